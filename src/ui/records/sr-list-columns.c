/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The setting list-columns, a{sas}: record type → keys.
 */
#include "ui/records/sr-list-columns.h"

#include <gio/gio.h>

#define KEY "list-columns"

static GVariant *
chosen (const SrSchema *schema)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);

  return g_variant_lookup_value (all, schema->key, G_VARIANT_TYPE ("as"));
}

/* The fields of KEYS that there are; a field may have gone since they were kept. */
static char **
known (const SrSchema *schema, const char *const *keys)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; keys[i]; i++)
    if (sr_schema_field (schema, keys[i]))
      g_strv_builder_add (builder, keys[i]);
  return g_strv_builder_end (builder);
}

static char **
listed (const SrSchema *schema)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & SR_FIELD_LISTED)
      g_strv_builder_add (builder, schema->fields[i].key);
  return g_strv_builder_end (builder);
}

char **
sr_list_columns (const SrSchema *schema)
{
  g_autoptr (GVariant) value = chosen (schema);
  g_autofree const char **keys = value ? g_variant_get_strv (value, NULL) : NULL;
  g_auto (GStrv) columns = keys ? known (schema, keys) : NULL;

  return columns && columns[0] ? g_steal_pointer (&columns) : listed (schema);
}

gboolean
sr_list_columns_chosen (const SrSchema *schema)
{
  g_autoptr (GVariant) value = chosen (schema);

  return value != NULL;
}

void
sr_list_columns_set (const SrSchema *schema, const char *const *keys)
{
  g_autoptr (GSettings) settings = g_settings_new (SR_APPLICATION_ID_TEXT);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *type;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@as}", &type, &value)) {
    if (g_strcmp0 (type, schema->key) != 0)
      g_variant_builder_add (&builder, "{s@as}", type, value);
    g_variant_unref (value);
  }
  if (keys)
    g_variant_builder_add (&builder, "{s^as}", schema->key, keys);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
