/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Fields and order of lists.
 */
#include "cli/sr-list-options.h"

#include <glib/gi18n-lib.h>

#include "cli/sr-selection.h"
#include "store/sr-saved-views.h"

GOptionEntry *
sr_list_entries (SrListOptions *options)
{
  const GOptionEntry entries[] = {
      {"sort", 0, 0, G_OPTION_ARG_FILENAME, &options->sort,
       N_ ("Order by this field; -FIELD from the end"), N_ ("FIELD")},
      {"fields", 0, 0, G_OPTION_ARG_FILENAME, &options->fields,
       N_ ("These fields (default: the columns of the list; list as JSON: all)"), N_ ("A,B,…")},
      {"limit", 0, 0, G_OPTION_ARG_INT, &options->limit, N_ ("At most so many"), N_ ("N")},
      {NULL, 0, 0, 0, NULL, NULL, NULL},
  };

  return g_memdup2 (entries, sizeof entries);
}

static gboolean
check_field (const SrSchema *schema, const char *key, SrStatus *status)
{
  if (sr_schema_field (schema, key))
    return TRUE;
  *status = sr_cli_usage (_ ("%s has no field “%s”; sangruictl schema %s lists them"),
                          sr_schema_label (schema), key, schema->key);
  return FALSE;
}

char **
sr_list_fields (const SrListOptions *options,
                const SrSchema *schema,
                gboolean all,
                SrStatus *status)
{
  g_auto (GStrv) keys = options->fields ? g_strsplit (options->fields, ",", -1) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (keys && keys[0] == NULL) {
    *status =
        sr_cli_usage (_ ("--fields names no field; sangruictl schema %s lists them"), schema->key);
    return NULL;
  }
  for (guint i = 0; keys && keys[i]; i++)
    if (!check_field (schema, keys[i], status))
      return NULL;
  if (keys)
    return g_steal_pointer (&keys);
  for (guint i = 0; i < schema->n_fields; i++)
    if (all || schema->fields[i].flags & SR_FIELD_LISTED)
      g_strv_builder_add (builder, schema->fields[i].key);
  return g_strv_builder_end (builder);
}

char **
sr_list_saved_fields (const SrListOptions *options,
                      SrCli *cli,
                      const SrSchema *schema,
                      char **fields,
                      SrStatus *status)
{
  g_auto (GStrv) given = fields;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) view = NULL;
  g_auto (GStrv) saved = NULL;

  if (options->fields || cli->options.saved == NULL)
    return g_steal_pointer (&given);
  view = sr_saved_view_find (cli->reg, schema, cli->options.saved, &error);
  if (view == NULL) {
    *status = sr_cli_fail (error);
    return NULL;
  }
  saved = sr_saved_view_columns (view);
  for (guint i = 0; saved && saved[i]; i++)
    if (!check_field (schema, saved[i], status))
      return NULL;
  return saved && saved[0] ? g_steal_pointer (&saved) : g_steal_pointer (&given);
}

SrQuery *
sr_list_query (const SrListOptions *options, SrCli *cli, const SrSchema *schema, SrStatus *status)
{
  gboolean descending = options->sort && *options->sort == '-';
  const char *key = options->sort ? options->sort + descending : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = NULL;

  if (key && !check_field (schema, key, status))
    return NULL;
  if (options->limit < 0) {
    *status = sr_cli_usage (_ ("--limit must be 1 or more"));
    return NULL;
  }
  query = sr_selection_query (&cli->options, cli->reg, schema, &error);
  if (query == NULL) {
    *status = sr_cli_fail (error);
    return NULL;
  }
  if (key)
    sr_query_set_sort (query, key, descending);
  sr_query_set_limit (query, (guint)options->limit);
  return g_steal_pointer (&query);
}
