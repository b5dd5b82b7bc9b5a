/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Finding record types and fields by key. The tables are short: a walk is as fast as an index.
 */
#include "core/sr-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SrSchema *
sr_schema_find (const char *key)
{
  const SrSchema *const *schemas = sr_schemas ();

  g_return_val_if_fail (key != NULL, NULL);
  for (guint i = 0; schemas[i]; i++)
    if (g_str_equal (schemas[i]->key, key))
      return schemas[i];
  return NULL;
}

const char *
sr_schema_label (const SrSchema *schema)
{
  return _ (schema->label);
}

const char *
sr_schema_plural (const SrSchema *schema)
{
  return _ (schema->plural);
}

int
sr_schema_index (const SrSchema *schema, const char *key)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].key[0] == key[0] && strcmp (schema->fields[i].key, key) == 0)
      return (int)i;
  return -1;
}

gboolean
sr_check_threshold (const SrCheckContext *context, const char *key, gint64 *number)
{
  return context->threshold && context->threshold (context->data, key, context->as_of, number);
}

const char *
sr_check_code_name (const SrCheckContext *context, const char *list, const char *code)
{
  const char *name =
      context->code_lists ? sr_code_lists_name (context->code_lists, list, code) : NULL;

  return name ? name : code;
}

const SrField *
sr_schema_field (const SrSchema *schema, const char *key)
{
  int index = sr_schema_index (schema, key);

  return index < 0 ? NULL : &schema->fields[index];
}

gboolean
sr_schema_has_state (const SrSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & SR_FIELD_DATED)
      return TRUE;
  return FALSE;
}
