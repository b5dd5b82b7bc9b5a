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
#include "cli/sr-selection.h"
#include "exchange/sr-pages.h"
#include "reports/sr-building-sheet.h"
#include "reports/sr-household-form.h"
#include "reports/sr-site-form.h"
#include "store/sr-typed.h"

#define ALL "all"

typedef struct {
  SrCli *cli;
  const SrSchema *schema;
  GArray *ids; /* of gint64 */
  gint64 id;   /* the only one; 0: all, or several */
} Print;

static gboolean
write_households (const Print *print, GError **error)
{
  const SrReportRequest request = sr_print_request (print->cli);
  g_autoptr (GPtrArray) forms = sr_household_forms (
      print->cli->reg, print->ids, &request, sr_file_progress, NULL, sr_file_cancellable (), error);
  g_autoptr (SrPages) pages =
      forms ? sr_pages_new_forms ((SrForm *const *)forms->pdata, forms->len, error) : NULL;

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
  gboolean all;     /* takes "all" too */
  gboolean only;    /* takes nothing else */
  gboolean several; /* takes codes, or a selection in place of a code */
  gboolean (*write) (const Print *print, GError **error);
} kinds[] = {
    {"household", FALSE, FALSE, TRUE, write_households},
    {"building", TRUE, FALSE, FALSE, write_building},
    {"site", TRUE, TRUE, FALSE, write_site},
};

static int
find_kind (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      return (int)i;
  return -1;
}

static gboolean
find_records (Print *print, char **codes, GError **error)
{
  print->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; codes[i]; i++) {
    gint64 id;

    if (!sr_typed_record (print->cli->reg, print->schema, codes[i], &id, error))
      return FALSE;
    g_array_append_val (print->ids, id);
  }
  return TRUE;
}

static gboolean
select_records (Print *print, GError **error)
{
  SrCli *cli = print->cli;
  g_autoptr (SrQuery) query = sr_selection_query (&cli->options, cli->reg, print->schema, error);

  print->ids = query ? sr_query_ids (cli->reg, query, error) : NULL;
  return print->ids != NULL;
}

static SrStatus
write_pages (Print *print, int kind, char **codes)
{
  SrCli *cli = print->cli;
  gboolean all = kinds[kind].all && g_strcmp0 (codes[0], ALL) == 0;
  SrDisclosure what = {.kind = SR_DISCLOSURE_PRINT, .schema = print->schema, .rows = 1};
  g_autoptr (GError) error = NULL;

  if (!all && !(codes[0] ? find_records (print, codes, &error) : select_records (print, &error)))
    return sr_cli_fail (error);
  if (print->ids) {
    what.rows = print->ids->len;
    print->id = print->ids->len == 1 ? g_array_index (print->ids, gint64, 0) : 0;
  }
  what.record = print->id;
  if (!sr_file_disclose_as (cli, &what, &error) || !kinds[kind].write (print, &error))
    return sr_cli_fail (error);
  puts (cli->options.output);
  return SR_STATUS_DONE;
}

/* Why ARGV (type, codes …) is not understood; NULL when it is. */
static const char *
refusal (SrCli *cli, int kind, int n_codes, char **codes)
{
  gboolean chosen = sr_selection_is_given (&cli->options);

  if (kinds[kind].only && (n_codes != 1 || !g_str_equal (codes[0], ALL)))
    return _ ("All settlements stand on one page: print site all");
  if (!kinds[kind].several && (n_codes != 1 || chosen))
    return _ ("Say which one: its number alone, or all");
  if (kinds[kind].several && (n_codes > 0) == chosen)
    return _ ("Say which ones: codes, or --where, --search, --township, --building … instead");
  if (cli->options.output == NULL || !g_str_has_suffix (cli->options.output, ".pdf"))
    return _ ("Say where to: -o FILE.pdf");
  return NULL;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  const SrOptionSet set = SR_OPTIONS_SELECTION | SR_OPTIONS_LEVEL | SR_OPTIONS_OUTPUT;
  Print print = {.cli = cli};
  const char *refused;
  SrStatus status;
  int parsed, kind;

  if (!sr_options_parse (cli, command, set, NULL, 1, SR_ANY_ARGUMENTS, &argc, &argv, &parsed))
    return (SrStatus)parsed;
  print.schema = sr_cli_schema (argv[1], &status);
  if (print.schema == NULL)
    return status;
  kind = find_kind (argv[1]);
  if (kind < 0)
    return sr_cli_usage (_ ("Households and buildings can be printed; a list of anything else: "
                            "export %s -o FILE.pdf"),
                         argv[1]);
  refused = refusal (cli, kind, argc - 2, argv + 2);
  if (refused)
    return sr_cli_usage ("%s", refused);
  if (!sr_cli_open (cli, SR_OPEN_RECORD, &status))
    return status;
  status = write_pages (&print, kind, argv + 2);
  g_clear_pointer (&print.ids, g_array_unref);
  return status;
}

const SrCommand sr_command_print = {
    .name = "print",
    .arguments =
        N_ ("household CODE… | household SELECTION | building NUMBER | building all | site all"),
    .summary = N_ ("Print files of households, a building’s sheet or the settlement on one page to "
                   "a PDF file"),
    .run = run,
};
