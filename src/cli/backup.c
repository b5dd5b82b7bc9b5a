/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * backup and restore: a copy to any file or today's among the daily ones, and going back to one.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-output.h"
#include "store/sr-backup.h"

static gboolean list_daily;

static const GOptionEntry backup_entries[] = {
    {"list", 0, 0, G_OPTION_ARG_NONE, &list_daily, N_ ("The daily backups, newest first"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static SrStatus
print_daily (SrCli *cli)
{
  g_autoptr (GPtrArray) list = sr_backup_list (cli->path);
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  sr_output_add_column (output, "day", _ ("Day"), FALSE);
  sr_output_add_column (output, "bytes", _ ("Bytes"), TRUE);
  sr_output_add_column (output, "path", _ ("File"), FALSE);
  for (guint i = 0; i < list->len; i++) {
    const SrBackup *backup = list->pdata[i];
    g_autofree char *bytes = g_strdup_printf ("%" G_GINT64_FORMAT, backup->bytes);

    sr_output_text (output, backup->day);
    sr_output_text (output, bytes);
    sr_output_text (output, backup->path);
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return SR_STATUS_DONE;
}

static SrStatus
back_up_today (SrCli *cli)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  if (!sr_backup_daily (cli->reg, NULL, &error))
    return sr_cli_fail (error);
  list = sr_backup_list (cli->path);
  puts (((SrBackup *)list->pdata[0])->path);
  return SR_STATUS_DONE;
}

static SrStatus
run_backup (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_TABLE, backup_entries, 0, 1, &argc, &argv,
                         &parsed))
    return (SrStatus)parsed;
  if (list_daily)
    return print_daily (cli);
  if (!sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  if (argc == 1)
    return back_up_today (cli);
  if (!sr_backup_write (cli->reg, argv[1], &error))
    return sr_cli_fail (error);
  puts (argv[1]);
  return SR_STATUS_DONE;
}

/* FILE, or the daily backup of a day. NULL, told, when there is no such file or that day has none.
 */
static char *
find_backup (SrCli *cli, const char *text)
{
  g_autoptr (GPtrArray) list = NULL;

  if (g_file_test (text, G_FILE_TEST_EXISTS))
    return g_strdup (text);
  if (!sr_date_is_valid (text)) {
    sr_cli_error (_ ("There is no file “%s”, and it is no day either: a day is written like "
                     "2025-09-27; sangruictl backup --list tells which backups there are"),
                  text);
    return NULL;
  }
  list = sr_backup_list (cli->path);
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((SrBackup *)list->pdata[i])->day, text))
      return g_strdup (((SrBackup *)list->pdata[i])->path);
  sr_cli_error (_ ("There is no backup of %s; sangruictl backup --list tells which there are"),
                text);
  return NULL;
}

static SrStatus
run_restore (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  int parsed;

  if (!sr_options_parse (cli, command, 0, NULL, 1, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  backup = find_backup (cli, argv[1]);
  if (backup == NULL)
    return SR_STATUS_FAILED;
  if (!sr_backup_restore (backup, cli->path, &aside, &error))
    return sr_cli_fail (error);
  printf (_ ("%s is as it was in %s\n"), cli->path, backup);
  if (aside)
    printf (_ ("What was there before is kept as %s\n"), aside);
  return SR_STATUS_DONE;
}

const SrCommand sr_command_backup = {
    .name = "backup",
    .arguments = N_ ("[FILE]"),
    .summary = N_ ("Copy the register to a file, or make today’s backup"),
    .run = run_backup,
};

const SrCommand sr_command_restore = {
    .name = "restore",
    .arguments = N_ ("FILE | DAY"),
    .summary = N_ ("Go back to a backup; what is there now is kept aside"),
    .run = run_restore,
};
