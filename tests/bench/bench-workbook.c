/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What our writer costs above the library it stands on: a roster of 100,000 × 20 cells through
 * sr_workbook_write() and through a bare loop of library calls with the same cells and formats,
 * each in a process of its own, by turns; and whether memory grows with the rows. Fails when the
 * medians of CPU time are further apart than 1.15, or 100,000 rows need 1.25 × the memory of
 * 10,000.
 *
 *   bench-workbook [ROWS [ROUNDS]]
 */
#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench.h"
#include "exchange/sr-sheet-style.h"
#include "exchange/sr-workbook-writer.h"

#define MOST_CPU    1.15
#define MOST_MEMORY 1.25
#define N_COLUMNS   G_N_ELEMENTS (columns)

static const SrTableColumn columns[] = {
    {"姓名", SR_TABLE_CELL_TEXT},       {"性别", SR_TABLE_CELL_TEXT, SR_COLUMN_CENTRED},
    {"证件号码", SR_TABLE_CELL_CODE},   {"出生日期", SR_TABLE_CELL_DATE},
    {"年龄", SR_TABLE_CELL_INTEGER},    {"民族", SR_TABLE_CELL_TEXT, SR_COLUMN_CENTRED},
    {"与户主关系", SR_TABLE_CELL_TEXT}, {"户编号", SR_TABLE_CELL_CODE},
    {"迁出乡镇", SR_TABLE_CELL_TEXT},   {"住址", SR_TABLE_CELL_TEXT},
    {"联系电话", SR_TABLE_CELL_CODE},   {"文化程度", SR_TABLE_CELL_TEXT},
    {"健康状况", SR_TABLE_CELL_TEXT},   {"劳动能力", SR_TABLE_CELL_TEXT},
    {"务工企业", SR_TABLE_CELL_TEXT},   {"务工月数", SR_TABLE_CELL_INTEGER},
    {"年工资", SR_TABLE_CELL_MONEY},    {"补贴", SR_TABLE_CELL_MONEY},
    {"备注", SR_TABLE_CELL_TEXT},       {"记录号", SR_TABLE_CELL_CODE},
};

typedef struct {
  SrTableRows rows;
  guint next, n;
  SrValue cells[N_COLUMNS];
  char id[20], code[12];
} Rows;

/* A text that is borrowed, as those of a database row are. */
static SrValue
lent (const char *text)
{
  return (SrValue){.type = SR_VALUE_TEXT, .text = (char *)text};
}

static void
fill (Rows *rows, guint i)
{
  static const char *const names[] = {"张大山", "向小桃", "谷秋生", "钟玉", "覃世友", "王桂花香"};
  static const char *const towns[] = {"人潮溪镇", "八大公山镇", "走马坪白族乡", "瑞塔铺镇"};
  static const char *const homes[] = {"桑瑞家园1栋1单元101室", "桑瑞家园12栋2单元602室"};
  SrValue *cells = rows->cells;

  g_snprintf (rows->id, sizeof rows->id, "43089819%02u0101%04u", i % 90 + 10, i % 10000);
  g_snprintf (rows->code, sizeof rows->code, "H%06u", i / 4);
  cells[0] = lent (names[i % 6]);
  cells[1] = lent (i % 2 ? "女" : "男");
  cells[2] = lent (rows->id);
  cells[3] = lent ("1987-03-21");
  cells[4] = sr_value_integer (i % 90);
  cells[5] = lent (i % 3 ? "土家族" : "白族");
  cells[6] = lent (i % 4 ? "子女" : "户主");
  cells[7] = lent (rows->code);
  cells[8] = lent (towns[i % 4]);
  cells[9] = lent (homes[i % 2]);
  cells[10] = lent ("138****5678");
  cells[11] = lent ("初中");
  cells[12] = lent ("健康");
  cells[13] = lent ("普通劳动力");
  cells[14] = i % 5 ? (SrValue)SR_VALUE_INIT : lent ("桑植县雪莲果电子厂");
  cells[15] = sr_value_integer (i % 13);
  cells[16] = sr_value_integer (2800000 + i);
  cells[17] = sr_value_integer (30000);
  cells[18] = i % 10 ? (SrValue)SR_VALUE_INIT : lent ("年初返乡，三月再出");
  cells[19] = sr_value_integer (((gint64)1 << 40) + i);
}

static gboolean
rows_next (SrTableRows *base, const SrValue **cells, GError **error)
{
  Rows *rows = (Rows *)base;

  if (rows->next == rows->n)
    return FALSE;
  fill (rows, rows->next++);
  *cells = rows->cells;
  return TRUE;
}

static void
rows_free (SrTableRows *base)
{
  g_free (base);
}

static SrTableRows *
rows_open (gpointer n, GError **error)
{
  Rows *rows = g_new0 (Rows, 1);

  rows->rows.next = rows_next;
  rows->rows.free = rows_free;
  rows->n = GPOINTER_TO_UINT (n);
  return &rows->rows;
}

static gboolean
write_ours (const char *path, guint n)
{
  g_autoptr (SrWorkbookSpec) spec = sr_workbook_spec_new (NULL, NULL);
  g_autoptr (SrTable) table = sr_table_new (SR_SHEET_LIST, "花名册", "花名册");

  sr_table_add_columns (table, columns, N_COLUMNS);
  /* Nobody tells how many rows there are, so few are written as many are. */
  sr_table_set_source (table, rows_open, GUINT_TO_POINTER (n), NULL, -1);
  sr_workbook_spec_add (spec, table);
  return sr_workbook_write (spec, path, NULL, NULL, NULL, NULL);
}

/* What somebody would write who wants these cells and nothing else. */
static void
write_bare_cell (
    lxw_worksheet *sheet, guint row, guint column, const SrValue *cell, lxw_format *format)
{
  char digits[24];

  if (cell->type == SR_VALUE_TEXT)
    worksheet_write_string (sheet, row, (lxw_col_t)column, cell->text, format);
  else if (cell->type == SR_VALUE_BLANK)
    worksheet_write_blank (sheet, row, (lxw_col_t)column, format);
  else if (columns[column].type == SR_TABLE_CELL_CODE) {
    g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, cell->integer);
    worksheet_write_string (sheet, row, (lxw_col_t)column, digits, format);
  } else
    worksheet_write_number (sheet, row, (lxw_col_t)column,
                            columns[column].type == SR_TABLE_CELL_MONEY
                                ? (double)cell->integer / 100
                                : (double)cell->integer,
                            format);
}

static gboolean
write_bare (const char *path, guint n)
{
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "花名册");
  SrTableRows *rows = rows_open (GUINT_TO_POINTER (n), NULL);
  lxw_format *formats[N_COLUMNS];
  const SrValue *cells;
  SrSheetStyle style;

  sr_sheet_style_init (&style, workbook);
  for (guint i = 0; i < N_COLUMNS; i++) {
    formats[i] = sr_sheet_style_cells (&style, &columns[i], FALSE);
    worksheet_write_string (sheet, 0, (lxw_col_t)i, columns[i].title, style.header);
  }
  for (guint row = 1; rows->next (rows, &cells, NULL); row++)
    for (guint i = 0; i < N_COLUMNS; i++)
      write_bare_cell (sheet, row, i, &cells[i], formats[i]);
  rows->free (rows);
  return workbook_close (workbook) == LXW_NO_ERROR;
}

/* A roster to be written. */
typedef struct {
  char *path;
  guint n_rows;
  gboolean (*write) (const char *path, guint n);
} Roster;

static gboolean
run (gpointer data)
{
  const Roster *roster = data;

  return roster->write (roster->path, roster->n_rows);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint)atoi (argv[1]) : 100000;
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 5;
  g_autofree char *folder = g_dir_make_tmp ("sangrui-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.xlsx", NULL);
  Roster ours = {path, n, write_ours}, fewer = {path, n / 10, write_ours},
         bare = {path, n, write_bare};
  g_autofree char *title = g_strdup_printf ("%u × %u cells", n, (guint)N_COLUMNS);
  long few, many;
  gboolean good;

  bench_init ();
  good = bench_compare_processes (title, run, &ours, run, &bare, rounds, MOST_CPU);
  bench_process (run, &fewer, &few);
  bench_process (run, &ours, &many);
  g_print ("memory: %u rows %ld KiB, %u rows %ld KiB\n", n / 10, few, n, many);
  good = bench_at_most ("memory, ratio", (double)many / (double)few, MOST_MEMORY) && good;
  g_unlink (path);
  g_rmdir (folder);
  return good ? 0 : 1;
}
