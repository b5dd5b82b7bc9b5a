/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * report: the reports that superiors ask for, each a workbook or, by its suffix, a PDF file.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "cli/sr-print.h"
#include "exchange/sr-workbook-writer.h"
#include "reports/sr-report-verify.h"
#include "reports/sr-reported.h"

static struct {
  char *reason;
  gboolean reported;
} own;

static const GOptionEntry entries[] = {
    {"reason", 0, 0, G_OPTION_ARG_STRING, &own.reason,
     N_ ("Why something that should be equal is not (without it such a report is refused)"),
     N_ ("TEXT")},
    {"reported", 0, 0, G_OPTION_ARG_NONE, &own.reported,
     N_ ("It was handed in: keep its numbers, which the next one is held against"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
};

static SrStatus
print_reports (void)
{
  guint n;
  const SrReport *const *reports = sr_reports (&n);

  for (guint i = 0; i < n; i++)
    printf ("%s  %s  %s\n", reports[i]->key, reports[i]->number, reports[i]->title);
  return SR_STATUS_DONE;
}

/* --township A --township B → "township=A,B"; --where by=building → "by=building". */
static void
add_option (GStrvBuilder *builder, const char *key, char **values)
{
  g_autofree char *joined = values ? g_strjoinv (",", values) : NULL;
  g_autofree char *option = joined ? g_strdup_printf ("%s=%s", key, joined) : NULL;

  if (option)
    g_strv_builder_add (builder, option);
}

static char **
report_options (const SrOptions *options)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; options->where && options->where[i]; i++)
    g_strv_builder_add (builder, options->where[i]);
  add_option (builder, "township", options->townships);
  add_option (builder, "building", options->buildings);
  add_option (builder, "factory", options->factories);
  return g_strv_builder_end (builder);
}

/* What differs, and that it has to be explained. */
static SrStatus
refuse (const SrReport *report, const GError *error)
{
  sr_cli_error ("%s", error->message);
  sr_cli_error (_ ("The report “%s” does not agree with itself or with what was reported; say why "
                   "with --reason TEXT, which is printed with it"),
                report->key);
  return SR_STATUS_FINDINGS;
}

static gboolean
write_file (const SrWorkbookSpec *spec, const char *path, GError **error)
{
  if (g_str_has_suffix (path, ".pdf"))
    return sr_print_write_spec (spec, path, error);
  return sr_workbook_write (spec, path, sr_file_progress, NULL, sr_file_cancellable (), error);
}

static SrStatus
write_report (SrCli *cli, const SrReport *report)
{
  const SrOptions *options = &cli->options;
  g_auto (GStrv) chosen = report_options (options);
  const SrReportRequest request = {
      .when = sr_options_when (options, cli->reg),
      .reveal = options->reveal,
      .purpose = options->purpose,
      .recipient = options->recipient,
      .options = (const char *const *)chosen,
      .reason = own.reason,
  };
  g_autofree char *name = sr_report_file_name (cli->reg, report, &request);
  g_autofree char *path = sr_file_target (options->output, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrWorkbookSpec) spec = NULL;

  if (!g_str_has_suffix (path, ".xlsx") && !g_str_has_suffix (path, ".pdf"))
    return sr_cli_usage (_ ("Say where to: -o FILE.xlsx or -o FILE.pdf, or a folder"));
  spec = sr_report_make (cli->reg, report, &request, &error);
  if (spec == NULL)
    return error->domain == SR_REPORT_ERROR ? sr_cli_usage ("%s", error->message)
                                            : sr_cli_fail (error);
  if (!sr_report_verify_explained (spec, own.reason, &error))
    return refuse (report, error);
  if (!sr_file_disclose (cli, NULL, report->key, sr_workbook_spec_n_rows (spec), own.reason,
                         &error) ||
      !write_file (spec, path, &error))
    return sr_cli_fail (error);
  if (own.reported && !sr_reported_keep (cli->reg, spec, own.reason, &error))
    return sr_cli_fail (error);
  puts (path);
  return SR_STATUS_DONE;
}

/* The options of the report that stands among the arguments. */
static void
print_report_options (int argc, char **argv)
{
  const SrReport *report = NULL;

  for (int i = 1; i < argc && report == NULL; i++)
    report = sr_report_find (argv[i], NULL);
  if (report == NULL)
    return;
  printf (_ ("Options of “%s” (%s %s):\n"), report->key, report->number, report->title);
  for (guint i = 0; i < SR_REPORT_MAX_OPTIONS && report->options[i].key; i++) {
    g_autofree char *form = sr_report_option_form (&report->options[i]);

    printf ("  --where %-40s %s\n", form, _ (report->options[i].label));
  }
  if (report->has_period)
    printf ("  --period %-39s %s\n", "2025-09",
            report->is_monthly ? _ ("From and to; else the month so far")
                               : _ ("From and to; else the year so far"));
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set =
      SR_OPTIONS_WHEN | SR_OPTIONS_SELECTION | SR_OPTIONS_LEVEL | SR_OPTIONS_OUTPUT;
  g_autoptr (GError) error = NULL;
  const SrReport *report;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, set, entries, 1, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (g_str_equal (argv[1], "list"))
    return print_reports ();
  report = sr_report_find (argv[1], &error);
  if (report == NULL)
    return sr_cli_usage ("%s", error->message);
  if (cli->options.search)
    return sr_cli_usage (_ ("--%s does not apply to %s"), "search", report->key);
  if (!sr_cli_open (cli, own.reported ? SR_OPEN_WRITE : SR_OPEN_RECORD, &status))
    return status;
  return write_report (cli, report);
}

const SrCommand sr_command_report = {
    .name = "report",
    .arguments = N_ ("list | NAME"),
    .summary = N_ ("Write a report to a workbook or a PDF file"),
    .run = run,
    .more_help = print_report_options,
};
