/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * undo and redo: an entry of the history, or the latest one of this operator.
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "cli/sr-commands.h"
#include "cli/sr-do.h"

static SrDoOptions options;

/* The entry that ARGUMENT names, else the one that is next. */
static gboolean
find_entry (SrCli *cli, const char *argument, gboolean redo, gint64 *entry, SrStatus *status)
{
  g_autoptr (GError) error = NULL;
  char *end;

  if (argument) {
    *entry = g_ascii_strtoll (argument, &end, 10);
    if (*entry > 0 && *end == '\0')
      return TRUE;
    *status =
        sr_cli_usage (_ ("“%s” is not the number of an entry; see sangruictl history"), argument);
    return FALSE;
  }
  *entry = (redo ? sr_act_redoable : sr_act_undoable) (cli->reg, &error);
  if (error) {
    *status = sr_cli_fail (error);
    return FALSE;
  }
  if (*entry)
    return TRUE;
  sr_cli_error (redo ? _ ("There is nothing to redo") : _ ("There is nothing to undo"));
  *status = SR_STATUS_FINDINGS;
  return FALSE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autofree GOptionEntry *entries = sr_do_entries (&options, NULL, NULL);
  g_autoptr (SrActRequest) request = NULL;
  gboolean redo = command == &sr_command_redo;
  SrStatus status;
  gint64 entry;
  int parsed;

  if (!sr_options_parse (cli, command, 0, entries, 0, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (!sr_cli_open (cli, SR_OPEN_WRITE, &status) ||
      !find_entry (cli, argc > 1 ? argv[1] : NULL, redo, &entry, &status))
    return status;
  request = sr_act_request_new_for_entry (sr_act_find (redo ? "redo" : "undo"), entry);
  return sr_do (cli, request, &options);
}

const SrCommand sr_command_undo = {
    .name = "undo",
    .arguments = N_ ("[ENTRY]"),
    .summary = N_ ("Take back an entry of the history (default: your latest)"),
    .run = run,
};

const SrCommand sr_command_redo = {
    .name = "redo",
    .arguments = N_ ("[ENTRY]"),
    .summary = N_ ("Do again what was undone"),
    .run = run,
};
