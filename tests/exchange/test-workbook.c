/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks as another program reads them: cells, totals, layout, several sheets, odd texts.
 */
#include "read-back.h"
#include "sample-tables.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sys/stat.h>

static SrTable *
new_list (const SrTableColumn *columns, guint n_columns)
{
  SrTable *table = sr_table_new (SR_SHEET_LIST, "表", NULL);

  sr_table_add_columns (table, columns, n_columns);
  return table;
}

static SrTable *
new_column (SrCellType type, int decimals)
{
  return new_list (&(SrTableColumn){"列", type, SR_COLUMN_SUM, decimals}, 1);
}

static void
take (SrTable *table, SrValue value)
{
  sr_table_take_row (table, &value);
}

static void
test_form (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "汇总表!A1 text \"附件2\" [General]");
  assert_line (dump, "汇总表!A2 text \"桑瑞家园分乡镇搬迁情况汇总表\" [General]");
  assert_line (dump, "汇总表 merge A2:S2");
  assert_line (dump, "汇总表!A3 text \"填报单位（盖章）：瑞塔铺镇人民政府\" [General]");
  assert_line (dump, "汇总表!A7 number 1 [0]");
  assert_line (dump, "汇总表!B7 text \"人潮溪镇\" [@]");
  assert_line (dump, "汇总表!C7 number 31 [0_ ]");
  assert_line (dump, "汇总表!G11 number 0 [0_ ]"); /* shown, not blank */
  assert_line (dump, "汇总表!R7 number 5000.5 [#,##0.00_ ]");
  assert_line (dump, "汇总表!Q7 number 0.983 [0.0%_ ]");
  assert_line (dump, "汇总表!Q14 text \"—\" [@]");
  assert_line (dump, "汇总表!A25 number 19 [0]");
  g_assert_null (strstr (dump, "汇总表!S7 "));
}

static void
test_headers (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "汇总表!A4 text \"序号\" [General]");
  assert_line (dump, "汇总表 merge A4:A6");
  assert_line (dump, "汇总表 merge B4:B6");
  assert_line (dump, "汇总表!D4 text \"人口\" [General]");
  assert_line (dump, "汇总表 merge D4:F4");
  assert_line (dump, "汇总表!E5 text \"男\" [General]");
  assert_line (dump, "汇总表 merge E5:E6");
  assert_line (dump, "汇总表 merge M4:P4");
  assert_line (dump, "汇总表 merge N5:O5");
  assert_line (dump, "汇总表!O6 text \"其他\" [General]");
}

static void
test_total_last (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "汇总表!A26 text \"合计\" [General]");
  assert_line (dump, "汇总表 merge A26:B26");
  assert_line (dump, "汇总表!C26 formula =SUM(C7:C25) 418");
  assert_line (dump, "汇总表!R26 formula =SUM(R7:R25) 95011.21");
  assert_line (dump, "汇总表!Q26 number 0.965 [0.0%_ ]");
  assert_line (dump, "汇总表 filter A6:S25");
  assert_line (dump, "汇总表!A28 text \"注：1. 截止日 2025-09-27。\" [General]");
}

static void
test_total_first (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_FIRST);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "汇总表!C7 formula =SUM(C8:C26) 418");
  assert_line (dump, "汇总表!A8 number 1 [0]");
  assert_line (dump, "汇总表!B26 text \"瑞塔铺镇\" [@]");
  assert_line (dump, "汇总表 filter None");
}

static void
test_total_without_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = new_column (SR_TABLE_CELL_INTEGER, 0);
  g_autofree char *dump = NULL;

  sr_table_set_total (table, SR_TOTAL_LAST);
  dump = write_and_inspect (scratch, table);
  if (dump != NULL)
    assert_line (dump, "表!A2 number 0 [0_ ]");
}

static void
test_page (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "汇总表 page landscape 9 None None True");
  assert_line (dump, "汇总表 titles 4:6");
  assert_line (dump, "汇总表 area A1:S29");
  assert_line (dump, "汇总表 freeze C7");
  assert_line (dump, "汇总表 footer center 第 &P 页，共 &N 页");
  assert_line (dump, "汇总表 footer left 脱敏：上报　用途：R&&D 调度");
  assert_line (dump, "汇总表 ignored A4:S29 numberStoredAsText");
}

static void
test_list (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 300);
  g_autofree char *dump = write_and_inspect (scratch, table);

  if (dump == NULL)
    return;
  assert_line (dump, "花名册!A1 text \"姓名\" [General]");
  assert_line (dump, "花名册!C2 text \"430898191001010000\" [@]");
  assert_line (dump, "花名册!H2 text \"=1+1\" [@]");
  assert_line (dump, "花名册!I2 text \"1099511627776\" [@]");
  assert_line (dump, "花名册 width I hidden");
  assert_line (dump, "花名册 freeze A2");
  assert_line (dump, "花名册 filter A1:I301");
  assert_line (dump, "花名册 titles 1:1");
  assert_line (dump, "花名册 page landscape 9 None 0 True");
  assert_line (dump, "花名册!G301 number 36911.55 [#,##0.00_ ]");
}

/* When rows are many, or nobody counted them, the library keeps none; the sheets must be the same.
 */
static void
test_uncounted (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autoptr (SrTable) many = sample_uncounted (3000);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autofree char *dump = NULL;

  sr_workbook_spec_add (spec, table);
  sr_workbook_spec_add (spec, many);
  g_assert_true (sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, NULL));
  dump = inspect (scratch->path);
  if (dump == NULL)
    return;
  assert_line (dump, "汇总表 merge N5:O5");
  assert_line (dump, "汇总表!N6 text \"车间\" [General]");
  assert_line (dump, "汇总表!C26 formula =SUM(C7:C25) 418");
  assert_line (dump, "花名册!C3001 text \"430898193901012999\" [@]");
  assert_line (dump, "花名册 filter A1:I3001");
}

static void
test_texts (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = new_column (SR_TABLE_CELL_TEXT, 0);
  g_autofree char *dump = NULL;

  take (table, sr_value_text ("=1+1"));
  take (table, sr_value_text ("+8613800001234"));
  take (table, sr_value_text ("-2+3"));
  take (table, sr_value_text ("@SUM(A1)"));
  take (table, sr_value_text ("第一行\r\n第二行\r第三行"));
  take (table, sr_value_text ("\U00020BB7野家")); /* 𠮷 */
  take (table, sr_value_text ("<a & b>"));
  take (table, sr_value_text ("  两端空格 "));
  take (table, sr_value_text ("'0123"));
  take (table, sr_value_text ("\xEF\xBF\xBFz"));
  take (table, sr_value_integer (12));
  take (table, sr_value_real (1.5));
  dump = write_and_inspect (scratch, table);
  if (dump == NULL)
    return;
  assert_line (dump, "表!A2 text \"=1+1\" [@]");
  assert_line (dump, "表!A3 text \"+8613800001234\" [@]");
  assert_line (dump, "表!A4 text \"-2+3\" [@]");
  assert_line (dump, "表!A5 text \"@SUM(A1)\" [@]");
  assert_line (dump, "表!A6 text \"第一行\\n第二行\\n第三行\" [@]");
  assert_line (dump, "表!A7 text \"\U00020BB7野家\" [@]");
  assert_line (dump, "表!A8 text \"<a & b>\" [@]");
  assert_line (dump, "表!A9 text \"  两端空格 \" [@]");
  assert_line (dump, "表!A10 text \"'0123\" [@]");
  assert_line (dump, "表!A11 text \"\xEF\xBF\xBDz\" [@]");
  assert_line (dump, "表!A12 text \"12\" [@]");
  assert_line (dump, "表!A13 text \"1.5\" [@]");
}

static void
test_numbers (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) money = new_column (SR_TABLE_CELL_MONEY, 0);
  g_autoptr (SrTable) decimal = new_column (SR_TABLE_CELL_DECIMAL, 2);
  g_autoptr (SrTable) integer = new_column (SR_TABLE_CELL_INTEGER, 0);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autofree char *dump = NULL;

  take (money, sr_value_integer (0));
  take (money, sr_value_integer (-5));
  take (money, sr_value_integer (995));
  take (money, sr_value_integer (G_GINT64_CONSTANT (1234567890123)));
  take (decimal, sr_value_real (0.1));
  take (decimal, sr_value_real (0.2));
  sr_table_set_total (decimal, SR_TOTAL_LAST);
  take (integer, sr_value_integer (G_GINT64_CONSTANT (999999999999999)));
  take (integer, sr_value_integer (G_GINT64_CONSTANT (4308981990010112345)));
  take (integer, sr_value_text ("****"));
  sr_workbook_spec_add (spec, money);
  sr_workbook_spec_add (spec, decimal);
  sr_workbook_spec_add (spec, integer);
  g_assert_true (sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, NULL));
  dump = inspect (scratch->path);
  if (dump == NULL)
    return;
  assert_line (dump, "表!A2 number 0 [#,##0.00_ ]");
  assert_line (dump, "表!A3 number -0.05 [#,##0.00_ ]");
  assert_line (dump, "表!A4 number 9.95 [#,##0.00_ ]");
  assert_line (dump, "表!A5 number 12345678901.23 [#,##0.00_ ]");
  assert_line (dump, "表(2)!A2 number 0.1 [0.00_ ]");
  assert_line (dump, "表(2)!A4 formula =SUM(A2:A3) 0.3");
  assert_line (dump, "表(3)!A2 number 999999999999999 [0_ ]");
  assert_line (dump, "表(3)!A3 text \"4308981990010112345\" [@]"); /* no digit lost */
  assert_line (dump, "表(3)!A4 text \"****\" [@]");
}

/* A locale with a decimal comma must not come into the file. */
static void
test_decimal_comma (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = new_column (SR_TABLE_CELL_MONEY, 0);
  g_autofree char *dump = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("no locale with a decimal comma");
    return;
  }
  take (table, sr_value_integer (123456));
  dump = write_and_inspect (scratch, table);
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  setlocale (LC_ALL, "C.UTF-8");
  if (dump != NULL)
    assert_line (dump, "表!A2 number 1234.56 [#,##0.00_ ]");
}

static void
test_sheet_names (Scratch *scratch, gconstpointer data)
{
  static const char *const wanted[] = {
      "花名册",
      "花名册",
      "a/b:c*[d]?",
      "HUA",
      "hua",
      "",
      "History",
      "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四",
      "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四",
  };
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autofree char *dump = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_autoptr (SrTable) table = new_column (SR_TABLE_CELL_TEXT, 0);

    sr_table_set_text (table, SR_TABLE_SHEET, wanted[i]);
    sr_workbook_spec_add (spec, table);
  }
  g_assert_true (sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, NULL));
  dump = inspect (scratch->path);
  if (dump == NULL)
    return;
  assert_line (dump, "sheet 花名册");
  assert_line (dump, "sheet 花名册(2)");
  assert_line (dump, "sheet a-b-c--d--");
  assert_line (dump, "sheet HUA");
  assert_line (dump, "sheet hua(2)");
  assert_line (dump, "sheet 表");
  assert_line (dump, "sheet 表(2)");
  assert_line (dump, "sheet 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");
  assert_line (dump, "sheet 一二三四五六七八九十一二三四五六七八九十一二三四五六七八(2)");
}

static void
test_demo (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = sample_workbook ();
  g_autofree char *dump = NULL;

  g_assert_true (sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, NULL));
  dump = inspect (scratch->path);
  if (dump == NULL)
    return;
  assert_line (dump, "property title 分乡镇搬迁情况汇总表");
  assert_line (dump, "property creator None");
  g_assert_nonnull (strstr (dump, "1 text \"演示数据，人物均为虚构\"")); /* beside 附件2 */
  assert_line (dump, "花名册(2)!A1 text \"演示数据，人物均为虚构\" [General]");
  assert_line (dump, "花名册(2)!A2 text \"姓名\" [General]");
  assert_line (dump, "填报说明!A1 text \"演示数据，人物均为虚构\" [General]");
  assert_line (dump, "填报说明 footer right &B演示数据，人物均为虚构");
}

static void
count (gint64 done, gint64 total, gpointer data)
{
  gint64 *last = data;

  g_assert_cmpint (done, >=, *last);
  g_assert_cmpint (total, ==, 5000);
  *last = done;
}

static void
test_progress (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 5000);
  gint64 last = 0;

  sr_workbook_spec_add (spec, table);
  g_assert_true (sr_workbook_write (spec, scratch->path, count, &last, NULL, NULL));
  g_assert_cmpint (last, ==, 5000);
}

static void
test_private (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autofree char *names = NULL;
  GStatBuf status;

  g_free (write_and_inspect (scratch, table));
  names = scratch_names (scratch);
  g_assert_cmpstr (names, ==, "out.xlsx");
  g_assert_cmpint (g_stat (scratch->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/workbook/form", test_form);
  ADD ("/workbook/headers", test_headers);
  ADD ("/workbook/total-last", test_total_last);
  ADD ("/workbook/total-first", test_total_first);
  ADD ("/workbook/total-without-rows", test_total_without_rows);
  ADD ("/workbook/page", test_page);
  ADD ("/workbook/list", test_list);
  ADD ("/workbook/uncounted", test_uncounted);
  ADD ("/workbook/texts", test_texts);
  ADD ("/workbook/numbers", test_numbers);
  ADD ("/workbook/decimal-comma", test_decimal_comma);
  ADD ("/workbook/sheet-names", test_sheet_names);
  ADD ("/workbook/demo", test_demo);
  ADD ("/workbook/progress", test_progress);
  ADD ("/workbook/private", test_private);
  return g_test_run ();
}
