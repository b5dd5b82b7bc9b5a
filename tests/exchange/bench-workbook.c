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
#include "exchange/sr-sheet-style.h"
#include "exchange/sr-workbook-writer.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_CPU    1.15
#define MOST_MEMORY 1.25
#define N_COLUMNS   G_N_ELEMENTS (columns)

static const SrTableColumn columns[] = {
    {"姓名", SR_CELL_TEXT},       {"性别", SR_CELL_TEXT, SR_COLUMN_CENTRED},
    {"证件号码", SR_CELL_CODE},   {"出生日期", SR_CELL_DATE},
    {"年龄", SR_CELL_INTEGER},    {"民族", SR_CELL_TEXT, SR_COLUMN_CENTRED},
    {"与户主关系", SR_CELL_TEXT}, {"户编号", SR_CELL_CODE},
    {"迁出乡镇", SR_CELL_TEXT},   {"住址", SR_CELL_TEXT},
    {"联系电话", SR_CELL_CODE},   {"文化程度", SR_CELL_TEXT},
    {"健康状况", SR_CELL_TEXT},   {"劳动能力", SR_CELL_TEXT},
    {"务工企业", SR_CELL_TEXT},   {"务工月数", SR_CELL_INTEGER},
    {"年工资", SR_CELL_MONEY},    {"补贴", SR_CELL_MONEY},
    {"备注", SR_CELL_TEXT},       {"记录号", SR_CELL_CODE},
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
  else if (columns[column].type == SR_CELL_CODE) {
    g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, cell->integer);
    worksheet_write_string (sheet, row, (lxw_col_t)column, digits, format);
  } else
    worksheet_write_number (sheet, row, (lxw_col_t)column,
                            columns[column].type == SR_CELL_MONEY ? (double)cell->integer / 100
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

typedef gboolean (*Work) (const char *path, guint n);

/* CPU seconds and peak memory (KiB) of WORK in a process of its own. */
static double
measure (Work work, guint n, long *memory)
{
  g_autofree char *folder = g_dir_make_tmp ("sangrui-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.xlsx", NULL);
  struct rusage usage;
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (work (path, n) ? 0 : 1);
  if (wait4 (child, &status, 0, &usage) != child || status != 0) {
    g_printerr ("a run failed\n");
    exit (1);
  }
  g_unlink (path);
  g_rmdir (folder);
  if (memory != NULL)
    *memory = usage.ru_maxrss;
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint)atoi (argv[1]) : 100000;
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 5;
  g_autofree double *ours = g_new (double, rounds);
  g_autofree double *bare = g_new (double, rounds);
  long few, many;
  double ratio, growth;

  for (guint i = 0; i < rounds; i++) {
    bare[i] = measure (write_bare, n, NULL);
    ours[i] = measure (write_ours, n, &many);
    g_print ("round %u: bare %.2f s, ours %.2f s\n", i + 1, bare[i], ours[i]);
  }
  measure (write_ours, n / 10, &few);
  qsort (ours, rounds, sizeof *ours, compare);
  qsort (bare, rounds, sizeof *bare, compare);
  ratio = ours[rounds / 2] / bare[rounds / 2];
  growth = (double)many / (double)few;
  g_print ("%u × %u cells: bare %.2f s, ours %.2f s, ratio %.3f (at most %.2f)\n", n,
           (guint)N_COLUMNS, bare[rounds / 2], ours[rounds / 2], ratio, MOST_CPU);
  g_print ("memory: %u rows %ld KiB, %u rows %ld KiB, ratio %.3f (at most %.2f)\n", n / 10, few, n,
           many, growth, MOST_MEMORY);
  return ratio <= MOST_CPU && growth <= MOST_MEMORY ? 0 : 1;
}
