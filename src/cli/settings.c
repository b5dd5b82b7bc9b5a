/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * settings: what the register says of itself: its title, the unit that reports, its as-of date …
 * Parameters that figures depend on are records (type "parameter"), not settings.
 */
#include <glib/gi18n-lib.h>

#include "cli/sr-commands.h"
#include "cli/sr-output.h"
#include "reports/sr-report.h"
#include "store/sr-settings.h"

static void
print_setting (SrCli *cli, SrOutput *output, const char *key)
{
  const SrSetting *setting = sr_setting_find (key);

  sr_output_text (output, key);
  sr_output_text (output, setting ? sr_setting_label (setting) : NULL);
  sr_output_text (output, sr_setting_get (cli->reg, key));
  sr_output_end_row (output);
}

/* Those of reports only where they are set: there are many. */
static void
print_report (SrCli *cli, SrOutput *output, const SrReport *report)
{
  for (const SrSetting *setting = sr_settings_of_report (); setting->key; setting++) {
    g_autofree char *key = g_strdup_printf ("report.%s.%s", report->key, setting->key);

    if (sr_register_meta (cli->reg, key))
      print_setting (cli, output, key);
  }
}

static SrStatus
print_settings (SrCli *cli)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);
  guint n_reports;
  const SrReport *const *reports = sr_reports (&n_reports);

  sr_output_add_column (output, "key", _ ("Key"), FALSE);
  sr_output_add_column (output, "label", _ ("Setting"), FALSE);
  sr_output_add_column (output, "value", _ ("Value"), FALSE);
  for (const SrSetting *setting = sr_settings (); setting->key; setting++)
    print_setting (cli, output, setting->key);
  for (guint i = 0; i < n_reports; i++)
    print_report (cli, output, reports[i]);
  sr_output_finish (output);
  return SR_STATUS_DONE;
}

/* "as_of=today" lets the as-of date go with the calendar; other ways to write a date are read. */
static gboolean
set_one (SrCli *cli, const char *argument, SrStatus *status)
{
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  char date[SR_DATE_SIZE];
  const char *value;

  if (!sr_cli_pair (argument, &key, &value, status))
    return FALSE;
  if (sr_setting_find (key) == NULL) {
    *status = sr_cli_usage (_ ("There is no setting “%s”; sangruictl settings lists them"), key);
    return FALSE;
  }
  if (g_str_equal (key, "as_of") && sr_date_parse (value, date))
    value = date;
  else if (g_str_equal (key, "as_of") && g_str_equal (value, "today"))
    value = "";
  if (sr_setting_set (cli->reg, key, value, &error))
    return TRUE;
  *status = g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID)
                ? sr_cli_usage ("%s", error->message)
                : sr_cli_fail (error);
  return FALSE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_TABLE, NULL, 0, SR_ANY_ARGUMENTS, &argc, &argv,
                         &parsed))
    return (SrStatus)parsed;
  if (!sr_cli_open (cli, argc > 1 ? SR_OPEN_WRITE : SR_OPEN_READ, &status))
    return status;
  for (int i = 1; i < argc; i++)
    if (!set_one (cli, argv[i], &status))
      return status;
  return print_settings (cli);
}

const SrCommand sr_command_settings = {
    .name = "settings",
    .arguments = N_ ("[KEY=VALUE]…"),
    .summary = N_ ("Settings: title, reporting unit, as-of date, names of files …"),
    .run = run,
};
