/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * list: the records of a type that SELECTION chooses.
 */
#include <glib/gi18n-lib.h>

#include "cli/sr-commands.h"
#include "cli/sr-output.h"

static struct {
  char *sort;
  char *fields;
  int limit;
} own;

static const GOptionEntry entries[] = {
    {"sort", 0, 0, G_OPTION_ARG_FILENAME, &own.sort,
     N_ ("Order by this field; -FIELD from the end"), N_ ("FIELD")},
    {"fields", 0, 0, G_OPTION_ARG_FILENAME, &own.fields,
     N_ ("Print these fields (default: the columns of the list, in JSON all)"), N_ ("A,B,…")},
    {"limit", 0, 0, G_OPTION_ARG_INT, &own.limit, N_ ("At most so many"), N_ ("N")},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

/* Indices of the fields to print; NULL when one is unknown. */
static GArray *
choose_fields (const SrSchema *schema, gboolean all, SrStatus *status)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) keys = own.fields ? g_strsplit (own.fields, ",", -1) : NULL;

  for (int i = 0; keys == NULL && i < (int)schema->n_fields; i++)
    if (all || schema->fields[i].flags & SR_FIELD_LISTED)
      g_array_append_val (chosen, i);
  for (guint k = 0; keys && keys[k]; k++) {
    int index = sr_schema_index (schema, keys[k]);

    if (index < 0) {
      *status = sr_cli_usage (_ ("%s has no field “%s”; sangruictl schema %s lists them"),
                              sr_schema_label (schema), keys[k], schema->key);
      return NULL;
    }
    g_array_append_val (chosen, index);
  }
  return g_steal_pointer (&chosen);
}

static gboolean
is_number (const SrField *field)
{
  return field->kind == SR_KIND_INTEGER || field->kind == SR_KIND_DECIMAL ||
         field->kind == SR_KIND_MONEY;
}

static void
add_columns (SrOutput *output, const SrSchema *schema, GArray *fields, gboolean with_id)
{
  if (with_id)
    sr_output_add_column (output, "id", _ ("Id"), FALSE);
  for (guint i = 0; i < fields->len; i++) {
    const SrField *field = &schema->fields[g_array_index (fields, int, i)];

    sr_output_add_column (output, field->key, sr_field_label (field), is_number (field));
  }
}

static gboolean
print_rows (SrCli *cli, const SrSchema *schema, GArray *ids, GArray *fields, GError **error)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);
  /* People know records by their codes; programs take both. */
  gboolean with_id = schema->code == NULL || *cli->options.format != 't';

  add_columns (output, schema, fields, with_id);
  for (guint r = 0; r < ids->len; r++) {
    g_autoptr (SrRecord) record =
        sr_record_load (cli->reg, schema, g_array_index (ids, gint64, r), NULL, error);

    if (record == NULL)
      return FALSE;
    if (with_id)
      sr_output_id (output, sr_record_id (record));
    for (guint i = 0; i < fields->len; i++) {
      int index = g_array_index (fields, int, i);

      sr_output_field (output, cli->reg, &schema->fields[index],
                       sr_record_value (record, (guint)index), cli->options.reveal);
    }
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return TRUE;
}

static gboolean
set_sort (SrQuery *query, const SrSchema *schema, SrStatus *status)
{
  gboolean descending = own.sort && *own.sort == '-';
  const char *key = own.sort ? own.sort + descending : NULL;

  if (key && sr_schema_field (schema, key) == NULL) {
    *status = sr_cli_usage (_ ("%s has no field “%s”; sangruictl schema %s lists them"),
                            sr_schema_label (schema), key, schema->key);
    return FALSE;
  }
  if (key)
    sr_query_set_sort (query, key, descending);
  if (own.limit < 0) {
    *status = sr_cli_usage (_ ("--limit must be 1 or more"));
    return FALSE;
  }
  sr_query_set_limit (query, (guint)own.limit);
  return TRUE;
}

static SrStatus
list (SrCli *cli, const SrSchema *schema, GArray *fields)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = sr_options_query (&cli->options, cli->reg, schema, &error);
  g_autoptr (GArray) ids = NULL;
  SrStatus status;

  if (query == NULL)
    return sr_cli_fail (error);
  if (!set_sort (query, schema, &status))
    return status;
  ids = sr_query_ids (cli->reg, query, &error);
  if (ids == NULL ||
      !sr_options_disclose (&cli->options, cli->reg, SR_DISCLOSURE_REVEAL, schema, 0, ids->len,
                            &error) ||
      !print_rows (cli, schema, ids, fields, &error))
    return sr_cli_fail (error);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set =
      SR_OPTIONS_WHEN | SR_OPTIONS_SELECTION | SR_OPTIONS_LEVEL | SR_OPTIONS_TABLE;
  g_autoptr (GArray) fields = NULL;
  const SrSchema *schema;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, set, entries, 1, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL)
    return status;
  fields = choose_fields (schema, *cli->options.format == 'j', &status);
  if (fields == NULL || !sr_cli_open (cli, FALSE, &status))
    return status;
  return list (cli, schema, fields);
}

const SrCommand sr_command_list = {
    .name = "list",
    .arguments = N_ ("TYPE"),
    .summary = N_ ("List records"),
    .run = run,
};
