/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reports on the settlement of tests/figures/fixture.sql: their numbers are those of the figures
 * and of their own rosters; options, masking, texts that a town puts itself.
 */
#include "reports/sr-report.h"

#include <string.h>

#include "reports-fixture.h"
#include "store/sr-query.h"
#include "table-text.h"

static const struct {
  const char *title, *figure;
} figures_of_columns[] = {
    {"户数", "households"},
    {"人口→合计", "persons"},
    {"人口→男", "persons_male"},
    {"人口→女", "persons_female"},
    {"年龄→0-5", "persons_0_5"},
    {"年龄→6-15", "persons_6_15"},
    {"年龄→16-59", "persons_16_59"},
    {"年龄→60+", "persons_60_up"},
    {"脱贫户→户", "households_poor"},
    {"脱贫户→人", "persons_poor"},
    {"监测户→户", "households_monitored"},
    {"监测户→人", "persons_monitored"},
    {"劳动力", "labour_force"},
};

/* R2 has these, too. */
static const struct {
  const char *title, *figure;
} figures_of_work[] = {
    {"就业→合计", "employed"},
    {"就业→车间", "employed_factory"},
    {"就业→县内其他", "employed_local"},
    {"就业→公益岗", "employed_public_post"},
};

static void
check_totals (Fixture *fixture, const SrTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures_of_columns); i++) {
    g_test_message ("%s", figures_of_columns[i].title);
    g_assert_cmpint (table_total (table, figures_of_columns[i].title), ==,
                     figure (fixture, figures_of_columns[i].figure));
  }
}

static void
test_townships (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "townships", NULL);
  const SrTable *table = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "户数"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "人口→合计"), ==, "7");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "人口→男"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "人口→女"), ==, "4");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "人口→未知"), ==, "1");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "年龄→16-59"), ==, "4");
  g_assert_cmpstr (table_cell (table, rows, "澧源镇", "年龄→未知"), ==, "1");
  g_assert_cmpstr (table_cell (table, rows, "未知", "户数"), ==, "1");
  check_totals (fixture, table);
  for (guint i = 0; i < G_N_ELEMENTS (figures_of_work); i++)
    g_assert_cmpint (table_total (table, figures_of_work[i].title), ==,
                     figure (fixture, figures_of_work[i].figure));
  g_assert_cmpint (table_total (table, "就业→省外"), ==, 1);
  g_assert_cmpint (table_total (table, "就业→县外省内"), ==, 0);
  g_assert_cmpint (sr_table_total (table), ==, SR_TOTAL_LAST);
  g_assert_true (sr_table_is_numbered (table));
}

/* Columns of the unknown stand only where somebody is unknown. */
static void
test_no_unknown_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;

  fixture_execute (fixture, "UPDATE person SET sex = '1', born_on = '1999-01-01' WHERE id = 1008");
  spec = make (fixture, "townships", NULL);
  g_assert_false (table_has_column (spec_sheet (spec, "汇总表"), "人口→未知"));
  g_assert_false (table_has_column (spec_sheet (spec, "汇总表"), "年龄→未知"));
}

static void
test_townships_all (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"rows=all", "roster=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "townships", options);
  const SrTable *table = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);

  g_assert_cmpuint (rows->len, ==, 24);
  g_assert_cmpstr (table_cell (table, rows, "河口乡", "户数"), ==, "0");
  g_assert_null (spec_sheet (spec, "搬迁户花名册"));
  check_totals (fixture, table);
}

/* The order of a saved list; what it leaves out is summed, so that the total stays right. */
static void
test_townships_saved_list (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"rows=县里的次序", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "townships", options);
  const SrTable *table = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);
  char **first = g_ptr_array_index (rows, 0), **second = g_ptr_array_index (rows, 1);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (first[0], ==, "瑞塔铺镇");
  g_assert_cmpstr (second[0], ==, "官地坪镇");
  g_assert_cmpstr (table_cell (table, rows, "其他", "户数"), ==, "3");
  check_totals (fixture, table);
}

static void
test_townships_chosen (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"township=河口乡, 澧源", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "townships", options);
  g_autoptr (GPtrArray) rows = table_rows (spec_sheet (spec, "汇总表"));

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((char **)g_ptr_array_index (rows, 0))[0], ==, "河口乡");
  g_assert_cmpstr (((char **)g_ptr_array_index (rows, 1))[0], ==, "澧源镇");
}

/* Rows of the roster of households = 户数, also one township at a time, and = the list on screen.
 */
static void
test_households_roster (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "townships", NULL);
  const SrTable *summary = spec_sheet (spec, "汇总表");
  const SrTable *roster = spec_sheet (spec, "搬迁户花名册");
  g_autoptr (GPtrArray) counts = table_rows (summary);
  g_autoptr (GPtrArray) rows = table_rows (roster);
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("household"));
  guint township = table_column (roster, "迁出乡镇"), members = table_column (roster, "现有人口");
  guint in_liyuan = 0, persons = 0;

  for (guint i = 0; i < rows->len; i++) {
    in_liyuan += strcmp (((char **)g_ptr_array_index (rows, i))[township], "澧源镇") == 0;
    persons += (guint)atoi (((char **)g_ptr_array_index (rows, i))[members]);
  }
  g_assert_cmpuint (in_liyuan, ==, atoi (table_cell (summary, counts, "澧源镇", "户数")));
  g_assert_cmpint (rows->len, ==, figure (fixture, "households"));
  g_assert_cmpint (persons, ==, figure (fixture, "persons"));
  sr_query_set_members (query, sr_figure_members_sql ("households"));
  g_assert_cmpint (sr_query_count (fixture->reg, query, NULL), ==, rows->len);
}

/* R4 has what form A2 has of a household, in its order, with persons summed on every sheet and no
 * sheet's rows but its own. */
static void
test_households_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = {
      "户编号（本镇）", "迁出乡镇", "迁出村",   "迁出组/自然村", "户主姓名", "户主证件号码",
      "联系电话",       "现有人口", "户类型",   "是否建档立卡",  "脱贫年度", "栋/单元/房号",
      "住房面积",       "入住时间", "迁入日期", "备注",
  };
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", NULL);
  guint persons = 0, n_sheets = 0;

  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++) {
    const SrTable *table = sr_workbook_spec_table (spec, i);
    g_autoptr (GPtrArray) rows = NULL;

    if (strcmp (sr_table_column (table, 0)->title, titles[0]) != 0)
      continue; /* 汇总表, 校验结果 */
    n_sheets++;
    rows = table_rows (table);
    g_assert_cmpuint (sr_table_n_columns (table), ==, G_N_ELEMENTS (titles));
    for (guint c = 0; c < G_N_ELEMENTS (titles); c++) {
      g_assert_cmpstr (sr_table_column (table, c)->title, ==, titles[c]);
      g_assert_cmpint ((sr_table_column (table, c)->flags & SR_COLUMN_SUM) != 0, ==, c == 7);
    }
    g_assert_cmpint (sr_table_total (table), ==, SR_TOTAL_LAST);
    g_assert_true (sr_table_is_numbered (table));
    g_assert_cmpstr (sr_table_text (table, SR_TABLE_UNITS), ==, "户、人、㎡");
    for (guint r = 0; r < rows->len; r++) {
      const char *township = ((char **)g_ptr_array_index (rows, r))[1];

      /* Who came from nowhere known stands on a sheet too. */
      if (*township)
        g_assert_cmpstr (township, ==, sr_table_text (table, SR_TABLE_SHEET));
      persons += (guint)atoi (((char **)g_ptr_array_index (rows, r))[7]);
    }
  }
  g_assert_cmpuint (n_sheets, >, 1);
  g_assert_cmpint (persons, ==, figure (fixture, "persons"));
}

/* Sheets by a dimension: as many rows as the figure has there, together as many as there are
 * persons.
 */
static void
check_sheets (Fixture *fixture, const char *by)
{
  const SrFigure *persons = sr_figure_find ("persons");
  g_autofree char *option = g_strconcat ("by=", by, NULL);
  const char *const options[] = {option, NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "persons", options);
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (fixture->reg, &persons, 1, sr_dimension_find (by), NULL, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);
    const SrTable *table = spec_sheet (spec, row->name);
    g_autoptr (GPtrArray) rows = table ? table_rows (table) : NULL;

    g_test_message ("%s", row->name);
    g_assert_cmpfloat (row->cells[0].number, ==, rows ? rows->len : 0);
    sum += rows ? rows->len : 0;
  }
  g_assert_cmpint (sum, ==, figure (fixture, "persons"));
  check_totals (fixture, spec_sheet (spec, "汇总表"));
}

static void
test_persons_sheets (Fixture *fixture, gconstpointer data)
{
  check_sheets (fixture, "township");
  check_sheets (fixture, "building");
  sr_register_override_as_of (fixture->reg, "2022-03-01");
  check_sheets (fixture, "township");
  check_sheets (fixture, "building");
}

/* The same when somebody is in two households and a household in two flats. */
static void
test_persons_wrong_register (Fixture *fixture, gconstpointer data)
{
  fixture_execute (fixture,
                   "INSERT INTO membership (id, version, household_id, person_id, relation) "
                   "VALUES (399, 1, 104, 1001, 'other');"
                   "INSERT INTO occupancy (id, version, flat_id, household_id, since) "
                   "VALUES (299, 1, 22, 101, '2024-01-01')");
  check_sheets (fixture, "township");
  check_sheets (fixture, "building");
}

static void
test_persons_one_sheet (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "persons", options);
  const SrTable *table = spec_sheet (spec, "花名册");
  g_autoptr (GPtrArray) rows = table_rows (table);
  guint name = table_column (table, "姓名");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append (names, ((char **)g_ptr_array_index (rows, i))[name]);
  g_assert_cmpstr (names->str, ==, "甲乙丙丁己辛寅丑");
  g_assert_cmpstr (table_cell (table, rows, "H101", "栋/单元/房号"), ==, "1-1-101");
  g_assert_cmpstr (table_cell (table, rows, "H101", "与户主关系"), ==, "户主");
  g_assert_cmpstr (table_cell (table, rows, "H101", "性别"), ==, "男");
  g_assert_cmpstr (table_cell (table, rows, "H101", "出生日期"), ==, "1960-09-27");
  g_assert_cmpstr (table_cell (table, rows, "H101", "年龄"), ==, "65");
  g_assert_cmpstr (table_cell (table, rows, "H101", "民族"), ==, "土家族");
  g_assert_cmpstr (table_cell (table, rows, "H101", "户类型"), ==, "监测户");
  g_assert_cmpstr (table_cell (table, rows, "H101", "是否建档立卡"), ==, "是");
  g_assert_cmpstr (table_cell (table, rows, "H101", "迁出乡镇"), ==, "澧源镇");
  g_assert_cmpstr (table_cell (table, rows, "H104", "栋/单元/房号"), ==, "");
}

static void
test_persons_selection (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", "building=1", "township=澧源镇,河口乡", NULL};
  static const char *const other[] = {"building=2栋", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "persons", options);
  g_autoptr (SrWorkbookSpec) empty = make (fixture, "persons", other);
  g_autoptr (GPtrArray) rows = table_rows (spec_sheet (spec, "花名册"));
  g_autoptr (GPtrArray) notes = NULL;

  g_assert_cmpuint (rows->len, ==, 7);
  g_assert_null (spec_sheet (spec, "汇总表"));
  g_assert_cmpstr (sr_table_note (spec_sheet (spec, "花名册"), 1), ==,
                   "本表只含迁出乡镇：澧源镇,河口乡；楼栋：1。");
  notes = table_rows (spec_sheet (spec, "填报说明"));
  g_assert_cmpstr (table_cell (spec_sheet (spec, "填报说明"), notes, "范围", "说明"), ==,
                   "迁出乡镇：澧源镇,河口乡；楼栋：1");
  g_assert_cmpuint (sr_workbook_spec_n_tables (empty), ==, 2);
}

static void
test_masking (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", NULL};
  const SrReportRequest open = {
      .options = options, .reveal = TRUE, .purpose = "调度", .recipient = "县局"};
  g_autoptr (SrWorkbookSpec) masked = make (fixture, "persons", options);
  g_autoptr (SrWorkbookSpec) revealed = make_request (fixture, "persons", &open);
  const SrTable *table = spec_sheet (masked, "花名册");
  g_autoptr (GPtrArray) rows = table_rows (table);
  char **second = g_ptr_array_index (rows, 1);

  g_assert_cmpstr (table_cell (table, rows, "H101", "证件号码"), ==, "430898********0133");
  g_assert_cmpstr (table_cell (table, rows, "H101", "联系电话"), ==, "138****5678");
  g_assert_cmpstr (second[table_column (table, "联系电话")], ==, "****1234");
  g_assert_false (table_has_column (table, "健康状况"));
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_STAMP), "脱敏"));

  g_ptr_array_unref (rows);
  table = spec_sheet (revealed, "花名册");
  rows = table_rows (table);
  second = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (table_cell (table, rows, "H101", "证件号码"), ==, "430898196009270133");
  g_assert_cmpstr (table_cell (table, rows, "H101", "联系电话"), ==, "13812345678");
  g_assert_cmpstr (table_cell (table, rows, "H101", "健康状况"), ==, "长期慢性病、残疾");
  g_assert_cmpstr (second[table_column (table, "健康状况")], ==, "");
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_STAMP), "未脱敏"));
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_STAMP), "调度"));
  g_assert_nonnull (strstr (sr_table_text (table, SR_TABLE_STAMP), "县局"));
}

/* No cell of a masked report is a number that the register keeps back, in any report with any
 * options.
 */
static void
test_nothing_leaks (Fixture *fixture, gconstpointer data)
{
  guint n_reports;
  const SrReport *const *reports = sr_reports (&n_reports);

  for (guint r = 0; r < n_reports; r++) {
    g_autoptr (SrWorkbookSpec) spec = make (fixture, reports[r]->key, NULL);

    for (guint t = 0; t < sr_workbook_spec_n_tables (spec); t++) {
      g_autoptr (GPtrArray) rows = table_rows (sr_workbook_spec_table (spec, t));

      for (guint i = 0; i < rows->len; i++)
        for (char **cell = g_ptr_array_index (rows, i); *cell; cell++) {
          g_assert_null (strstr (*cell, "430898196009270133"));
          g_assert_null (strstr (*cell, "13812345678"));
          g_assert_null (strstr (*cell, "6221234"));
        }
    }
  }
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  const SrReportRequest request = {
      .when = {"2022-03-01", "2022-01-01", NULL}, .purpose = "季报", .recipient = "县农业农村局"};
  g_autoptr (SrWorkbookSpec) spec = make_request (fixture, "townships", &request);
  const SrTable *table = spec_sheet (spec, "填报说明");
  g_autoptr (GPtrArray) rows = table_rows (table);

  g_assert_cmpint (sr_table_kind (table), ==, SR_SHEET_NOTES);
  g_assert_cmpstr (table_cell (table, rows, "数据截止日", "说明"), ==, "2022年3月1日");
  g_assert_cmpstr (table_cell (table, rows, "统计期间", "说明"), ==,
                   "2022年1月1日至2022年3月1日（含首尾两日）");
  g_assert_cmpstr (table_cell (table, rows, "用途", "说明"), ==, "季报");
  g_assert_cmpstr (table_cell (table, rows, "接收单位", "说明"), ==, "县农业农村局");
  g_assert_cmpstr (table_cell (table, rows, "填报单位", "说明"), ==, "某镇人民政府");
  for (guint i = 0; i < G_N_ELEMENTS (figures_of_columns); i++) {
    const SrFigure *used = sr_figure_find (figures_of_columns[i].figure);
    g_autofree char *item = g_strdup_printf ("%s（%s）", used->title, used->unit);

    g_assert_cmpstr (table_cell (table, rows, item, "说明"), ==, used->definition);
  }
  g_assert_false (sr_workbook_spec_is_demo (spec));
}

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_true (sr_register_set_meta (fixture->reg, "demo", "1", NULL));
  spec = make (fixture, "persons", NULL);
  rows = table_rows (spec_sheet (spec, "填报说明"));
  g_assert_true (sr_workbook_spec_is_demo (spec));
  g_assert_nonnull (table_cell (spec_sheet (spec, "填报说明"), rows, "演示", "说明"));
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) usual = make (fixture, "townships", NULL);
  g_autoptr (SrWorkbookSpec) own = NULL;
  const SrTable *table = spec_sheet (usual, "汇总表");

  g_assert_true (g_str_has_suffix (sr_table_text (table, SR_TABLE_TITLE), "分乡镇搬迁情况汇总表"));
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_REPORTER), ==, "某镇人民政府");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_DATE), ==, "2025年10月8日");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_UNITS), ==, "户、人");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_SIGNATURE), ==, SR_TABLE_USUAL_SIGNATURE);
  g_assert_cmpstr (sr_table_note (table, 0), ==, "数据截止日：2025年9月27日。");

  sr_register_set_meta (fixture->reg, "report.townships.title", "搬迁情况表", NULL);
  sr_register_set_meta (fixture->reg, "report.townships.attachment", "附件3", NULL);
  sr_register_set_meta (fixture->reg, "signature", "负责人：|填表人：", NULL);
  own = make (fixture, "townships", NULL);
  table = spec_sheet (own, "汇总表");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_TITLE), ==, "搬迁情况表");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_ATTACHMENT), ==, "附件3");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_SIGNATURE), ==, "负责人：|填表人：");
}

static void
test_file_name (Fixture *fixture, gconstpointer data)
{
  const SrReportRequest request = {.when = {"2025-09-30", "2025-07-01", NULL}};
  const SrReport *report = sr_report_find ("townships", NULL);
  g_autofree char *own = NULL;
  g_autofree char *usual = sr_report_file_name (fixture->reg, report, &request);

  g_assert_true (g_str_has_prefix (usual, "某镇人民政府"));
  g_assert_true (g_str_has_suffix (usual, "分乡镇搬迁情况汇总表2025-07-01至2025-09-30.xlsx"));
  sr_register_set_meta (fixture->reg, "file_name", "{期}/{表名}:*?", NULL);
  sr_register_set_meta (fixture->reg, "report.townships.title", "表", NULL);
  own = sr_report_file_name (fixture->reg, report, &request);
  g_assert_cmpstr (own, ==, "2025-07-01至2025-09-30_表___.xlsx");
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
      {"townships", "rows=nothing"},  {"townships", "by=township"}, {"townships", "rows"},
      {"townships", "township=火星"}, {"persons", "by=month"},      {"persons", "building=99"},
      {"persons", "township="},
  };
  g_autoptr (GError) unknown = NULL;

  g_assert_null (sr_report_find ("nothing", &unknown));
  g_assert_error (unknown, SR_REPORT_ERROR, SR_REPORT_ERROR_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    const char *const options[] = {cases[i][1], NULL};
    const SrReportRequest request = {.options = options};

    g_test_message ("%s %s", cases[i][0], cases[i][1]);
    g_assert_null (
        sr_report_make (fixture->reg, sr_report_find (cases[i][0], NULL), &request, &error));
    g_assert_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION);
  }
}

static void
test_option_values (Fixture *fixture, gconstpointer data)
{
  const SrReport *report = sr_report_find ("townships", NULL);
  g_auto (GStrv) values = sr_report_option_values (fixture->reg, &report->options[0]);

  g_assert_cmpuint (g_strv_length (values), ==, 6);
  g_assert_cmpstr (values[0], ==, "counting");
  g_assert_cmpstr (values[2], ==, "all");
  g_assert_cmpstr (values[4], ==, "县里的次序");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/reports/" path, Fixture, NULL, reports_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("townships", test_townships);
  ADD ("no-unknown-columns", test_no_unknown_columns);
  ADD ("townships-all", test_townships_all);
  ADD ("townships-saved-list", test_townships_saved_list);
  ADD ("townships-chosen", test_townships_chosen);
  ADD ("households-roster", test_households_roster);
  ADD ("households-columns", test_households_columns);
  ADD ("persons-sheets", test_persons_sheets);
  ADD ("persons-wrong-register", test_persons_wrong_register);
  ADD ("persons-one-sheet", test_persons_one_sheet);
  ADD ("persons-selection", test_persons_selection);
  ADD ("masking", test_masking);
  ADD ("nothing-leaks", test_nothing_leaks);
  ADD ("notes", test_notes);
  ADD ("demo", test_demo);
  ADD ("texts", test_texts);
  ADD ("file-name", test_file_name);
  ADD ("errors", test_errors);
  ADD ("option-values", test_option_values);
  return g_test_run ();
}
