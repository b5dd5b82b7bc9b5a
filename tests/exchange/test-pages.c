/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables on pages: what stands on which page, as another program (pdftotext) reads it in the PDF
 * file; nothing cut, nothing kept, and the care for the file that was there.
 */
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-pages.h"
#include "pdf-text.h"
#include "read-back.h"
#include "sample-tables.h"
#include "support/sr-nobody.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static SrPages *
lay_out (SrTable *table)
{
  g_autoptr (GError) error = NULL;
  SrPages *pages = sr_pages_new_table (table, FALSE, &error);

  g_assert_no_error (error);
  return pages;
}

static char **
print_and_read (const Scratch *scratch, SrPages *pages)
{
  g_autoptr (GError) error = NULL;

  sr_pages_write_pdf (pages, scratch->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pdf_texts (scratch->path);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;
  return n;
}

static void
test_form (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_LAST);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  static const char *const expected[] = {
      "附件2",
      "桑瑞家园分乡镇搬迁情况汇总表",
      "填报单位（盖章）：瑞塔铺镇人民政府",
      "填报日期：2025年9月27日",
      "单位：户、人、元",
      "迁出乡镇",
      "车间",
      "19 瑞塔铺镇 13 34 19 15",
      "合计 418 1330 703 627",
      "96.5% 95,011.21",
      "单位负责人（签名）：",
      "联系电话：",
      "注：1. 截止日 2025-09-27。",
      "2. “县内”含自营",
      "用途：R&D 调度",
      "第 1 页，共 1 页",
  };

  g_assert_cmpuint (sr_pages_n (pages), ==, 1);
  for (guint i = 0; texts != NULL && i < G_N_ELEMENTS (expected); i++)
    assert_page_has (texts[0], expected[i]);
}

static void
test_total_first (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_townships (SR_TOTAL_FIRST);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  gint64 row;
  guint column;
  SrPageArea first, total;

  if (texts != NULL)
    assert_page_has (texts[0], "合计 418 1330");
  g_assert_true (sr_pages_cell_area (pages, 0, 0, 1, &first));
  g_assert_true (sr_pages_cell_area (pages, 0, SR_PAGES_TOTAL, 1, &total));
  g_assert_cmpfloat (total.y + total.height, ==, first.y);
  g_assert_true (sr_pages_cell_at (pages, 0, total.x + 1, total.y + 1, &row, &column));
  g_assert_cmpint (row, ==, SR_PAGES_TOTAL);
}

static void
test_roster (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_FORM, 60);
  g_autoptr (SrPages) pages = NULL;
  g_auto (GStrv) texts = NULL;
  guint n, rows = 0;

  sr_table_set_numbered (table, TRUE);
  sr_table_set_total (table, SR_TOTAL_LAST);
  pages = lay_out (table);
  n = sr_pages_n (pages);
  g_assert_cmpuint (n, ==, 3);
  texts = print_and_read (scratch, pages);
  for (guint i = 0; texts != NULL && i < n; i++) {
    g_autofree char *number = g_strdup_printf ("第 %u 页，共 3 页", i + 1);

    assert_page_has (texts[i], number);
    assert_page_has (texts[i], "证件号码");
    assert_page_has_not (texts[i], "记录号");
    rows += count (texts[i], "43089819");
    if (i > 0)
      assert_page_has_not (texts[i], "桑瑞家园搬迁人口花名册");
  }
  if (texts == NULL)
    return;
  g_assert_cmpuint (rows, ==, 60);
  assert_page_has (texts[0], "桑瑞家园搬迁人口花名册");
  assert_page_has (texts[2], "218,506.50");
  assert_page_has_not (texts[0], "218,506.50");
}

/* --- Long texts --- */

/* 字1字2字3…: each place of it can be found again. */
static char *
long_text (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "字%u", i);
  return g_string_free (text, FALSE);
}

static SrTable *
table_with (const char *const *texts, guint n)
{
  SrTable *table = sr_table_new (SR_SHEET_FORM, "表", "长文字表");

  sr_table_add_column (table, &(SrTableColumn){"户编号", SR_TABLE_CELL_CODE});
  sr_table_add_column (table, &(SrTableColumn){"备注", SR_TABLE_CELL_TEXT});
  sr_table_add_column (table, &(SrTableColumn){"人数", SR_TABLE_CELL_INTEGER, SR_COLUMN_SUM});
  sr_table_set_total (table, SR_TOTAL_LAST);
  for (guint i = 0; i < n; i++) {
    SrValue cells[] = {sr_value_text ("SR-0001"), sr_value_text (texts[i]), sr_value_integer (i)};

    sr_table_take_row (table, cells);
  }
  return table;
}

static void
test_wrapped (Scratch *scratch, gconstpointer data)
{
  g_autofree char *some = long_text (60);
  g_autoptr (SrTable) table = table_with ((const char *const[]){some, "短"}, 2);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  SrPageArea high, low;

  g_assert_cmpuint (sr_pages_n (pages), ==, 1);
  g_assert_true (sr_pages_cell_area (pages, 0, 0, 1, &high));
  g_assert_true (sr_pages_cell_area (pages, 0, 1, 1, &low));
  g_assert_cmpfloat (high.height, >, low.height + 10);
  if (texts != NULL)
    assert_page_has (texts[0], some);
}

/* A text that no page holds goes on on the next, and no character of it is lost. */
static void
test_higher_than_a_page (Scratch *scratch, gconstpointer data)
{
  g_autofree char *much = long_text (4000);
  g_autoptr (SrTable) table = table_with ((const char *const[]){"短", much, "短"}, 3);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  g_autofree char *all = texts == NULL ? NULL : g_strjoinv ("", texts);
  g_autofree char *tight = all == NULL ? NULL : without_space (all);

  g_assert_cmpuint (sr_pages_n (pages), >, 2);
  if (texts == NULL)
    return;
  for (guint i = 0; i < sr_pages_n (pages); i++)
    assert_page_has (texts[i], "备注");
  /* A line may end between 字 and its number. */
  g_assert_cmpuint (count (tight, "字") - count (tight, "长文字表"), ==, 4000);
  for (guint i = 1000; i < 3999; i++) {
    g_autofree char *part = g_strdup_printf ("%u字", i);

    if (strstr (tight, part) == NULL)
      g_error ("%s is lost", part);
  }
}

static void
test_long_frame (Scratch *scratch, gconstpointer data)
{
  g_autofree char *name = long_text (40);
  g_autofree char *purpose = long_text (80);
  g_autoptr (SrTable) table = table_with ((const char *const[]){"短"}, 1);
  g_autoptr (SrPages) pages = NULL;
  g_auto (GStrv) texts = NULL;

  sr_table_set_text (table, SR_TABLE_TITLE, name);
  sr_table_set_text (table, SR_TABLE_REPORTER, name);
  sr_table_set_text (table, SR_TABLE_DATE, "2025年9月27日");
  sr_table_set_text (table, SR_TABLE_STAMP, purpose);
  sr_table_add_note (table, purpose);
  pages = lay_out (table);
  texts = print_and_read (scratch, pages);
  for (guint i = 0; texts != NULL && i < sr_pages_n (pages); i++)
    assert_page_has (texts[i], purpose);
  if (texts != NULL) {
    g_autofree char *unit = g_strconcat ("填报单位（盖章）：", name, NULL);

    assert_page_has (texts[0], name);
    assert_page_has (texts[0], unit);
  }
}

/* --- Many columns, many rows, none --- */

static SrTable *
wide_table (guint n_columns, guint n_rows)
{
  SrTable *table = sr_table_new (SR_SHEET_FORM, "表", "宽表");
  g_autofree SrValue *cells = g_new0 (SrValue, n_columns);

  for (guint i = 0; i < n_columns; i++) {
    g_autofree char *title =
        i % 3 == 0 ? g_strdup_printf ("单列%u", i) : g_strdup_printf ("组%u→列%u", i / 3, i);

    sr_table_add_column (table, &(SrTableColumn){title, SR_TABLE_CELL_CODE});
  }
  sr_table_set_numbered (table, TRUE);
  for (guint i = 0; i < n_rows; i++) {
    for (guint j = 0; j < n_columns; j++)
      cells[j] = sr_value_take_text (g_strdup_printf ("R%uC%u-43089819", i, j));
    sr_table_take_row (table, cells);
  }
  return table;
}

static void
test_many_columns (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = wide_table (40, 30);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  g_autofree char *all = texts == NULL ? NULL : g_strjoinv ("\n", texts);

  g_assert_cmpuint (sr_pages_n (pages), >, 2);
  if (texts == NULL)
    return;
  for (guint i = 0; i < sr_pages_n (pages); i++)
    assert_page_has (texts[i], "单列0"); /* which row it is stands on each page */
  for (guint i = 0; i < 40; i++) {
    g_autofree char *last = g_strdup_printf ("R29C%u-43089819", i);
    g_autofree char *header = g_strdup_printf (i % 3 == 0 ? "单列%u" : "列%u", i);

    assert_page_has (all, last);
    assert_page_has (all, header);
  }
}

static gboolean
find_cell (SrPages *pages, gint64 row, guint column, guint *page, SrPageArea *area)
{
  for (*page = 0; *page < sr_pages_n (pages); ++*page)
    if (sr_pages_cell_area (pages, *page, row, column, area))
      return TRUE;
  return FALSE;
}

static void
test_cells (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = wide_table (40, 70);
  g_autoptr (SrPages) pages = lay_out (table);
  gint64 row = 77;
  guint column = 77;

  for (gint64 i = 0; i < 70; i += 23)
    for (guint j = 0; j < 40; j += 13) {
      SrPageArea area;
      guint page;

      g_assert_true (find_cell (pages, i, j, &page, &area));
      g_assert_true (sr_pages_cell_at (pages, page, area.x + area.width / 2,
                                       area.y + area.height / 2, &row, &column));
      g_assert_cmpint (row, ==, i);
      g_assert_cmpuint (column, ==, j);
    }
  row = 77;
  g_assert_false (sr_pages_cell_at (pages, 0, 2, 2, &row, &column));
  g_assert_cmpint (row, ==, 77);
}

/* What pages keep of a roster of N_ROWS. */
static gsize
bytes_kept (guint n_rows)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, n_rows);
  gsize before = mallinfo2 ().uordblks;
  g_autoptr (SrPages) pages = lay_out (table);

  return mallinfo2 ().uordblks - before;
}

static void
test_many_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 10000);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);
  gsize few = bytes_kept (1000), many = bytes_kept (20000);

  g_assert_cmpuint (many, <, few + 100 * 1000);
  g_assert_cmpuint (sr_pages_n (pages), ==, 257);
  if (texts == NULL)
    return;
  assert_page_has (texts[256], "1,234,376.55"); /* the last */
  assert_page_has (texts[256], "第 257 页，共 257 页");
  assert_page_has (texts[128], "证件号码");
}

static void
test_empty (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = table_with (NULL, 0);
  g_autoptr (SrPages) pages = lay_out (table);
  g_auto (GStrv) texts = print_and_read (scratch, pages);

  g_assert_cmpuint (sr_pages_n (pages), ==, 1);
  if (texts == NULL)
    return;
  assert_page_has (texts[0], "备注");
  assert_page_has (texts[0], "（无）");
  assert_page_has (texts[0], "合计");
}

static void
test_paper (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) few = table_with ((const char *const[]){"短"}, 1);
  g_autoptr (SrTable) many = sample_townships (SR_TOTAL_LAST);
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new ("表", NULL);
  g_autoptr (SrPages) pages = NULL;
  double width, height;

  sr_workbook_spec_add (spec, few);
  sr_workbook_spec_add (spec, many);
  pages = sr_pages_new (spec, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (sr_pages_n (pages), ==, 2);
  g_assert_cmpuint (sr_pages_n_parts (pages), ==, 2);
  g_assert_cmpuint (sr_pages_first_of (pages, 1), ==, 1);
  g_assert_cmpuint (sr_pages_part_of (pages, 1), ==, 1);
  g_assert_true (sr_pages_table (pages, 1) == many);
  sr_pages_size (pages, 0, &width, &height);
  g_assert_cmpfloat (width, <, height);
  sr_pages_size (pages, 1, &width, &height);
  g_assert_cmpfloat (width, >, height);
}

/* --- Faults --- */

static void
assert_layout_refused (SrTable *table, GCancellable *cancellable, GQuark domain, int code)
{
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new ("表", NULL);
  g_autoptr (GError) error = NULL;

  sr_workbook_spec_add (spec, table);
  g_assert_null (sr_pages_new (spec, NULL, NULL, cancellable, &error));
  g_assert_error (error, domain, code);
}

static void
test_bad_content (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) bytes = table_with ((const char *const[]){"好", "\xFF"}, 2);
  g_autoptr (SrTable) failing = sample_failing (10);
  g_autoptr (SrTable) failing_late = sample_failing (1000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  assert_layout_refused (bytes, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT);
  assert_layout_refused (failing, NULL, G_FILE_ERROR, G_FILE_ERROR_IO);
  assert_layout_refused (failing_late, NULL, G_FILE_ERROR, G_FILE_ERROR_IO);
  g_cancellable_cancel (cancellable);
  assert_layout_refused (failing_late, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_write_refused (
    const Scratch *scratch, SrPages *pages, GCancellable *cancellable, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (scratch->path, "old", -1, NULL));
  g_assert_false (sr_pages_write_pdf (pages, scratch->path, NULL, NULL, cancellable, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_file_get_contents (scratch->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

static void
test_cancelled (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 100);
  g_autoptr (SrPages) pages = lay_out (table);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_write_refused (scratch, pages, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_disk_full (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_persons (SR_SHEET_LIST, 1000);
  g_autoptr (SrPages) pages = lay_out (table);
  struct rlimit before, limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint size = 10; size < 30000; size += 14000) {
    limit = before;
    limit.rlim_cur = size;
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    assert_write_refused (scratch, pages, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_NO_SPACE);
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  }
}

static void
test_locked (Scratch *scratch, gconstpointer data)
{
  g_autoptr (SrTable) table = sample_notes ();
  g_autoptr (SrPages) pages = lay_out (table);
  g_autofree char *lock = g_build_filename (scratch->folder, ".~lock.out.xlsx#", NULL);

  g_assert_true (g_file_set_contents (lock, "", -1, NULL));
  assert_write_refused (scratch, pages, NULL, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_OPEN);
}

static void
check_read_only (gpointer data)
{
  const Scratch *scratch = data;
  g_autoptr (SrTable) table = sample_notes ();
  g_autoptr (SrPages) pages = lay_out (table);
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_pages_write_pdf (pages, scratch->path, NULL, NULL, NULL, &error));
  g_assert_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE);
}

static void
test_read_only (Scratch *scratch, gconstpointer data)
{
  g_chmod (scratch->folder, 0500);
  sr_run_as_nobody (scratch->folder, check_read_only, scratch);
  g_chmod (scratch->folder, 0700);
  g_assert_false (g_file_test (scratch->path, G_FILE_TEST_EXISTS));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/pages/form", test_form);
  ADD ("/pages/total-first", test_total_first);
  ADD ("/pages/roster", test_roster);
  ADD ("/pages/wrapped", test_wrapped);
  ADD ("/pages/higher-than-a-page", test_higher_than_a_page);
  ADD ("/pages/long-frame", test_long_frame);
  ADD ("/pages/many-columns", test_many_columns);
  ADD ("/pages/cells", test_cells);
  ADD ("/pages/many-rows", test_many_rows);
  ADD ("/pages/empty", test_empty);
  ADD ("/pages/paper", test_paper);
  ADD ("/pages/bad-content", test_bad_content);
  ADD ("/pages/cancelled", test_cancelled);
  ADD ("/pages/disk-full", test_disk_full);
  ADD ("/pages/locked", test_locked);
  ADD ("/pages/read-only", test_read_only);
  return g_test_run ();
}
