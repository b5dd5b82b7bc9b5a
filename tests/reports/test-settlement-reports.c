/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R1, R3 and R4 on the settlement of tests/figures/fixture.sql: numbers counted by hand there,
 * rosters, options and what is refused.
 */
#include <string.h>

#include "reports-fixture.h"
#include "table-text.h"

static void
test_site (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;
  g_autoptr (GPtrArray) rows = NULL;

  fixture_execute (fixture, "UPDATE site SET land_area = 19080.5 WHERE id = 1");
  spec = make (fixture, "site", NULL);
  table = spec_sheet (spec, "汇总表");
  rows = table_rows (table);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (table_cell (table, rows, "小区", "占地面积（㎡）"), ==, "19080.5");
  g_assert_cmpstr (table_cell (table, rows, "小区", "栋数"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "小区", "套数"), ==, "5");
  g_assert_cmpstr (table_cell (table, rows, "小区", "入住→户"), ==, "3");
  g_assert_cmpstr (table_cell (table, rows, "小区", "入住→人"), ==, "8");
  g_assert_cmpstr (table_cell (table, rows, "小区", "空置套"), ==, "3");
  g_assert_cmpstr (table_cell (table, rows, "小区", "其中公用套"), ==, "1");
  g_assert_cmpstr (sr_table_text (table, SR_TABLE_UNITS), ==, "㎡、栋、套、户、人");
}

/* With two sites nobody can say whose a building is; the whole stays right. */
static void
test_two_sites (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;
  g_autoptr (GPtrArray) rows = NULL;

  fixture_execute (fixture, "INSERT INTO site (id, version, name) VALUES (2, 1, '新区');"
                            "UPDATE household SET site_id = 2 WHERE id = 103");
  spec = make (fixture, "site", NULL);
  table = spec_sheet (spec, "汇总表");
  rows = table_rows (table);
  g_assert_cmpstr (table_cell (table, rows, "新区", "入住→户"), ==, "1");
  g_assert_cmpstr (table_cell (table, rows, "未知", "栋数"), ==, "2");
  g_assert_cmpint (table_total (table, "入住→户"), ==, figure (fixture, "households"));
  g_assert_cmpint (table_total (table, "入住→人"), ==, figure (fixture, "persons"));
}

static void
test_vacant_flats (Fixture *fixture, gconstpointer data)
{
  static const char *const reports[] = {"site", "buildings"};

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++) {
    static const char *const options[] = {"roster=vacant", NULL};
    g_autoptr (SrWorkbookSpec) spec = make (fixture, reports[i], options);
    const SrTable *table = spec_sheet (spec, "空置住房");
    g_autoptr (GPtrArray) rows = table_rows (table);

    g_assert_cmpint (rows->len, ==, figure (fixture, "flats_vacant"));
    g_assert_cmpstr (table_cell (table, rows, "1-1-201", "状态"), ==, "公用");
    g_assert_cmpstr (table_cell (table, rows, "2-1-101", "状态"), ==, "空置");
    g_assert_cmpstr (table_cell (table, rows, "2-1-101", "户型"), ==, "100㎡");
  }
}

static const struct {
  const char *title, *figure;
} building_columns[] = {
    {"套数", "flats"},
    {"在住套", "flats_occupied"},
    {"在住户", "households"},
    {"人口→合计", "persons"},
    {"人口→男", "persons_male"},
    {"人口→女", "persons_female"},
    {"空置→套", "flats_vacant"},
    {"劳动力", "labour_force"},
    {"脱贫户", "households_poor"},
    {"务工→合计", "employed"},
    {"务工→车间", "employed_factory"},
    {"务工→外出", "migrant_workers"},
};

static void
test_buildings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "buildings", NULL);
  const SrTable *table = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);
  g_autoptr (GPtrArray) households = table_rows (spec_sheet (spec, "住户花名册"));

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (table_cell (table, rows, "1栋", "楼长"), ==, "甲");
  g_assert_cmpstr (table_cell (table, rows, "2栋", "楼长"), ==, "卯");
  g_assert_cmpstr (table_cell (table, rows, "1栋", "套数"), ==, "3");
  g_assert_cmpstr (table_cell (table, rows, "1栋", "在住户"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "1栋", "人口→合计"), ==, "7");
  g_assert_cmpstr (table_cell (table, rows, "1栋", "空置→其中公用"), ==, "1");
  g_assert_cmpstr (table_cell (table, rows, "2栋", "空置→套"), ==, "2");
  g_assert_cmpstr (table_cell (table, rows, "未知", "在住户"), ==, "1");
  g_assert_cmpstr (table_cell (table, rows, "未知", "楼长"), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (building_columns); i++) {
    g_test_message ("%s", building_columns[i].title);
    g_assert_cmpint (table_total (table, building_columns[i].title), ==,
                     figure (fixture, building_columns[i].figure));
  }
  g_assert_cmpint (households->len, ==, figure (fixture, "households"));
}

/* Two in office at once: both are named, in the order in which they began. */
static void
test_two_heads (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"roster=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  fixture_execute (fixture,
                   "INSERT INTO post (id, version, void, post_role, person_id, building_id, "
                   "since) VALUES (2009, 1, 0, 'building_head', 1002, 1, '2025-01-01')");
  spec = make (fixture, "buildings", options);
  rows = table_rows (spec_sheet (spec, "汇总表"));
  g_assert_cmpstr (table_cell (spec_sheet (spec, "汇总表"), rows, "1栋", "楼长"), ==, "甲、乙");
  g_assert_null (spec_sheet (spec, "住户花名册"));
}

/* Sheets by a dimension: as many rows as the figure has there, together as many as there are
 * households. */
static void
check_sheets (Fixture *fixture, const char *by)
{
  const SrFigure *households = sr_figure_find ("households");
  g_autofree char *option = g_strconcat ("by=", by, NULL);
  const char *const options[] = {option, NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", options);
  g_autoptr (SrFigureMatrix) matrix =
      sr_figure_matrix (fixture->reg, &households, 1, sr_dimension_find (by), NULL, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);
    const SrTable *table = spec_sheet (spec, row->name);
    g_autoptr (GPtrArray) rows = table ? table_rows (table) : NULL;

    g_test_message ("%s %s", by, row->name);
    g_assert_cmpfloat (row->cells[0].number, ==, rows ? rows->len : 0);
    sum += rows ? rows->len : 0;
  }
  g_assert_cmpint (sum, ==, figure (fixture, "households"));
  g_assert_cmpint (table_total (spec_sheet (spec, "汇总表"), "户数"), ==, sum);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (spec)), ==, 0);
}

static void
test_households_sheets (Fixture *fixture, gconstpointer data)
{
  check_sheets (fixture, "township");
  check_sheets (fixture, "building");
  sr_register_override_as_of (fixture->reg, "2022-03-01");
  check_sheets (fixture, "township");
  check_sheets (fixture, "building");
}

static void
test_households_one_sheet (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", NULL};
  static const char *const chosen[] = {"by=none", "building=1", "township=澧源", NULL};
  static const char *const nobody[] = {"building=2", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", options);
  g_autoptr (SrWorkbookSpec) narrow = make (fixture, "households", chosen);
  g_autoptr (SrWorkbookSpec) empty = make (fixture, "households", nobody);
  const SrTable *table = spec_sheet (spec, "花名册");
  g_autoptr (GPtrArray) rows = table_rows (table);
  g_autoptr (GPtrArray) few = table_rows (spec_sheet (narrow, "花名册"));

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (table_cell (table, rows, "H101", "户主姓名"), ==, "甲");
  g_assert_cmpstr (table_cell (table, rows, "H101", "户主证件号码"), ==, "430898********0133");
  g_assert_cmpstr (table_cell (table, rows, "H101", "现有人口"), ==, "4");
  g_assert_cmpuint (few->len, ==, 2);
  g_assert_cmpstr (sr_table_note (spec_sheet (narrow, "花名册"), 1), ==,
                   "本表只含迁出乡镇：澧源；楼栋：1。");
  g_assert_null (spec_sheet (narrow, "汇总表"));
  g_assert_null (spec_sheet (empty, "2栋"));
}

/* The columns that the town wants, in its order: 人口 is all below 人口; a sheet without any of
 * them stays as it is, and what names the rows of a summary always stands first. */
static void
test_own_columns (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (sr_register_path (fixture->reg));
  g_autoptr (SrWorkbookSpec) spec = NULL;
  const SrTable *table;

  fixture_execute (fixture, "INSERT INTO meta (key, value) VALUES ('report.buildings.columns', "
                            "'人口, 楼长\n在住户')");
  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (path, FALSE, NULL);
  sr_register_override_as_of (fixture->reg, "2025-09-27");
  spec = make (fixture, "buildings", NULL);
  table = spec_sheet (spec, "汇总表");
  g_assert_cmpuint (sr_table_n_columns (table), ==, 7);
  g_assert_cmpuint (table_column (table, "楼栋"), ==, 0);
  g_assert_cmpuint (table_column (table, "人口→男"), ==, 2);
  g_assert_cmpuint (table_column (table, "楼长"), ==, 5);
  g_assert_cmpuint (table_column (table, "在住户"), ==, 6);
  g_assert_cmpint (table_total (table, "人口→合计"), ==, figure (fixture, "persons"));
  g_assert_true (table_has_column (spec_sheet (spec, "住户花名册"), "户主姓名"));
}

/* What a number opens: the figure, the row; nothing where nobody is. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "buildings", NULL);
  SrTable *table = spec_sheet (spec, "汇总表");
  guint persons = table_column (table, "人口→合计"), flats = table_column (table, "套数");
  const char *type = NULL;
  g_auto (GStrv) row = sr_table_list_words (table, 0, persons, &type);
  g_auto (GStrv) unknown = sr_table_list_words (table, 2, persons, NULL);
  g_auto (GStrv) total = sr_table_list_words (table, SR_TABLE_WHOLE, persons, NULL);

  g_assert_cmpstr (type, ==, "person");
  g_assert_cmpstr (row[0], ==, "figure=persons");
  g_assert_cmpstr (row[1], ==, "building_number=1");
  g_assert_cmpstr (unknown[1], ==, "building_number=");
  g_assert_cmpuint (g_strv_length (total), ==, 1);
  g_assert_null (sr_table_list_words (table, 1, persons, NULL));
  g_assert_null (sr_table_list_words (table, 0, flats, NULL));
}

/* The beginning of a roster, as a preview shows it. */
static void
test_head (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = {"by=none", NULL};
  g_autoptr (SrWorkbookSpec) spec = make (fixture, "households", options);
  SrTable *table = spec_sheet (spec, "花名册");
  g_autoptr (SrTable) head = sr_table_head (table, 2);
  g_autoptr (SrTable) whole = sr_table_head (table, 3);
  g_autoptr (GPtrArray) rows = table_rows (head);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (table_cell (head, rows, "H101", "户主姓名"), ==, "甲");
  g_assert_cmpstr (sr_table_text (head, SR_TABLE_TITLE), ==, sr_table_text (table, SR_TABLE_TITLE));
  g_assert_true (whole == table);
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
      {"site", "by=building"},         {"site", "roster=households"}, {"buildings", "roster=all"},
      {"buildings", "building=1"},     {"households", "by=month"},    {"households", "building=99"},
      {"households", "township=火星"}, {"households", "roster=none"},
  };

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

#define ADD(path, test)                                                                            \
  g_test_add ("/reports/" path, Fixture, NULL, reports_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("site", test_site);
  ADD ("two-sites", test_two_sites);
  ADD ("vacant-flats", test_vacant_flats);
  ADD ("buildings", test_buildings);
  ADD ("two-heads", test_two_heads);
  ADD ("households-sheets", test_households_sheets);
  ADD ("households-one-sheet", test_households_one_sheet);
  ADD ("own-columns", test_own_columns);
  ADD ("lists", test_lists);
  ADD ("head", test_head);
  ADD ("errors", test_errors);
  return g_test_run ();
}
