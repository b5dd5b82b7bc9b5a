/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading tables that are in memory, and 校验结果.
 */
#include "reports/sr-report-verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-build.h"

/* --- RP06 --- */

/* Words of estimation: they belong into a text, never into a cell of numbers. */
static gboolean
is_estimate (const SrValue *cell)
{
  static const char *const words[] = {"余", "左右", "约", "大概", "以上", "近", "多"};

  if (cell->type != SR_VALUE_TEXT)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (cell->text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
holds_numbers (const SrTableColumn *column)
{
  switch (column->type) {
  case SR_CELL_INTEGER:
  case SR_CELL_DECIMAL:
  case SR_CELL_MONEY:
  case SR_CELL_PERCENT:
    return TRUE;
  case SR_CELL_TEXT:
  case SR_CELL_CODE:
  case SR_CELL_DATE:
  default:
    return FALSE;
  }
}

static guint
count_estimates (const SrTable *table)
{
  g_autoptr (SrTableRows) rows = sr_table_open (table, NULL);
  const SrValue *cells;
  guint n = 0;

  while (rows && sr_table_rows_next (rows, &cells, NULL))
    for (guint i = 0; i < sr_table_n_columns (table); i++)
      n += holds_numbers (sr_table_column (table, i)) && is_estimate (&cells[i]);
  return n;
}

void
sr_report_verify_tables (SrWorkbookSpec *spec)
{
  guint n = 0;

  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++)
    if (sr_table_is_in_memory (sr_workbook_spec_table (spec, i)))
      n += count_estimates (sr_workbook_spec_table (spec, i));
  sr_report_checks_equal (sr_workbook_spec_checks (spec), "RP06", "数字格内的约数（余、左右等）",
                          _ ("Estimates in cells of numbers"), n, 0);
}

/* --- 校验结果 --- */

static void
add_row (SrTable *table, const char *rule, const char *what, const char *result, const char *more)
{
  SrValue cells[] = {sr_value_text (rule), sr_value_text (what), sr_value_text (result),
                     sr_value_text (more)};

  sr_table_take_row (table, cells);
}

static void
add_line (SrTable *table, const SrReportLine *line)
{
  g_autofree char *numbers =
      g_strdup_printf ("%s %s %s", line->left, line->holds ? "=" : "≠", line->right);

  add_row (table, line->rule, line->text, line->holds ? "相符" : "不符", numbers);
}

static void
add_reason (const SrReportChecks *checks, const SrReportRequest *request, SrTable *table)
{
  gboolean said = request->reason && *request->reason;

  if (sr_report_checks_n_differences (checks) > 0)
    add_row (table, NULL, "不符原因", said ? "已说明" : "未说明", said ? request->reason : NULL);
}

SrTable *
sr_report_verify_sheet (const SrWorkbookSpec *spec, const SrReportRequest *request)
{
  static const SrTableColumn columns[] = {
      {.title = "规则"}, {.title = "校验内容"}, {.title = "结果"}, {.title = "说明"}};
  const SrReportChecks *checks = sr_workbook_spec_checks (spec);
  SrTable *table = sr_table_new (SR_SHEET_NOTES, "校验结果", "校验结果");

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++)
    add_line (table, sr_report_checks_line (checks, i));
  add_reason (checks, request, table);
  return table;
}
