/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * write-sample FILE.xlsx|FILE.pdf [ROWS]: the sample workbook, or a roster of that many rows; to be
 * looked at and to be judged by other programs.
 */
#include "exchange/sr-pages.h"
#include "exchange/sr-workbook-writer.h"
#include "sample-tables.h"

#include <stdlib.h>

static gboolean
write_pdf (const SrWorkbookSpec *spec, const char *path, GError **error)
{
  g_autoptr (SrPages) pages = sr_pages_new (spec, NULL, NULL, NULL, error);

  return pages != NULL && sr_pages_write_pdf (pages, path, NULL, NULL, NULL, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    return 2;
  if (argc > 2) {
    g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, (guint)atoi (argv[2]));

    spec = sr_workbook_spec_new ("花名册", NULL);
    sr_workbook_spec_add (spec, table);
  } else
    spec = sample_workbook ();
  if (g_str_has_suffix (argv[1], ".pdf")
          ? write_pdf (spec, argv[1], &error)
          : sr_workbook_write (spec, argv[1], NULL, NULL, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 3;
}
