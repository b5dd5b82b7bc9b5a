/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading .xlsx: everything that real workbooks do that the simplest ones do not.
 */
#include "made-workbook.h"

#include <string.h>

#include "sheets/sr-number-format.h"

#define ROW(cells) "<sheetData><row r='1'>" cells "</row></sheetData>"

static void
reads (MadeWorkbook *made, const char *sheet_data, const char *text)
{
  g_autofree char *found = NULL;

  made_workbook_rows (made, sheet_data);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, text);
}

static void
test_kinds (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         ROW ("<c r='A1' t='s'><v>0</v></c><c r='B1'><v>2.50</v></c>"
              "<c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#N/A</v></c>"
              "<c r='E1' t='str'><f>A1</f><v>桑植</v></c><c r='F1' "
              "t='d'><v>2019-09-27T00:00:00Z</v></c>"
              "<c r='G1' t='d'><v>2019-09-27T14:30:00Z</v></c>"),
         "1: A=姓名 B=#2.50 C=?1 D=!#N/A E==桑植 F=@2019-09-27 G=@2019-09-27 14:30\n");
}

/* An ID number that was stored as a number has lost its end; what is there is given as it is. */
static void
test_long_numbers (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         ROW ("<c><v>4.3089819850312E+17</v></c><c><v>430898198503120000</v></c>"
              "<c><v>0.15</v></c>"),
         "1: A=#4.3089819850312E+17 B=#430898198503120000 C=#0.15\n");
}

static void
test_texts (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         ROW ("<c t='inlineStr'><is><r><t>覃</t></r><r><t> 玉兰</t></r>"
              "<rPh><t>qin yu lan</t></rPh></is></c>"
              "<c t='inlineStr'><is><t>一_x000A_二_x005F_x000A_</t></is></c>"
              "<c t='inlineStr'><is><t><![CDATA[<甲&乙>]]></t></is></c>"
              "<c t='inlineStr'><is><t></t></is></c>"),
         "1: A=覃 玉兰 B=一\n二_x000A_ C=<甲&乙>\n");
}

static void
test_shared_runs (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *found = NULL;

  made_workbook_write (
      made, "xl/sharedStrings.xml",
      "<sst count='9' uniqueCount='1'><si><r><t>彭</t></r><r><t>大明</t></r>"
      "<rPh sb='0' eb='1'><t>peng</t></rPh></si><si/></sst>",
      "xl/worksheets/sheet1.xml",
      "<worksheet>" ROW ("<c t='s'><v>0</v></c><c t='s'><v>1</v></c>") "</worksheet>", NULL);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, "1: A=彭大明\n");
}

static void
test_formulas (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         ROW ("<c><f>SUM(A2)</f></c><c><f>1+1</f><v>2</v></c><c t='str'><f>\"\"</f><v></v></c>"
              "<c><f>A2</f><v/></c><c><v/></c>"),
         "1: A==~ B==#2 D==~\n");
}

/* Serial 60 is a day that never was; styles 1 to 3 are dates, 0 is none. */
static void
test_dates (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         ROW ("<c s='1'><v>43735</v></c><c s='2'><v>43735.75</v></c><c s='3'><v>60</v></c>"
              "<c s='0'><v>43735</v></c><c s='1'><v>0.5</v></c><c s='1'><v>-1</v></c>"
              "<c s='1'><v>61</v></c><c s='1'><v>59</v></c>"),
         "1: A=@2019-09-27 B=@2019-09-27 18:00 C=@1900-02-29 D=#43735 E=@12:00 F=#-1 "
         "G=@1900-03-01 H=@1900-02-28\n");
}

static void
test_dates_of_1904 (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *found = NULL;

  made_workbook_write (
      made, "xl/workbook.xml",
      "<workbook xmlns:r='x'><workbookPr date1904='1'/><sheets>"
      "<sheet name='a' r:id='rId1'/></sheets></workbook>",
      "xl/worksheets/sheet1.xml",
      "<worksheet>" ROW ("<c s='1'><v>42273</v></c><c s='1'><v>0</v></c>") "</worksheet>", NULL);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, "1: A=@2019-09-27 B=@1904-01-01\n");
}

static void
test_formats (void)
{
  static const char *const dates[] = {
      "yyyy-mm-dd", "m/d/yy", "[h]:mm:ss", "[$-804]yyyy\"年\"m\"月\"", "yyyy/m;@", "[红色]d"};
  static const char *const numbers[] = {"General",        "0.00", "#,##0.00_);[Red](#,##0.00)",
                                        "\"day\"0",       "0\\d", "[Red]0",
                                        "_ * #,##0.00_ ", "@",    "0.00E+00",
                                        "0;yyyy"};

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_true (sr_number_format_is_date (dates[i]));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_false (sr_number_format_is_date (numbers[i]));
}

/* No references, a wrong dimension, a row far down, a cell far right, cells in disorder. */
static void
test_places (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         "<dimension ref='A1:A1'/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>"
         "<row><c r='C2'><v>3</v></c><c><v>4</v></c></row><row r='5'/>"
         "<row r='1048576'><c r='XFD1048576'><v>9</v></c></row></sheetData>",
         "1: A=#1 B=#2\n2: C=#3 D=#4\n1048576: XFD=#9\n");
  reads (made, ROW ("<c r='C1'><v>3</v></c><c r='A1'><v>1</v></c>"), "1: A=#1 C=#3\n");
}

static void
test_prefixes (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *found = NULL;

  made_workbook_write (made, "xl/worksheets/sheet1.xml",
                       "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                       "<x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>1</x:v></x:c></x:row>"
                       "</x:sheetData></x:worksheet>",
                       NULL);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, "1: A=向大明\n");
}

/* Targets with a slash, with backslashes, names in another case. */
static void
test_targets (MadeWorkbook *made, gconstpointer data)
{
  static const char *const targets[] = {"/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml",
                                        "../xl/worksheets/sheet1.xml", "WorkSheets/Sheet1.XML"};

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++) {
    g_autofree char *relations =
        g_strdup_printf ("<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='%s'/>"
                         "</Relationships>",
                         targets[i]);
    g_autofree char *found = NULL;

    made_workbook_write (made, "xl/_rels/workbook.xml.rels", relations, "xl/worksheets/sheet1.xml",
                         "<worksheet>" ROW ("<c><v>7</v></c>") "</worksheet>", NULL);
    found = made_workbook_read (made);
    g_assert_cmpstr (found, ==, "1: A=#7\n");
  }
}

/* --- Facts and sheets --- */

static gboolean
count_row (const SrSheetRow *row, gpointer data)
{
  guint *n = data;

  return ++*n < 2;
}

static void
test_facts (MadeWorkbook *made, gconstpointer data)
{
  g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;
  const SrSheetRange *merge, *hidden;
  guint n = 0;

  made_workbook_rows (made,
                      "<cols><col min='3' max='4' hidden='1'/><col min='5' max='5'/></cols>"
                      "<sheetData><row r='1' hidden='1'><c><v>1</v></c></row></sheetData>"
                      "<mergeCells><mergeCell ref='B1:D2'/><mergeCell ref='?'/></mergeCells>");
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  g_assert_true (sr_sheet_file_read (file, 0, count_row, &n, facts, NULL, NULL, NULL, &error));
  g_assert_cmpuint (facts->merges->len, ==, 1);
  g_assert_cmpuint (facts->hidden_columns->len, ==, 1);
  merge = &g_array_index (facts->merges, SrSheetRange, 0);
  hidden = &g_array_index (facts->hidden_columns, SrSheetRange, 0);
  g_assert_cmpuint (merge->first_column, ==, 1);
  g_assert_cmpuint (merge->last_column, ==, 3);
  g_assert_cmpuint (merge->last_row, ==, 2);
  g_assert_cmpuint (hidden->first_column, ==, 2);
  g_assert_cmpuint (hidden->last_column, ==, 3);
}

static void
test_hidden_row (MadeWorkbook *made, gconstpointer data)
{
  reads (made, "<sheetData><row r='4' hidden='true'><c><v>1</v></c></row></sheetData>",
         "(4): A=#1\n");
}

static void
test_sheets (MadeWorkbook *made, gconstpointer data)
{
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;
  const GPtrArray *sheets;

  made_workbook_write (
      made, "xl/workbook.xml",
      "<workbook><sheets><sheet name='户' id='a'/><sheet name='图' id='b'/>"
      "<sheet name='藏' state='veryHidden' id='c'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
      "<Relationship Id='b' Type='x/chartsheet' Target='chartsheets/1.xml'/>"
      "<Relationship Id='c' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
      "<Relationship Id='d' Type='x/vbaProject' Target='vbaProject.bin'/></Relationships>",
      "xl/vbaProject.bin", "x", NULL);
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  sheets = sr_sheet_file_sheets (file);
  g_assert_cmpuint (sheets->len, ==, 2);
  g_assert_cmpstr (((SrSheetInfo *)sheets->pdata[0])->name, ==, "户");
  g_assert_false (((SrSheetInfo *)sheets->pdata[0])->is_hidden);
  g_assert_cmpstr (((SrSheetInfo *)sheets->pdata[1])->name, ==, "藏");
  g_assert_true (((SrSheetInfo *)sheets->pdata[1])->is_hidden);
  g_assert_cmpuint (sr_sheet_file_notices (file)->len, ==, 1);
}

static void
test_stops (MadeWorkbook *made, gconstpointer data)
{
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n = 0;

  made_workbook_rows (made, "<sheetData><row><c><v>1</v></c></row><row><c><v>1</v></c></row>"
                            "<row><c><v>1</v></c></row></sheetData>");
  file = sr_sheet_file_open (made->path, &error);
  g_assert_true (sr_sheet_file_read (file, 0, count_row, &n, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpuint (n, ==, 2);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      sr_sheet_file_read (file, 0, count_row, &n, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* --- Refused --- */

static void
test_damaged (MadeWorkbook *made, gconstpointer data)
{
  static const struct {
    const char *rows, *part;
  } cases[] = {
      {"<sheetData><row>", "xl/worksheets/sheet1.xml"},
      {ROW ("<c t='s'><v>99</v></c>"), "1"},
      {ROW ("<c r='A0'><v>1</v></c>"), "1"},
      {ROW ("<c r='XFE1'><v>1</v></c>"), "1"},
      {"<sheetData><row r='1048577'><c><v>1</v></c></row></sheetData>", "名册, row 1048577"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    made_workbook_rows (made, cases[i].rows);
    made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, cases[i].part);
  }
}

static void
test_missing_parts (MadeWorkbook *made, gconstpointer data)
{
  made_workbook_write (made, "xl/worksheets/sheet1.xml", NULL, NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "xl/worksheets/sheet1.xml");
  made_workbook_write (made, "xl/workbook.xml", "<workbook><sheets/></workbook>", NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "");
}

/* Neither is there a workbook without texts or styles of its own. */
static void
test_optional_parts (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *found = NULL;

  made_workbook_write (made, "xl/sharedStrings.xml", NULL, "xl/styles.xml", NULL, "_rels/.rels",
                       NULL, "xl/worksheets/sheet1.xml",
                       "<worksheet>" ROW ("<c s='1'><v>5</v></c>") "</worksheet>", NULL);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, "1: A=#5\n");
}

static void
test_doctype (MadeWorkbook *made, gconstpointer data)
{
  made_workbook_write (made, "xl/worksheets/sheet1.xml",
                       "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><worksheet/>", NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "DOCTYPE");
}

static void
test_depth (MadeWorkbook *made, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new ("<worksheet>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  made_workbook_write (made, "xl/worksheets/sheet1.xml", deep->str, NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "xl/worksheets/sheet1.xml");
}

static void
test_long_text (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (200000, 'a');
  g_autofree char *rows =
      g_strdup_printf (ROW ("<c t='inlineStr'><is><t>%s</t></is></c>"), letters);

  made_workbook_rows (made, rows);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "1");
}

/* Hundreds of megabytes of nothing in a file of some hundred kilobytes. */
static void
test_bomb (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *nothing = g_malloc (100 << 20);

  memset (nothing, ' ', (100 << 20) - 1);
  memcpy (nothing, "<worksheet>", 11);
  nothing[(100 << 20) - 1] = '\0';
  made_workbook_write (made, "xl/worksheets/sheet1.xml", nothing, NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "xl/worksheets/sheet1.xml");
}

/* REPEATED, N times, between what is before and after it. */
static char *
repeat (const char *before, const char *repeated, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, repeated);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

/* With remarks between them that do not shrink, or they would be refused for shrinking. */
static char *
many_blank_texts (guint n)
{
  g_autofree char *hundred = repeat ("", "<si/>", 100, "");
  GString *text = g_string_new ("<sst>");

  for (guint i = 0; i < n / 100; i++)
    g_string_append_printf (text, "%s<!--%08x-->", hundred, i * 2654435761u);
  g_string_append (text, "</sst>");
  return g_string_free (text, FALSE);
}

/* Little in the file, much in memory: one long text in every cell of a row; one cell again and
 * again; texts, merged cells, one tag without end. */
static void
test_small_bombs (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (100000, 'a');
  g_autofree char *texts = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", letters);
  g_autofree char *wide = repeat ("<worksheet><sheetData><row>", "<c t='s'><v>0</v></c>", 16000,
                                  "</row></sheetData></worksheet>");
  g_autofree char *same =
      repeat ("<sheetData><row>", "<c r='A1'><v>0</v></c>", 20000, "</row></sheetData>");
  g_autofree char *many = many_blank_texts (24 << 20);
  g_autofree char *merges = repeat ("<sheetData/><mergeCells>", "<mergeCell ref='A1:B2'/>",
                                    SR_SHEET_MAX_ROWS + 1, "</mergeCells>");
  g_autofree char *tag = repeat ("<sheetData a='", letters, 20, "'/>");

  made_workbook_write (made, "xl/sharedStrings.xml", texts, "xl/worksheets/sheet1.xml", wide, NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "名册, row 1");
  made_workbook_rows (made, same);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "名册, row 1");
  made_workbook_write (made, "xl/sharedStrings.xml", many, NULL);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "more text");
  made_workbook_rows (made, tag);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "tag");
  made_workbook_rows (made, merges);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "merged");
}

static void
test_other_packages (MadeWorkbook *made, gconstpointer data)
{
  static const char *const parts[] = {"xl/workbook.bin", "word/document.xml", "content.xml",
                                      "a.txt"};
  static const char *const says[] = {".xlsb", ".docx", ".ods", "zip"};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    made_workbook_write (made, "_rels/.rels", NULL, "xl/workbook.xml", NULL, parts[i], "x", NULL);
    made_workbook_refused (made, SR_SHEETS_ERROR_KIND, says[i]);
  }
}

/* Cut anywhere it is refused, or read as far as its directory says: never half. */
static void
test_cut (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;

  made_workbook_rows (made, ROW ("<c><v>1</v></c>"));
  g_assert_true (g_file_get_contents (made->path, &bytes, &n, NULL));
  for (gsize length = 4; length < n; length += 37) {
    made_workbook_bytes (made, bytes, length);
    made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "");
  }
}

/* A wrong byte in a part is found by its checksum or its form. */
static void
test_flipped (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;
  char *place;

  made_workbook_rows (made, ROW ("<c><v>1</v></c>"));
  g_assert_true (g_file_get_contents (made->path, &bytes, &n, NULL));
  place = memmem (bytes, n, "sheet1.xml", 10);
  g_assert_nonnull (place);
  place[40] ^= 0x55;
  made_workbook_bytes (made, bytes, n);
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/sheets/xlsx/" name, MadeWorkbook, NULL, made_workbook_set_up, function,            \
              made_workbook_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kinds", test_kinds);
  ADD ("long-numbers", test_long_numbers);
  ADD ("texts", test_texts);
  ADD ("shared-runs", test_shared_runs);
  ADD ("formulas", test_formulas);
  ADD ("dates", test_dates);
  ADD ("dates-of-1904", test_dates_of_1904);
  g_test_add_func ("/sheets/xlsx/formats", test_formats);
  ADD ("places", test_places);
  ADD ("prefixes", test_prefixes);
  ADD ("targets", test_targets);
  ADD ("facts", test_facts);
  ADD ("hidden-row", test_hidden_row);
  ADD ("sheets", test_sheets);
  ADD ("stops", test_stops);
  ADD ("damaged", test_damaged);
  ADD ("missing-parts", test_missing_parts);
  ADD ("optional-parts", test_optional_parts);
  ADD ("doctype", test_doctype);
  ADD ("depth", test_depth);
  ADD ("long-text", test_long_text);
  ADD ("bomb", test_bomb);
  ADD ("small-bombs", test_small_bombs);
  ADD ("other-packages", test_other_packages);
  ADD ("cut", test_cut);
  ADD ("flipped", test_flipped);
  return g_test_run ();
}
