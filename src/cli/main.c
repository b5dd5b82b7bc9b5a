/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * sangruictl: the register without a display, for scripts, scheduled reports and tests. Finds the
 * command and gives it the rest of the command line.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/sr-commands.h"
#include "core/sr-locale.h"

/* clang-format off */
static const SrCommand *const commands[] = {
    &sr_command_import,
    &sr_command_init,
    &sr_command_sample,
    &sr_command_figures,
    &sr_command_list,
    &sr_command_show,
    &sr_command_set,
    &sr_command_act,
    &sr_command_undo,
    &sr_command_redo,
    &sr_command_report,
    &sr_command_export,
    &sr_command_print,
    &sr_command_history,
    &sr_command_settings,
    &sr_command_schema,
    &sr_command_backup,
    &sr_command_restore,
    &sr_command_check,
    NULL,
};
/* clang-format on */

static const SrCommand *
find_command (const char *name)
{
  for (guint i = 0; commands[i]; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static void
print_help (void)
{
  puts (_ ("Usage: sangruictl [--register FILE] COMMAND …"));
  puts ("");
  puts (_ ("Without --register: $XDG_DATA_HOME/sangrui/register.db. Each command tells its options "
           "with --help."));
  puts ("");
  for (guint i = 0; commands[i]; i++) {
    g_autofree char *left = g_strdup_printf (
        "%s %s", commands[i]->name, commands[i]->arguments ? _ (commands[i]->arguments) : "");

    printf ("  %s\n      %s\n", left, _ (commands[i]->summary));
  }
  puts ("");
  puts (_ ("Exit status: 0 done, 1 findings or something refused, 2 usage, 3 failed"));
}

/* Options before the command. Returns the index of the command, 0 when all is done, -1 for a
 * mistake. */
static int
read_global_options (SrCli *cli, int argc, char **argv)
{
  int i = 1;

  for (; i < argc && argv[i][0] == '-'; i++) {
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h")) {
      print_help ();
      return 0;
    }
    if (g_str_equal (argv[i], "--version")) {
      puts ("sangruictl " SR_VERSION);
      return 0;
    }
    if (g_str_has_prefix (argv[i], "--register=")) {
      g_free (cli->path);
      cli->path = g_strdup (argv[i] + strlen ("--register="));
    } else if (g_str_equal (argv[i], "--register") && i + 1 < argc) {
      g_free (cli->path);
      cli->path = g_strdup (argv[++i]);
    } else {
      sr_cli_error (_ ("There is no option %s; see sangruictl --help"), argv[i]);
      return -1;
    }
  }
  if (i == argc)
    sr_cli_error (_ ("Which command? See sangruictl --help"));
  return i < argc ? i : -1;
}

static SrStatus
run_command (SrCli *cli, int argc, char **argv)
{
  const SrCommand *command = find_command (argv[0]);

  if (command == NULL)
    return sr_cli_usage (_ ("There is no command %s; see sangruictl --help"), argv[0]);
  return command->run (cli, command, argc, argv);
}

/* A full disk or a closed pipe is found at the end at the latest. */
static SrStatus
finish (SrStatus status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  sr_cli_error (_ ("The output could not be written: %s"), g_strerror (errno));
  return SR_STATUS_FAILED;
}

int
main (int argc, char **argv)
{
  SrCli cli = {NULL};
  SrStatus status = SR_STATUS_DONE;
  int command;

  sr_locale_init ();
  g_set_prgname ("sangruictl");
  command = read_global_options (&cli, argc, argv);
  if (command < 0)
    status = SR_STATUS_USAGE;
  else if (command > 0) {
    if (cli.path == NULL)
      cli.path = sr_register_default_path ();
    status = run_command (&cli, argc - command, argv + command);
  }
  status = finish (status);
  g_clear_object (&cli.reg);
  g_free (cli.path);
  sr_options_clear (&cli.options);
  return (int)status;
}
