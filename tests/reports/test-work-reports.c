/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R5 to R9 on the settlement of tests/figures/fixture.sql: every number is its figure, every roster
 * is counted, some are counted by hand; options, masking and what is refused.
 */
#include <string.h>

#include "reports-fixture.h"
#include "table-text.h"

/* Like figure() from day to day, in hundredths. */
static gint64
figure_in (Fixture *fixture, const char *key, const char *from, const char *to)
{
  const SrFigureWhen when = {to, from, to};
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, sr_figure_find (key), &when, &value, NULL));
  g_assert_true (value.known);
  return (gint64)(value.number * 100 + 0.5);
}

static SrWorkbookSpec *
make_at (
    Fixture *fixture, const char *key, const char *from, const char *to, const char *const *options)
{
  const SrReportRequest request = {.when = {NULL, from, to}, .options = options};
  SrWorkbookSpec *spec = make_request (fixture, key, &request);
  SrReportChecks *checks = sr_workbook_spec_checks (spec);

  for (guint i = 0; i < sr_report_checks_n_lines (checks); i++) {
    g_autofree char *line = sr_report_line_describe (sr_report_checks_line (checks, i));

    g_test_message ("%s", line);
  }
  g_assert_cmpuint (sr_report_checks_n_differences (checks), ==, 0);
  return spec;
}

typedef struct {
  const char *title, *figure;
} Column;

/* The whole of each column is its figure. */
static void
assert_totals (Fixture *fixture,
               const SrTable *table,
               const Column *columns,
               guint n,
               const char *from,
               const char *to)
{
  for (guint i = 0; i < n; i++) {
    guint column = table_column (table, columns[i].title);
    const SrValue *given = sr_table_total_value (table, column);
    SrCellType type = sr_table_column (table, column)->type;
    gint64 value = figure_in (fixture, columns[i].figure, from, to);

    g_test_message ("%s", columns[i].title);
    if (type == SR_TABLE_CELL_PERCENT)
      g_assert_cmpfloat_with_epsilon (given->real, (double)value / 10000, 0.00006);
    else
      g_assert_cmpint (given ? given->integer : table_total (table, columns[i].title), ==,
                       type == SR_TABLE_CELL_MONEY ? value : value / 100);
  }
}

/* --- R5 --- */

static const Column employment_columns[] = {
    {"劳动力总数", "labour_force"},
    {"已就业→合计", "employed"},
    {"已就业→车间", "employed_factory"},
    {"已就业→县内其他", "employed_local"},
    {"已就业→公益岗", "employed_public_post"},
    {"未就业→合计", "unemployed"},
    {"就业率", "employment_rate"},
    {"零就业家庭户", "zero_employment_households"},
    {"本期新增→人次", "work_begun"},
    {"本期返乡", "work_returned"},
};

static void
test_employment (Fixture *fixture, gconstpointer data)
{
  static const char *const by[] = {"by=township", "by=building"};
  static const char *const begin[] = {"2025-08-01", "2025-09-01"};

  for (guint i = 0; i < 4; i++) {
    const char *const options[] = {by[i % 2], NULL};
    const char *from = begin[i / 2], *to = i / 2 ? "2025-09-27" : "2025-08-31";
    g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "employment", from, to, options);

    assert_totals (fixture, spec_sheet (spec, "汇总表"), employment_columns,
                   G_N_ELEMENTS (employment_columns), from, to);
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "本期新增务工")) * 100, ==,
                     figure_in (fixture, "work_begun", from, to));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "本期返乡")) * 100, ==,
                     figure_in (fixture, "work_returned", from, to));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "未就业劳动力")) * 100, ==,
                     figure_in (fixture, "unemployed", from, to));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "零就业家庭")) * 100, ==,
                     figure_in (fixture, "zero_employment_households", from, to));
  }
}

/* By hand: 1012 works abroad, 1006 looks for work; 605 to 607 began in September, outside 605. A
 * month is the month of the as-of date when nothing is said. */
static void
test_employment_counted (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"roster=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "employment", NULL, NULL, options);
  const SrTable *table = spec_sheet (spec, "汇总表");

  g_assert_cmpint (table_total (table, "已就业→县外省内"), ==, 0);
  g_assert_cmpint (table_total (table, "已就业→省外"), ==, 1);
  g_assert_cmpint (table_total (table, "未就业→有意愿"), ==, 1);
  g_assert_cmpint (table_total (table, "未就业→无意愿"), ==, 0);
  g_assert_cmpint (table_total (table, "本期新增→人次"), ==, 3);
  g_assert_cmpint (table_total (table, "本期新增→其中车间"), ==, 0);
  g_assert_cmpint (table_total (table, "本期新增→其中县外"), ==, 1);
  g_assert_cmpstr (sr_table_note (table, 1), ==, "统计期间：2025年9月1日至2025年9月27日。");
  g_assert_null (spec_sheet (spec, "本期返乡"));
}

/* --- R6 --- */

/* 1012 works abroad and 1013 (on a public post, too) in the city; 1004 is no member any more. */
static void
test_migrant_workers (Fixture *fixture, gconstpointer data)
{
  static const char *const by[] = {"by=township", "by=building", "by=work_province",
                                   "by=work_city"};

  for (guint i = 0; i < G_N_ELEMENTS (by); i++) {
    const char *const options[] = {by[i], NULL};
    g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "migrant-workers", NULL, NULL, options);
    const SrTable *table = spec_sheet (spec, "汇总表");
    static const char *const parts[] = {"男", "女"};
    gint64 all = table_total (table, "外出务工→合计"), sum = 0;

    g_assert_cmpint (all, ==, figure (fixture, "migrant_workers"));
    for (guint p = 0; p < G_N_ELEMENTS (parts); p++) {
      g_autofree char *title = g_strconcat ("外出务工→", parts[p], NULL);

      sum += table_total (table, title);
    }
    g_assert_cmpint (sum, ==, all);
    g_assert_cmpint (table_total (table, "务工区域→境外"), ==, 1);
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "外出务工台账")), ==, all);
  }
}

/* 1006 plans to go and is not counted; a plan that was given up is not shown. */
static void
test_migrant_planned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "migrant-workers", NULL, NULL, NULL);
  g_autoptr (SrWorkbookSpec) after = NULL;
  const SrTable *table = spec_sheet (spec, "计划外出务工");
  g_autoptr (GPtrArray) rows = table_rows (table);
  char **row = g_ptr_array_index (rows, 0);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (row[table_column (table, "姓名")], ==, "己");
  g_assert_cmpstr (row[table_column (table, "计划开始时间")], ==, "2025年01月");
  fixture_execute (fixture, "UPDATE work_spell SET until = '2025-09-27' WHERE id = 609");
  after = make_at (fixture, "migrant-workers", NULL, NULL, NULL);
  g_assert_cmpint (sr_table_n_rows (spec_sheet (after, "计划外出务工")), ==, 0);
}

static void
test_migrant_workers_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;
  g_autoptr (GPtrArray) rows = NULL;
  const SrReportRequest reveal = {.reveal = TRUE};

  fixture_execute (
      fixture,
      "UPDATE work_spell SET until = '2025-12-01', has_contract = 1 WHERE id = 608;"
      "INSERT INTO work_spell_service_needs (owner, code) VALUES (608, 'training');"
      "INSERT INTO training (id, version, void, person_id, training_kind, training_started_on) "
      "VALUES (1, 1, 0, 1012, '旧', '2020-01-01'), (2, 1, 0, 1012, '焊工', '2024-01-01'), "
      "(3, 1, 0, 1012, '将来', '2026-01-01'), (4, 1, 1, 1012, '作废', '2025-01-01')");
  spec = make_request (fixture, "migrant-workers", &reveal);
  table = spec_sheet (spec, "外出务工台账");
  rows = table_rows (table);
  for (guint i = 0; i < rows->len; i++) {
    char **row = g_ptr_array_index (rows, i);

    if (strcmp (row[table_column (table, "务工区域")], "境外") != 0)
      continue;
    g_assert_cmpstr (row[table_column (table, "务工时间→开始")], ==, "2020年01月");
    g_assert_cmpstr (row[table_column (table, "务工时间→结束")], ==, "2025年11月");
    g_assert_cmpstr (row[table_column (table, "年务工月数")], ==, "9");
    g_assert_cmpstr (row[table_column (table, "劳动合同")], ==, "是");
    g_assert_cmpstr (row[table_column (table, "职业培训→类别")], ==, "焊工");
    g_assert_cmpstr (row[table_column (table, "就业服务需求")], ==, "技能培训");
    return;
  }
  g_assert_not_reached ();
}

/* --- R7 --- */

static gint64
sum_of_rows (const SrWorkbookSpec *spec, const char *const *sheets)
{
  gint64 sum = 0;

  for (guint i = 0; sheets[i]; i++)
    sum += sr_table_n_rows (spec_sheet (spec, sheets[i]));
  return sum;
}

/* 1001 works in two workshops, 1002 in one of them; only 1001 has a baseline. */
static void
test_factory_workers (Fixture *fixture, gconstpointer data)
{
  static const char *const sheets[] = {"粽叶", "电子", NULL};
  static const char *const together[] = {"by=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "factory-workers", NULL, NULL, NULL);
  g_autoptr (SrWorkbookSpec) one = make_at (fixture, "factory-workers", NULL, NULL, together);
  const SrTable *table = spec_sheet (spec, "汇总表");
  static const Column columns[] = {{"务工人数→合计", "factory_workers"},
                                   {"有基期", "income_increase_workers"},
                                   {"有基期比例", "income_increase_coverage"}};
  g_autoptr (GPtrArray) rows = table_rows (table);

  assert_totals (fixture, table, columns, G_N_ELEMENTS (columns), NULL, "2025-09-27");
  g_assert_cmpstr (table_cell (table, rows, "粽叶", "务工人数→合计"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "粽叶", "有基期比例"), ==, "0.5");
  g_assert_cmpint (sum_of_rows (spec, sheets), ==, 3);
  g_assert_cmpint (sr_table_n_rows (spec_sheet (one, "花名册")), ==, 3);
  g_assert_null (spec_sheet (spec, "旧厂"));
  g_assert_false (table_has_column (spec_sheet (spec, "粽叶"), "银行卡号"));
}

/* A workshop that was asked for has a sheet although nobody works there; a selection has no numbers
 * of the whole. */
static void
test_factory_selection (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = {"factory=粽叶,旧厂", NULL};
  static const char *const nothing[] = {"factory=火星", NULL};
  const SrReportRequest request = {.options = nothing};
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "factory-workers", NULL, NULL, chosen);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "粽叶")), ==, 2);
  g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "旧厂")), ==, 0);
  g_assert_null (spec_sheet (spec, "电子"));
  g_assert_null (spec_sheet (spec, "汇总表"));
  g_assert_cmpstr (sr_table_note (spec_sheet (spec, "粽叶"), 1), ==, "本表只含车间：粽叶,旧厂。");
  g_assert_null (
      sr_report_make (fixture->reg, sr_report_find ("factory-workers", NULL), &request, &error));
  g_assert_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION);
}

/* Both words; a title of the town's own stays. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const char *const reports[] = {"factory-workers", "wages", "income-increase"};
  static const char *const words[][2] = {{"word=workshop", "就业帮扶车间"},
                                         {"word=factory", "扶贫工厂"}};

  for (guint i = 0; i < G_N_ELEMENTS (reports) * G_N_ELEMENTS (words); i++) {
    const char *const options[] = {words[i % 2][0], NULL};
    g_autoptr (SrWorkbookSpec) spec = make_at (fixture, reports[i / 2], NULL, NULL, options);
    const char *title = sr_table_text (sr_workbook_spec_table (spec, 0), SR_TABLE_TITLE);

    g_assert_nonnull (strstr (title, words[i % 2][1]));
    g_assert_null (strstr (title, words[1 - i % 2][1]));
  }
}

static const Column wage_columns[] = {{"工资总额（应发）", "wage_total"},
                                      {"人均月工资", "wage_mean"}};

/* A month: 2000 of 1001 and nothing of 1002. */
static void
test_wages_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "wages", NULL, NULL, NULL);
  const SrTable *table = spec_sheet (spec, "粽叶");
  g_autoptr (GPtrArray) rows = table_rows (table);

  assert_totals (fixture, spec_sheet (spec, "汇总表"), wage_columns, G_N_ELEMENTS (wage_columns),
                 "2025-09-01", "2025-09-27");
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (table_cell (table, rows, "甲", "应发"), ==, "200000");
  g_assert_cmpstr (table_cell (table, rows, "甲", "实发"), ==, "199500");
  g_assert_cmpint (table_total (table, "应发"), ==, 200000);
  g_assert_cmpint (table_total (table, "实发"), ==, 199500);
  g_assert_false (table_has_column (table, "工资月份"));
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_TITLE), "（粽叶，2025年9月）"));
  g_assert_null (spec_sheet (spec, "电子"));
  g_assert_null (spec_sheet (spec, "分月汇总"));
}

/* Months: 2024-09 to 2025-09 have five lines of 13,550.49 yuan in all. */
static void
test_wages_months (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "wages", "2024-09-15", "2025-09-01", options);
  const SrTable *table = spec_sheet (spec, "工资表");
  static const char *const sheets[] = {"汇总表", "分月汇总"};

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    assert_totals (fixture, spec_sheet (spec, sheets[i]), wage_columns, G_N_ELEMENTS (wage_columns),
                   "2024-09-15", "2025-09-01");
  g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "分月汇总")), ==, 4);
  g_assert_cmpint (sr_table_n_rows (table), ==, 5);
  g_assert_cmpint (table_total (table, "应发"), ==, 1355049);
  g_assert_true (table_has_column (table, "工资月份"));
  g_assert_true (table_has_column (table, "车间"));
}

/* 31 and 32 run; parts of closed ones and what comes later do not count. */
static void
test_factories (Fixture *fixture, gconstpointer data)
{
  static const char *const old[] = {"word=factory", NULL};
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;
  g_autoptr (GPtrArray) rows = NULL, parts = NULL, checks = NULL;

  fixture_execute (
      fixture,
      "INSERT INTO factory_certificate (id, version, void, factory_id, certificate_number, "
      "certified_on) VALUES (1, 1, 0, 31, '甲号', '2020-01-01'), (2, 1, 1, 31, '废', NULL), "
      "(3, 1, 0, 33, '旧厂号', '2020-01-01'), (4, 1, 0, 31, '将来', '2025-09-28');"
      "INSERT INTO subsidy (id, version, void, factory_id, amount, subsidy_year) VALUES "
      "(1, 1, 0, 31, 100, 2024), (2, 1, 0, 32, 250, NULL), (3, 1, 0, 31, 999, 2026);"
      "INSERT INTO safety_check (id, version, void, factory_id, checked_on) VALUES "
      "(1, 1, 0, 32, '2025-09-27'), (2, 1, 0, 32, '2025-09-28')");
  spec = make_at (fixture, "factories", NULL, NULL, old);
  table = spec_sheet (spec, "台账");
  rows = table_rows (table);
  g_assert_cmpint (rows->len, ==, figure (fixture, "factories"));
  g_assert_cmpstr (table_cell (table, rows, "粽叶", "吸纳就业总人数"), ==, "2");
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_TITLE), "扶贫工厂台账"));
  parts = table_rows (spec_sheet (spec, "车间认定"));
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpstr (table_cell (spec_sheet (spec, "车间认定"), parts, "粽叶", "认定文号"), ==,
                   "甲号");
  g_assert_cmpint (table_total (spec_sheet (spec, "享受奖补"), "奖补金额"), ==, 350);
  checks = table_rows (spec_sheet (spec, "安全生产检查"));
  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_cmpstr (table_cell (spec_sheet (spec, "安全生产检查"), checks, "电子", "安全检查日期"),
                   ==, "2025-09-27");
}

/* --- R9 --- */

static const Column fair_columns[] = {
    {"场次", "fairs"},
    {"参会企业→合计", "fair_companies"},
    {"参会企业→省内", "fair_companies_in_province"},
    {"参会企业→省外", "fair_companies_out_province"},
    {"提供岗位数", "openings"},
    {"信息条数", "postings"},
    {"进场人次→合计", "fair_visitors"},
    {"进场人次→其中搬迁群众", "fair_visitors_site"},
    {"意向", "intents"},
    {"签约", "signed"},
    {"到岗", "placed"},
};

/* 812 is at both fairs and counted once; 833 is no posting of a fair, and a day late. */
static void
test_fairs (Fixture *fixture, gconstpointer data)
{
  static const char *const until[] = {"2025-09-27", "2025-06-30"};

  for (guint i = 0; i < G_N_ELEMENTS (until); i++) {
    g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "fairs", "2025-01-01", until[i], NULL);
    const SrTable *table = spec_sheet (spec, "汇总表");
    g_autoptr (GPtrArray) rows = table_rows (table);

    assert_totals (fixture, table, fair_columns, G_N_ELEMENTS (fair_columns), "2025-01-01",
                   until[i]);
    g_assert_cmpuint (rows->len, ==, i == 0 ? 2 : 1);
    g_assert_cmpstr (table_cell (table, rows, "春风行动", "举办日期"), ==, "2025-03-01");
    g_assert_cmpstr (table_cell (table, rows, "春风行动", "参会企业→合计"), ==, "2");
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "招聘会台账")), ==, i == 0 ? 2 : 1);
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "参会企业")), ==, i == 0 ? 4 : 2);
  }
}

static void
test_postings (Fixture *fixture, gconstpointer data)
{
  static const char *const by[] = {"by=posting_source", "by=fair", "by=work_division"};
  static const Column columns[] = {
      {"发布信息条数", "postings"}, {"招聘人数", "openings"}, {"截止日有效条数", "postings_open"}};

  for (guint i = 0; i < G_N_ELEMENTS (by); i++) {
    const char *const options[] = {by[i], i == 0 ? "roster=posted" : "roster=open", NULL};
    g_autoptr (SrWorkbookSpec) spec =
        make_at (fixture, "postings", "2025-01-01", "2025-09-27", options);

    assert_totals (fixture, spec_sheet (spec, "汇总表"), columns, G_N_ELEMENTS (columns),
                   "2025-01-01", "2025-09-27");
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, i == 0 ? "岗位信息" : "有效岗位")), ==,
                     i == 0 ? 3 : 2);
  }
}

/* What belongs to no fair has a name of its own. */
static void
test_postings_daily (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=fair", "roster=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;
  g_autoptr (GPtrArray) rows = NULL;

  fixture_execute (fixture, "UPDATE posting SET fair_id = NULL WHERE id = 835");
  spec = make_at (fixture, "postings", "2025-01-01", "2025-09-27", options);
  table = spec_sheet (spec, "汇总表");
  rows = table_rows (table);
  g_assert_cmpstr (table_cell (table, rows, "日常（非招聘会）", "招聘人数"), ==, "2");
}

/* 1006 has two intents and is one of two persons. */
static void
test_placements (Fixture *fixture, gconstpointer data)
{
  static const char *const by[] = {"by=fair", "by=company", "by=township"};
  static const Column columns[] = {{"意向人次", "placements"},
                                   {"达成意向人数", "intents"},
                                   {"签约人数", "signed"},
                                   {"到岗人数", "placed"}};

  for (guint i = 0; i < G_N_ELEMENTS (by); i++) {
    const char *const options[] = {by[i], NULL};
    g_autoptr (SrWorkbookSpec) spec =
        make_at (fixture, "placements", "2025-01-01", "2025-09-27", options);
    const SrTable *table = spec_sheet (spec, "汇总表");

    assert_totals (fixture, table, columns, G_N_ELEMENTS (columns), "2025-01-01", "2025-09-27");
    g_assert_cmpint (table_total (table, "意向人次"), ==, 3);
    g_assert_cmpint (sr_table_total_value (table, table_column (table, "达成意向人数"))->integer,
                     ==, 2);
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "跟踪表")), ==, 3);
  }
}

/* --- R8 --- */

/* 1001 earned 2000 + 1050 + 500.50 in twelve months and 9000 before (the earlier of two spells);
 * 1002 has no baseline. */
static void
test_income_increase (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make_at (fixture, "income-increase", NULL, NULL, NULL);
  const SrTable *table = spec_sheet (spec, "增收对比");
  const SrTable *summary = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);
  g_autoptr (GPtrArray) others = table_rows (spec_sheet (spec, "无基期人员"));

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (table_cell (table, rows, "甲", "基期年工资"), ==, "900000");
  g_assert_cmpstr (table_cell (table, rows, "甲", "本年累计（近12个月）"), ==, "355050");
  g_assert_cmpstr (table_cell (table, rows, "甲", "增收"), ==, "-544950");
  g_assert_cmpstr (table_cell (table, rows, "甲", "月均增收"), ==, "-45413");
  g_assert_cmpint (sr_table_total_value (summary, table_column (summary, "人均增收"))->integer, ==,
                   -544950);
  g_assert_cmpfloat (sr_table_total_value (summary, table_column (summary, "有基期比例"))->real, ==,
                     0.5);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpstr (sr_table_note (table, 1), ==,
                   "2人中1人有基期，人均增收-5449.50元/年；无基期的不计入人均。");
}

/* Nobody has a baseline: no mean, and nobody in the list. */
static void
test_income_increase_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *summary;

  fixture_execute (fixture, "UPDATE work_spell SET baseline_income = NULL");
  spec = make_at (fixture, "income-increase", NULL, NULL, NULL);
  summary = spec_sheet (spec, "汇总表");
  g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "增收对比")), ==, 0);
  g_assert_cmpstr (sr_table_total_value (summary, table_column (summary, "人均增收"))->text, ==,
                   "—");
  g_assert_cmpint (table_total (summary, "务工人数"), ==, 2);
}

/* A period that ends before it begins. */
static void
test_no_period (Fixture *fixture, gconstpointer data)
{
  static const char *const reports[] = {"employment", "wages", "fairs", "postings", "placements"};

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++) {
    const SrReportRequest request = {.when = {NULL, "2025-10-01", "2025-10-31"}};
    g_autoptr (GError) error = NULL;

    g_assert_null (
        sr_report_make (fixture->reg, sr_report_find (reports[i], NULL), &request, &error));
    g_assert_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION);
  }
}

/* --- All --- */

#define ADD(path, test)                                                                            \
  g_test_add ("/work-reports/" path, Fixture, NULL, reports_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("employment", test_employment);
  ADD ("employment-counted", test_employment_counted);
  ADD ("migrant-workers", test_migrant_workers);
  ADD ("migrant-planned", test_migrant_planned);
  ADD ("migrant-workers-form", test_migrant_workers_form);
  ADD ("factory-workers", test_factory_workers);
  ADD ("factory-selection", test_factory_selection);
  ADD ("words", test_words);
  ADD ("wages-month", test_wages_month);
  ADD ("wages-months", test_wages_months);
  ADD ("income-increase", test_income_increase);
  ADD ("income-increase-unknown", test_income_increase_unknown);
  ADD ("factories", test_factories);
  ADD ("fairs", test_fairs);
  ADD ("postings", test_postings);
  ADD ("postings-daily", test_postings_daily);
  ADD ("placements", test_placements);
  ADD ("no-period", test_no_period);
  return g_test_run ();
}
