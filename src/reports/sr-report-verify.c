/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading tables that are in memory, and 校验结果.
 */
#include "reports/sr-report-verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-verify-rows.h"

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
  case SR_TABLE_CELL_INTEGER:
  case SR_TABLE_CELL_DECIMAL:
  case SR_TABLE_CELL_MONEY:
  case SR_TABLE_CELL_PERCENT:
    return TRUE;
  case SR_TABLE_CELL_TEXT:
  case SR_TABLE_CELL_CODE:
  case SR_TABLE_CELL_DATE:
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

/* --- Differences --- */

gboolean
sr_report_verify_explained (const SrWorkbookSpec *spec, const char *reason, GError **error)
{
  const SrReportChecks *checks = sr_workbook_spec_checks (spec);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sr_report_checks_n_differences (checks) == 0 || (reason && *reason))
    return TRUE;
  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++) {
    const SrReportLine *line = sr_report_checks_line (checks, i);
    g_autofree char *told = line->holds ? NULL : sr_report_line_describe (line);

    if (told)
      g_string_append_printf (text, "%s%s", text->len ? "\n" : "", told);
  }
  g_set_error_literal (error, SR_REPORT_ERROR, SR_REPORT_ERROR_DIFFERS, text->str);
  return FALSE;
}

/* --- 校验结果 --- */

static SrTable *
sheet_new (void)
{
  static const SrTableColumn columns[] = {
      {.title = "规则"}, {.title = "校验内容"}, {.title = "结果"}, {.title = "说明"}};
  SrTable *table = sr_table_new (SR_SHEET_NOTES, "校验结果", "校验结果");

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  return table;
}

/* TRUE when one of FIGURES counts records of TYPE. */
static gboolean
shows (const GPtrArray *figures, const char *type)
{
  for (guint i = 0; i < figures->len; i++)
    if (strcmp (((const SrFigure *)g_ptr_array_index (figures, i))->record, type) == 0)
      return TRUE;
  return FALSE;
}

/* All records of TYPE that count at the as-of date. NULL on error. */
static GArray *
records_of (SrRegister *reg, const char *type, const SrFigureWhen *when, GError **error)
{
  const SrFigure *figure = sr_figure_of_record (type);
  g_autoptr (GArray) members = sr_figure_members (reg, figure, when, error);
  GArray *ids;

  if (members == NULL)
    return NULL;
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), members->len);
  for (guint i = 0; i < members->len; i++)
    g_array_append_val (ids, g_array_index (members, SrFigureMember, i).record);
  return ids;
}

static void
free_scopes (SrCheckScope *scopes, guint n_scopes)
{
  for (guint i = 0; i < n_scopes; i++)
    g_array_unref (scopes[i].ids);
}

SrTable *
sr_report_verify_sheet (SrRegister *reg,
                        const SrWorkbookSpec *spec,
                        const SrReportRequest *request,
                        const GPtrArray *figures,
                        GError **error)
{
  static const char *const types[] = {"household", "person", "flat"};
  SrCheckScope scopes[G_N_ELEMENTS (types)];
  SrTable *table;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    if (!shows (figures, types[i]))
      continue;
    scopes[n].type = types[i];
    scopes[n].ids = records_of (reg, types[i], &request->when, error);
    if (scopes[n].ids == NULL) {
      free_scopes (scopes, n);
      return NULL;
    }
    n++;
  }
  table = sheet_new ();
  sr_verify_rows_attach (table, reg, sr_workbook_spec_checks (spec), request->reason,
                         request->when.as_of, scopes, n);
  free_scopes (scopes, n);
  return table;
}

SrTable *
sr_report_verify_list (SrRegister *reg,
                       const SrWorkbookSpec *spec,
                       const SrReportRequest *request,
                       const SrQuery *query,
                       GError **error)
{
  g_autoptr (GArray) ids = sr_query_ids (reg, query, error);
  const SrCheckScope scope = {sr_query_schema (query)->key, ids};
  SrTable *table;

  if (ids == NULL)
    return NULL;
  table = sheet_new ();
  sr_verify_rows_attach (table, reg, sr_workbook_spec_checks (spec), request->reason,
                         sr_query_as_of (query), &scope, 1);
  return table;
}
