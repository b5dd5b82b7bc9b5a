/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reconciliation of reports: what must be equal in them, on the settlement of
 * tests/figures/fixture.sql as it is and after it was made to disagree; and 校验结果, which says
 * so.
 */
#include <string.h>

#include "figures-fixture.h"
#include "reports/sr-report-verify.h"
#include "table-text.h"

static SrWorkbookSpec *
make (Fixture *fixture, const char *key, const char *reason)
{
  const SrReportRequest request = {.reason = reason};
  GError *error = NULL;
  SrWorkbookSpec *spec =
      sr_report_make (fixture->reg, sr_report_find (key, NULL), &request, &error);

  g_assert_no_error (error);
  return spec;
}

static const SrReportLine *
find_line (const SrReportChecks *checks, const char *text)
{
  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++)
    if (strcmp (sr_report_checks_line (checks, i)->text, text) == 0)
      return sr_report_checks_line (checks, i);
  g_error ("no line %s", text);
}

static void
assert_line (const SrWorkbookSpec *spec,
             const char *text,
             const char *rule,
             gboolean holds,
             const char *left,
             const char *right)
{
  const SrReportLine *line = find_line (sr_workbook_spec_checks (spec), text);

  g_assert_cmpstr (line->rule, ==, rule);
  g_assert_cmpint (line->holds, ==, holds);
  g_assert_cmpstr (line->left, ==, left);
  g_assert_cmpstr (line->right, ==, right);
  g_assert_true (g_str_is_ascii (line->sentence) || strchr (line->sentence, ':'));
}

static const char age_parts[] = "汇总表：0-5 + 6-15 + 16-59 + 60+ + 未知 = 合计";
static const char sex_parts[] = "汇总表：男 + 女 + 未知 = 合计";

static void
test_agrees (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) townships = make (fixture, "townships", NULL);
  g_autoptr (SrWorkbookSpec) persons = make (fixture, "persons", NULL);

  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (townships)), ==, 0);
  assert_line (townships, "汇总表：人口合计各行之和 = 总数", "RP03", TRUE, "8", "8");
  assert_line (townships, sex_parts, "RP03", TRUE, "3 + 4 + 1", "8");
  assert_line (townships, age_parts, "RP03", TRUE, "1 + 0 + 5 + 1 + 1", "8");
  assert_line (townships, "搬迁户花名册行数 = 搬迁户数", "RP04", TRUE, "3", "3");
  assert_line (townships, "搬迁户花名册行数 = 界面名单行数", "RP04", TRUE, "3", "3");
  assert_line (townships, "数字格内的约数（余、左右等）", "RP06", TRUE, "0", "0");
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (persons)), ==, 0);
  assert_line (persons, "花名册行数 = 搬迁人口", "RP04", TRUE, "8", "8");
}

/* Age bands that overlap make more parts than the whole has. */
static void
make_bands_overlap (Fixture *fixture)
{
  fixture_execute (fixture, "UPDATE parameter SET value = '3' WHERE parameter_key = 'age_band_2';"
                            "UPDATE person SET born_on = '2021-01-01' WHERE id = 1004;"
                            "UPDATE person SET born_on = '1990-01-01' WHERE id = 1008");
  sr_register_notify (fixture->reg, 0);
}

static void
test_parts_overlap (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autofree char *said = NULL;
  const SrReportLine *line;

  make_bands_overlap (fixture);
  spec = make (fixture, "townships", NULL);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (spec)), ==, 1);
  line = find_line (sr_workbook_spec_checks (spec), "汇总表：0-5 + 6-15 + 16-59 + 60+ = 合计");
  g_assert_false (line->holds);
  said = sr_report_line_describe (line);
  g_assert_nonnull (strstr (said, " ≠ 8"));
  g_assert_true (g_str_has_prefix (said, "RP03  "));
}

static const char *
result_cell (const SrWorkbookSpec *spec, const char *what, guint column)
{
  static GPtrArray *rows; /* of the last call */

  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = table_rows (spec_sheet (spec, "校验结果"));
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((char **)g_ptr_array_index (rows, i))[1], what) == 0)
      return ((char **)g_ptr_array_index (rows, i))[column];
  return NULL;
}

static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) before = make (fixture, "townships", NULL);
  g_autoptr (SrWorkbookSpec) silent = NULL;
  g_autoptr (SrWorkbookSpec) explained = NULL;

  g_assert_cmpstr (result_cell (before, sex_parts, 0), ==, "RP03");
  g_assert_cmpstr (result_cell (before, sex_parts, 2), ==, "相符");
  g_assert_cmpstr (result_cell (before, sex_parts, 3), ==, "3 + 4 + 1 = 8");
  g_assert_null (result_cell (before, "不符原因", 2));
  make_bands_overlap (fixture);
  silent = make (fixture, "townships", NULL);
  g_assert_cmpstr (result_cell (silent, "不符原因", 2), ==, "未说明");
  explained = make (fixture, "townships", "年龄段按县局口径重叠");
  g_assert_cmpstr (result_cell (explained, "不符原因", 2), ==, "已说明");
  g_assert_cmpstr (result_cell (explained, "不符原因", 3), ==, "年龄段按县局口径重叠");
  g_assert_cmpstr (result_cell (explained, "汇总表：0-5 + 6-15 + 16-59 + 60+ = 合计", 2), ==,
                   "不符");
  result_cell (before, "", 0);
}

/* --- Without a register --- */

static void
test_claims (void)
{
  g_autoptr (SrReportChecks) checks = sr_report_checks_new ();
  const SrFigure *persons = sr_figure_find ("persons");
  const SrFigure *households = sr_figure_find ("households");
  double value;

  sr_report_checks_claim (checks, "汇总表", persons, 962);
  sr_report_checks_claim (checks, "汇总表", persons, 961); /* the sheet has it twice */
  sr_report_checks_claim (checks, "汇总表", households, 284);
  g_assert_cmpuint (sr_report_checks_n_lines (checks), ==, 0);
  sr_report_checks_claim (checks, "分楼栋表", persons, 962);
  sr_report_checks_claim (checks, "分年龄表", persons, 963);
  g_assert_cmpuint (sr_report_checks_n_lines (checks), ==, 2);
  g_assert_true (find_line (checks, "搬迁人口：汇总表 = 分楼栋表")->holds);
  g_assert_false (find_line (checks, "搬迁人口：汇总表 = 分年龄表")->holds);
  g_assert_cmpstr (sr_report_checks_line (checks, 1)->rule, ==, "RP01");
  g_assert_cmpstr (sr_report_checks_line (checks, 1)->right, ==, "963");
  g_assert_cmpuint (sr_report_checks_n_claims (checks), ==, 2);
  g_assert_true (sr_report_checks_claimed (checks, 0, &value) == persons);
  g_assert_cmpfloat (value, ==, 962);
}

static void
test_rows (void)
{
  g_autoptr (SrReportChecks) checks = sr_report_checks_new ();
  const SrFigure *persons = sr_figure_find ("persons");

  sr_report_checks_claim_rows (checks, "花名册", persons, 961, 962, 961);
  g_assert_cmpuint (sr_report_checks_n_differences (checks), ==, 1);
  g_assert_false (find_line (checks, "花名册行数 = 搬迁人口")->holds);
  g_assert_true (find_line (checks, "花名册行数 = 界面名单行数")->holds);
  sr_report_checks_claim_rows (checks, "名册二", persons, 962, 962, -1);
  g_assert_cmpuint (sr_report_checks_n_lines (checks), ==, 3);
}

/* 80余 is fine in a text and wrong in a number. */
static void
test_estimates (void)
{
  static const SrTableColumn columns[] = {{.title = "备注"},
                                          {.title = "企业", .type = SR_CELL_INTEGER}};
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new ("表", NULL);
  SrTable *table = sr_table_new (SR_SHEET_FORM, "表", "表");
  SrValue rows[][2] = {{sr_value_text ("企业80余家"), sr_value_integer (83)},
                       {sr_value_text ("约"), sr_value_text ("80余")},
                       {sr_value_text ("无"), sr_value_text ("—")},
                       {sr_value_text ("无"), sr_value_text ("100左右")}};

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sr_table_take_row (table, rows[i]);
  sr_workbook_spec_add (spec, table);
  sr_table_unref (table);
  sr_report_verify_tables (spec);
  assert_line (spec, "数字格内的约数（余、左右等）", "RP06", FALSE, "2", "0");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/report-checks/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("SANGRUI_TODAY", "2025-10-08", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("agrees", test_agrees);
  ADD ("parts-overlap", test_parts_overlap);
  ADD ("sheet", test_sheet);
  g_test_add_func ("/report-checks/claims", test_claims);
  g_test_add_func ("/report-checks/rows", test_rows);
  g_test_add_func ("/report-checks/estimates", test_estimates);
  return g_test_run ();
}
