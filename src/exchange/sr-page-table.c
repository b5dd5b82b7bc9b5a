/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Finds the pages of a table in one reading: which rows stand on which page. Nothing of the rows is
 * kept; a page that is drawn reads its own again.
 */
#include "exchange/sr-page-table.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-page-cell.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SAMPLE    512 /* rows that decide the widths */
#define TICK      256 /* rows between two looks at cancel and progress */
#define PAD       4.5
#define LEAST_PAD 1.8
#define MOST_PAD  8.5

/* While the pages are found. */
typedef struct {
  SrPageTable *self;
  SrPageRows page;
  double y;
  double last; /* height of the last row of the page */
} Cursor;

static double
body_top (const SrPageTable *self, gboolean first)
{
  double top = SR_PAGE_TOP + sr_page_table_header_height (self);

  if (!first)
    return top;
  if (sr_table_total (self->section.table) == SR_TOTAL_FIRST)
    top += sr_page_table_row_height (self, 1);
  return top + self->head;
}

static void
add_page (SrPageTable *self, const SrPageRows *page)
{
  gboolean table = page->n_rows > 0 || page->total || self->rows->len == 0;
  guint n_bands = self->columns->n_bands;

  g_array_append_val (self->rows, *page);
  for (guint i = table ? 0 : n_bands - 1; i < n_bands; i++) {
    SrPageSheet sheet = {self->rows->len - 1, i};

    g_array_append_val (self->sheets, sheet);
  }
}

/* The page is full. WITH_TABLE: the next has header rows. */
static void
turn (Cursor *cursor, gint64 next_row, gboolean with_table)
{
  guint foot = cursor->page.foot + cursor->page.n_foot;

  add_page (cursor->self, &cursor->page);
  cursor->page = (SrPageRows){.first = next_row, .foot = foot};
  cursor->y = with_table ? body_top (cursor->self, FALSE) : SR_PAGE_TOP;
}

/* A row that is higher than a page: as many of its lines as there is room for, page by page. */
static void
put_high_row (Cursor *cursor, gint64 row, guint lines)
{
  const SrPageTable *self = cursor->self;
  guint done = 0;

  if (cursor->page.n_rows > 0)
    turn (cursor, row, TRUE);
  for (;;) {
    guint room = (guint)MAX (1, floor ((self->bottom - cursor->y - self->pad) / self->line));

    cursor->page.n_rows = 1;
    cursor->page.first_line = done;
    if (lines - done <= room)
      break;
    done += room;
    cursor->page.end_line = done;
    turn (cursor, row, TRUE);
  }
  cursor->last = sr_page_table_row_height (self, lines - done);
  cursor->y += cursor->last;
}

static void
put_row (Cursor *cursor, gint64 row, guint lines)
{
  const SrPageTable *self = cursor->self;
  double height = sr_page_table_row_height (self, lines);

  if (height > self->bottom - body_top (self, FALSE)) {
    put_high_row (cursor, row, lines);
    return;
  }
  if (cursor->y + height > self->bottom + 0.01)
    turn (cursor, row, TRUE);
  cursor->page.n_rows++;
  cursor->y += height;
  cursor->last = height;
}

/* Total and signatures never stand alone: the last row comes with them. */
static void
turn_for_tail (Cursor *cursor)
{
  gboolean moved = cursor->page.n_rows > 1;

  if (moved)
    cursor->page.n_rows--;
  turn (cursor, cursor->self->n_rows - moved, TRUE);
  cursor->page.n_rows = moved;
  cursor->y += moved ? cursor->last : 0;
}

static void
put_tail (Cursor *cursor)
{
  SrPageTable *self = cursor->self;
  gboolean total = sr_table_total (self->section.table) == SR_TOTAL_LAST;
  double height = total ? sr_page_table_row_height (self, 1) : 0;
  const SrPageFoot *first = self->foot->len > 0 ? g_ptr_array_index (self->foot, 0) : NULL;

  if (cursor->y + height + (first != NULL && first->signature ? first->height : 0) >
      self->bottom + 0.01)
    turn_for_tail (cursor);
  cursor->page.total |= total;
  cursor->y += height;
  for (guint i = 0; i < self->foot->len; i++) {
    const SrPageFoot *foot = g_ptr_array_index (self->foot, i);

    if (cursor->y + foot->height > self->bottom + 0.01)
      turn (cursor, self->n_rows, FALSE);
    cursor->page.n_foot++;
    cursor->y += foot->height;
  }
}

double
sr_page_table_row_height (const SrPageTable *self, guint lines)
{
  return lines * self->line + self->pad;
}

static guint
cell_lines (SrPageTable *self, const SrPageColumn *column, const SrValue *cell, const char *text)
{
  SrPageStyle style = sr_page_cell_style (sr_table_column (self->section.table, column->column),
                                          cell, self->columns->size);

  return sr_page_text_lines (self->text, &style, text, column->width - 2 * SR_PAGE_PADDING);
}

static gboolean
refuse_cell (const SrPageTable *self, gint64 row, guint column, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row + 1);

  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
               _ ("Row %s, “%s”: the value is neither text (UTF-8) nor a number. Enter it anew."),
               number, sr_table_column_name (self->section.table, column));
  return FALSE;
}

gboolean
sr_page_table_row_lines (
    SrPageTable *self, const SrValue *cells, gint64 row, guint *lines, GError **error)
{
  *lines = 1;
  for (guint b = 0; b < self->columns->n_bands; b++)
    for (guint i = 0; i < self->columns->bands[b].n; i++) {
      const SrPageColumn *column = &self->columns->bands[b].columns[i];
      g_autofree char *text = NULL;

      if (column->column == SR_PAGE_ORDER || cells[column->column].type == SR_VALUE_BLANK)
        continue;
      text = sr_cell_text (sr_table_column (self->section.table, column->column),
                           &cells[column->column]);
      if (text == NULL)
        return refuse_cell (self, row, column->column, error);
      *lines = MAX (*lines, cell_lines (self, column, &cells[column->column], text));
    }
  return TRUE;
}

/* A form that is all at hand gets higher rows up to a full page, or lower ones when it is a little
 * too long for one. */
static gboolean
choose_pad (SrPageTable *self, const SrRowBuffer *rows, GError **error)
{
  gboolean total = sr_table_total (self->section.table) != SR_TOTAL_NONE;
  guint n = sr_row_buffer_n_held (rows);
  double room = self->bottom - SR_PAGE_TOP - self->head - sr_page_table_header_height (self);
  double pad;

  self->pad = PAD;
  if (sr_table_kind (self->section.table) != SR_SHEET_FORM || n >= SAMPLE || n == 0)
    return TRUE;
  for (guint i = 0; i < self->foot->len; i++)
    room -= ((const SrPageFoot *)g_ptr_array_index (self->foot, i))->height;
  for (guint i = 0; i < n; i++) {
    guint lines;

    if (!sr_page_table_row_lines (self, sr_row_buffer_held (rows, i), i, &lines, error))
      return FALSE;
    room -= lines * self->line;
  }
  pad = (room - total * self->line) / (n + total);
  if (pad >= LEAST_PAD)
    self->pad = MIN (pad, MOST_PAD);
  return TRUE;
}

static gboolean
tick (SrPageJob *job, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (job->progress != NULL)
    job->progress (job->done, job->total, job->user_data);
  return TRUE;
}

static gboolean
put_rows (Cursor *cursor, SrPageJob *job, SrRowBuffer *rows, GError **error)
{
  SrPageTable *self = cursor->self;
  GError *failure = NULL;
  const SrValue *cells;

  while (sr_row_buffer_next (rows, &cells, &failure)) {
    guint lines;

    if (!sr_page_table_row_lines (self, cells, self->n_rows, &lines, error))
      return FALSE;
    put_row (cursor, self->n_rows++, lines);
    sr_table_sums_add (self->sums, cells);
    if (++job->done % TICK == 0 && !tick (job, error))
      return FALSE;
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
find_pages (SrPageTable *self, SrPageJob *job, SrRowBuffer *rows, GError **error)
{
  gboolean total_first = sr_table_total (self->section.table) == SR_TOTAL_FIRST;
  Cursor cursor = {.self = self, .page = {.total = total_first}, .y = body_top (self, TRUE)};

  if (!put_rows (&cursor, job, rows, error))
    return FALSE;
  if (self->n_rows == 0) /* a row that says so */
    cursor.y += sr_page_table_row_height (self, 1);
  put_tail (&cursor);
  add_page (self, &cursor.page);
  self->section.n_pages = self->sheets->len;
  return tick (job, error);
}

static void
set_paper (SrPageTable *self)
{
  self->section.width = self->columns->portrait ? SR_PAGE_SHORT : SR_PAGE_LONG;
  self->section.height = self->columns->portrait ? SR_PAGE_LONG : SR_PAGE_SHORT;
  self->line = sr_page_line_height (self->columns->size);
  self->pad = PAD;
  self->bottom =
      self->section.height - SR_PAGE_BOTTOM - sr_page_footer_height (self->text, &self->section);
}

static gboolean
lay_out (SrPageTable *self, SrPageJob *job, GError **error)
{
  SrTableRows *opened = sr_table_open (self->section.table, error);
  g_autoptr (SrRowBuffer) rows = NULL;

  if (opened == NULL)
    return FALSE;
  rows = sr_row_buffer_new (opened, sr_table_n_columns (self->section.table));
  if (!sr_row_buffer_fill (rows, SAMPLE, error))
    return FALSE;
  self->columns = sr_page_columns_new (self->text, self->section.table, rows);
  set_paper (self);
  sr_page_table_measure_frame (self);
  return choose_pad (self, rows, error) && find_pages (self, job, rows, error);
}

static void
free_table (SrPageSection *section)
{
  SrPageTable *self = (SrPageTable *)section;

  g_clear_pointer (&self->reader, sr_table_rows_free);
  sr_page_table_clear_contents (self);
  g_clear_pointer (&self->columns, sr_page_columns_free);
  g_clear_pointer (&self->foot, g_ptr_array_unref);
  sr_table_sums_free (self->sums);
  g_array_unref (self->rows);
  g_array_unref (self->sheets);
  sr_table_unref (section->table);
  g_free (section->stamp);
  g_free (self);
}

SrPageSection *
sr_page_table_new (SrPageJob *job, SrTable *table, GError **error)
{
  SrPageTable *self = g_new0 (SrPageTable, 1);

  self->section = (SrPageSection){
      .stamp = g_strdup (sr_table_text (table, SR_TABLE_STAMP)),
      .table = sr_table_ref (table),
      .draw = sr_page_table_draw,
      .cell_at = sr_page_table_cell_at,
      .cell_area = sr_page_table_cell_area,
      .free = free_table,
  };
  self->text = job->text;
  self->sums = sr_table_sums_new (table);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SrPageRows));
  self->sheets = g_array_new (FALSE, FALSE, sizeof (SrPageSheet));
  for (guint i = 0; i < SR_PAGE_CONTENTS; i++)
    self->contents[i].rows = -1;
  if (lay_out (self, job, error))
    return &self->section;
  free_table (&self->section);
  return NULL;
}
