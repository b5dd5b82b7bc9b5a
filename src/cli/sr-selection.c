/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * SELECTION to filters of a query.
 */
#include "cli/sr-selection.h"

#include <glib/gi18n-lib.h>

#include "reports/sr-list-scope.h"
#include "store/sr-saved-views.h"

/* What cannot be understood here is a mistake in the options. */
static gboolean
add_word (SrRegister *reg, SrQuery *query, const char *word, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (sr_query_add_word (reg, query, word, sr_list_scope_sql, &failure))
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, failure->message);
  return FALSE;
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
  g_autofree char *word = NULL;

  if (values == NULL)
    return TRUE;
  if (sr_schema_field (schema, key) == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--%s does not apply to %s"),
                 option, sr_schema_plural (schema));
    return FALSE;
  }
  joined = g_strjoinv (",", values);
  word = g_strconcat (key, "=", joined, NULL);
  return add_word (reg, query, word, error);
}

static gboolean
filter_where (SrRegister *reg, SrQuery *query, char **where, GError **error)
{
  for (guint i = 0; where && where[i]; i++)
    if (!add_word (reg, query, where[i], error))
      return FALSE;
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

static gboolean
add_saved (SrRegister *reg, SrQuery *query, const char *name, GError **error)
{
  g_autoptr (SrRecord) view = NULL;
  g_auto (GStrv) words = NULL;

  if (name == NULL)
    return TRUE;
  view = sr_saved_view_find (reg, sr_query_schema (query), name, error);
  if (view == NULL)
    return FALSE;
  words = sr_saved_view_words (view);
  return filter_where (reg, query, words, error);
}

SrQuery *
sr_selection_query (const SrOptions *options,
                    SrRegister *reg,
                    const SrSchema *schema,
                    GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (schema);
  const char *township = g_str_equal (schema->key, "village") ? "township" : "origin_township";
  const char *to;

  set_scope (query, options);
  if (!add_saved (reg, query, options->saved, error) ||
      !filter_where (reg, query, options->where, error) ||
      !filter_by (reg, query, "township", township, options->townships, error) ||
      !filter_by (reg, query, "building", "building_number", options->buildings, error) ||
      !filter_by (reg, query, "factory", "factory_name", options->factories, error))
    return NULL;
  if (options->search)
    sr_query_set_search (query, options->search);
  if (options->period || sr_query_period (query, &to) == NULL)
    sr_query_set_period (query, options->from, options->to);
  return g_steal_pointer (&query);
}

gboolean
sr_selection_is_given (const SrOptions *options)
{
  return options->all || options->search || options->where || options->saved ||
         options->townships || options->buildings || options->factories;
}
