/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading .xls by another program: what it gives of a good file, and that nothing that it does or
 * does not say harms this one.
 */
#include "made-xls.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "sheets/sr-xls-frames.h"

static void
write_one (MadeWorkbook *made, MadeXlsFlags flags, GByteArray *records)
{
  const MadeXlsSheet sheet = {"名册", 0, 0, records};

  made_xls_write (made, flags, &sheet, 1);
  g_byte_array_unref (records);
}

static void
reads (MadeWorkbook *made, const char *text)
{
  g_autofree char *found = made_workbook_read (made);

  g_assert_cmpstr (found, ==, text);
}

static void
test_cells (MadeWorkbook *made, gconstpointer data)
{
  GByteArray *sheet = made_xls_sheet ();

  made_xls_text (sheet, 0, 0, "姓名");
  made_xls_text (sheet, 0, 2, "abc𠮷");
  made_xls_number (sheet, 1, 0, 0, 2.5);
  made_xls_number (sheet, 1, 1, 0, 430898198503120027.0);
  made_xls_packed (sheet, 1, 2, 0, -7);
  made_xls_error (sheet, 2, 0, 1, FALSE);
  made_xls_error (sheet, 2, 1, 0, FALSE);
  made_xls_error (sheet, 2, 2, 0x2A, TRUE);
  write_one (made, 0, sheet);
  reads (made, "1: A=姓名 C=abc𠮷\n2: A=#2.5 B=#4.3089819850312e+17 C=#-7\n3: A=?1 B=?0 C=!#N/A\n");
}

static void
test_formulas (MadeWorkbook *made, gconstpointer data)
{
  GByteArray *sheet = made_xls_sheet ();

  made_xls_sum (sheet, 0, 0, 0, 110);
  made_xls_joined (sheet, 0, 1, "桑植");
  made_xls_result (sheet, 0, 2, 1, 1);
  made_xls_result (sheet, 0, 3, 2, 0x07);
  made_xls_result (sheet, 0, 4, 3, 0); /* an empty text */
  made_xls_result (sheet, 0, 5, 0, 0); /* a text that is not there */
  made_xls_sum (sheet, 0, 6, 1, 43735);
  made_xls_text (sheet, 0, 7, "b");
  write_one (made, 0, sheet);
  reads (made, "1: A==#110 B==桑植 C==?1 D==!#DIV/0! F==~ G==@2019-09-27 H=b\n");
}

/* As in .xlsx: Chinese formats, codes of the file, and times of day. */
static void
test_dates (MadeWorkbook *made, gconstpointer data)
{
  const char *expected = "1: A=@2019-09-27 B=@2019-09-27 18:00 C=@1900-02-29 D=#43735 E=@12:00 "
                         "F=@2019-09-27\n";
  GByteArray *sheet = made_xls_sheet ();

  made_xls_number (sheet, 0, 0, 1, 43735);
  made_xls_number (sheet, 0, 1, 2, 43735.75);
  made_xls_number (sheet, 0, 2, 3, 60);
  made_xls_number (sheet, 0, 3, 0, 43735);
  made_xls_number (sheet, 0, 4, 1, 0.5);
  made_xls_packed (sheet, 0, 5, 2, 43735);
  write_one (made, 0, sheet);
  reads (made, expected);
}

static void
test_dates_of_1904 (MadeWorkbook *made, gconstpointer data)
{
  GByteArray *sheet = made_xls_sheet ();

  made_xls_number (sheet, 0, 0, 1, 42273);
  made_xls_sum (sheet, 0, 1, 2, 0);
  write_one (made, MADE_XLS_1904, sheet);
  reads (made, "1: A=@2019-09-27 B==@1904-01-01\n");
}

static gboolean
count_row (const SrSheetRow *row, gpointer data)
{
  guint *n = data;

  ++*n;
  return *n < 2;
}

static void
test_facts (MadeWorkbook *made, gconstpointer data)
{
  const SrSheetRange range = {1, 3, 1, 2};
  g_autoptr (SrSheetFacts) facts = sr_sheet_facts_new ();
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GByteArray *sheet = made_xls_sheet ();
  guint n = 0;

  made_xls_columns (sheet, 2, 3, TRUE);
  made_xls_columns (sheet, 4, 4, FALSE);
  made_xls_row (sheet, 0, FALSE);
  made_xls_row (sheet, 1, TRUE);
  made_xls_text (sheet, 0, 0, "a");
  made_xls_text (sheet, 1, 0, "b");
  made_xls_merge (sheet, &range);
  write_one (made, 0, sheet);
  reads (made, "1: A=a\n(2): A=b\n");
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  g_assert_true (sr_sheet_file_read (file, 0, count_row, &n, facts, NULL, NULL, NULL, &error));
  g_assert_cmpuint (facts->merges->len, ==, 1);
  g_assert_cmpmem (facts->merges->data, sizeof range, &range, sizeof range);
  g_assert_cmpuint (facts->hidden_columns->len, ==, 1);
  g_assert_cmpuint (((SrSheetRange *)(gpointer)facts->hidden_columns->data)->first_column, ==, 2);
  g_assert_cmpuint (((SrSheetRange *)(gpointer)facts->hidden_columns->data)->last_column, ==, 3);
}

static gboolean
take_first (const SrSheetRow *row, gpointer data)
{
  char **text = data;

  *text = g_strdup (row->cells[0].text);
  return FALSE;
}

/* A chart is no sheet; what comes after it is found none the less. */
static void
test_sheets (MadeWorkbook *made, gconstpointer data)
{
  static const char *const names[] = {"户", "图", "藏"};
  g_autoptr (SrSheetFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  MadeXlsSheet sheets[3];
  const GPtrArray *found;

  for (guint i = 0; i < 3; i++) {
    sheets[i] = (MadeXlsSheet){names[i], i == 2 ? 2 : 0, i == 1 ? 2 : 0, made_xls_sheet ()};
    if (i != 1)
      made_xls_text (sheets[i].records, 0, 0, names[i]);
  }
  made_xls_write (made, 0, sheets, 3);
  for (guint i = 0; i < 3; i++)
    g_byte_array_unref (sheets[i].records);
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  found = sr_sheet_file_sheets (file);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((SrSheetInfo *)found->pdata[0])->name, ==, "户");
  g_assert_false (((SrSheetInfo *)found->pdata[0])->is_hidden);
  g_assert_cmpstr (((SrSheetInfo *)found->pdata[1])->name, ==, "藏");
  g_assert_true (((SrSheetInfo *)found->pdata[1])->is_hidden);
  g_assert_true (sr_sheet_file_read (file, 1, take_first, &text, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpstr (text, ==, "藏");
}

/* --- Refused --- */

static void
test_password (MadeWorkbook *made, gconstpointer data)
{
  write_one (made, MADE_XLS_PASSWORD, made_xls_sheet ());
  made_workbook_refused (made, SR_SHEETS_ERROR_PROTECTED, "password");
}

/* freexl would make a grid of it. */
static void
test_far_cell (MadeWorkbook *made, gconstpointer data)
{
  GByteArray *sheet = made_xls_sheet ();

  made_xls_text (sheet, 65535, 255, "far");
  write_one (made, 0, sheet);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "too large");
}

static void
test_large_file (MadeWorkbook *made, gconstpointer data)
{
  write_one (made, 0, made_xls_sheet ());
  g_assert_cmpint (truncate (made->path, 49 << 20), ==, 0);
  made_workbook_refused (made, SR_SHEETS_ERROR_LIMIT, "too large");
}

static void
read_or_refuse (MadeWorkbook *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = sr_sheet_file_open (made->path, &error);
  guint n = 0;

  g_assert_true ((file == NULL) == (error != NULL));
  if (file && !sr_sheet_file_read (file, 0, count_row, &n, NULL, NULL, NULL, NULL, &error))
    g_assert_nonnull (strstr (error->message, made->path));
}

/* Wrong bytes here and there. */
static void
test_flipped (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  GByteArray *sheet = made_xls_sheet ();
  gsize n = 0;

  made_xls_text (sheet, 0, 0, "姓名");
  made_xls_joined (sheet, 0, 1, "桑植");
  write_one (made, 0, sheet);
  g_assert_true (g_file_get_contents (made->path, &bytes, &n, NULL));
  for (gsize i = 8; i < 2200; i += 61) {
    bytes[i] ^= 0x55;
    made_workbook_bytes (made, bytes, n);
    read_or_refuse (made);
    bytes[i] ^= 0x55;
  }
}

/* --- Another program in its place --- */

static void
with_program (MadeWorkbook *made, const char *script)
{
  g_autofree char *program = g_build_filename (made->folder, "sangrui-read-xls", NULL);
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\n%s\n", script);

  write_one (made, 0, made_xls_sheet ());
  g_assert_true (
      g_file_set_contents_full (program, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("SANGRUI_LIBEXECDIR", made->folder, TRUE);
}

static void
without_program (MadeWorkbook *made, const char *usual)
{
  g_autofree char *program = g_build_filename (made->folder, "sangrui-read-xls", NULL);

  g_unlink (program);
  g_setenv ("SANGRUI_LIBEXECDIR", usual, TRUE);
}

/* One sheet when asked for them; when asked for its rows, one and the beginning of a second. */
#define SAYS_SHEET                                                                                 \
  "[ $# = 2 ] || { printf 'S\\011\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0aE\\0\\0\\0\\0'; exit; }\n"
#define SAYS_ROW                                                                                   \
  "printf 'R\\010\\0\\0\\0\\001\\0\\0\\0\\0\\0\\0\\0'\n"                                           \
  "printf 'C\\015\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0x'\n"                                \
  "printf 'R\\010\\0\\0\\0\\002\\0\\0\\0\\0\\0\\0\\0'\n"

static void
test_programs (MadeWorkbook *made, gconstpointer data)
{
  static const char *const damaged[] = {
      "kill -9 $$",
      "exit 0",
      "echo nonsense",
      "cat /dev/zero",
      "printf 'E\\001\\0\\0\\0x'",
      "printf 'R\\010\\0\\0\\0\\001\\0\\0\\0\\0\\0\\0\\0'", /* a row when asked for sheets */
      "printf 'E\\0\\0\\0\\0'",                             /* no sheet */
      SAYS_SHEET "kill -9 $$",
      SAYS_SHEET SAYS_ROW "kill -9 $$",
      SAYS_SHEET SAYS_ROW "exit 0",
      SAYS_SHEET SAYS_ROW SAYS_ROW "printf 'E\\0\\0\\0\\0'", /* rows do not go back */
      SAYS_SHEET
      "printf 'C\\014\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0E\\0\\0\\0\\0'", /* of no row */
  };
  g_autofree char *usual = g_strdup (g_getenv ("SANGRUI_LIBEXECDIR"));

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++) {
    with_program (made, damaged[i]);
    made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, "");
  }
  with_program (made, SAYS_SHEET SAYS_ROW "printf 'E\\0\\0\\0\\0'");
  reads (made, "1: A=x\n");
  with_program (made,
                SAYS_SHEET "printf 'R\\010\\0\\0\\0\\001\\0\\0\\0\\0\\0\\0\\0'\n"
                           "printf 'C\\015\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\377'\n"
                           "printf 'E\\0\\0\\0\\0'");
  reads (made, "1: A=\uFFFD\n"); /* no UTF-8 */
  without_program (made, made->folder);
  made_workbook_refused (made, SR_SHEETS_ERROR_FAILED, "Install");
  without_program (made, usual);
}

static gboolean
cancel_in_row (const SrSheetRow *row, gpointer data)
{
  g_cancellable_cancel (data);
  return TRUE;
}

/* It would never end by itself. */
static void
test_cancel (MadeWorkbook *made, gconstpointer data)
{
  g_autofree char *usual = g_strdup (g_getenv ("SANGRUI_LIBEXECDIR"));
  g_autofree char *pid_path = g_build_filename (made->folder, "pid", NULL);
  g_autofree char *script =
      g_strdup_printf (SAYS_SHEET "echo $$ > '%s'\n" SAYS_ROW "exec tail -f /dev/null", pid_path);
  g_autofree char *pid = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SrSheetFile) file = NULL;

  with_program (made, script);
  file = sr_sheet_file_open (made->path, &error);
  g_assert_no_error (error);
  g_assert_false (sr_sheet_file_read (file, 0, cancel_in_row, cancellable, NULL, NULL, NULL,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (pid_path, &pid, NULL, NULL));
  g_assert_cmpint (kill ((pid_t)g_ascii_strtoll (pid, NULL, 10), 0), ==, -1);
  g_unlink (pid_path);
  without_program (made, usual);
}

/* --- Frames --- */

static const SrXlsFrame frames[] = {
    {SR_XLS_SHEET, {3, 1}, "名册"},
    {SR_XLS_PART, {0, 9}, ""},
    {SR_XLS_MERGE, {1, 2, 3, 4}, ""},
    {SR_XLS_ROW, {65536, 0}, ""},
    {SR_XLS_CELL, {255, 1, 1}, "2.5"},
    {SR_XLS_CELL, {0, 0, 0}, ""},
    {SR_XLS_END, {0}, ""},
};

/* How many are heard of the first N bytes of what they say. */
static guint
hear (const GString *bytes, gsize n)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes->str, (gssize)n, NULL);
  g_autoptr (SrXlsFrames) heard = sr_xls_frames_new (stream);
  g_autoptr (GError) error = NULL;
  SrXlsFrame frame;
  guint i = 0;

  while (sr_xls_frames_next (heard, &frame, NULL, &error)) {
    g_assert_cmpuint (i, <, G_N_ELEMENTS (frames));
    g_assert_cmpint (frame.kind, ==, frames[i].kind);
    g_assert_cmpmem (frame.numbers, sizeof frame.numbers, frames[i].numbers,
                     sizeof frames[i].numbers);
    g_assert_cmpstr (frame.text, ==, frames[i].text);
    i++;
  }
  g_assert_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_DAMAGED);
  return i;
}

static void
test_frames (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  gsize ends[G_N_ELEMENTS (frames)];

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++) {
    sr_xls_frame_write (&frames[i], bytes);
    ends[i] = bytes->len;
  }
  for (gsize n = 0; n <= bytes->len; n++) {
    guint complete = 0;

    while (complete < G_N_ELEMENTS (frames) && ends[complete] <= n)
      complete++;
    g_assert_cmpuint (hear (bytes, n), ==, complete);
  }
  bytes->str[13] = '\0'; /* a text is without NUL */
  g_assert_cmpuint (hear (bytes, bytes->len), ==, 0);
  bytes->str[1] = 7; /* shorter than its numbers */
  g_assert_cmpuint (hear (bytes, bytes->len), ==, 0);
  memset (bytes->str + 1, 0xFF, 4); /* longer than anything */
  g_assert_cmpuint (hear (bytes, bytes->len), ==, 0);
}

/* The longest text goes through; texts meet the end of the buffer in every way. */
static void
test_long_frames (void)
{
  g_autofree char *longest = g_strnfill (SR_XLS_FRAME_TEXT, 'a');
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (SrXlsFrames) heard = NULL;
  SrXlsFrame frame;

  for (gsize i = 0; i < 40; i++)
    sr_xls_frame_write (&(SrXlsFrame){SR_XLS_CELL, {0}, longest + i * 3000}, bytes);
  stream = g_memory_input_stream_new_from_data (bytes->str, (gssize)bytes->len, NULL);
  heard = sr_xls_frames_new (stream);
  for (gsize i = 0; i < 40; i++) {
    g_assert_true (sr_xls_frames_next (heard, &frame, NULL, NULL));
    g_assert_cmpstr (frame.text, ==, longest + i * 3000);
  }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/sheets/xls/" name, MadeWorkbook, NULL, made_workbook_set_up, function,             \
              made_workbook_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cells", test_cells);
  ADD ("formulas", test_formulas);
  ADD ("dates", test_dates);
  ADD ("dates-of-1904", test_dates_of_1904);
  ADD ("facts", test_facts);
  ADD ("sheets", test_sheets);
  ADD ("password", test_password);
  ADD ("far-cell", test_far_cell);
  ADD ("large-file", test_large_file);
  ADD ("flipped", test_flipped);
  ADD ("programs", test_programs);
  ADD ("cancel", test_cancel);
  g_test_add_func ("/sheets/xls/frames", test_frames);
  g_test_add_func ("/sheets/xls/long-frames", test_long_frames);
  return g_test_run ();
}
