/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From the rows of a plan to cells with sentences.
 */
#include "exchange/sr-import-problems.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "exchange/sr-exchange-error.h"
#include "exchange/sr-problem-workbook.h"

static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat first, second;

  return stat (a, &first) == 0 && stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

static void
add_row (GArray *cells, const SrImportPlan *plan, guint row)
{
  const GPtrArray *problems = sr_import_plan_problems (plan, row);
  const GPtrArray *columns =
      sr_import_table_columns (sr_import_plan_table (plan, sr_import_plan_row_sheet (plan, row)));
  SrImportLine line;

  sr_import_plan_line (plan, row, &line);
  for (guint i = 0; problems && i < problems->len; i++) {
    const SrImportProblem *problem = problems->pdata[i];
    SrProblemCell cell = {.row = line.number,
                          .column = -1,
                          .is_error = problem->weight == SR_IMPORT_FAULT,
                          .sentence = problem->message};

    if (problem->weight == SR_IMPORT_NOTE)
      continue;
    if (problem->column >= 0)
      cell.column = (int)((SrImportColumn *)columns->pdata[problem->column])->index;
    g_array_append_val (cells, cell);
  }
}

/* One array of cells for each sheet of the plan. */
static GPtrArray *
collect (const SrImportPlan *plan)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint s = 0; s < sr_import_plan_n_sheets (plan); s++)
    g_ptr_array_add (sheets, g_array_new (FALSE, FALSE, sizeof (SrProblemCell)));
  for (guint i = 0; i < sr_import_plan_n_rows (plan); i++)
    add_row (sheets->pdata[sr_import_plan_row_sheet (plan, i)], plan, i);
  return sheets;
}

gboolean
sr_import_problems_write (const SrImportPlan *plan,
                          SrSheetFile *file,
                          const char *source,
                          const char *path,
                          SrProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GPtrArray) cells = collect (plan);
  g_autofree SrProblemSheet *sheets = g_new0 (SrProblemSheet, cells->len);

  if (source && is_same_file (source, path)) {
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE,
                 _ ("%s is the file that is imported; give the workbook of its problems another "
                    "name"),
                 path);
    return FALSE;
  }
  for (guint s = 0; s < cells->len; s++) {
    const GArray *of_sheet = cells->pdata[s];
    const SrImportTable *table = sr_import_plan_table (plan, s);

    sheets[s] = (SrProblemSheet){.sheet = sr_import_table_sheet_index (table),
                                 .header = sr_import_table_header (table),
                                 .problems = (const SrProblemCell *)(gpointer)of_sheet->data,
                                 .n_problems = of_sheet->len};
  }
  return sr_problem_workbook_write (file, sheets, cells->len, path, progress, data, cancellable,
                                    error);
}
