/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * init: a new register.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  if (!sr_options_parse (cli, command, 0, NULL, 0, SR_NO_ARGUMENTS, &argc, &argv, &status))
    return (SrStatus)status;
  cli->reg = sr_register_create (cli->path, &error);
  if (cli->reg == NULL)
    return sr_cli_fail (error);
  puts (cli->path);
  return SR_STATUS_DONE;
}

const SrCommand sr_command_init = {
    .name = "init",
    .summary = N_ ("Create a register"),
    .run = run,
};
