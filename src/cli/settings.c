/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * settings: what the register says of itself: its title, the unit that reports, its as-of date.
 * Parameters that figures depend on are records (type "parameter"), not settings.
 */
#include <glib/gi18n-lib.h>

#include "cli/sr-commands.h"
#include "cli/sr-output.h"
#include "core/sr-text.h"

static const char *const keys[] = {"title", "reporting_unit", "as_of", NULL};

static SrStatus
print_settings (SrCli *cli)
{
  g_autoptr (SrOutput) output = sr_output_new (cli->options.format);

  sr_output_add_column (output, "key", _ ("Key"), FALSE);
  sr_output_add_column (output, "value", _ ("Value"), FALSE);
  for (guint i = 0; keys[i]; i++) {
    sr_output_text (output, keys[i]);
    sr_output_text (output, sr_register_meta (cli->reg, keys[i]));
    sr_output_end_row (output);
  }
  sr_output_finish (output);
  return SR_STATUS_DONE;
}

/* Blank and "today" let the as-of date go with the calendar. */
static gboolean
set_as_of (SrCli *cli, const char *text, SrStatus *status)
{
  gboolean today = *text == '\0' || g_str_equal (text, "today");
  char date[SR_DATE_SIZE];
  g_autoptr (GError) error = NULL;

  if (!today && !sr_date_parse (text, date)) {
    *status = sr_cli_usage (_ ("%s is not a date; write it like 2025-09-27"), text);
    return FALSE;
  }
  if (sr_register_set_as_of (cli->reg, today ? NULL : date, &error))
    return TRUE;
  *status = sr_cli_fail (error);
  return FALSE;
}

static gboolean
set_one (SrCli *cli, const char *argument, SrStatus *status)
{
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *value;

  if (!sr_cli_pair (argument, &key, &value, status))
    return FALSE;
  if (!g_strv_contains (keys, key)) {
    *status = sr_cli_usage (_ ("There is no setting “%s”; sangruictl settings lists them"), key);
    return FALSE;
  }
  if (g_str_equal (key, "as_of"))
    return set_as_of (cli, value, status);
  text = sr_text_clean (value, FALSE);
  if (sr_register_set_meta (cli->reg, key, text && *text ? text : NULL, &error))
    return TRUE;
  *status = sr_cli_fail (error);
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
    .summary = N_ ("Title, reporting unit and as-of date of the register"),
    .run = run,
};
