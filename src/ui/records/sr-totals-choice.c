/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The setting list-totals, a{s(bs)}: record type → open, key of the field.
 */
#include "ui/records/sr-totals-choice.h"

#include <gio/gio.h>

#include "store/sr-list-totals.h"

#define KEY "list-totals"

/* FALSE when nothing was kept of SCHEMA. */
static gboolean
look_up (const SrSchema *schema, gboolean *open, char **field)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);

  return g_variant_lookup (all, schema->key, "(bs)", open, field);
}

gboolean
sr_totals_choice_is_open (const SrSchema *schema)
{
  g_autofree char *field = NULL;
  gboolean open = FALSE;

  return look_up (schema, &open, &field) && open;
}

/* The first field of KIND, or of any. */
static const SrField *
first_field (const SrSchema *schema, int kind)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (sr_list_can_group (&schema->fields[i]) &&
        (kind < 0 || schema->fields[i].kind == (SrKind)kind))
      return &schema->fields[i];
  return NULL;
}

/* A field may have gone since it was kept. */
const SrField *
sr_totals_choice_field (const SrSchema *schema)
{
  g_autofree char *key = NULL;
  gboolean open;
  const SrField *field = look_up (schema, &open, &key) ? sr_schema_field (schema, key) : NULL;

  if (field && sr_list_can_group (field))
    return field;
  field = first_field (schema, SR_KIND_CHOICE);
  return field ? field : first_field (schema, -1);
}

void
sr_totals_choice_set (const SrSchema *schema, gboolean open, const SrField *field)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *type;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(bs)}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@(bs)}", &type, &value)) {
    if (g_strcmp0 (type, schema->key) != 0)
      g_variant_builder_add (&builder, "{s@(bs)}", type, value);
    g_variant_unref (value);
  }
  g_variant_builder_add (&builder, "{s(bs)}", schema->key, open, field ? field->key : "");
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
