/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list of two households, right as it stands and then spoiled in one way after the other: every
 * spoiled cell is named, none is let through, and what was only written otherwise comes in right.
 */
#include <string.h>

#include "import-driver.h"
#include "sheets/made-workbook.h"

enum { CODE, NAME, NUMBER, SEX, BORN, RELATION, TOWNSHIP, FLAT, MOVED, PHONE, FUNDS, N_COLUMNS };
enum { N_ROWS = 5, FIRST_ROW = 2 /* of the sheet */ };

/* Text of cells; "<…" is the inside of a cell as a workbook writes it. */
typedef struct {
  char *titles[N_COLUMNS + 1];
  char *cells[N_ROWS][N_COLUMNS + 1];
  const char *above;  /* rows before the header, as a workbook writes them, with the header's row */
  guint header;       /* row of the header */
  const char *behind; /* what stands after the rows */
  const char *extra;  /* a whole row after the third, the sheet's row 5 */
  int hidden;         /* a row; -1 */
  const char *workbook;
} List;

static const char *const titles[] = {"户编号",   "姓名",       "证件号码",      "性别",
                                     "出生日期", "与户主关系", "迁出乡镇",      "栋/单元/房号",
                                     "迁入日期", "联系电话",   "自筹资金（元）"};
static const char *const rows[N_ROWS][N_COLUMNS] = {
    {"SR-0100", "田大山", "43089819800101001", "男", "1980-01-01", "户主", "人潮溪镇", "3-1-103",
     "2020-01-01", "13800000001", "12000"},
    {"SR-0100", "向小妹", "43089819820202002", "女", "1982-02-02", "配偶", "人潮溪镇", "3-1-103",
     "2020-01-01", "13800000002", "12000"},
    {"SR-0100", "田小宝", "43089820100303003", "男", "2010-03-03", "之子", "人潮溪镇", "3-1-103",
     "2020-01-01", "13800000003", "12000"},
    {"SR-0101", "彭二牛", "43089819700404005", "男", "1970-04-04", "户主", "瑞塔铺镇", "3-1-104",
     "2020-02-02", "13800000004", "8000"},
    {"SR-0101", "谷三妹", "43089819720505004", "女", "1972-05-05", "配偶", "瑞塔铺镇", "3-1-104",
     "2020-02-02", "13800000005", "8000"},
};

static void
list_set (List *list, guint row, guint column, const char *text)
{
  g_free (list->cells[row][column]);
  list->cells[row][column] = g_strdup (text);
}

static void
list_title (List *list, guint column, const char *text)
{
  g_free (list->titles[column]);
  list->titles[column] = g_strdup (text);
}

static List *
list_new (void)
{
  List *list = g_new0 (List, 1);

  list->header = 1;
  list->hidden = -1;
  for (guint c = 0; c < N_COLUMNS; c++) {
    list->titles[c] = g_strdup (titles[c]);
    for (guint r = 0; r < N_ROWS; r++)
      list->cells[r][c] = c == NUMBER ? driver_number (rows[r][c]) : g_strdup (rows[r][c]);
  }
  return list;
}

static void
list_free (List *list)
{
  for (guint c = 0; c <= N_COLUMNS; c++) {
    g_free (list->titles[c]);
    for (guint r = 0; r < N_ROWS; r++)
      g_free (list->cells[r][c]);
  }
  g_free (list);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (List, list_free)

/* --- As a workbook --- */

static void
append_cell (GString *xml, guint column, guint row, const char *text)
{
  char attribute[64] = "";
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (*text == '<') {
    /* "<t='e'>…" has an attribute of the cell before what is in it. */
    const char *inside = text;

    if (g_str_has_prefix (text, "<@")) {
      inside = strchr (text, '>') + 1;
      g_snprintf (attribute, sizeof attribute, " %.*s", (int)(inside - text - 3), text + 2);
    }
    g_string_append_printf (xml, "<c r='%c%u'%s>%s</c>", 'A' + column, row, attribute, inside);
    return;
  }
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (xml,
                          "<c r='%c%u' t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>",
                          'A' + column, row, escaped);
}

static void
append_row (GString *xml, guint row, char *const *cells, gboolean hidden)
{
  g_string_append_printf (xml, "<row r='%u'%s>", row, hidden ? " hidden='1'" : "");
  for (guint c = 0; c <= N_COLUMNS; c++)
    append_cell (xml, c, row, cells[c]);
  g_string_append (xml, "</row>");
}

static char *
sheet_of (const List *list)
{
  GString *xml = g_string_new (
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
  guint row = list->header;

  if (list->above)
    g_string_append (xml, list->above);
  append_row (xml, row++, list->titles, FALSE);
  for (guint r = 0; r < N_ROWS; r++) {
    append_row (xml, row++, list->cells[r], list->hidden == (int)r);
    if (r == 2 && list->extra) {
      g_string_append (xml, list->extra);
      row++;
    }
  }
  g_string_append (xml, "</sheetData>");
  if (list->behind)
    g_string_append (xml, list->behind);
  g_string_append (xml, "</worksheet>");
  return g_string_free (xml, FALSE);
}

static SrImportPlan *
compare (SrFixture *fixture, const List *list)
{
  MadeWorkbook made = {NULL};
  g_autofree char *sheet = sheet_of (list);
  SrImportPlan *plan;

  made_workbook_set_up (&made, NULL);
  if (list->workbook)
    made_workbook_write (&made, "xl/worksheets/sheet1.xml", sheet, "xl/workbook.xml",
                         list->workbook, NULL);
  else
    made_workbook_write (&made, "xl/worksheets/sheet1.xml", sheet, NULL);
  plan = driver_plan_file (fixture, "person", made.path);
  made_workbook_tear_down (&made, NULL);
  return plan;
}

/* --- One cell --- */

typedef struct {
  const char *name;
  guint row, column;
  const char *text;     /* of the cell; "~" in it is what stood there */
  const char *result;   /* of the row */
  const char *sentence; /* part of what is said of the cell; NULL: nothing */
} Spoil;

/* "(wrong check digit, ID as number …": each way in which one cell is spoiled. */
static const Spoil spoils[] = {
    {"wrong-check-digit", 1, NUMBER, "430898198202020020", "rejected", "check character"},
    {"number-as-amount", 1, NUMBER, "<v>4.3089819820202E+17</v>", "doubtful",
     "lost its last digits"},
    {"number-ends-in-zeros", 1, NUMBER, "430898198202020000", "doubtful", "lost its last digits"},
    {"number-with-spaces", 1, NUMBER, " 430898 19820202 ~", "new", "put right"},
    {"number-of-15-digits", 1, NUMBER, "430898820202002", "doubtful", "15 digits"},
    {"number-too-short", 1, NUMBER, "43089819820202", "rejected", ""},
    {"unknown-relation", 2, RELATION, "隔壁邻居", "rejected", "not in the list"},
    {"relation-against-sex", 1, RELATION, "之子", "rejected", "does not go with the sex"},
    {"sex-against-number", 2, SEX, "女", "rejected", ""},
    {"birth-against-number", 2, BORN, "2011-03-03", "rejected", "2010-03-03"},
    {"no-date", 2, BORN, "二〇一〇年", "rejected", ""},
    {"impossible-date", 2, BORN, "2010-02-30", "rejected", ""},
    {"date-with-points", 2, BORN, "2010.3.3", "new", "2010-03-03"},
    {"date-in-chinese", 2, BORN, "2010年3月3日", "new", "2010-03-03"},
    {"date-with-slashes", 2, BORN, "2010/3/3", "new", "2010-03-03"},
    {"date-without-signs", 2, BORN, "20100303", "new", NULL},
    {"date-of-a-serial", 2, BORN, "<v>40240</v>", "doubtful", "2010-03-03"},
    {"full-width-digits", 2, PHONE, "１３８０００００００３", "new", "put right"},
    {"trailing-spaces", 2, NAME, "田小宝　 ", "new", "put right"},
    {"phone-too-short", 2, PHONE, "1380000", "rejected", "7 digits"},
    {"formula-without-value", 2, BORN, "<f>TODAY()</f>", "rejected", "never computed"},
    {"error-cell", 2, PHONE, "<@t='e'><v>#N/A</v>", "rejected", "#N/A"},
    {"masked", 2, PHONE, "138****0003", "rejected", "masked"},
    {"no-such-flat", 3, FLAT, "9-9-999", "rejected", "9-9-999"},
    {"flat-became-a-date", 3, FLAT, "<@s='1'><v>37987</v>", "rejected", "made a date"},
    {"two-heads", 1, RELATION, "户主", "rejected", "2 heads"},
    {"no-head", 0, RELATION, "其他", "rejected", "head"},
    {"two-spouses", 2, RELATION, "配偶", "rejected", "2 spouses"},
    {"other-township-in-the-household", 1, TOWNSHIP, "官地坪镇", "rejected", "Row 2 says"},
    {"old-township-name", 3, TOWNSHIP, "瑞塔铺", "new", "瑞塔铺镇"},
    {"disagreeing-township-code", 3, TOWNSHIP, "430822100 瑞塔铺镇", "doubtful", "430822101"},
    {"no-name", 2, NAME, "", "rejected", NULL},
};

static void
test_cell (SrFixture *fixture, gconstpointer data)
{
  const Spoil *spoil = data;
  g_autoptr (List) list = list_new ();
  g_auto (GStrv) parts = g_strsplit (spoil->text, "~", 2);
  g_autoptr (SrImportPlan) plan = NULL;
  g_autofree char *text = NULL;
  const char column[] = {(char)('A' + spoil->column), '\0'};

  text = parts[0] && parts[1]
             ? g_strconcat (parts[0],
                            list->cells[spoil->row][spoil->column] + strlen ("43089819820202"),
                            parts[1], NULL)
             : g_strdup (spoil->text);
  list_set (list, spoil->row, spoil->column, text);
  if (spoil->column == TOWNSHIP && spoil->row == 3)
    list_set (list, 4, TOWNSHIP, text);
  plan = compare (fixture, list);
  driver_assert (plan, spoil->row, spoil->result, column, spoil->sentence);
}

/* What was only written otherwise is written as it should be. */
static void
test_all_right (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (List) again = list_new ();
  g_autoptr (SrImportPlan) plan = compare (fixture, list);
  g_autoptr (SrImportPlan) second = NULL;

  driver_assert_counts (plan, "new 5");
  driver_write (fixture, plan, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    if (strcmp (spoils[i].result, "new") == 0 && !strchr (spoils[i].text, '~'))
      list_set (again, spoils[i].row, spoils[i].column, spoils[i].text);
  second = compare (fixture, again);
  driver_assert_counts (second, "same 5");
}

/* --- The shape of the sheet --- */

#define TITLE(row, text)                                                                           \
  "<row r='" row "'><c r='A" row "' t='inlineStr'><is><t>" text "</t></is></c></row>"

static void
test_title_rows (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const GPtrArray *skipped;

  list->above = TITLE ("1", "搬迁人口名单") TITLE ("2", "填报单位：瑞塔铺镇");
  list->header = 3;
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  skipped = sr_import_table_skipped (sr_import_plan_table (plan, 0));
  g_assert_cmpuint (skipped->len, ==, 2);
  g_assert_cmpstr (((SrSkippedLine *)skipped->pdata[0])->text, ==, "搬迁人口名单");
}

static void
test_total_in_the_middle (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const GPtrArray *skipped;

  list->extra = "<row r='5'><c r='A5' t='inlineStr'><is><t>合 计</t></is></c>"
                "<c r='K5'><v>36000</v></c></row>";
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  skipped = sr_import_table_skipped (sr_import_plan_table (plan, 0));
  g_assert_cmpuint (skipped->len, ==, 1);
  g_assert_cmpint (((SrSkippedLine *)skipped->pdata[0])->why, ==, SR_SKIPPED_TOTAL);
  g_assert_cmpuint (((SrSkippedLine *)skipped->pdata[0])->number, ==, 5);
}

static void
test_blank_rows (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list->extra = "<row r='5'><c r='B5' t='inlineStr'><is><t>  </t></is></c></row>";
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
}

static void
test_hidden_row (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list->hidden = 2;
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 4 doubtful 1");
  driver_assert (plan, 2, "doubtful", "", "hidden");
}

static void
test_far_cell (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const GPtrArray *skipped;

  list->extra = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
  plan = compare (fixture, list);
  skipped = sr_import_table_skipped (sr_import_plan_table (plan, 0));
  g_assert_cmpuint (skipped->len, ==, 1);
  g_assert_cmpint (((SrSkippedLine *)skipped->pdata[0])->why, ==, SR_SKIPPED_FAR);
  g_assert_cmpuint (sr_import_table_columns (sr_import_plan_table (plan, 0))->len, ==, N_COLUMNS);
}

static void
test_renamed_column (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list_title (list, NUMBER, "公民身份号码");
  list_title (list, RELATION, "户主关系");
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  g_assert_cmpint (sr_import_map_get (sr_import_plan_map (plan, 0), NUMBER)->how, ==,
                   SR_MAPPED_BY_ALIAS);
}

static void
test_unknown_title (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const SrMapping *mapping;

  list_title (list, NUMBER, "号码甲");
  plan = compare (fixture, list);
  mapping = sr_import_map_get (sr_import_plan_map (plan, 0), NUMBER);
  g_assert_cmpint (mapping->how, ==, SR_MAPPED_BY_CONTENTS);
  g_assert_cmpstr (mapping->field->key, ==, "id_number");
}

static void
test_repeated_column (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list_title (list, FUNDS, "联系电话");
  plan = compare (fixture, list);
  g_assert_cmpint (sr_import_map_get (sr_import_plan_map (plan, 0), FUNDS)->how, ==,
                   SR_UNMAPPED_REPEATED);
  driver_assert_counts (plan, "new 5");
}

static void
test_missing_column (SrFixture *fixture, gconstpointer data)
{
  driver_refused (fixture, "person", "证件号码\t性别\n430898198001010014\t男\n", "姓名");
}

/* Every value stands one column to the right of its title. */
static void
test_shifted_column (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  for (guint r = 0; r < N_ROWS; r++)
    for (guint c = N_COLUMNS; c > NAME; c--) {
      g_free (list->cells[r][c]);
      list->cells[r][c] = g_strdup (c > NAME + 1 || r < N_ROWS ? list->cells[r][c - 1] : NULL);
    }
  plan = compare (fixture, list);
  driver_assert_counts (plan, "rejected 5");
  driver_assert (plan, 0, "rejected", "D", "not in the list");
  for (guint r = 0; r < N_ROWS; r++) {
    g_autofree char *told = driver_told (plan, r);

    /* Neither a number in a wrong column is told whole, nor as what the row is called. */
    if (strstr (told, list->cells[r][NUMBER + 1]) ||
        strstr (sr_import_plan_name (plan, r), list->cells[r][NUMBER + 1]))
      g_error ("“%s” has a whole number", told);
  }
}

static void
test_two_level_header (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const SrImportColumn *column;

  list->above = "<row r='1'><c r='A1' t='inlineStr'><is><t>户编号</t></is></c>"
                "<c r='B1' t='inlineStr'><is><t>基本情况</t></is></c>"
                "<c r='G1' t='inlineStr'><is><t>安置</t></is></c></row>";
  list->header = 2;
  list_title (list, CODE, "");
  list->behind = "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:F1'/>"
                 "<mergeCell ref='G1:K1'/></mergeCells>";
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  column = sr_import_table_columns (sr_import_plan_table (plan, 0))->pdata[NUMBER];
  g_assert_cmpstr (column->path, ==, "基本情况→证件号码");
}

#define TEXT(place, text) "<c r='" place "' t='inlineStr'><is><t>" text "</t></is></c>"

#define TITLES_OF_SHEET                                                                            \
  "<row r='1'>" TEXT ("A1", "搬迁人口花名册") "</row><row r='2'>" TEXT ("A2", "填报单位：某镇")    \
      TEXT ("K2", "单位：人") "</row>"
#define TWO_GROUPS "<row r='3'>" TEXT ("B3", "人员") TEXT ("G3", "安置与资金") "</row>"
#define FOUR_GROUPS                                                                                \
  "<row r='4'>" TEXT ("B4", "身份") TEXT ("D4", "其他") TEXT ("G4", "住房")                        \
      TEXT ("I4", "资金") "</row>"
#define MERGES                                                                                     \
  "<mergeCell ref='A1:K1'/><mergeCell ref='B3:F3'/><mergeCell ref='G3:K3'/>"                       \
  "<mergeCell ref='B4:C4'/><mergeCell ref='D4:F4'/><mergeCell ref='G4:H4'/><mergeCell "            \
  "ref='I4:K4'/>"

static void
assert_three_levels (const SrImportPlan *plan)
{
  const SrImportTable *table = sr_import_plan_table (plan, 0);
  const GPtrArray *columns = sr_import_table_columns (table);

  driver_assert_counts (plan, "new 5");
  g_assert_cmpstr (((SrImportColumn *)columns->pdata[CODE])->path, ==, "户编号");
  g_assert_cmpstr (((SrImportColumn *)columns->pdata[NUMBER])->path, ==, "人员→身份→证件号码");
  g_assert_true (
      g_str_has_prefix (((SrImportColumn *)columns->pdata[FUNDS])->path, "安置与资金→资金→"));
}

/* Group, subgroup, column, under two rows that belong to the sheet; what is in no group is merged
 * downwards. */
static void
test_three_level_header (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list->above = TITLES_OF_SHEET "<row r='3'>" TEXT ("A3", "户编号") TEXT ("B3", "人员")
      TEXT ("G3", "安置与资金") "</row>" FOUR_GROUPS;
  list->header = 5;
  list_title (list, CODE, "");
  list->behind = "<mergeCells><mergeCell ref='A3:A5'/>" MERGES "</mergeCells>";
  plan = compare (fixture, list);
  assert_three_levels (plan);
}

/* The same with that in the row of the columns. */
static void
test_three_levels_flat (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list->above = TITLES_OF_SHEET TWO_GROUPS FOUR_GROUPS;
  list->header = 5;
  list->behind = "<mergeCells>" MERGES "</mergeCells>";
  plan = compare (fixture, list);
  assert_three_levels (plan);
}

/* Most columns are in no group, and their titles stand above. */
static void
test_three_levels_down (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  g_autoptr (GString) above = g_string_new ("<row r='1'>");
  const GPtrArray *columns;

  for (guint c = 0; c < FUNDS - 1; c++) {
    append_cell (above, c, 1, titles[c]);
    list_title (list, c, "");
  }
  g_string_append (above, TEXT ("J1", "其他") "</row><row r='2'>" TEXT ("J2", "方式") "</row>");
  list->above = above->str;
  list->header = 3;
  list->behind = "<mergeCells><mergeCell ref='J1:K1'/><mergeCell ref='J2:K2'/></mergeCells>";
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  columns = sr_import_table_columns (sr_import_plan_table (plan, 0));
  g_assert_cmpstr (((SrImportColumn *)columns->pdata[NUMBER])->path, ==, "证件号码");
  g_assert_cmpstr (((SrImportColumn *)columns->pdata[FUNDS])->path, ==, "其他→方式→自筹资金（元）");
}

/* What stands under a title that is merged over two columns is no row of titles for that. */
static void
test_wide_title (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  const SrImportColumn *column;

  list_title (list, FUNDS, "");
  list->behind = "<mergeCells><mergeCell ref='J1:K1'/></mergeCells>";
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
  column = sr_import_table_columns (sr_import_plan_table (plan, 0))->pdata[FUNDS - 1];
  g_assert_cmpstr (column->path, ==, "联系电话");
}

/* 12000 元 is 1.2 万元. */
static void
test_ten_thousands (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;
  g_autofree char *changes = NULL;

  list_title (list, FUNDS, "自筹资金（万元）");
  for (guint r = 0; r < 3; r++)
    list_set (list, r, FUNDS, "<v>1.2</v>");
  plan = compare (fixture, list);
  changes = driver_changes (fixture, plan, 0);
  if (!strstr (changes, "Own money:  → 12\u2009000.00"))
    g_error ("%s", changes);
}

static void
test_dates_of_1904 (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list->workbook =
      "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
      "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
      "<workbookPr date1904='1'/><sheets><sheet name='名册' sheetId='1' r:id='rId1'/></sheets>"
      "</workbook>";
  list_set (list, 2, BORN, "<@s='1'><v>38778</v>"); /* 2010-03-03 */
  plan = compare (fixture, list);
  driver_assert_counts (plan, "new 5");
}

static void
test_same_person_twice (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  for (guint c = 0; c < N_COLUMNS; c++)
    if (c != CODE && c != TOWNSHIP && c != FLAT && c != MOVED && c != FUNDS)
      list_set (list, 4, c, list->cells[1][c]);
  plan = compare (fixture, list);
  driver_assert (plan, 4, "rejected", "", "same record as row 3");
  driver_assert (plan, 1, "doubtful", "", "Row 6 is about the same record");
}

static void
test_person_of_the_register_elsewhere (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *number = driver_number ("43089819780304001");
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  community_perform (fixture, community_edit (fixture, "correct", "person",
                                              community_id (fixture, "person", "R-000001"), NULL,
                                              "id_number", number, "sex", "男", NULL));
  list_set (list, 2, NUMBER, number);
  list_set (list, 2, NAME, "彭大明");
  list_set (list, 2, BORN, "");
  list_set (list, 2, SEX, "");
  plan = compare (fixture, list);
  driver_assert (plan, 2, "rejected", "", "SR-0001");
}

static void
test_future_birth (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (List) list = list_new ();
  g_autoptr (SrImportPlan) plan = NULL;

  list_set (list, 2, NUMBER, "");
  list_set (list, 2, BORN, "2030-01-01");
  plan = compare (fixture, list);
  driver_assert (plan, 2, "doubtful", "E", "2030-01-01");
}

/* What is left after the spoiled rows is written, and nothing of them. */
static void
test_none_let_through (SrFixture *fixture, gconstpointer data)
{
  gint64 before = sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE void = 0");

  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++) {
    g_autoptr (List) list = list_new ();
    g_autoptr (SrImportPlan) plan = NULL;
    guint wrong = 0;
    gint64 after, entry;

    if (strcmp (spoils[i].result, "new") == 0)
      continue;
    list_set (list, spoils[i].row, spoils[i].column, spoils[i].text);
    plan = compare (fixture, list);
    for (guint r = 0; r < sr_import_plan_n_rows (plan); r++)
      wrong += sr_import_plan_result (plan, r) != SR_IMPORT_NEW;
    g_assert_cmpuint (sr_import_plan_n_ticked (plan), ==, N_ROWS - wrong);
    if (sr_import_plan_n_ticked (plan) == 0)
      continue;
    entry = driver_write (fixture, plan, NULL);
    after = sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE void = 0");
    g_assert_cmpint (after, ==, before + sr_import_plan_n_ticked (plan));
    community_undo (fixture, entry);
    after = sr_fixture_integer (fixture, "SELECT COUNT (*) FROM person WHERE void = 0");
    g_assert_cmpint (after, ==, before);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/imports/spoiled/all-right", test_all_right);
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++) {
    g_autofree char *path = g_strdup_printf ("/imports/spoiled/cell/%s", spoils[i].name);

    g_test_add (path, SrFixture, &spoils[i], community_set_up, test_cell, sr_fixture_tear_down);
  }
  community_test ("/imports/spoiled/title-rows", test_title_rows);
  community_test ("/imports/spoiled/total-in-the-middle", test_total_in_the_middle);
  community_test ("/imports/spoiled/blank-rows", test_blank_rows);
  community_test ("/imports/spoiled/hidden-row", test_hidden_row);
  community_test ("/imports/spoiled/far-cell", test_far_cell);
  community_test ("/imports/spoiled/renamed-column", test_renamed_column);
  community_test ("/imports/spoiled/unknown-title", test_unknown_title);
  community_test ("/imports/spoiled/repeated-column", test_repeated_column);
  community_test ("/imports/spoiled/missing-column", test_missing_column);
  community_test ("/imports/spoiled/shifted-column", test_shifted_column);
  community_test ("/imports/spoiled/two-level-header", test_two_level_header);
  community_test ("/imports/spoiled/three-level-header", test_three_level_header);
  community_test ("/imports/spoiled/three-levels-flat", test_three_levels_flat);
  community_test ("/imports/spoiled/three-levels-down", test_three_levels_down);
  community_test ("/imports/spoiled/wide-title", test_wide_title);
  community_test ("/imports/spoiled/ten-thousands", test_ten_thousands);
  community_test ("/imports/spoiled/dates-of-1904", test_dates_of_1904);
  community_test ("/imports/spoiled/same-person-twice", test_same_person_twice);
  community_test ("/imports/spoiled/person-elsewhere", test_person_of_the_register_elsewhere);
  community_test ("/imports/spoiled/future-birth", test_future_birth);
  community_test ("/imports/spoiled/none-let-through", test_none_let_through);
  return g_test_run ();
}
