/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reconciliation of reports: what must be equal in them, on the settlement of
 * tests/figures/fixture.sql as it is and after it was made to disagree; and 校验结果, which says
 * so.
 */
#include <string.h>

#include "core/sr-rule.h"
#include "figures-fixture.h"
#include "reports/sr-list-scope.h"
#include "reports/sr-list-table.h"
#include "reports/sr-report-verify.h"
#include "reports/sr-reported.h"
#include "store/sr-query-words.h"
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

/* --- What was reported --- */

static SrWorkbookSpec *
make_at (Fixture *fixture, const char *as_of)
{
  const SrReportRequest request = {.when = {.as_of = as_of}};
  GError *error = NULL;
  SrWorkbookSpec *spec =
      sr_report_make (fixture->reg, sr_report_find ("townships", NULL), &request, &error);

  g_assert_no_error (error);
  return spec;
}

static void
report_at (Fixture *fixture, const char *as_of)
{
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, as_of);
  GError *error = NULL;

  g_assert_true (sr_reported_keep (fixture->reg, spec, "首次上报", &error));
  g_assert_no_error (error);
}

static const char closing[] = "搬迁人口：上期末（2025-08-31）+ 增 − 减 = 本期末";
static const char jump[] = "搬迁户数与上期上报值（2025-08-31）相比变动超过10%";

static gint64
integer_of (Fixture *fixture, const char *sql)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (fixture->reg), sql, NULL);

  return sr_statement_fetch_integer (statement, -1, NULL);
}

/* One comes with a household and one dies on the as-of date: 8 + 1 − 1 = 8, but 2 → 3 households is
 * a change of more than 10 %. */
static void
test_reported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) first = make_at (fixture, "2025-09-27");
  g_autoptr (SrWorkbookSpec) second = NULL;
  g_autoptr (SrWorkbookSpec) third = NULL;

  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (first)), ==, 0);
  report_at (fixture, "2025-08-31");
  second = make_at (fixture, "2025-09-27");
  assert_line (second, closing, "RP02", TRUE, "8 + 1 − 1", "8");
  assert_line (second, "搬迁户数：上期末（2025-08-31）+ 增 − 减 = 本期末", "RP02", TRUE,
               "2 + 1 − 0", "3");
  assert_line (second, jump, "RP05", FALSE, "3", "2");
  /* The past is corrected: what was reported stays what it was. */
  fixture_execute (fixture, "UPDATE membership SET void = 1 WHERE id = 303");
  third = make_at (fixture, "2025-09-27");
  assert_line (third, closing, "RP02", FALSE, "8 + 1 − 1", "7");
}

/* Reported again for the same day: the later one counts, in one entry each. */
static void
test_reported_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;

  report_at (fixture, "2025-08-31");
  fixture_execute (fixture, "UPDATE membership SET void = 1 WHERE id = 303");
  report_at (fixture, "2025-08-31");
  spec = make_at (fixture, "2025-09-27");
  assert_line (spec, closing, "RP02", TRUE, "7 + 1 − 1", "7");
  g_assert_cmpint (integer_of (fixture, "SELECT COUNT(*) FROM reported_figure WHERE void = 0 AND "
                                        "figure_key = 'persons' AND value = 7 AND reason = "
                                        "'首次上报'"),
                   ==, 1);
}

/* The same day anew, by the same report and by another one: RP01, and what was reported is told. */
static void
test_reported_same_day (Fixture *fixture, gconstpointer data)
{
  static const char again[] = "搬迁人口 = 同一期已上报值（分乡镇搬迁情况汇总表）";
  const SrReportRequest request = {.when = {.as_of = "2025-08-31"}};
  g_autoptr (SrWorkbookSpec) first = make_at (fixture, "2025-08-31");
  g_autoptr (SrWorkbookSpec) same = NULL;
  g_autoptr (SrWorkbookSpec) other = NULL;
  const SrReportedBefore *before;
  const SrReportedChange *change;

  g_assert_null (sr_report_checks_before (sr_workbook_spec_checks (first)));
  report_at (fixture, "2025-08-31");
  fixture_execute (fixture, "UPDATE membership SET void = 1 WHERE id = 303");
  same = make_at (fixture, "2025-08-31");
  assert_line (same, again, "RP01", FALSE, "7", "8");
  other = sr_report_make (fixture->reg, sr_report_find ("buildings", NULL), &request, NULL);
  assert_line (other, again, "RP01", FALSE, "7", "8");
  g_assert_null (sr_report_checks_before (sr_workbook_spec_checks (other)));
  before = sr_report_checks_before (sr_workbook_spec_checks (same));
  g_assert_nonnull (before);
  g_assert_cmpstr (before->as_of, ==, "2025-08-31");
  g_assert_null (before->from);
  g_assert_cmpuint (before->n_figures, ==,
                    sr_report_checks_n_claims (sr_workbook_spec_checks (same)));
  change = g_ptr_array_index (before->changes, 0);
  g_assert_cmpfloat (change->reported, ==, 8);
  g_assert_cmpfloat (change->now, ==, 7);
}

static SrWorkbookSpec *
changes_of (Fixture *fixture, const char *from, const char *to)
{
  const SrReportRequest request = {.when = {NULL, from, to}};
  GError *error = NULL;
  SrWorkbookSpec *spec =
      sr_report_make (fixture->reg, sr_report_find ("population-changes", NULL), &request, &error);

  g_assert_no_error (error);
  return spec;
}

/* A month and a quarter that end on one day are two reports; R20 goes on where the last one closed.
 */
static void
test_reported_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) month = changes_of (fixture, "2025-08-01", "2025-08-31");
  g_autoptr (SrWorkbookSpec) quarter = changes_of (fixture, "2025-07-01", "2025-08-31");
  g_autoptr (SrWorkbookSpec) next = NULL;

  g_assert_true (sr_reported_keep (fixture->reg, month, NULL, NULL));
  g_assert_true (sr_reported_keep (fixture->reg, quarter, NULL, NULL));
  g_assert_cmpint (integer_of (fixture, "SELECT COUNT (DISTINCT period_from) FROM reported_figure "
                                        "WHERE void = 0"),
                   ==, 2);
  next = changes_of (fixture, "2025-09-01", "2025-09-27");
  assert_line (next, closing, "RP02", TRUE, "8 + 1 − 1", "8");
}

static SrWorkbookSpec *
list_of (Fixture *fixture, const char *word, const char *search)
{
  const char *const words[] = {"figure=persons", word, NULL};
  static const char *const columns[] = {"name", NULL};
  g_autoptr (SrQuery) query = sr_query_new_from_words (fixture->reg, sr_schema_find ("person"),
                                                       words, sr_list_scope_sql, NULL);
  const SrReportRequest request = {.reason = NULL};
  GError *error = NULL;
  SrWorkbookSpec *spec;

  sr_query_set_search (query, search);
  spec = sr_list_workbook (fixture->reg, query, columns, &request, NULL, &error);
  g_assert_no_error (error);
  return spec;
}

/* A list is known again by what it shows, not by its order; what was searched for is not kept. */
static void
test_reported_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) women = list_of (fixture, "sex=2", NULL);
  g_autoptr (SrWorkbookSpec) found = list_of (fixture, "sex=2", "张");
  g_autoptr (SrWorkbookSpec) men = NULL;
  g_autoptr (SrWorkbookSpec) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sr_report_checks_n_claims (sr_workbook_spec_checks (women)), ==, 1);
  g_assert_false (sr_reported_keep (fixture->reg, found, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
  g_assert_true (sr_reported_keep (fixture->reg, women, NULL, NULL));
  fixture_execute (fixture, "UPDATE person SET sex = '1' WHERE id = 1002");
  sr_register_notify (fixture->reg, 0);
  men = list_of (fixture, "sex=1", NULL);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (men)), ==, 0);
  again = list_of (fixture, "sex=2", NULL);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (again)), ==, 1);
  assert_line (again, "搬迁人口（性别：女） = 同一期已上报值（搬迁人口（性别：女））", "RP01",
               FALSE, "3", "4");
}

/* The rules over what the report shows, and who is exempt. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) before = make (fixture, "townships", NULL);
  g_autoptr (SrWorkbookSpec) after = NULL;
  const char *title = sr_rule_find ("HS04")->title;

  g_assert_cmpstr (result_cell (before, title, 0), ==, "HS04");
  g_assert_cmpstr (result_cell (before, title, 2), ==, "提示1条"); /* H104 has no flat */
  g_assert_cmpstr (result_cell (before, title, 3), ==, "");
  g_assert_cmpstr (result_cell (before, sr_rule_find ("RL07")->title, 2), ==, "未发现");
  g_assert_cmpstr (result_cell (before, sr_rule_find ("ID06")->title, 2), ==, "未发现");
  g_assert_null (result_cell (before, sr_rule_find ("HS02")->title, 2)); /* flats are not shown */
  fixture_execute (
      fixture,
      "INSERT INTO exemption (id, version, rule_key, record_type, record_id, record_name, "
      "reason, granted_by, since, until) VALUES (9001, 1, 'HS04', 'household', 104, 'H104', "
      "'待分房', '王主任', '2025-09-01', '2026-01-01')");
  after = make (fixture, "townships", NULL);
  g_assert_cmpstr (result_cell (after, title, 2), ==, "未发现");
  g_assert_cmpstr (result_cell (after, title, 3), ==,
                   "豁免1条：H104（待分房，批准人王主任，至2026-01-01）");
  result_cell (before, "", 0);
}

/* --- Without a register --- */

static void
test_claims (void)
{
  g_autoptr (SrReportChecks) checks = sr_report_checks_new ();
  const SrFigure *persons = sr_figure_find ("persons");
  const SrFigure *households = sr_figure_find ("households");
  const SrReportClaim *claim;

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
  claim = sr_report_checks_claimed (checks, 0);
  g_assert_true (claim->figure == persons);
  g_assert_cmpfloat (claim->value, ==, 962);
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
                                          {.title = "企业", .type = SR_TABLE_CELL_INTEGER}};
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
  ADD ("rules", test_rules);
  ADD ("reported", test_reported);
  ADD ("reported-again", test_reported_again);
  ADD ("reported-same-day", test_reported_same_day);
  ADD ("reported-period", test_reported_period);
  ADD ("reported-list", test_reported_list);
  g_test_add_func ("/report-checks/claims", test_claims);
  g_test_add_func ("/report-checks/rows", test_rows);
  g_test_add_func ("/report-checks/estimates", test_estimates);
  return g_test_run ();
}
