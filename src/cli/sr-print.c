/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From a command's options to a PDF file.
 */
#include "cli/sr-print.h"

#include "cli/sr-file.h"
#include "exchange/sr-pages.h"

SrReportRequest
sr_print_request (SrCli *cli)
{
  return (SrReportRequest){
      .when = sr_options_when (&cli->options, cli->reg),
      .reveal = cli->options.reveal,
      .purpose = cli->options.purpose,
      .recipient = cli->options.recipient,
  };
}

SrWorkbookSpec *
sr_print_spec (SrRegister *reg, SrTable *table)
{
  SrWorkbookSpec *spec = sr_workbook_spec_new (sr_table_text (table, SR_TABLE_TITLE),
                                               sr_register_meta (reg, "reporting_unit"));

  sr_workbook_spec_set_demo (spec, sr_register_is_demo (reg));
  sr_workbook_spec_add (spec, table);
  return spec;
}

gboolean
sr_print_write_spec (const SrWorkbookSpec *spec, const char *path, GError **error)
{
  g_autoptr (SrPages) pages =
      sr_pages_new (spec, sr_file_progress, NULL, sr_file_cancellable (), error);

  return pages &&
         sr_pages_write_pdf (pages, path, sr_file_progress, NULL, sr_file_cancellable (), error);
}
