/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * list: the records of a type that SELECTION chooses.
 */
#include <glib/gi18n-lib.h>

#include "cli/sr-commands.h"
#include "cli/sr-list-options.h"
#include "cli/sr-output.h"

static SrListOptions own;

static gboolean
is_number (const SrField *field)
{
  return field->kind == SR_KIND_INTEGER || field->kind == SR_KIND_DECIMAL ||
         field->kind == SR_KIND_MONEY;
}

static void
add_columns (SrOutput *output, const SrSchema *schema, char **fields, gboolean with_id)
{
  if (with_id)
    sr_output_add_column (output, "id", _ ("Id"), FALSE);
  for (guint i = 0; fields[i]; i++) {
    const SrField *field = sr_schema_field (schema, fields[i]);

    sr_output_add_column (output, field->key, sr_field_label (field), is_number (field));
  }
}

static gboolean
print_rows (SrCli *cli, const SrSchema *schema, GArray *ids, char **fields, GError **error)
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
    for (guint i = 0; fields[i]; i++)
      sr_output_field (output, cli->reg, sr_schema_field (schema, fields[i]),
                       sr_record_get (record, fields[i]), cli->options.reveal);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return TRUE;
}

static SrStatus
list (SrCli *cli, const SrSchema *schema, char **fields)
{
  SrStatus status;
  g_autoptr (SrQuery) query = sr_list_query (&own, cli, schema, &status);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  if (query == NULL)
    return status;
  ids = sr_query_ids (cli->reg, query, &error);
  if (ids == NULL ||
      !sr_options_disclose (
          &cli->options, cli->reg,
          &(SrDisclosure){.kind = SR_DISCLOSURE_REVEAL, .schema = schema, .rows = ids->len},
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
  g_autofree GOptionEntry *entries = sr_list_entries (&own);
  g_auto (GStrv) fields = NULL;
  const SrSchema *schema;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, set, entries, 1, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL)
    return status;
  fields = sr_list_fields (&own, schema, *cli->options.format == 'j', &status);
  if (fields == NULL || !sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  fields = sr_list_saved_fields (&own, cli, schema, g_steal_pointer (&fields), &status);
  if (fields == NULL)
    return status;
  return list (cli, schema, fields);
}

const SrCommand sr_command_list = {
    .name = "list",
    .arguments = N_ ("TYPE"),
    .summary = N_ ("List records"),
    .run = run,
};
