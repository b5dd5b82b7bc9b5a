/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading text files: what separates, quotes, encodings, and the signs that keep numbers as they
 * are.
 */
#include "made-workbook.h"

#include <string.h>

static void
reads_bytes (MadeWorkbook *made, const char *bytes, gsize n, const char *text)
{
  g_autofree char *found = NULL;

  made_workbook_bytes (made, bytes, n);
  found = made_workbook_read (made);
  g_assert_cmpstr (found, ==, text);
}

static void
reads (MadeWorkbook *made, const char *bytes, const char *text)
{
  reads_bytes (made, bytes, strlen (bytes), text);
}

static void
test_plain (MadeWorkbook *made, gconstpointer data)
{
  reads (made, "姓名,电话\n向大明,1\n", "1: A=姓名 B=电话\n2: A=向大明 B=1\n");
  reads (made, "a,b\r\n\r\nc,,d", "1: A=a B=b\n3: A=c C=d\n");
  reads (made, "a\rb\r", "1: A=a\n2: A=b\n");
  reads (made, "只有一栏", "1: A=只有一栏\n");
  reads (made, "\n\n,,\n", "");
}

static void
test_quotes (MadeWorkbook *made, gconstpointer data)
{
  reads (made, "\"a,b\",\"c\"\"d\",\"\"\n\"一\r\n二\",x\n", "1: A=a,b B=c\"d\n2: A=一\r\n二 B=x\n");
  reads (made, "5\" 管,\"a\"b\n", "1: A=5\" 管 B=ab\n");
}

static void
test_separators (MadeWorkbook *made, gconstpointer data)
{
  reads (made, "a\tb,c\td\n", "1: A=a B=b,c C=d\n");
  reads (made, "a;b;c,d\n", "1: A=a B=b C=c,d\n");
  reads (made, "\"a;b;c;d\",e\n", "1: A=a;b;c;d B=e\n");
  reads (made, "1\t2\n\t4\n", "1: A=1 B=2\n2: B=4\n");
}

/* A number that a spreadsheet must not touch. */
static void
test_signs (MadeWorkbook *made, gconstpointer data)
{
  reads (made,
         "=\"430898198503120027\",'430898198503120027,\t430898198503120027,"
         "\"\t430898198503120027\",\"=\"\"430898198503120027\"\"\"\n",
         "1: A=430898198503120027 B=430898198503120027 C=430898198503120027 "
         "D=430898198503120027 E=430898198503120027\n");
  reads (made, "=1+1,',\"='\"\n", "1: A==1+1 B=' C=='\n");
}

static void
test_encodings (MadeWorkbook *made, gconstpointer data)
{
  static const char *const names[] = {"GB18030", "UTF-16LE", "UTF-16BE"};
  static const char *const marks[] = {"", "\xFF\xFE", "\xFE\xFF"};
  const char *text = "姓名,㑇\n覃玉兰,𠮷\n";

  reads (made, "\xEF\xBB\xBF姓名\n", "1: A=姓名\n");
  reads (made, "\xEF\xBB\xBFé\n", "1: A=é\n");
  reads (made, "\xC9\xA3\xD6\xB2\n", "1: A=桑植\n"); /* UTF-8 too, but who writes that? */
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize n = 0;
    g_autofree char *bytes = g_convert (text, -1, names[i], "UTF-8", NULL, &n, NULL);
    g_autoptr (GString) marked = g_string_new (marks[i]);

    g_assert_nonnull (bytes);
    g_string_append_len (marked, bytes, (gssize)n);
    reads_bytes (made, marked->str, marked->len, "1: A=姓名 B=㑇\n2: A=覃玉兰 B=𠮷\n");
  }
}

/* What is only at the end of a long file counts too, also where pieces of it meet in a character.
 */
static void
test_encoding_at_end (MadeWorkbook *made, gconstpointer data)
{
  for (guint shift = 0; shift < 4; shift++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) expected = g_string_new (NULL);
    g_autofree char *bytes = NULL;
    gsize n = 0;

    g_string_append_len (text, "xxxx", shift);
    for (guint i = 0; i < 40000; i++)
      g_string_append (text, i % 20 ? "桑" : "\n植");
    g_string_append (text, "\n");
    bytes = g_convert (text->str, -1, "GB18030", "UTF-8", NULL, &n, NULL);
    made_workbook_bytes (made, text->str, text->len);
    g_string_assign (expected, "");
    {
      g_autofree char *utf8 = made_workbook_read (made);
      g_autofree char *gb = NULL;

      made_workbook_bytes (made, bytes, n);
      gb = made_workbook_read (made);
      g_assert_cmpstr (gb, ==, utf8);
      g_assert_true (g_utf8_validate (utf8, -1, NULL));
      g_assert_null (strstr (utf8, "\357\277\275")); /* nothing was replaced */
    }
  }
}

static void
test_notice (MadeWorkbook *made, gconstpointer data)
{
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;

  made_workbook_bytes (made, "\xD0\xD5\xC3\xFB\n", 5);
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sr_sheet_file_notices (file)->len, ==, 1);
  g_assert_cmpstr (((SrSheetInfo *)sr_sheet_file_sheets (file)->pdata[0])->name, ==, "made");
}

/* --- Pasted --- */

static gboolean
take_row (const SrSheetRow *row, gpointer data)
{
  g_string_append_printf (data, "%u:", row->number);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (data, " %u=%s", row->cells[i].column, row->cells[i].text);
  g_string_append_c (data, '\n');
  return TRUE;
}

static void
reads_pasted (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = sr_sheet_file_open_text (text, "粘贴的内容", &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (sr_sheet_file_sheets (file)->len, ==, 1);
  g_assert_cmpstr (((SrSheetInfo *)sr_sheet_file_sheets (file)->pdata[0])->name, ==, "粘贴的内容");
  g_assert_cmpuint (sr_sheet_file_notices (file)->len, ==, 0);
  /* More than once, as of a file. */
  for (guint i = 0; i < 2; i++) {
    g_string_truncate (found, 0);
    g_assert_true (sr_sheet_file_read (file, 0, take_row, found, NULL, NULL, NULL, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (found->str, ==, expected);
  }
}

static void
test_pasted (void)
{
  reads_pasted ("姓名\t电话\r\n向大明\t13800000000\r\n",
                "1: 0=姓名 1=电话\n2: 0=向大明 1=13800000000\n");
  reads_pasted ("a\t\tc\n\n\td", "1: 0=a 2=c\n3: 1=d\n");
  reads_pasted ("\"一\n二\t三\"\t5\" 管\n", "1: 0=一\n二\t三 1=5\" 管\n");
  reads_pasted ("一,二;三\n四,五;六\n", "1: 0=一,二;三\n2: 0=四,五;六\n"); /* one column */
  reads_pasted ("\n\n", "");
}

static void
test_pasted_refused (void)
{
  g_autoptr (GError) empty = NULL, open = NULL;
  g_autoptr (SrSheetFile) nothing = sr_sheet_file_open_text ("", "粘贴的内容", &empty);
  g_autoptr (SrSheetFile) file = sr_sheet_file_open_text ("a\n\"b", "粘贴的内容", NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_null (nothing);
  g_assert_error (empty, SR_SHEETS_ERROR, SR_SHEETS_ERROR_KIND);
  g_assert_false (sr_sheet_file_read (file, 0, take_row, found, NULL, NULL, NULL, NULL, &open));
  g_assert_error (open, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED);
  g_assert_nonnull (strstr (open->message, "粘贴的内容"));
}

/* --- Refused --- */

static void
test_damaged (MadeWorkbook *made, gconstpointer data)
{
  made_workbook_bytes (made, "a,b\n\"c,d\n", 9);
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "2");
  made_workbook_bytes (made, "a\n\xFF\xFE\xFD\n", 6); /* neither of both */
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "GB18030");
}

static void
test_long_text (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (300000, 'a');

  letters[0] = '"';
  made_workbook_bytes (made, letters, 300000);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "1");
}

/* A file that is one row of texts without end, and one of more cells than there are columns. */
static void
test_long_row (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (20 << 20, 'a');

  for (gsize i = 100000; i < 20 << 20; i += 100000)
    letters[i] = ',';
  made_workbook_bytes (made, letters, 20 << 20);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "1");
  memset (letters, ',', SR_SHEET_MAX_COLUMNS + 1);
  made_workbook_bytes (made, letters, SR_SHEET_MAX_COLUMNS + 1);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "1");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/sheets/csv/" name, MadeWorkbook, NULL, made_workbook_set_up, function,             \
              made_workbook_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plain", test_plain);
  ADD ("quotes", test_quotes);
  ADD ("separators", test_separators);
  ADD ("signs", test_signs);
  ADD ("encodings", test_encodings);
  ADD ("encoding-at-end", test_encoding_at_end);
  ADD ("notice", test_notice);
  g_test_add_func ("/sheets/csv/pasted", test_pasted);
  g_test_add_func ("/sheets/csv/pasted-refused", test_pasted_refused);
  ADD ("damaged", test_damaged);
  ADD ("long-text", test_long_text);
  ADD ("long-row", test_long_row);
  return g_test_run ();
}
