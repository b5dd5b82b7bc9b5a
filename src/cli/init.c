/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * init and sample: new registers, empty or of invented people.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "sample/sr-sample.h"

static gboolean with_sample;
static int persons;
static gint64 seed = 1;

static const GOptionEntry init_entries[] = {
    {"sample", 0, 0, G_OPTION_ARG_NONE, &with_sample,
     N_ ("With the sample community: invented people"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static const GOptionEntry sample_entries[] = {
    {"persons", 0, 0, G_OPTION_ARG_INT, &persons, N_ ("How many people"), N_ ("N")},
    {"seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_ ("The same number gives the same people"),
     N_ ("S")},
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
  if (persons > 0)
    return sr_sample_fill_large (cli->reg, (guint)persons, (guint64)seed, sr_file_progress, NULL,
                                 sr_file_cancellable (), error);
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

static SrStatus
run_sample (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  int status;

  if (!sr_options_parse (cli, command, 0, sample_entries, 0, SR_NO_ARGUMENTS, &argc, &argv,
                         &status))
    return (SrStatus)status;
  if (persons < 1)
    return sr_cli_usage (_ ("Say how many: --persons N"));
  return create (cli);
}

const SrCommand sr_command_init = {
    .name = "init",
    .summary = N_ ("Create a register"),
    .run = run_init,
};

const SrCommand sr_command_sample = {
    .name = "sample",
    .summary = N_ ("Create a large register of invented people"),
    .run = run_sample,
};
