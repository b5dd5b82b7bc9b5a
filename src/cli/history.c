/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * history: entries, newest first, of all or of one record; or the lines of one entry.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-output.h"
#include "store/sr-typed.h"

static struct {
  int limit;
  gint64 entry;
} own;

static const GOptionEntry entries[] = {
    {"limit", 0, 0, G_OPTION_ARG_INT, &own.limit, N_ ("At most so many"), N_ ("N")},
    {"entry", 0, 0, G_OPTION_ARG_INT64, &own.entry, N_ ("The lines of this entry"), N_ ("ENTRY")},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static void
print_entries (SrCli *cli, GPtrArray *list)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  sr_output_add_column (output, "entry", _ ("Entry"), TRUE);
  sr_output_add_column (output, "at", _ ("At (UTC)"), FALSE);
  sr_output_add_column (output, "operator", _ ("Operator"), FALSE);
  sr_output_add_column (output, "act", _ ("Act"), FALSE);
  sr_output_add_column (output, "title", _ ("What"), FALSE);
  sr_output_add_column (output, "reason", _ ("Why"), FALSE);
  sr_output_add_column (output, "undone_by", _ ("Undone by"), TRUE);
  for (guint i = 0; i < list->len; i++) {
    const SrHistoryEntry *entry = list->pdata[i];
    g_autofree char *undone =
        entry->undone_by ? g_strdup_printf ("%" G_GINT64_FORMAT, entry->undone_by) : NULL;

    sr_output_id (output, entry->id);
    sr_output_text (output, entry->at);
    sr_output_text (output, entry->operator);
    sr_output_text (output, entry->act);
    sr_output_text (output, entry->title);
    sr_output_text (output, entry->reason);
    sr_output_text (output, undone);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
}

static SrStatus
print_lines (SrCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrHistoryEntry) entry = sr_history_entry (cli->reg, own.entry, &error);
  g_autoptr (GPtrArray) changes = entry ? sr_history_changes (cli->reg, own.entry, &error) : NULL;
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  if (changes == NULL)
    return sr_cli_fail (error);
  sr_output_add_column (output, "type", _ ("Type"), FALSE);
  sr_output_add_column (output, "record", _ ("Record"), FALSE);
  sr_output_add_column (output, "change", _ ("Change"), FALSE);
  for (guint i = 0; i < changes->len; i++) {
    const SrChange *change = changes->pdata[i];
    g_autofree char *text = sr_history_describe (cli->reg, change);

    sr_output_text (output, change->schema ? change->schema->key : "meta");
    sr_output_id (output, change->record);
    sr_output_text (output, text);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return SR_STATUS_DONE;
}

static SrStatus
history (SrCli *cli, const SrSchema *schema, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  gint64 id = 0;

  if (schema && !sr_typed_record (cli->reg, schema, code, &id, &error))
    return sr_cli_fail (error);
  list = sr_history_entries (cli->reg, schema, id, (guint)MAX (own.limit, 0), &error);
  if (list == NULL)
    return sr_cli_fail (error);
  print_entries (cli, list);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrSchema *schema = NULL;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_TABLE, entries, 0, 2, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (argc == 2)
    return sr_cli_usage (_ ("Usage: sangruictl %s %s"), command->name, _ (command->arguments));
  if (argc == 3 && (schema = sr_cli_schema (argv[1], &status)) == NULL)
    return status;
  if (!sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  return own.entry ? print_lines (cli) : history (cli, schema, argc == 3 ? argv[2] : NULL);
}

const SrCommand sr_command_history = {
    .name = "history",
    .arguments = N_ ("[TYPE CODE]"),
    .summary = N_ ("Who did what, newest first"),
    .run = run,
};
