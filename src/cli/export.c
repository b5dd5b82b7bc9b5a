/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * export: a list as a workbook or a CSV file, with what it needs to come back; or on paper (PDF).
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "cli/sr-list-options.h"
#include "cli/sr-print.h"
#include "exchange/sr-collection-form.h"
#include "exchange/sr-csv-writer.h"
#include "exchange/sr-workbook-writer.h"
#include "reports/sr-list-form.h"
#include "reports/sr-list-table.h"
#include "reports/sr-report-verify.h"
#include "reports/sr-reported.h"

static SrListOptions own;

typedef struct {
  SrCli *cli;
  const SrSchema *schema;
  const SrQuery *query;
  const char *const *columns;
} Export;

/* Against which day 变动表 tells (NULL: none); why the list is no longer as it was reported;
 * whether it is reported. */
static char *since;
static char *reason;
static gboolean reported;

/* A form to be filled in by others, with the records of the list, or empty. */
static gboolean as_form;
static gboolean empty;

/* Those of a list, and that. Free with g_free. */
static GOptionEntry *
make_entries (void)
{
  const GOptionEntry more[] = {
      {"since", 0, 0, G_OPTION_ARG_STRING, &since,
       N_ ("Add a sheet of what is otherwise than on that day"), N_ ("DATE")},
      {"reason", 0, 0, G_OPTION_ARG_STRING, &reason,
       N_ ("Why something that should be equal is not (without it such a list is refused)"),
       N_ ("TEXT")},
      {"reported", 0, 0, G_OPTION_ARG_NONE, &reported,
       N_ ("It was handed in: keep its numbers, which the next one is held against"), NULL},
      {"form", 0, 0, G_OPTION_ARG_NONE, &as_form,
       N_ ("A form that others fill in, with lists to choose from; it comes back by import"), NULL},
      {"empty", 0, 0, G_OPTION_ARG_NONE, &empty, N_ ("With --form: without records"), NULL},
  };
  g_autofree GOptionEntry *list = sr_list_entries (&own);
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (const GOptionEntry *each = list; each->long_name; each++)
    g_array_append_val (entries, *each);
  g_array_append_vals (entries, more, G_N_ELEMENTS (more));
  return (GOptionEntry *)(gpointer)g_array_free (entries, FALSE);
}

static gboolean
disclose (const Export *export, GError **error)
{
  gint64 rows = sr_query_count (export->cli->reg, export->query, error);
  guint limit = sr_query_limit (export->query);

  if (limit)
    rows = MIN (rows, limit);
  return rows >= 0 && sr_file_disclose (export->cli, export->schema, NULL, rows, reason, error);
}

static gboolean
write_workbook (const Export *export, GError **error)
{
  const SrOptions *options = &export->cli->options;
  SrRegister *reg = export->cli->reg;
  const SrReportRequest request = {
      .when = sr_options_when (options, export->cli->reg),
      .reveal = options->reveal,
      .purpose = options->purpose,
      .recipient = options->recipient,
      .since = since,
      .reason = reason,
  };
  g_autoptr (SrWorkbookSpec) spec =
      sr_list_workbook (reg, export->query, export->columns, &request, NULL, error);

  return spec && sr_report_verify_explained (spec, reason, error) && disclose (export, error) &&
         sr_workbook_write (spec, options->output, sr_file_progress, NULL, sr_file_cancellable (),
                            error) &&
         (!reported || sr_reported_keep (reg, spec, reason, error));
}

static gboolean
write_csv (const Export *export, GError **error)
{
  SrTable *table = sr_list_table (export->cli->reg, export->query, export->columns,
                                  export->cli->options.reveal, error);
  gboolean done;

  if (table == NULL)
    return FALSE;
  done = sr_csv_write (table, export->cli->options.output, sr_file_progress, NULL,
                       sr_file_cancellable (), error);
  sr_table_unref (table);
  return done;
}

static gboolean
write_pdf (const Export *export, GError **error)
{
  const SrOptions *options = &export->cli->options;
  const SrReportRequest request = sr_print_request (export->cli);
  g_autoptr (SrTable) table =
      sr_list_form (export->cli->reg, export->query, export->columns, &request, error);
  g_autoptr (SrWorkbookSpec) spec = table ? sr_print_spec (export->cli->reg, table) : NULL;

  return spec && sr_print_write_spec (spec, options->output, error);
}

/* An empty form says nothing of anybody. */
static gboolean
write_form (const Export *export, GError **error)
{
  const SrCollectionForm form = {
      .schema = export->schema,
      .columns = export->columns,
      .query = empty ? NULL : export->query,
      .reveal = export->cli->options.reveal,
  };

  return (empty || disclose (export, error)) &&
         sr_collection_form_write (export->cli->reg, &form, export->cli->options.output,
                                   sr_file_progress, NULL, sr_file_cancellable (), error);
}

static gboolean
write_file (const Export *export, GError **error)
{
  const char *output = export->cli->options.output;

  if (as_form)
    return write_form (export, error);
  if (g_str_has_suffix (output, ".xlsx"))
    return write_workbook (export, error);
  return disclose (export, error) &&
         (g_str_has_suffix (output, ".csv") ? write_csv (export, error)
                                            : write_pdf (export, error));
}

static gboolean
is_known (const char *output)
{
  return output && (g_str_has_suffix (output, ".csv") || g_str_has_suffix (output, ".xlsx") ||
                    g_str_has_suffix (output, ".pdf"));
}

/* A list that was cut is not the whole list: that is all there is to say, as often as not. */
static void
tell_reason (const Export *export)
{
  gint64 rows = sr_query_count (export->cli->reg, export->query, NULL);
  guint limit = sr_query_limit (export->query);
  g_autofree char *all = g_strdup_printf ("%" G_GINT64_FORMAT, rows);

  if (limit && rows > limit)
    sr_cli_error (
        _ ("The file holds only the first %u of %s rows because of --limit; leave --limit "
           "away, or say why with --reason TEXT, which is printed with it"),
        limit, all);
  else
    sr_cli_error (_ ("The list does not agree with what was reported; say why with --reason TEXT, "
                     "which is printed with it"));
}

static SrStatus
write_export (const Export *export)
{
  g_autoptr (GError) error = NULL;

  if (!write_file (export, &error)) {
    if (!g_error_matches (error, SR_REPORT_ERROR, SR_REPORT_ERROR_DIFFERS))
      return sr_cli_fail (error);
    sr_cli_error ("%s", error->message);
    tell_reason (export);
    return SR_STATUS_FINDINGS;
  }
  puts (export->cli->options.output);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set =
      SR_OPTIONS_WHEN | SR_OPTIONS_SELECTION | SR_OPTIONS_LEVEL | SR_OPTIONS_OUTPUT;
  g_autofree GOptionEntry *entries = make_entries ();
  g_auto (GStrv) fields = NULL;
  g_autoptr (SrQuery) query = NULL;
  const SrSchema *schema;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, set, entries, 1, 1, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  if (!is_known (cli->options.output))
    return sr_cli_usage (_ ("Say where to: -o FILE.xlsx, FILE.csv or FILE.pdf"));
  if (since && !sr_date_is_valid (since))
    return sr_cli_usage (_ ("“%s” is not a date; write it like 2025-09-27"), since);
  if (as_form && (!g_str_has_suffix (cli->options.output, ".xlsx") || since || reported))
    return sr_cli_usage (_ ("A form is a workbook, without --since and --reported: -o FILE.xlsx"));
  if (empty && !as_form)
    return sr_cli_usage (_ ("--empty goes with --form"));
  if (reported && !g_str_has_suffix (cli->options.output, ".xlsx"))
    return sr_cli_usage (_ ("What is reported is a workbook: -o FILE.xlsx"));
  schema = sr_cli_schema (argv[1], &status);
  if (schema == NULL || (fields = sr_list_fields (&own, schema, FALSE, &status)) == NULL ||
      !sr_cli_open (cli, reported ? SR_OPEN_WRITE : SR_OPEN_RECORD, &status) ||
      (fields = sr_list_saved_fields (&own, cli, schema, g_steal_pointer (&fields), &status)) ==
          NULL ||
      (query = sr_list_query (&own, cli, schema, &status)) == NULL)
    return status;
  return write_export (&(Export){cli, schema, query, (const char *const *)fields});
}

const SrCommand sr_command_export = {
    .name = "export",
    .arguments = N_ ("TYPE"),
    .summary = N_ ("Write a list to a workbook, a CSV or a PDF file"),
    .run = run,
};
