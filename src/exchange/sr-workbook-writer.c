/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks of tables. Sheets are written by sr-sheet.c.
 */
#include "exchange/sr-workbook-writer.h"
#include "exchange/sr-sheet.h"
#include "exchange/sr-workbook-file.h"

#define MANY_ROWS 20000 /* from here on memory counts more than shared strings */

/* Shared strings are what every reader of workbooks knows best; inline ones need no memory. */
static gboolean
needs_constant_memory (const SrWorkbookSpec *spec)
{
  gint64 n_rows = sr_workbook_spec_n_rows (spec);

  return n_rows < 0 || n_rows > MANY_ROWS;
}

static gboolean
write_sheets (const SrWorkbookSpec *spec, SrWorkbookFile *file, SrSheetJob *job, GError **error)
{
  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++) {
    const SrTable *table = sr_workbook_spec_table (spec, i);
    const char *name;
    lxw_worksheet *sheet =
        sr_workbook_file_add_sheet (file, sr_table_text (table, SR_TABLE_SHEET), &name, error);

    if (sheet == NULL || !sr_sheet_write (job, table, name, sheet, error) ||
        !sr_workbook_file_check_sheet (file, sheet, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_workbook_write (const SrWorkbookSpec *spec,
                   const char *path,
                   SrProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (SrWorkbookFile) file = NULL;
  SrSheetJob job = {.demo = sr_workbook_spec_is_demo (spec),
                    .progress = progress,
                    .user_data = user_data,
                    .cancellable = cancellable,
                    .total = MAX (0, sr_workbook_spec_n_rows (spec))};

  g_return_val_if_fail (sr_workbook_spec_n_tables (spec) > 0, FALSE);

  file = sr_workbook_file_begin (path, needs_constant_memory (spec), sr_workbook_spec_title (spec),
                                 sr_workbook_spec_organisation (spec), error);
  if (file == NULL)
    return FALSE;
  sr_sheet_style_init (&job.style, sr_workbook_file_workbook (file));
  return write_sheets (spec, file, &job, error) &&
         sr_workbook_file_finish (file, cancellable, error);
}
