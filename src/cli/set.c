/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * set: corrects fields of a record, or changes them from a date on.
 */
#include <glib/gi18n-lib.h>

#include "cli/sr-commands.h"
#include "cli/sr-do.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"

static SrDoOptions options;

static SrStatus
set (SrCli *cli, const SrSchema *schema, const char *code, int argc, char **argv)
{
  const SrAct *act = sr_act_find (options.date ? "change" : "correct");
  g_autoptr (SrActRequest) request = sr_act_request_new (act, NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;
  SrStatus status;
  gint64 id;

  if (!sr_typed_record (cli->reg, schema, code, &id, &error))
    return sr_cli_fail (error);
  record = sr_record_load (cli->reg, schema, id, options.date, &error);
  if (record == NULL)
    return sr_cli_fail (error);
  draft = sr_draft_new_for (record);
  if (!sr_do_fill (cli, request, draft, argc, argv, &status))
    return status;
  sr_act_request_add_draft (request, draft);
  return sr_do (cli, request, &options);
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autofree GOptionEntry *entries =
      sr_do_entries (&options, "from", N_ ("So from this day on (default: it was always so)"));
  const SrSchema *schema;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, 0, entries, 3, SR_ANY_ARGUMENTS, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL || !sr_cli_open (cli, SR_OPEN_WRITE, &status))
    return status;
  return set (cli, schema, argv[2], argc - 3, argv + 3);
}

const SrCommand sr_command_set = {
    .name = "set",
    .arguments = N_ ("TYPE CODE FIELD=VALUE…"),
    .summary = N_ ("Correct a record, or change it from a date on"),
    .run = run,
};
