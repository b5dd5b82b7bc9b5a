/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a roster costs from the register to the file: all persons of the report "persons" on one
 * sheet, against a bare loop of library calls that writes the very same cells with the same formats
 * from memory. Fails beyond 1.15 × its CPU time, and when memory grows with the rows. What our
 * writer alone costs is told by bench-workbook.c.
 *
 *   bench-roster FOLDER [ROUNDS]      SANGRUI_BENCH_PERSONS: at most so many rows, else 100,000
 */
#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench.h"
#include "exchange/sr-sheet-style.h"
#include "exchange/sr-workbook-writer.h"
#include "large-register.h"
#include "reports/sr-report.h"

#define ROWS        100000
#define MOST_CPU    1.15
#define MOST_MEMORY 1.25

/* What a process of ours tells; shared with it. */
typedef struct {
  double making; /* CPU seconds of the report, without its roster */
  gint64 peak;   /* the most memory of its own while writing */
} Told;

typedef struct {
  const char *folder;
  guint persons;
  char *path; /* of the workbook */
  Told *told;
} Ours;

static SrWorkbookSpec *
make_report (SrRegister *reg)
{
  const char *options[] = {"by=none", NULL};
  const SrReportRequest request = {.options = options};
  g_autoptr (GError) error = NULL;
  SrWorkbookSpec *spec = sr_report_make (reg, sr_report_find ("persons", NULL), &request, &error);

  bench_no_error (error);
  return spec;
}

static void
note_peak (gint64 done, gint64 total, gpointer data)
{
  gint64 *peak = data;

  *peak = MAX (*peak, bench_own_memory ());
}

/* The summary by township, which is made before the roster is read, is told but not compared: the
 * bare loop has nothing like it. */
static gboolean
write_ours (gpointer data)
{
  const Ours *ours = data;
  g_autoptr (SrRegister) reg = bench_register_open (ours->folder, ours->persons);
  double start = bench_cpu ();
  g_autoptr (SrWorkbookSpec) spec = make_report (reg);
  g_autoptr (GError) error = NULL;

  ours->told->making = bench_cpu () - start;
  bench_count_from_here ();
  sr_workbook_write (spec, ours->path, note_peak, &ours->told->peak, NULL, &error);
  bench_no_error (error);
  return TRUE;
}

/* The cells of a roster in memory, texts kept once. */
typedef struct {
  const SrTable *table;
  GArray *cells; /* SrValue */
  GStringChunk *texts;
  char *path;
} Cells;

static void
keep_cells (Cells *cells)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrTableRows) rows = sr_table_open (cells->table, &error);
  const SrValue *row;

  bench_no_error (error);
  while (sr_table_rows_next (rows, &row, &error))
    for (guint i = 0; i < sr_table_n_columns (cells->table); i++) {
      SrValue cell = row[i];

      if (cell.type == SR_VALUE_TEXT)
        cell.text = g_string_chunk_insert_const (cells->texts, cell.text);
      g_array_append_val (cells->cells, cell);
    }
  bench_no_error (error);
}

static void
write_bare_cell (lxw_worksheet *sheet,
                 guint row,
                 guint column,
                 const SrValue *cell,
                 SrCellType type,
                 lxw_format *format)
{
  lxw_col_t at = (lxw_col_t)column;

  if (cell->type == SR_VALUE_TEXT)
    worksheet_write_string (sheet, row, at, cell->text, format);
  else if (cell->type == SR_VALUE_INTEGER)
    worksheet_write_number (
        sheet, row, at, (double)cell->integer / (type == SR_TABLE_CELL_MONEY ? 100 : 1), format);
  else if (cell->type == SR_VALUE_REAL)
    worksheet_write_number (sheet, row, at, cell->real, format);
  else
    worksheet_write_blank (sheet, row, at, format);
}

/* What somebody would write who has these cells and wants nothing else. */
static gboolean
write_bare (gpointer data)
{
  const Cells *cells = data;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt (cells->path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "花名册");
  guint n_columns = sr_table_n_columns (cells->table);
  guint n_rows = cells->cells->len / n_columns;
  g_autofree lxw_format **formats = g_new (lxw_format *, n_columns);
  SrSheetStyle style;

  sr_sheet_style_init (&style, workbook);
  for (guint i = 0; i < n_columns; i++)
    formats[i] = sr_sheet_style_cells (&style, sr_table_column (cells->table, i), FALSE);
  for (guint row = 0; row < n_rows; row++) {
    worksheet_write_number (sheet, row, 0, row + 1, style.number);
    for (guint i = 0; i < n_columns; i++)
      write_bare_cell (sheet, row, i + 1,
                       &g_array_index (cells->cells, SrValue, row * n_columns + i),
                       sr_table_column (cells->table, i)->type, formats[i]);
  }
  return workbook_close (workbook) == LXW_NO_ERROR;
}

/* The longest table: the roster. */
static const SrTable *
find_roster (const SrWorkbookSpec *spec)
{
  const SrTable *roster = sr_workbook_spec_table (spec, 0);

  for (guint i = 1; i < sr_workbook_spec_n_tables (spec); i++)
    if (sr_table_n_rows (sr_workbook_spec_table (spec, i)) > sr_table_n_rows (roster))
      roster = sr_workbook_spec_table (spec, i);
  return roster;
}

static gboolean
compare_time (Ours *ours, Cells *cells, guint rounds)
{
  guint n_columns = sr_table_n_columns (cells->table);
  g_autofree char *title =
      g_strdup_printf ("roster of %u × %u cells", cells->cells->len / n_columns, n_columns + 1);
  gboolean good =
      bench_compare_processes (title, write_ours, ours, write_bare, cells, rounds, MOST_CPU);

  g_print ("its summary by township: %.2f s\n", ours->told->making);
  return good;
}

static gboolean
compare_memory (Ours *few, Ours *many)
{
  gint64 few_peak, many_peak;

  bench_process (write_ours, few, NULL);
  bench_process (write_ours, many, NULL);
  few_peak = few->told->peak;
  many_peak = many->told->peak;
  g_print ("memory: %u rows %.1f MB, %u rows %.1f MB\n", few->persons, (double)few_peak / 1e6,
           many->persons, (double)many_peak / 1e6);
  return bench_at_most ("memory, ratio", (double)many_peak / (double)few_peak, MOST_MEMORY);
}

static gboolean
make_register (gpointer data)
{
  const Ours *ours = data;
  g_autoptr (SrRegister) reg = bench_register_open (ours->folder, ours->persons);

  return TRUE;
}

static gboolean
run (Ours *few, Ours *many, guint rounds)
{
  gboolean good = compare_memory (few, many);
  g_autoptr (SrRegister) reg = bench_register_open (many->folder, many->persons);
  g_autoptr (SrWorkbookSpec) spec = make_report (reg);
  Cells cells = {find_roster (spec), g_array_new (FALSE, FALSE, sizeof (SrValue)),
                 g_string_chunk_new (1 << 16), many->path};

  keep_cells (&cells);
  good = compare_time (many, &cells, rounds) && good;
  g_array_unref (cells.cells);
  g_string_chunk_free (cells.texts);
  return good;
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 5;
  guint rows = MIN (ROWS, bench_persons ());
  g_autofree char *path = g_build_filename (folder, "bench-roster.xlsx", NULL);
  Told *told = bench_shared (2 * sizeof *told);
  Ours many = {folder, rows, path, &told[0]}, few = {folder, rows / 2, path, &told[1]};
  gboolean good;

  bench_init ();
  bench_process (make_register, &many, NULL);
  bench_process (make_register, &few, NULL);
  good = run (&few, &many, rounds);
  g_unlink (path);
  return good ? 0 : 1;
}
