/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * print: a record on paper, as a PDF file: a household's file (一户一档), a building flat by flat
 * for its building head.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "cli/sr-print.h"
#include "exchange/sr-pages.h"
#include "reports/sr-building-sheet.h"
#include "reports/sr-household-form.h"
#include "reports/sr-site-form.h"
#include "store/sr-typed.h"

#define ALL "all"

typedef struct {
  SrCli *cli;
  const SrSchema *schema;
  gint64 id; /* 0: all */
} Print;

static gboolean
write_household (const Print *print, GError **error)
{
  const SrReportRequest request = sr_print_request (print->cli);
  g_autoptr (SrForm) form = sr_household_form (print->cli->reg, print->id, &request, error);
  g_autoptr (SrPages) pages = form ? sr_pages_new_forms (&form, 1, error) : NULL;

  return pages && sr_pages_write_pdf (pages, print->cli->options.output, sr_file_progress, NULL,
                                      sr_file_cancellable (), error);
}

static gboolean
write_building (const Print *print, GError **error)
{
  const SrReportRequest request = sr_print_request (print->cli);
  g_autoptr (SrWorkbookSpec) spec =
      sr_building_sheets (print->cli->reg, print->id, &request, error);

  return spec && sr_print_write_spec (spec, print->cli->options.output, error);
}

static gboolean
write_site (const Print *print, GError **error)
{
  const SrReportRequest request = sr_print_request (print->cli);
  g_autoptr (SrForm) form = sr_site_form (print->cli->reg, &request, sr_file_progress, NULL, error);
  g_autoptr (SrPages) pages = form ? sr_pages_new_forms (&form, 1, error) : NULL;

  return pages && sr_pages_write_pdf (pages, print->cli->options.output, sr_file_progress, NULL,
                                      sr_file_cancellable (), error);
}

/* What can be printed, and how. */
static const struct {
  const char *type;
  gboolean all;  /* takes "all" too */
  gboolean only; /* takes nothing else */
  gboolean (*write) (const Print *print, GError **error);
} kinds[] = {
    {"household", FALSE, FALSE, write_household},
    {"building", TRUE, FALSE, write_building},
    {"site", TRUE, TRUE, write_site},
};

static int
find_kind (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      return (int)i;
  return -1;
}

static SrStatus
write_pages (Print *print, int kind, const char *code)
{
  SrCli *cli = print->cli;
  SrDisclosure what = {.kind = SR_DISCLOSURE_PRINT, .schema = print->schema, .rows = 1};
  g_autoptr (GError) error = NULL;

  if (!(kinds[kind].all && g_str_equal (code, ALL)) &&
      !sr_typed_record (cli->reg, print->schema, code, &print->id, &error))
    return sr_cli_fail (error);
  what.record = print->id;
  if (!sr_file_disclose_as (cli, &what, &error) || !kinds[kind].write (print, &error))
    return sr_cli_fail (error);
  puts (cli->options.output);
  return SR_STATUS_DONE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set = SR_OPTIONS_WHEN | SR_OPTIONS_LEVEL | SR_OPTIONS_OUTPUT;
  Print print = {.cli = cli};
  SrStatus status;
  int parsed, kind;

  if (!sr_options_parse (cli, command, set, NULL, 2, 2, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  print.schema = sr_cli_schema (argv[1], &status);
  if (print.schema == NULL)
    return status;
  kind = find_kind (argv[1]);
  if (kind < 0)
    return sr_cli_usage (_ ("Households and buildings can be printed; a list of anything else: "
                            "export %s -o FILE.pdf"),
                         argv[1]);
  if (kinds[kind].only && !g_str_equal (argv[2], ALL))
    return sr_cli_usage (_ ("All settlements stand on one page: print %s all"), argv[1]);
  if (cli->options.output == NULL || !g_str_has_suffix (cli->options.output, ".pdf"))
    return sr_cli_usage (_ ("Say where to: -o FILE.pdf"));
  if (!sr_cli_open (cli, SR_OPEN_RECORD, &status))
    return status;
  return write_pages (&print, kind, argv[2]);
}

const SrCommand sr_command_print = {
    .name = "print",
    .arguments = N_ ("household CODE | building NUMBER | building all | site all"),
    .summary = N_ (
        "Print a household’s file, a building’s sheet or the settlement on one page to a PDF file"),
    .run = run,
};
