/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * CSV files: bytes as they must be, and the same care for the file that was there.
 */
#include "exchange/sr-csv-writer.h"
#include "exchange/sr-exchange-error.h"
#include "read-back.h"
#include "sample-tables.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <sys/resource.h>

static const SrTableColumn columns[] = {
    {"姓名", SR_TABLE_CELL_TEXT},     {"人口→男", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM},
    {"工资", SR_TABLE_CELL_MONEY},    {"得分", SR_TABLE_CELL_DECIMAL, SR_COLUMN_PLAIN, 1},
    {"证件号码", SR_TABLE_CELL_CODE},
};

static SrTable *
new_table (void)
{
  SrTable *table = sr_table_new (SR_SHEET_FORM, "表", "标题");

  sr_table_add_columns (table, columns, G_N_ELEMENTS (columns));
  sr_table_set_numbered (table, TRUE);
  sr_table_set_total (table, SR_TOTAL_LAST);
  sr_table_add_note (table, "注");
  return table;
}

static void
take (SrTable *table, const char *text, gint64 integer, double real)
{
  SrValue cells[] = {sr_value_text (text),
                     sr_value_integer (integer),
                     sr_value_integer (integer),
                     {SR_VALUE_REAL, {.real = real}},
                     sr_value_text ("430898200001010011")};

  sr_table_take_row (table, cells);
}

static void
test_bytes (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = new_table ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  take (table, "张三", 5, 1.5);
  take (table, "李,四", -5, 0.1);
  take (table, "说\"好\"\r\n两行", 0, 100000);
  take (table, " 空格", 123456, -2);
  take (table, NULL, 1, 0);
  take (table, "=1+1", 1, 0);
  sr_csv_write (table, scratch->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (scratch->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==,
                   "\xEF\xBB\xBF姓名,人口→男,工资,得分,证件号码\r\n"
                   "张三,5,0.05,1.5,430898200001010011\r\n"
                   "\"李,四\",-5,-0.05,0.1,430898200001010011\r\n"
                   "\"说\"\"好\"\"\r\n两行\",0,0.00,100000,430898200001010011\r\n"
                   "\" 空格\",123456,1234.56,-2,430898200001010011\r\n"
                   ",1,0.01,0,430898200001010011\r\n"
                   "=1+1,1,0.01,0,430898200001010011\r\n");
}

static void
assert_refused (
    const Scratch *scratch, SrTable *table, GCancellable *cancellable, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *names = NULL;

  g_assert_true (g_file_set_contents (scratch->path, "old", -1, NULL));
  g_assert_false (sr_csv_write (table, scratch->path, NULL, NULL, cancellable, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_file_get_contents (scratch->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  names = scratch_names (scratch);
  g_assert_cmpstr (names, ==, "out.xlsx");
}

static void
test_faults (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) bytes = new_table ();
  g_autoptr (SrTable) nan = new_table ();
  g_autoptr (SrTable) failing = sample_failing (10);
  g_autoptr (SrTable) fine = sample_notes ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  take (bytes, "\xFF", 1, 1);
  assert_refused (scratch, bytes, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT);
  take (nan, "张三", 1, NAN);
  assert_refused (scratch, nan, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT);
  assert_refused (scratch, failing, NULL, G_FILE_ERROR, G_FILE_ERROR_IO);
  g_cancellable_cancel (cancellable);
  assert_refused (scratch, fine, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_disk_full (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 1000);
  struct rlimit before, limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (scratch, table, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_NO_SPACE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/csv/bytes", test_bytes);
  ADD ("/csv/faults", test_faults);
  ADD ("/csv/disk-full", test_disk_full);
  return g_test_run ();
}
