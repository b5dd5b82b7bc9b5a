/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "seeds.h"

#include <string.h>

#include "made-xls.h"
#include "sheets/sr-xls-frames.h"

typedef struct {
  FuzzSeedTaker take;
  gpointer data;
} Seeds;

/* Of each part everything that the reader looks at. */
static const char *const parts[][2] = {
    {"sheet",
     "\001<worksheet xmlns='a'><dimension ref='A1'/><cols><col min='3' max='4' hidden='1'/></cols>"
     "<sheetData><row r='1' hidden='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>2.50</v></c>"
     "<c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='str'><f>A1</f><v>b</v></c>"
     "<c t='d'><v>2019-09-27T14:30:00Z</v></c><c><f>A1</f></c><c t='inlineStr'><is><r><t>a_x000D_"
     "</t></r><rPh><t>b</t></rPh></is></c></row><row r='9'><c r='XFD9'><v>1e9</v></c></row>"
     "</sheetData><mergeCells><mergeCell ref='B1:D2'/></mergeCells></worksheet>"},
    {"texts",
     "\002<sst count='2'><si><t xml:space='preserve'> a</t></si><si><r><rPr/><t>b_x4E2D_</t></r>"
     "<r><t>c</t></r><rPh sb='0'><t>d</t></rPh></si></sst>"},
    {"styles",
     "\003<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;y&quot;[h]\\ m_)'/>"
     "</numFmts><cellStyleXfs><xf numFmtId='1'/></cellStyleXfs><cellXfs><xf/><xf numFmtId='164'/>"
     "</cellXfs></styleSheet>"},
    {"relations",
     "\004<Relationships><Relationship Id='a' Type='x/worksheet' Target='/xl\\worksheets/../"
     "worksheets/sheet1.xml'/><Relationship Id='b' Type='x/sharedStrings' TargetMode='External' "
     "Target='../x'/></Relationships>"},
    {"workbook",
     "\005<workbook><workbookPr date1904='true'/><sheets><sheet name='s' state='hidden' r:id='a'/>"
     "<sheet name='t' id='a'/></sheets></workbook>"},
};

static const char *const texts[][2] = {
    {"csv", "姓名,电话\r\n\"向,\"\"大明\"\"\",'13800000000\n=\"430898198503120027\",\t1\n"},
    {"tsv", "a\tb\n\"c\nd\"\te\n"},
    {"gb18030", "\xD0\xD5\xC3\xFB,\xCF\xF2\n"},
    {"utf16", "\xFF\xFE\x02\x5E,"},
    {"html", "<html><table><tr><td>1</td></tr></table>"},
    {"xml", "<?xml version='1.0'?><Workbook/>"},
};

static void
give_text (const Seeds *self, const char *name, const char *text, int first)
{
  g_autoptr (GString) bytes = g_string_new (text);

  if (first >= 0)
    g_string_prepend_c (bytes, (char)first);
  self->take (name, (const guint8 *)bytes->str, bytes->len, self->data);
}

/* The byte that says which part is one more than it, so that it ends no text. */
static void
give_parts (const Seeds *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    give_text (self, parts[i][0], parts[i][1] + 1, parts[i][1][0] - 1);
}

static void
give_frames (const Seeds *self)
{
  static const SrXlsFrame rows[] = {
      {SR_XLS_MERGE, {1, 2, 3, 4}, ""}, {SR_XLS_HIDDEN, {1, 2}, ""},  {SR_XLS_PART, {0, 9}, ""},
      {SR_XLS_ROW, {1, 1}, ""},         {SR_XLS_CELL, {0, 0}, "abc"}, {SR_XLS_ROW, {2, 0}, ""},
      {SR_XLS_CELL, {3, 1, 1}, "2.5"},  {SR_XLS_END, {0}, ""},
  };
  static const SrXlsFrame sheets[] = {{SR_XLS_SHEET, {0, 1}, "s"}, {SR_XLS_END, {0}, ""}};
  static const char first[] = {FUZZ_FRAMES, '\0'};
  g_autoptr (GString) of_rows = g_string_new (first);
  g_autoptr (GString) of_sheets = g_string_new (first);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    sr_xls_frame_write (&rows[i], of_rows);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    sr_xls_frame_write (&sheets[i], of_sheets);
  self->take ("frames-of-rows", (const guint8 *)of_rows->str, of_rows->len, self->data);
  self->take ("frames-of-sheets", (const guint8 *)of_sheets->str, of_sheets->len, self->data);
}

static void
give_file (const Seeds *self, const char *name, const char *path)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  self->take (name, (const guint8 *)bytes, n, self->data);
}

static void
give_files (const Seeds *self)
{
  const SrSheetRange merge = {0, 1, 1, 2};
  MadeXlsSheet sheet = {"s", 1, 0, made_xls_sheet ()};
  MadeWorkbook made;

  made_workbook_set_up (&made, NULL);
  made_workbook_rows (&made, parts[0][1] + 1 + strlen ("<worksheet xmlns='a'>"));
  give_file (self, "xlsx", made.path);
  made_xls_text (sheet.records, 0, 0, "a");
  made_xls_number (sheet.records, 0, 1, 1, 43735);
  made_xls_packed (sheet.records, 1, 0, 2, 7);
  made_xls_joined (sheet.records, 1, 1, "b");
  made_xls_error (sheet.records, 2, 0, 0x2A, TRUE);
  made_xls_row (sheet.records, 2, TRUE);
  made_xls_columns (sheet.records, 1, 1, TRUE);
  made_xls_merge (sheet.records, &merge);
  made_xls_write (&made, MADE_XLS_1904, &sheet, 1);
  give_file (self, "xls", made.path);
  g_byte_array_unref (sheet.records);
  made_workbook_tear_down (&made, NULL);
}

void
fuzz_seeds (FuzzSeedTaker take, gpointer data)
{
  const Seeds self = {take, data};

  give_parts (&self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    give_text (&self, texts[i][0], texts[i][1], -1);
  give_text (&self, "pasted", texts[1][1], FUZZ_PASTED);
  give_frames (&self);
  give_files (&self);
}
