/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Labels in a GtkDropDown, record types beside them.
 */
#include "ui/import/sr-import-types.h"

#include <glib/gi18n-lib.h>

#define TYPES_KEY "sr-import-types"

/* What nearly every file is about comes first. */
static const char *const usual[] = {"person", "household"};

static gboolean
is_usual (const SrSchema *schema)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (schema->key, usual[i]))
      return TRUE;
  return FALSE;
}

static void
add (GtkStringList *labels, GPtrArray *types, const SrSchema *schema)
{
  gtk_string_list_append (labels, schema ? sr_schema_label (schema) : _ ("As it looks"));
  g_ptr_array_add (types, (gpointer)schema);
}

GtkWidget *
sr_import_types_new (gboolean with_guess)
{
  const SrSchema *const *schemas = sr_schemas ();
  GtkStringList *labels = gtk_string_list_new (NULL);
  GPtrArray *types = g_ptr_array_new ();
  GtkWidget *self;

  if (with_guess)
    add (labels, types, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add (labels, types, sr_schema_find (usual[i]));
  for (guint i = 0; schemas[i]; i++)
    if (!schemas[i]->is_log && !is_usual (schemas[i]))
      add (labels, types, schemas[i]);
  self = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  g_object_set_data_full (G_OBJECT (self), TYPES_KEY, types, (GDestroyNotify)g_ptr_array_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the rows are"), -1);
  return self;
}

const SrSchema *
sr_import_types_get (GtkWidget *types)
{
  const GPtrArray *all = g_object_get_data (G_OBJECT (types), TYPES_KEY);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (types));

  return selected < all->len ? g_ptr_array_index (all, selected) : NULL;
}

void
sr_import_types_set (GtkWidget *types, const SrSchema *schema)
{
  GPtrArray *all = g_object_get_data (G_OBJECT (types), TYPES_KEY);
  guint index;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (types), g_ptr_array_find (all, schema, &index)
                                                         ? index
                                                         : GTK_INVALID_LIST_POSITION);
}
