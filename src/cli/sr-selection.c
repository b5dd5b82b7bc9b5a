/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * SELECTION to filters of a query.
 */
#include "cli/sr-selection.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sr-typed.h"

/* Canonical text of what was typed, as filters take it. */
static char *
read_value (SrRegister *reg, const SrField *field, const char *text, GError **error)
{
  g_auto (SrValue) value = SR_VALUE_INIT;
  g_autoptr (GError) failure = NULL;

  if (*text == '\0')
    return g_strdup ("");
  if (sr_typed_value (reg, field, text, &value, &failure))
    return sr_kind_format (field->kind, &value);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", field->key,
               failure->message);
  return NULL;
}

static char **
read_values (SrRegister *reg, const SrField *field, char **texts, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts[i]; i++) {
    char *value = read_value (reg, field, texts[i], error);

    if (value == NULL)
      return NULL;
    g_ptr_array_add (values, value);
  }
  g_ptr_array_add (values, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

static gboolean
add_filter (SrRegister *reg,
            SrQuery *query,
            const SrField *field,
            SrFilterOp op,
            char **texts,
            GError **error)
{
  g_auto (GStrv) values = read_values (reg, field, texts, error);

  if (values == NULL)
    return FALSE;
  sr_query_add_filter (query, field->key, op, (const char *const *)values);
  return TRUE;
}

gboolean
sr_selection_filter (
    SrRegister *reg, SrQuery *query, const char *key, const char *value, GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  const SrField *field = sr_schema_field (schema, key);
  const char *part[] = {value + 1, NULL};
  g_auto (GStrv) texts = NULL;

  if (field == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("%s has no field “%s”; sangruictl schema %s lists them"),
                 sr_schema_label (schema), key, schema->key);
    return FALSE;
  }
  if (*value == '\0') {
    sr_query_add_filter (query, key, SR_FILTER_BLANK, NULL);
    return TRUE;
  }
  if (*value == '~') {
    sr_query_add_filter (query, key, SR_FILTER_CONTAINS, part);
    return TRUE;
  }
  texts = g_strsplit (value, strstr (value, "..") ? ".." : ",", -1);
  return add_filter (reg, query, field, strstr (value, "..") ? SR_FILTER_BETWEEN : SR_FILTER_ANY_OF,
                     texts, error);
}

/* --township and the like: the field of this record type that says it. */
static gboolean
filter_by (SrRegister *reg,
           SrQuery *query,
           const char *option,
           const char *key,
           char **values,
           GError **error)
{
  const SrSchema *schema = sr_query_schema (query);
  g_autofree char *joined = NULL;

  if (values == NULL)
    return TRUE;
  if (sr_schema_field (schema, key) == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--%s does not apply to %s"),
                 option, sr_schema_plural (schema));
    return FALSE;
  }
  joined = g_strjoinv (",", values);
  return sr_selection_filter (reg, query, key, joined, error);
}

static gboolean
filter_where (SrRegister *reg, SrQuery *query, char **where, GError **error)
{
  for (guint i = 0; where && where[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (where[i], "=", 2);

    if (g_strv_length (parts) != 2) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--where %s should be FIELD=VALUE"), where[i]);
      return FALSE;
    }
    if (!sr_selection_filter (reg, query, parts[0], parts[1], error))
      return FALSE;
  }
  return TRUE;
}

/* Lists have the rows that the figures count: who moved out is not in the list of that day. */
static void
set_scope (SrQuery *query, const SrOptions *options)
{
  const SrFigure *figure = sr_figure_of_record (sr_query_schema (query)->key);

  if (figure && !options->all)
    sr_query_set_members (query, sr_figure_members_sql (figure->key));
}

SrQuery *
sr_selection_query (const SrOptions *options,
                    SrRegister *reg,
                    const SrSchema *schema,
                    GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (schema);
  const char *township = g_str_equal (schema->key, "village") ? "township" : "origin_township";

  if (!filter_where (reg, query, options->where, error) ||
      !filter_by (reg, query, "township", township, options->townships, error) ||
      !filter_by (reg, query, "building", "building_number", options->buildings, error) ||
      !filter_by (reg, query, "factory", "factory_name", options->factories, error))
    return NULL;
  set_scope (query, options);
  sr_query_set_search (query, options->search);
  sr_query_set_period (query, options->from, options->to);
  return g_steal_pointer (&query);
}
