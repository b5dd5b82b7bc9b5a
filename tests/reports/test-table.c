/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Titled tables: header paths, texts that stand in, rows, sums.
 */
#include "reports/sr-workbook-spec.h"

static SrTable *
new_table (guint n_columns, const char *const *titles)
{
  SrTable *table = sr_table_new (SR_SHEET_LIST, "表", NULL);

  for (guint i = 0; i < n_columns; i++)
    sr_table_add_column (table, &(SrTableColumn){titles[i], SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM});
  return table;
}

static void
assert_header (
    const SrTable *table, guint level, guint column, const char *title, guint span, guint depth)
{
  g_assert_cmpstr (sr_table_header (table, level, column), ==, title);
  g_assert_cmpuint (sr_table_header_span (table, level, column), ==, span);
  if (span > 0)
    g_assert_cmpuint (sr_table_header_depth (table, level, column), ==, depth);
}

static void
test_headers (void)
{
  static const char *const titles[] = {"乡镇",           "就业→合计",      "就业→县内→车间",
                                       "就业→县内→其他", "人口→县内→其他", "备注"};
  g_autoptr (SrTable) table = new_table (G_N_ELEMENTS (titles), titles);

  g_assert_cmpuint (sr_table_n_levels (table), ==, 3);
  assert_header (table, 0, 0, "乡镇", 1, 3);
  assert_header (table, 1, 0, NULL, 0, 0);
  assert_header (table, 0, 1, "就业", 3, 1);
  assert_header (table, 0, 2, "就业", 0, 0);
  assert_header (table, 1, 1, "合计", 1, 2);
  assert_header (table, 1, 2, "县内", 2, 1);
  assert_header (table, 1, 3, "县内", 0, 0);
  assert_header (table, 2, 3, "其他", 1, 1);
  /* Alike, but under another title: a cell of its own. */
  assert_header (table, 0, 4, "人口", 1, 1);
  assert_header (table, 1, 4, "县内", 1, 1);
  g_assert_cmpstr (sr_table_column_name (table, 2), ==, "车间");
  g_assert_cmpstr (sr_table_column_name (table, 5), ==, "备注");
}

/* Two columns of one title are two columns. */
static void
test_equal_titles (void)
{
  static const char *const titles[] = {"备注", "备注", "人口→男", "人口→男"};
  g_autoptr (SrTable) table = new_table (G_N_ELEMENTS (titles), titles);

  assert_header (table, 0, 0, "备注", 1, 2);
  assert_header (table, 0, 1, "备注", 1, 2);
  assert_header (table, 0, 2, "人口", 2, 1);
  assert_header (table, 1, 3, "男", 1, 1);
}

static void
test_deep_path (void)
{
  static const char *const titles[] = {"一→二→三→四"};
  g_autoptr (SrTable) table = new_table (1, titles);

  g_assert_cmpuint (sr_table_n_levels (table), ==, SR_TABLE_MAX_LEVELS);
  g_assert_cmpstr (sr_table_column_name (table, 0), ==, "三→四");
}

static void
test_texts (void)
{
  g_autoptr (SrTable) form = sr_table_new (SR_SHEET_FORM, "汇总", "标题");
  g_autoptr (SrTable) list = sr_table_new (SR_SHEET_LIST, "清单", NULL);

  g_assert_cmpstr (sr_table_text (form, SR_TABLE_TITLE), ==, "标题");
  g_assert_cmpstr (sr_table_text (form, SR_TABLE_TOTAL), ==, "合计");
  g_assert_cmpstr (sr_table_text (form, SR_TABLE_SIGNATURE), ==, SR_TABLE_USUAL_SIGNATURE);
  g_assert_null (sr_table_text (list, SR_TABLE_SIGNATURE));
  g_assert_null (sr_table_text (list, SR_TABLE_TITLE));
  sr_table_set_text (form, SR_TABLE_SIGNATURE, "");
  g_assert_cmpstr (sr_table_text (form, SR_TABLE_SIGNATURE), ==, "");
  sr_table_set_text (form, SR_TABLE_TITLE, sr_table_text (form, SR_TABLE_TITLE));
  g_assert_cmpstr (sr_table_text (form, SR_TABLE_TITLE), ==, "标题");
}

static void
test_rows (void)
{
  static const char *const titles[] = {"甲", "乙"};
  g_autoptr (SrTable) table = new_table (2, titles);
  SrValue cells[] = {sr_value_integer (1), sr_value_text ("—")};

  g_assert_cmpint (sr_table_n_rows (table), ==, 0);
  sr_table_take_row (table, cells);
  g_assert_true (sr_value_is_blank (&cells[1]));
  g_assert_cmpint (sr_table_n_rows (table), ==, 1);
  g_assert_true (sr_table_is_in_memory (table));
  for (guint round = 0; round < 2; round++) {
    g_autoptr (SrTableRows) rows = sr_table_open (table, NULL);
    const SrValue *read;

    g_assert_true (sr_table_rows_next (rows, &read, NULL));
    g_assert_cmpint (read[0].integer, ==, 1);
    g_assert_cmpstr (read[1].text, ==, "—");
    g_assert_false (sr_table_rows_next (rows, &read, NULL));
    g_assert_false (sr_table_rows_next (rows, &read, NULL));
  }
}

static void
test_sums (void)
{
  static const char *const titles[] = {"整数", "实数", "混合", "给定"};
  g_autoptr (SrTable) table = new_table (4, titles);
  SrValue given = sr_value_real (0.5);
  SrValue first[] = {sr_value_integer (1), sr_value_real (0.5), sr_value_integer (2),
                     sr_value_integer (9)};
  SrValue second[] = {sr_value_integer (-3), SR_VALUE_INIT, sr_value_real (0.25),
                      sr_value_integer (9)};
  SrValue odd[] = {sr_value_text ("—"), sr_value_text ("12"), sr_value_integer (1), SR_VALUE_INIT};

  sr_table_set_total_value (table, 3, &given);
  {
    g_autoptr (SrTableSums) sums = sr_table_sums_new (table);

    g_assert_cmpint (sr_table_sums_total (sums, 0)->type, ==, SR_VALUE_INTEGER);
    sr_table_sums_add (sums, first);
    sr_table_sums_add (sums, second);
    sr_table_sums_add (sums, odd);
    g_assert_cmpint (sr_table_sums_total (sums, 0)->integer, ==, -2);
    g_assert_cmpfloat (sr_table_sums_total (sums, 1)->real, ==, 0.5);
    g_assert_cmpfloat (sr_table_sums_total (sums, 2)->real, ==, 3.25);
    g_assert_cmpfloat (sr_table_sums_total (sums, 3)->real, ==, 0.5);
  }
  sr_value_clear (&odd[0]);
  sr_value_clear (&odd[1]);
}

static SrTableRows *
open_nothing (gpointer source, GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "nothing");
  return NULL;
}

static void
test_source (void)
{
  static const char *const titles[] = {"甲"};
  SrTable *table = new_table (1, titles);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new ("标题", NULL);
  g_autoptr (GError) error = NULL;
  gpointer source = &spec;

  g_assert_cmpint (sr_workbook_spec_n_rows (spec), ==, 0);
  sr_table_set_source (table, open_nothing, &source, (GDestroyNotify)g_nullify_pointer, -1);
  g_assert_false (sr_table_is_in_memory (table));
  g_assert_null (sr_table_open (table, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
  sr_workbook_spec_add (spec, table);
  sr_table_unref (table);
  g_assert_nonnull (source);
  g_assert_cmpint (sr_workbook_spec_n_rows (spec), ==, -1);
  g_clear_pointer (&spec, sr_workbook_spec_free);
  g_assert_null (source); /* freed with its table */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/headers", test_headers);
  g_test_add_func ("/table/equal-titles", test_equal_titles);
  g_test_add_func ("/table/deep-path", test_deep_path);
  g_test_add_func ("/table/texts", test_texts);
  g_test_add_func ("/table/rows", test_rows);
  g_test_add_func ("/table/sums", test_sums);
  g_test_add_func ("/table/source", test_source);
  return g_test_run ();
}
