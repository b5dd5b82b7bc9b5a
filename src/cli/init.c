/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * init: a new register, empty or with the sample community.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "sample/sr-sample.h"

static gboolean with_sample;

static const GOptionEntry init_entries[] = {
    {"sample", 0, 0, G_OPTION_ARG_NONE, &with_sample,
     N_ ("With the sample community: invented people"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

/* A register that was not filled to the end is no register. */
static void
throw_away (SrCli *cli)
{
  static const char *const endings[] = {"", "-wal", "-shm"};

  g_clear_object (&cli->reg);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *path = g_strconcat (cli->path, endings[i], NULL);

    g_unlink (path);
  }
}

static gboolean
fill (SrCli *cli, GError **error)
{
  return !with_sample || sr_sample_fill (cli->reg, error);
}

static SrStatus
create (SrCli *cli)
{
  g_autoptr (GError) error = NULL;

  cli->reg = sr_register_create (cli->path, &error);
  if (cli->reg == NULL)
    return sr_cli_fail (error);
  if (!fill (cli, &error)) {
    throw_away (cli);
    return sr_cli_fail (error);
  }
  puts (cli->path);
  return SR_STATUS_DONE;
}

static SrStatus
run_init (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  int status;

  if (!sr_options_parse (cli, command, 0, init_entries, 0, SR_NO_ARGUMENTS, &argc, &argv, &status))
    return (SrStatus)status;
  return create (cli);
}

const SrCommand sr_command_init = {
    .name = "init",
    .summary = N_ ("Create a register"),
    .run = run_init,
};
