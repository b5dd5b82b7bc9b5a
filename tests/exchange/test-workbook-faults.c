/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What happens to an export that cannot be: the file that was there stays, nothing is left beside
 * it, and the message says what to do. Works for root as well, who may write everywhere.
 */
#include "exchange/sr-exchange-error.h"
#include "read-back.h"
#include "sample-tables.h"
#include "support/sr-nobody.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

static void
put_file (const Scratch *scratch, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (scratch->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
assert_names (const Scratch *scratch, const char *expected)
{
  g_autofree char *names = scratch_names (scratch);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_untouched (const Scratch *scratch)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (scratch->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

static GError *
try_write (SrTable *table, const char *path, GCancellable *cancellable)
{
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  GError *error = NULL;

  sr_workbook_spec_add (spec, table);
  g_assert_false (sr_workbook_write (spec, path, NULL, NULL, cancellable, &error));
  g_assert_nonnull (error);
  return error;
}

/* The export fails with CODE and a message with the part SAYS; the old file stays. */
static void
assert_refused (const Scratch *scratch, SrTable *table, SrExchangeError code, const char *says)
{
  g_autoptr (GError) error = NULL;

  put_file (scratch, "out.xlsx", "old");
  error = try_write (table, scratch->path, NULL);
  g_assert_error (error, SR_EXCHANGE_ERROR, (int)code);
  if (strstr (error->message, says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, says);
  assert_untouched (scratch);
  assert_names (scratch, "out.xlsx");
}

static void
assert_locked (const Scratch *scratch, const char *lock)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (scratch->folder, lock, NULL);

  put_file (scratch, "out.xlsx", "old");
  put_file (scratch, lock, "");
  error = try_write (table, scratch->path, NULL);
  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "out.xlsx"));
  g_assert_nonnull (strstr (error->message, lock));
  assert_untouched (scratch);
  g_unlink (path);
  assert_names (scratch, "out.xlsx");
}

static void
test_locks (Scratch *scratch, gconstpointer data)
{
  assert_locked (scratch, ".~lock.out.xlsx#");
  assert_locked (scratch, "~$out.xlsx");
  assert_locked (scratch, ".~out.xlsx");
}

/* The lock of the file that a link points to counts. */
static void
test_link (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autofree char *link = g_build_filename (scratch->folder, "link.xlsx", NULL);
  g_autofree char *lock = g_build_filename (scratch->folder, "~$out.xlsx", NULL);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  put_file (scratch, "out.xlsx", "old");
  put_file (scratch, "~$out.xlsx", "");
  g_assert_cmpint (symlink ("out.xlsx", link), ==, 0);
  error = try_write (table, link, NULL);
  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_OPEN);
  g_unlink (lock);
  sr_workbook_spec_add (spec, table);
  g_assert_true (sr_workbook_write (spec, link, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_names (scratch, "link.xlsx out.xlsx");
}

/* A pipe, as a device, is not replaced by a file of its name. */
static void
test_not_a_file (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autofree char *pipe = g_build_filename (scratch->folder, "pipe.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  error = try_write (table, pipe, NULL);
  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE);
  g_assert_cmpint (g_lstat (pipe, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

static void
assert_no_place (const char *path)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autoptr (GError) error = try_write (table, path, NULL);

  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_place (Scratch *scratch, gconstpointer data)
{
  g_autofree char *under_file = g_build_filename (scratch->path, "a.xlsx", NULL);
  g_autofree char *nowhere = g_build_filename (scratch->folder, "none", "a.xlsx", NULL);
  g_autofree char *folder = g_build_filename (scratch->folder, "folder", NULL);

  put_file (scratch, "out.xlsx", "old");
  assert_no_place (under_file);
  assert_no_place (nowhere);
  assert_no_place ("/proc/a.xlsx");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_no_place (folder);
  g_rmdir (folder);
  assert_untouched (scratch);
  assert_names (scratch, "out.xlsx");
}

static void
check_no_place (gpointer path)
{
  assert_no_place (path);
}

static void
test_read_only (Scratch *scratch, gconstpointer data)
{
  g_assert_cmpint (g_chmod (scratch->folder, 0500), ==, 0);
  sr_run_as_nobody (scratch->folder, check_no_place, scratch->path);
  g_assert_cmpint (g_chmod (scratch->folder, 0700), ==, 0);
  put_file (scratch, "out.xlsx", "old");
  g_assert_cmpint (g_chmod (scratch->path, 0400), ==, 0);
  sr_run_as_nobody (scratch->folder, check_no_place, scratch->path);
}

/* No file may be bigger than SIZE while TABLE is written: the kernel's word for a full disk. */
static void
assert_no_space (const Scratch *scratch, SrTable *table, rlim_t size)
{
  struct rlimit before, limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = size;
  g_test_message ("files of at most %lu bytes", (gulong)size);
  put_file (scratch, "out.xlsx", "old");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  {
    g_autoptr (GError) error = try_write (table, scratch->path, NULL);

    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_NO_SPACE);
  }
  assert_untouched (scratch);
  assert_names (scratch, "out.xlsx");
}

/* However little is missing: the helper files of the library, the workbook, its very end. */
static void
test_disk_full (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) small = sample_notes ();
  g_autoptr (SrTable) many = sample_uncounted (20001);

  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 0; size < 7000; size += 500)
    assert_no_space (scratch, small, size);
  assert_no_space (scratch, many, 100000);
  assert_no_space (scratch, many, 2000000);
}

static void
test_cancel (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 30000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put_file (scratch, "out.xlsx", "old");
  g_cancellable_cancel (cancellable);
  error = try_write (table, scratch->path, cancellable);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (scratch);
  assert_names (scratch, "out.xlsx");
}

static void
cancel_half_way (gint64 done, gint64 total, gpointer cancellable)
{
  if (done > total / 2)
    g_cancellable_cancel (cancellable);
}

static void
test_cancel_half_way (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 30000);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put_file (scratch, "out.xlsx", "old");
  sr_workbook_spec_add (spec, table);
  g_assert_false (
      sr_workbook_write (spec, scratch->path, cancel_half_way, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (scratch);
  assert_names (scratch, "out.xlsx");
}

/* A folder of a killed export goes with the next, unless it may still be at work. */
static void
test_abandoned (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autofree char *old = g_build_filename (scratch->folder, ".sangrui-aaaaaa", NULL);
  g_autofree char *rest = g_build_filename (old, "export", NULL);
  g_autofree char *young = g_build_filename (scratch->folder, ".sangrui-bbbbbb", NULL);
  struct utimbuf long_ago = {1, 1};

  g_assert_cmpint (g_mkdir (old, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (young, 0700), ==, 0);
  g_assert_true (g_file_set_contents (rest, "personal", -1, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_free (write_and_inspect (scratch, table));
  assert_names (scratch, ".sangrui-bbbbbb out.xlsx");
  g_rmdir (young);
}

static void
test_rows_break_off (Scratch *scratch, gconstpointer data)
{
  static const guint rows[] = {0, 10, 3000};

  put_file (scratch, "out.xlsx", "old");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SrTable) table = sample_failing (rows[i]);
    g_autoptr (GError) error = try_write (table, scratch->path, NULL);

    g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
    assert_untouched (scratch);
    assert_names (scratch, "out.xlsx");
  }
}

static SrTable *
new_cell (SrCellType type, SrValue value)
{
  SrTable *table = sr_table_new (SR_SHEET_LIST, "表", NULL);

  sr_table_add_column (table, &(SrTableColumn){"年龄", type});
  sr_table_take_row (table, &value);
  return table;
}

/* Not what sr_value_real() makes, but what a division in SQL might. */
static SrValue
not_finite (double real)
{
  return (SrValue){SR_VALUE_REAL, {.real = real}};
}

static void
test_content (Scratch *scratch, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (32768, 'x');
  g_autoptr (SrTable) bytes = new_cell (SR_TABLE_CELL_TEXT, sr_value_text ("a\xFF"));
  g_autoptr (SrTable) surrogate = new_cell (SR_TABLE_CELL_CODE, sr_value_text ("\xED\xA0\x80"));
  g_autoptr (SrTable) cut = new_cell (SR_TABLE_CELL_TEXT, sr_value_text ("张\xE5\xBC"));
  g_autoptr (SrTable) nan = new_cell (SR_TABLE_CELL_DECIMAL, not_finite (NAN));
  g_autoptr (SrTable) infinite = new_cell (SR_TABLE_CELL_TEXT, not_finite (INFINITY));
  g_autoptr (SrTable) too_long = new_cell (SR_TABLE_CELL_TEXT, sr_value_text (long_text));
  g_autoptr (SrTable) note = sample_notes ();

  assert_refused (scratch, bytes, SR_EXCHANGE_ERROR_CONTENT, "Sheet “表”, row 2, “年龄”");
  assert_refused (scratch, surrogate, SR_EXCHANGE_ERROR_CONTENT, "UTF-8");
  assert_refused (scratch, cut, SR_EXCHANGE_ERROR_CONTENT, "UTF-8");
  assert_refused (scratch, nan, SR_EXCHANGE_ERROR_CONTENT, "not a number");
  assert_refused (scratch, infinite, SR_EXCHANGE_ERROR_CONTENT, "not a number");
  assert_refused (scratch, too_long, SR_EXCHANGE_ERROR_CONTENT, "32767");
  sr_table_add_note (note, "\xC0\x80");
  assert_refused (scratch, note, SR_EXCHANGE_ERROR_CONTENT, "titles and notes");
}

/* The longest text goes in; characters outside the first plane count twice. */
static void
test_longest (Scratch *scratch, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (32767, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (SrTable) fits = new_cell (SR_TABLE_CELL_TEXT, sr_value_text (longest));
  g_autoptr (SrTable) doubled = NULL;

  g_free (write_and_inspect (scratch, fits));
  for (guint i = 0; i < 16384; i++)
    g_string_append_unichar (wide, 0x20BB7);
  doubled = new_cell (SR_TABLE_CELL_TEXT, sr_value_text (wide->str));
  assert_refused (scratch, doubled, SR_EXCHANGE_ERROR_CONTENT, "32767");
}

typedef struct {
  SrTableRows rows;
  guint left;
  SrValue cell;
} EndlessRows;

static gboolean
endless_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  EndlessRows *self = (EndlessRows *)rows;

  *cells = &self->cell;
  return self->left-- > 0;
}

static void
endless_free (SrTableRows *rows)
{
  g_free (rows);
}

static SrTableRows *
endless_open (gpointer n, GError **error)
{
  EndlessRows *rows = g_new0 (EndlessRows, 1);

  rows->rows = (SrTableRows){endless_next, endless_free};
  rows->left = GPOINTER_TO_UINT (n);
  rows->cell = sr_value_integer (1);
  return &rows->rows;
}

static SrTable *
new_long (guint n)
{
  SrTable *table = sr_table_new (SR_SHEET_LIST, "长表", NULL);

  sr_table_add_column (table, &(SrTableColumn){"列", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM});
  sr_table_set_total (table, SR_TOTAL_LAST);
  sr_table_set_source (table, endless_open, GUINT_TO_POINTER (n), NULL, -1);
  return table;
}

/* 1,048,576 rows with header and total; one more is too many. */
static void
test_too_many_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) fits = new_long (1048574);
  g_autoptr (SrTable) too_long = new_long (1048575);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (scratch, too_long, SR_EXCHANGE_ERROR_TOO_LARGE, "1048576");
  sr_workbook_spec_add (spec, fits);
  sr_workbook_write (spec, scratch->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_too_many_columns (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) wide = sr_table_new (SR_SHEET_LIST, "表", NULL);
  g_autoptr (SrTable) none = sr_table_new (SR_SHEET_LIST, "表", NULL);

  for (guint i = 0; i < 16385; i++)
    sr_table_add_column (wide, &(SrTableColumn){"列", SR_TABLE_CELL_TEXT});
  assert_refused (scratch, wide, SR_EXCHANGE_ERROR_TOO_LARGE, "16385");
  assert_refused (scratch, none, SR_EXCHANGE_ERROR_TOO_LARGE, "0");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/workbook-faults/locks", test_locks);
  ADD ("/workbook-faults/link", test_link);
  ADD ("/workbook-faults/not-a-file", test_not_a_file);
  ADD ("/workbook-faults/place", test_place);
  ADD ("/workbook-faults/read-only", test_read_only);
  ADD ("/workbook-faults/disk-full", test_disk_full);
  ADD ("/workbook-faults/cancel", test_cancel);
  ADD ("/workbook-faults/cancel-half-way", test_cancel_half_way);
  ADD ("/workbook-faults/abandoned", test_abandoned);
  ADD ("/workbook-faults/rows-break-off", test_rows_break_off);
  ADD ("/workbook-faults/content", test_content);
  ADD ("/workbook-faults/longest", test_longest);
  ADD ("/workbook-faults/too-many-rows", test_too_many_rows);
  ADD ("/workbook-faults/too-many-columns", test_too_many_columns);
  return g_test_run ();
}
