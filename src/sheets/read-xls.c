/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Usage: sangrui-read-xls FILE [SHEET]
 * Workbooks of before 2007 through freexl, in a process of its own: freexl trusts what it reads,
 * and what such a file can do to this process it can do to nothing else. It may not use more memory
 * or time than a real workbook needs and writes no file. Without SHEET (a number from 0) says which
 * sheets there are, with it what is in that one, as frames (sr-xls-frames.h).
 */
#include <freexl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sheets/sr-biff-layout.h"
#include "sheets/sr-sheets-error.h"
#include "sheets/sr-xls-frames.h"

#define MOST_MEMORY  (192 << 20)
#define MOST_SECONDS 20

/* A full .xls of 65,536 rows and 40 columns has some 30 MB. */
#define MOST_FILE (48 << 20)

/* freexl makes a grid of every sheet at once, 16 bytes a cell, and says nothing when it cannot. */
#define MOST_CELLS (8 << 20)

#define MOST_ROWS    65536
#define MOST_COLUMNS 256

#define PIECE 65536

/* --- Limits --- */

/* The address sanitizer takes terabytes of addresses for itself. */
#if defined __SANITIZE_ADDRESS__
#define HAS_ADDRESS_LIMIT 0
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define HAS_ADDRESS_LIMIT 0
#endif
#endif
#ifndef HAS_ADDRESS_LIMIT
#define HAS_ADDRESS_LIMIT 1
#endif

static void
limit (__rlimit_resource_t what, rlim_t most)
{
  struct rlimit limits = {most, most};

  if (setrlimit (what, &limits) != 0)
    _exit (1);
}

static void
limit_all (void)
{
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CPU, MOST_SECONDS);
  if (HAS_ADDRESS_LIMIT)
    limit (RLIMIT_AS, MOST_MEMORY);
}

/* --- Saying --- */

static GString *said;

static void
flush (void)
{
  for (gsize done = 0; done < said->len;) {
    gssize n = write (STDOUT_FILENO, said->str + done, said->len - done);

    if (n < 0)
      _exit (1); /* nobody listens any more */
    done += (gsize)n;
  }
  g_string_truncate (said, 0);
}

static void
say (SrXlsFrame frame)
{
  if (frame.text == NULL)
    frame.text = "";
  sr_xls_frame_write (&frame, said);
  if (said->len > PIECE)
    flush ();
}

static void
say_cell (guint column, SrCellKind kind, const char *text)
{
  say ((SrXlsFrame){SR_XLS_CELL, {column, kind, FALSE}, text});
}

static void
say_biff_cell (const SrBiffCell *cell)
{
  if (*cell->text || cell->kind == SR_CELL_MISSING)
    say ((SrXlsFrame){SR_XLS_CELL, {cell->column, cell->kind, cell->is_formula}, cell->text});
}

/* --- The workbook --- */

typedef struct {
  const void *handle; /* NULL: refused */
  SrBiffLayout *layout;
  guint n_sheets; /* as freexl counts */
} Book;

static guint
ask (const Book *self, unsigned short what)
{
  unsigned int value = 0;

  return freexl_get_info (self->handle, what, &value) == FREEXL_OK ? value : 0;
}

static void
refuse (Book *self, SrSheetsError code)
{
  self->handle = NULL;
  say ((SrXlsFrame){SR_XLS_REFUSED, {code}, NULL});
}

static gboolean
is_too_large (const Book *self)
{
  guint64 n_cells = 0;

  for (guint i = 0; i < self->layout->sheets->len; i++)
    n_cells += ((const SrBiffSheet *)self->layout->sheets->pdata[i])->n_cells;
  return n_cells > MOST_CELLS;
}

static void
open_book (Book *self, const char *path, int sheet)
{
  GStatBuf facts;
  int result;

  if (g_stat (path, &facts) == 0 && facts.st_size > MOST_FILE) {
    refuse (self, SR_SHEETS_ERROR_LIMIT);
    return;
  }
  self->layout = sr_biff_layout_load (path, sheet);
  if (is_too_large (self)) {
    refuse (self, SR_SHEETS_ERROR_LIMIT);
    return;
  }
  result = freexl_open (path, &self->handle);
  if (result == FREEXL_INSUFFICIENT_MEMORY)
    refuse (self, SR_SHEETS_ERROR_LIMIT);
  else if (result != FREEXL_OK || self->handle == NULL) /* OK and nothing: damaged */
    refuse (self, SR_SHEETS_ERROR_DAMAGED);
  else if (ask (self, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED)
    refuse (self, SR_SHEETS_ERROR_PROTECTED);
  else
    self->n_sheets = MIN (ask (self, FREEXL_BIFF_SHEET_COUNT), G_MAXUINT16);
}

/* NULL when freexl has counted otherwise: of a workbook of before 1993, say. */
static const SrBiffSheet *
find_layout (const Book *self, guint sheet)
{
  return sheet < self->n_sheets && self->n_sheets == self->layout->sheets->len
             ? self->layout->sheets->pdata[sheet]
             : NULL;
}

static void
say_sheets (const Book *self)
{
  for (guint i = 0; i < self->n_sheets; i++) {
    const SrBiffSheet *layout = find_layout (self, i);
    const char *name = NULL;

    freexl_get_worksheet_name (self->handle, (unsigned short)i, &name);
    if (layout == NULL || layout->is_table)
      say ((SrXlsFrame){SR_XLS_SHEET, {i, layout && layout->is_hidden}, name});
  }
}

/* --- Its rows --- */

/* "1900-01-05 14:30:00" without the seconds, and without a midnight. */
static void
say_date (guint column, const char *text)
{
  const char *time = strchr (text, ' ');
  g_autofree char *date = time && g_str_has_prefix (time, " 00:00")
                              ? g_strndup (text, (gsize)(time - text))
                              : g_strndup (text, 16);

  say_cell (column, SR_CELL_DATE, date);
}

static void
say_time (guint column, const char *text)
{
  g_autofree char *time = g_strndup (text, 5);

  say_cell (column, SR_CELL_DATE, time);
}

static void
say_number (guint column, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  say_cell (column, SR_CELL_NUMBER, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

static void
say_value (guint column, const FreeXL_CellValue *cell)
{
  switch (cell->type) {
  case FREEXL_CELL_INT:
    say_number (column, cell->value.int_value);
    break;
  case FREEXL_CELL_DOUBLE:
    say_number (column, cell->value.double_value);
    break;
  case FREEXL_CELL_TEXT:
  case FREEXL_CELL_SST_TEXT:
    if (cell->value.text_value && *cell->value.text_value)
      say_cell (column, SR_CELL_TEXT, cell->value.text_value);
    break;
  case FREEXL_CELL_DATE:
  case FREEXL_CELL_DATETIME:
    say_date (column, cell->value.text_value);
    break;
  case FREEXL_CELL_TIME:
    say_time (column, cell->value.text_value);
    break;
  default:
    break;
  }
}

typedef struct {
  const Book *book;
  const SrBiffSheet *layout; /* NULL: nothing but what freexl says */
  guint n_rows, n_columns;
  guint next; /* of the cells of the layout */
} Sheet;

/* The cell of the layout at that place, NULL: there is none. They come by row and column. */
static const SrBiffCell *
find_cell (Sheet *self, guint row, guint column)
{
  const GArray *cells = self->layout ? self->layout->cells : NULL;
  const SrBiffCell *found = NULL;

  for (; cells && self->next < cells->len; self->next++) {
    const SrBiffCell *cell = &g_array_index (cells, SrBiffCell, self->next);

    if (cell->row > row || (cell->row == row && cell->column > column))
      break;
    found = cell->row == row && cell->column == column ? cell : NULL;
  }
  return found;
}

static void
say_row (Sheet *self, guint row)
{
  gboolean is_hidden =
      self->layout && g_hash_table_contains (self->layout->hidden_rows, GUINT_TO_POINTER (row));

  say ((SrXlsFrame){SR_XLS_ROW, {row + 1, is_hidden}, NULL});
  for (guint i = 0; i < self->n_columns; i++) {
    const SrBiffCell *own = find_cell (self, row, i);
    FreeXL_CellValue cell;

    if (own)
      say_biff_cell (own);
    else if (freexl_get_cell_value (self->book->handle, row, (unsigned short)i, &cell) == FREEXL_OK)
      say_value (i, &cell);
  }
}

static void
say_ranges (const GArray *ranges, SrXlsFrameKind kind)
{
  for (guint i = 0; i < ranges->len; i++) {
    const SrSheetRange *range = &g_array_index (ranges, SrSheetRange, i);

    say ((SrXlsFrame){
        kind, {range->first_column, range->last_column, range->first_row, range->last_row}, NULL});
  }
}

/* Rows and columns as freexl counts them, and further where only the layout has cells. */
static gboolean
measure (Sheet *self, guint sheet)
{
  const GArray *cells = self->layout ? self->layout->cells : NULL;
  unsigned int n_rows = 0;
  unsigned short n_columns = 0;

  if (freexl_select_active_worksheet (self->book->handle, (unsigned short)sheet) != FREEXL_OK ||
      freexl_worksheet_dimensions (self->book->handle, &n_rows, &n_columns) != FREEXL_OK)
    return FALSE;
  for (guint i = 0; cells && i < cells->len; i++) {
    const SrBiffCell *cell = &g_array_index (cells, SrBiffCell, i);

    n_rows = MAX (n_rows, cell->row + 1);
    n_columns = (unsigned short)MAX (n_columns, MIN (cell->column, MOST_COLUMNS - 1) + 1);
  }
  self->n_rows = MIN (n_rows, MOST_ROWS);
  self->n_columns = MIN (n_columns, MOST_COLUMNS);
  return TRUE;
}

static void
say_rows (Book *book, guint number)
{
  Sheet self = {.book = book, .layout = find_layout (book, number)};

  if (!measure (&self, number)) {
    refuse (book, SR_SHEETS_ERROR_DAMAGED);
    return;
  }
  if (self.layout) {
    say_ranges (self.layout->merges, SR_XLS_MERGE);
    say_ranges (self.layout->hidden_columns, SR_XLS_HIDDEN);
  }
  for (guint i = 0; i < self.n_rows; i++) {
    if (i % 1024 == 0)
      say ((SrXlsFrame){SR_XLS_PART, {i, self.n_rows}, NULL});
    say_row (&self, i);
  }
}

int
main (int argc, char **argv)
{
  Book book = {0};
  int sheet = argc == 3 ? (int)g_ascii_strtoll (argv[2], NULL, 10) : -1;

  if (argc != 2 && argc != 3)
    return 2;
  limit_all ();
  said = g_string_new (NULL);
  open_book (&book, argv[1], sheet);
  if (book.handle && argc == 2)
    say_sheets (&book);
  else if (book.handle)
    say_rows (&book, (guint)sheet);
  if (book.handle)
    say ((SrXlsFrame){SR_XLS_END, {0}, NULL});
  flush ();
  _exit (0); /* what the file has done to the memory is not looked at again */
}
