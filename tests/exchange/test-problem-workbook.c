/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The clerk's own sheet with its problems: what is read again is what was there, and every sentence
 * stands in its row.
 */
#include "exchange/sr-problem-workbook.h"

#include <string.h>

#include "exchange/sr-exchange-error.h"
#include "made-workbook.h"
#include "read-back.h"

typedef struct {
  MadeWorkbook made;
  Scratch scratch;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  made_workbook_set_up (&fixture->made, NULL);
  scratch_set_up (&fixture->scratch, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  made_workbook_tear_down (&fixture->made, NULL);
  scratch_tear_down (&fixture->scratch, NULL);
}

#define TEXT(place, text)  "<c r='" place "' t='inlineStr'><is><t>" text "</t></is></c>"
#define ROW(number, cells) "<row r='" number "'>" cells "</row>"

/* Writes the problems of the first sheet, whose header ends in row HEADER. */
static gboolean
write_problems (
    Fixture *fixture, guint header, const SrProblemCell *problems, guint n, GError **error)
{
  g_autoptr (SrSheetFile) file = sr_sheet_file_open (fixture->made.path, NULL);
  SrProblemSheet sheet = {.header = header, .problems = problems, .n_problems = n};

  g_assert_nonnull (file);
  return sr_problem_workbook_write (file, &sheet, 1, fixture->scratch.path, NULL, NULL, NULL,
                                    error);
}

/* What our own reader finds in the workbook that was written. */
static void
assert_reads (Fixture *fixture, const char *expected)
{
  MadeWorkbook written = {fixture->scratch.folder, fixture->scratch.path};
  g_autofree char *found = made_workbook_read (&written);

  g_assert_cmpstr (found, ==, expected);
}

#define LIST                                                                                       \
  "<sheetData>" ROW ("1", TEXT ("A1", "脱贫人口名单")) ROW (                                       \
      "3", TEXT ("A3", "姓名") TEXT ("B3", "证件号码") TEXT ("C3", "出生日期") TEXT ("D3", "金额") \
               TEXT ("E3",                                                                         \
                     "是否")) ROW ("4", TEXT ("A4",                                                \
                                              "向大明") "<c r='B4'><v>4.3089819850312E+17</v></c>" \
                                                        "<c r='C4' s='1'><v>31118</v></c>"         \
                                                        "<c r='D4'><v>5500.5</v></c>"              \
                                                        "<c r='E4' t='b'><v>1</v></c>")            \
      ROW ("5", TEXT ("A5", "覃玉兰") "<c r='B5'><v>430898850312001</v></c>"                       \
                                      "<c r='D5'><v>13800000000</v></c>")                          \
          ROW ("7",                                                                                \
               TEXT ("A7", "=1+1") TEXT ("B7", "@SUM") TEXT ("C7", "-5") TEXT (                    \
                   "D7",                                                                           \
                   "+86") "<c r='E7' t='e'><v>#N/A</v></c>") "</sheetData><mergeCells><mergeCell " \
                                                             "ref='A1:E2'/><mergeCell "            \
                                                             "ref='B2:F2'/></mergeCells>"

static const SrProblemCell problems[] = {
    {5, 1, FALSE, "证件号码是15位"}, {4, 1, TRUE, "证件号码被截断"},  {4, 4, TRUE, "不是是或否"},
    {5, 2, TRUE, "缺出生日期"},      {6, -1, FALSE, "此行空白"},      {7, -1, TRUE, "此行不完整"},
    {7, -1, TRUE, "此行不完整"},     {7, 4, FALSE, "单元格是错误值"}, {9, 0, TRUE, "缺少姓名"},
};

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dump = NULL;

  made_workbook_rows (&fixture->made, LIST);
  g_assert_true (write_problems (fixture, 3, problems, G_N_ELEMENTS (problems), NULL));
  assert_reads (fixture,
                "1: A=脱贫人口名单\n"
                "3: A=姓名 B=证件号码 C=出生日期 D=金额 E=是否 F=导入问题\n"
                "4: A=向大明 B=4.3089819850312E+17 C=@1985-03-12 D=#5500.5 E=?1 "
                "F=证件号码被截断；不是是或否\n"
                "5: A=覃玉兰 B=430898850312001 D=#13800000000 F=证件号码是15位；缺出生日期\n"
                "6: F=此行空白\n"
                "7: A==1+1 B=@SUM C=-5 D=+86 E=#N/A F=此行不完整；单元格是错误值\n"
                "9: F=缺少姓名\n");
  dump = inspect (fixture->scratch.path);
  if (dump == NULL)
    return;
  assert_line (dump, "名册!A7 text \"=1+1\" [@]");
  assert_line (dump, "名册!B4 text \"4.3089819850312E+17\" [@]");
  assert_line (dump, "名册!D4 number 5500.5 [General]");
  assert_line (dump, "名册!C4 date \"1985-03-12 00:00:00\" [yyyy-mm-dd]");
}

#define RED   "F8CFCB"
#define AMBER "FCE8B8"

static void
test_colours (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dump = NULL;

  made_workbook_rows (&fixture->made, LIST);
  g_assert_true (write_problems (fixture, 3, problems, G_N_ELEMENTS (problems), NULL));
  dump = inspect (fixture->scratch.path);
  if (dump == NULL)
    return;
  assert_line (dump, "名册!B4 fill " RED);
  assert_line (dump, "名册!E4 fill " RED);
  assert_line (dump, "名册!B5 fill " AMBER);
  assert_line (dump, "名册!C5 fill " RED); /* blank, and should not be */
  assert_line (dump, "名册!A6 fill " AMBER);
  assert_line (dump, "名册!A7 fill " RED);
  assert_line (dump, "名册!E7 fill " AMBER);
  assert_line (dump, "名册!A9 fill " RED);
  g_assert_null (strstr (dump, "名册!A4 fill"));
  g_assert_null (strstr (dump, "名册!F4 fill"));
  /* The second of two merges that overlap is left out. */
  assert_line (dump, "名册 merge A1:E2");
  g_assert_null (strstr (dump, "merge B2"));
  assert_line (dump, "名册 freeze A4");
  assert_line (dump, "名册 filter A3:F9");
}

/* The column of an earlier workbook of this kind is written anew, and what a clerk wrote behind it
 * stays. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell left[] = {{3, 0, TRUE, "仍不对"}};

  made_workbook_rows (
      &fixture->made,
      "<sheetData>" ROW ("1", TEXT ("A1", "姓名") TEXT ("B1", "导入问题") TEXT ("C1", "备注"))
          ROW ("2", TEXT ("A2", "向大明") TEXT ("B2", "旧问题")) ROW (
              "3", TEXT ("A3", "覃玉兰") TEXT ("B3", "旧问题") TEXT ("C3", "已核")) "</sheetData>");
  g_assert_true (write_problems (fixture, 1, left, 1, NULL));
  assert_reads (fixture, "1: A=姓名 B=导入问题 C=备注\n"
                         "2: A=向大明\n"
                         "3: A=覃玉兰 B=仍不对 C=已核\n");
}

/* A cell at the end of what a sheet can hold is kept, and takes neither rows nor memory. */
static void
test_far (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell far[] = {{1048576, -1, TRUE, "多余的单元格"}};

  made_workbook_rows (
      &fixture->made,
      "<sheetData>" ROW ("1", TEXT ("A1", "姓名"))
          ROW ("1048576",
               TEXT ("XFD1048576", "远")) "</sheetData>"
                                          "<mergeCells><mergeCell ref='A1:XFD1'/></mergeCells>");
  g_assert_true (write_problems (fixture, 1, far, 1, NULL));
  assert_reads (fixture, "1: A=姓名 B=导入问题\n1048576: B=多余的单元格 XFD=远\n");
}

/* Rows that stand in the file in another order, one of them twice. */
static void
test_disorder (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell some[] = {{2, 0, TRUE, "二"}, {4, -1, TRUE, "四"}};

  made_workbook_rows (&fixture->made,
                      "<sheetData>" ROW ("3", TEXT ("A3", "丙")) ROW ("1", TEXT ("A1", "姓名"))
                          ROW ("2", TEXT ("A2", "乙")) ROW ("3", TEXT ("B3", "丁")) "</sheetData>");
  g_assert_true (write_problems (fixture, 1, some, 2, NULL));
  assert_reads (fixture, "1: A=姓名 C=导入问题\n2: A=乙 C=二\n3: A=丙 B=丁\n4: C=四\n");
}

/* What concerns the sheet is a comment: the title of the column must stay what it is. */
static void
test_header (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell of_header[] = {
      {0, -1, TRUE, "缺少证件号码一列"}, {2, 0, FALSE, "两列同名"}, {1, -1, FALSE, "标题"}};
  g_autofree char *dump = NULL;

  made_workbook_rows (&fixture->made,
                      "<sheetData>" ROW ("1", TEXT ("A1", "人口")) ROW (
                          "2", TEXT ("A2", "男") TEXT ("B2", "男")) "</sheetData>"
                                                                    "<mergeCells><mergeCell "
                                                                    "ref='A1:B1'/></mergeCells>");
  g_assert_true (write_problems (fixture, 2, of_header, 3, NULL));
  assert_reads (fixture, "1: A=人口 C=标题\n2: A=男 B=男 C=导入问题\n");
  dump = inspect (fixture->scratch.path);
  if (dump == NULL)
    return;
  assert_line (dump, "名册!C2 comment \"缺少证件号码一列；两列同名\"");
  assert_line (dump, "名册!A2 fill " RED); /* of the two the graver */
}

/* A sheet without a header, and without anything. */
static void
test_no_header (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell whole[] = {{0, -1, TRUE, "没有表头"}};

  made_workbook_rows (&fixture->made, "<sheetData/>");
  g_assert_true (write_problems (fixture, 0, whole, 1, NULL));
  assert_reads (fixture, "1: A=导入问题\n");
}

/* What is hidden stays so, unless something is to be said of it. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell some[] = {{3, 0, TRUE, "不对"}};
  g_autofree char *dump = NULL;

  made_workbook_rows (
      &fixture->made,
      "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>" ROW (
          "1",
          TEXT ("A1", "姓名") TEXT (
              "B1", "备注")) "<row r='2' hidden='1'>" TEXT ("A2",
                                                            "甲") "</row>"
                                                                  "<row r='3' hidden='1'>" TEXT (
                                                                      "A3",
                                                                      "乙") "</row></sheetData>");
  g_assert_true (write_problems (fixture, 1, some, 1, NULL));
  assert_reads (fixture, "1: A=姓名 B=备注 C=导入问题\n(2): A=甲\n3: A=乙 C=不对\n");
  dump = inspect (fixture->scratch.path);
  if (dump != NULL)
    assert_line (dump, "名册 width B hidden");
}

/* Text files, of which a cell may be longer than a workbook can hold. */
static void
test_text_file (Fixture *fixture, gconstpointer data)
{
  static const SrProblemCell some[] = {{2, 1, TRUE, "不是证件号码"}};
  static const char text[] = "姓名,证件号码\n向大明,007\n\"覃\n玉兰\",_x000A_\n";
  g_autofree char *filling = g_strnfill (40000, 'x');
  g_autofree char *longer = g_strdup_printf ("姓名\n%s\n", filling);
  g_autoptr (GError) error = NULL;

  made_workbook_bytes (&fixture->made, text, strlen (text));
  g_assert_true (write_problems (fixture, 1, some, 1, NULL));
  assert_reads (fixture, "1: A=姓名 B=证件号码 C=导入问题\n2: A=向大明 B=007 C=不是证件号码\n"
                         "3: A=覃\n玉兰 B=_x000A_\n");
  made_workbook_bytes (&fixture->made, longer, strlen (longer));
  g_assert_false (write_problems (fixture, 1, some, 1, &error));
  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "A2"));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char database[] = "SQLite format 3";
  g_autofree char *lock = g_build_filename (fixture->scratch.folder, "~$out.xlsx", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) place = NULL;
  g_autoptr (GError) open = NULL;
  gsize size;

  made_workbook_rows (&fixture->made, LIST);
  g_assert_true (g_file_set_contents (fixture->scratch.path, database, sizeof database, NULL));
  g_assert_false (write_problems (fixture, 3, NULL, 0, &place));
  g_assert_error (place, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE);
  g_assert_true (g_file_get_contents (fixture->scratch.path, &kept, &size, NULL));
  g_assert_cmpmem (kept, size, database, sizeof database);
  g_assert_true (g_file_set_contents (fixture->scratch.path, "old", -1, NULL));
  g_assert_true (g_file_set_contents (lock, "", -1, NULL));
  g_assert_false (write_problems (fixture, 3, NULL, 0, &open));
  g_assert_error (open, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_OPEN);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/problem-workbook/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cells", test_cells);
  ADD ("colours", test_colours);
  ADD ("again", test_again);
  ADD ("far", test_far);
  ADD ("disorder", test_disorder);
  ADD ("header", test_header);
  ADD ("no-header", test_no_header);
  ADD ("hidden", test_hidden);
  ADD ("text-file", test_text_file);
  ADD ("refused", test_refused);
  return g_test_run ();
}
