/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * write-sample FILE.xlsx [ROWS]: the sample workbook, or a roster of that many rows; to be looked
 * at and to be judged by other programs.
 */
#include "exchange/sr-workbook-writer.h"
#include "sample-tables.h"

#include <stdlib.h>

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
  if (sr_workbook_write (spec, argv[1], NULL, NULL, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 3;
}
