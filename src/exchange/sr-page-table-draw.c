/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a page: read again when it is drawn (in order, so that a whole document is two
 * readings), drawn, and found by their place.
 */
#include "exchange/sr-page-cell.h"
#include "exchange/sr-page-pen.h"
#include "exchange/sr-page-table.h"

#include <math.h>

#define NOTHING "（无）"

/* --- Reading --- */

static void
clear_content (SrPageContent *content, guint n_columns)
{
  for (guint i = 0; i < content->n * n_columns; i++)
    g_free (content->texts[i]);
  g_clear_pointer (&content->texts, g_free);
  g_clear_pointer (&content->plain_text, g_free);
  g_clear_pointer (&content->tops, g_free);
  g_clear_pointer (&content->heights, g_free);
  content->n = 0;
  content->rows = -1;
}

void
sr_page_table_clear_contents (SrPageTable *self)
{
  for (guint i = 0; i < SR_PAGE_CONTENTS; i++)
    clear_content (&self->contents[i], sr_table_n_columns (self->section.table));
}

/* FALSE with ERROR set; a table that has become shorter meanwhile just ends. */
static gboolean
go_to (SrPageTable *self, gint64 row, GError **error)
{
  GError *failure = NULL;
  const SrValue *cells;

  if (self->reader == NULL || self->position > row) {
    g_clear_pointer (&self->reader, sr_table_rows_free);
    self->reader = sr_table_open (self->section.table, error);
    self->position = 0;
  }
  if (self->reader == NULL)
    return FALSE;
  while (self->position < row && sr_table_rows_next (self->reader, &cells, &failure))
    self->position++;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
take_row (SrPageTable *self,
          SrPageContent *content,
          const SrPageRows *rows,
          const SrValue *cells,
          guint *lines,
          GError **error)
{
  guint n_columns = sr_table_n_columns (self->section.table);
  guint at = content->n * n_columns;

  if (!sr_page_table_row_lines (self, cells, rows->first + content->n, lines, error))
    return FALSE;
  for (guint i = 0; i < n_columns; i++) {
    content->texts[at + i] = sr_cell_text (sr_table_column (self->section.table, i), &cells[i]);
    content->plain_text[at + i] = cells[i].type == SR_VALUE_TEXT;
  }
  content->n++;
  return TRUE;
}

/* Lines of the row INDEX of the page that stand on it. */
static guint
lines_here (const SrPageRows *rows, guint index, guint lines)
{
  if (index + 1 == rows->n_rows && rows->end_line > 0)
    lines = MIN (lines, rows->end_line);
  if (index == 0)
    lines = lines > rows->first_line ? lines - rows->first_line : 1;
  return lines;
}

static gboolean
read_rows (SrPageTable *self, SrPageContent *content, const SrPageRows *rows, GError **error)
{
  const SrPageSheet sheet = {(guint)content->rows, 0};
  double top = sr_page_table_top (self, &sheet);
  GError *failure = NULL;
  const SrValue *cells;

  if (content->rows == 0 && sr_table_total (self->section.table) == SR_TOTAL_FIRST)
    top += sr_page_table_row_height (self, 1);
  while (content->n < rows->n_rows && sr_table_rows_next (self->reader, &cells, &failure)) {
    guint index = content->n, lines;

    self->position++;
    if (!take_row (self, content, rows, cells, &lines, error))
      return FALSE;
    content->tops[index] = top;
    content->heights[index] = sr_page_table_row_height (self, lines_here (rows, index, lines));
    top += content->heights[index];
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

const SrPageContent *
sr_page_table_content (SrPageTable *self, guint index, GError **error)
{
  const SrPageRows *rows = &g_array_index (self->rows, SrPageRows, index);
  guint n_columns = sr_table_n_columns (self->section.table);
  SrPageContent *content;

  for (guint i = 0; i < SR_PAGE_CONTENTS; i++)
    if (self->contents[i].rows == (gint64)index)
      return &self->contents[i];
  content = &self->contents[self->next_content];
  self->next_content = (self->next_content + 1) % SR_PAGE_CONTENTS;
  clear_content (content, n_columns);
  content->texts = g_new0 (char *, rows->n_rows *n_columns);
  content->plain_text = g_new0 (gboolean, rows->n_rows * n_columns);
  content->tops = g_new0 (double, rows->n_rows);
  content->heights = g_new0 (double, rows->n_rows);
  content->rows = index;
  if (rows->n_rows == 0 ||
      (go_to (self, rows->first, error) && read_rows (self, content, rows, error)))
    return content;
  clear_content (content, n_columns);
  return NULL;
}

/* --- Drawing --- */

static SrPageArea
cell_place (const SrPageColumn *column, double top, double height)
{
  return (SrPageArea){SR_PAGE_SIDE + column->x + SR_PAGE_PADDING, top,
                      column->width - 2 * SR_PAGE_PADDING, height};
}

static void
draw_cell (SrPageTable *self,
           const SrPageContent *content,
           const SrPageRows *rows,
           guint row,
           const SrPageColumn *column,
           cairo_t *cr)
{
  SrPageArea area = cell_place (column, content->tops[row], content->heights[row]);
  guint at = row * sr_table_n_columns (self->section.table) + column->column;
  gboolean cut =
      (row == 0 && rows->first_line > 0) || (row + 1 == rows->n_rows && rows->end_line > 0);
  const SrValue kind = {content->plain_text[at] ? SR_VALUE_TEXT : SR_VALUE_INTEGER, {0}};
  SrPageStyle style;

  if (content->texts[at][0] == '\0')
    return;
  style = sr_page_cell_style (sr_table_column (self->section.table, column->column), &kind,
                              self->columns->size);
  if (cut) {
    area.y += self->pad / 2;
    sr_page_text_draw_lines (self->text, cr, &style, content->texts[at], &area,
                             row == 0 ? rows->first_line : 0,
                             (guint)lround ((area.height - self->pad) / self->line));
  } else
    sr_page_text_draw (self->text, cr, &style, content->texts[at], &area);
}

static void
draw_order (SrPageTable *self,
            const SrPageContent *content,
            const SrPageRows *rows,
            guint row,
            const SrPageColumn *column,
            cairo_t *cr)
{
  const SrPageStyle style = {SR_PAGE_FONT_BODY, self->columns->size, SR_PAGE_CENTRE, TRUE};
  SrPageArea area = cell_place (column, content->tops[row], content->heights[row]);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rows->first + row + 1);

  sr_page_text_draw (self->text, cr, &style, number, &area);
}

/* Rules below each row from TOP on, and between the columns. */
static void
draw_grid (const SrPageBand *band, const SrPageContent *content, double top, cairo_t *cr)
{
  double left = SR_PAGE_SIDE, bottom = top;

  for (guint i = 0; i < content->n; i++) {
    bottom = content->tops[i] + content->heights[i];
    sr_page_pen_line (cr, left, bottom, left + band->width, bottom);
  }
  if (content->n == 0)
    return;
  for (guint i = 0; i < band->n; i++)
    sr_page_pen_line (cr, left + band->columns[i].x, content->tops[0], left + band->columns[i].x,
                      bottom);
  sr_page_pen_line (cr, left + band->width, content->tops[0], left + band->width, bottom);
}

/* 序号 and the first column hold the word 合计, unless there is a total of the first column. */
static guint
n_total_title (const SrPageTable *self, const SrPageBand *band)
{
  const SrTable *table = self->section.table;
  guint first = sr_table_is_numbered (table) ? 1 : 0;

  if (first < band->n && band->columns[first].column != SR_PAGE_ORDER &&
      sr_table_total_value (table, band->columns[first].column) == NULL &&
      !(sr_table_column (table, band->columns[first].column)->flags & SR_COLUMN_SUM))
    return first + 1;
  return first;
}

static void
draw_total_cell (SrPageTable *self, const SrPageColumn *column, const SrPageArea *box, cairo_t *cr)
{
  const SrTableColumn *look = sr_table_column (self->section.table, column->column);
  const SrValue *value = sr_table_sums_total (self->sums, column->column);
  g_autofree char *text = sr_cell_text (look, value);
  SrPageStyle style = sr_page_cell_style (look, value, self->columns->size);
  SrPageArea inner = cell_place (column, box->y, box->height);

  style.font = SR_PAGE_FONT_BOLD;
  style.shrink = TRUE;
  if (text != NULL)
    sr_page_text_draw (self->text, cr, &style, text, &inner);
}

static void
draw_total (SrPageTable *self, const SrPageBand *band, double top, cairo_t *cr)
{
  const SrPageStyle style = {SR_PAGE_FONT_BOLD, self->columns->size, SR_PAGE_CENTRE, TRUE};
  guint title = n_total_title (self, band);
  SrPageArea box = {SR_PAGE_SIDE, top, band->width, sr_page_table_row_height (self, 1)};

  sr_page_pen_fill (cr, &box);
  if (title > 0) {
    box.width = sr_page_columns_room (band, 0, title) + 2 * SR_PAGE_PADDING;
    sr_page_pen_box (cr, &box);
    sr_page_text_draw (self->text, cr, &style, sr_table_text (self->section.table, SR_TABLE_TOTAL),
                       &box);
  }
  for (guint i = title; i < band->n; i++) {
    box.x = SR_PAGE_SIDE + band->columns[i].x;
    box.width = band->columns[i].width;
    sr_page_pen_box (cr, &box);
    draw_total_cell (self, &band->columns[i], &box, cr);
  }
}

static void
draw_nothing (SrPageTable *self, const SrPageBand *band, double top, cairo_t *cr)
{
  const SrPageStyle style = {SR_PAGE_FONT_BODY, self->columns->size, SR_PAGE_CENTRE, TRUE};
  SrPageArea box = {SR_PAGE_SIDE, top, band->width, sr_page_table_row_height (self, 1)};

  sr_page_pen_box (cr, &box);
  sr_page_text_draw (self->text, cr, &style, NOTHING, &box);
}

/* Where the total stands: above the rows or below the last. */
static double
total_top (const SrPageTable *self, const SrPageSheet *sheet, double bottom)
{
  if (sr_table_total (self->section.table) == SR_TOTAL_FIRST)
    return sr_page_table_top (self, sheet);
  return bottom;
}

static double
rows_bottom (const SrPageTable *self, const SrPageSheet *sheet, const SrPageContent *content)
{
  double bottom = sr_page_table_top (self, sheet);

  if (content->n > 0)
    return content->tops[content->n - 1] + content->heights[content->n - 1];
  if (sheet->rows == 0 && sr_table_total (self->section.table) == SR_TOTAL_FIRST)
    bottom += sr_page_table_row_height (self, 1);
  return self->n_rows == 0 && sheet->rows == 0 ? bottom + sr_page_table_row_height (self, 1)
                                               : bottom;
}

static void
draw_rows (SrPageTable *self,
           const SrPageBand *band,
           const SrPageRows *rows,
           const SrPageContent *content,
           cairo_t *cr)
{
  for (guint i = 0; i < content->n; i++)
    for (guint j = 0; j < band->n; j++)
      if (band->columns[j].column == SR_PAGE_ORDER)
        draw_order (self, content, rows, i, &band->columns[j], cr);
      else
        draw_cell (self, content, rows, i, &band->columns[j], cr);
}

gboolean
sr_page_table_draw (SrPageSection *section, guint page, cairo_t *cr, GError **error)
{
  SrPageTable *self = (SrPageTable *)section;
  const SrPageSheet *sheet = &g_array_index (self->sheets, SrPageSheet, page);
  const SrPageRows *rows = &g_array_index (self->rows, SrPageRows, sheet->rows);
  const SrPageBand *band = &self->columns->bands[sheet->band];
  const SrPageContent *content = sr_page_table_content (self, sheet->rows, error);
  double top = sr_page_table_top (self, sheet), bottom;

  if (content == NULL)
    return FALSE;
  bottom = rows_bottom (self, sheet, content);
  if (sheet->rows == 0)
    sr_page_table_draw_head (self, cr);
  if (sheet->rows == 0 || rows->n_rows > 0 || rows->total)
    sr_page_table_draw_header (self, band, top - sr_page_table_header_height (self), cr);
  draw_rows (self, band, rows, content, cr);
  draw_grid (band, content, top, cr);
  if (self->n_rows == 0 && sheet->rows == 0)
    draw_nothing (self, band, bottom - sr_page_table_row_height (self, 1), cr);
  if (rows->total) {
    draw_total (self, band, total_top (self, sheet, bottom), cr);
    if (sr_table_total (section->table) == SR_TOTAL_LAST)
      bottom += sr_page_table_row_height (self, 1);
  }
  if (sheet->band + 1 == self->columns->n_bands)
    sr_page_table_draw_foot (self, rows, bottom, cr);
  return TRUE;
}

/* --- By place --- */

static const SrPageColumn *
column_at (const SrPageBand *band, double x)
{
  for (guint i = 0; i < band->n; i++) {
    double left = SR_PAGE_SIDE + band->columns[i].x;

    if (x >= left && x < left + band->columns[i].width)
      return band->columns[i].column == SR_PAGE_ORDER ? NULL : &band->columns[i];
  }
  return NULL;
}

static gboolean
total_area (SrPageTable *self,
            const SrPageSheet *sheet,
            const SrPageContent *content,
            SrPageArea *area)
{
  if (!g_array_index (self->rows, SrPageRows, sheet->rows).total)
    return FALSE;
  area->y = total_top (self, sheet, rows_bottom (self, sheet, content));
  area->height = sr_page_table_row_height (self, 1);
  return TRUE;
}

gboolean
sr_page_table_cell_at (
    SrPageSection *section, guint page, double x, double y, gint64 *row, guint *column)
{
  SrPageTable *self = (SrPageTable *)section;
  const SrPageSheet *sheet = &g_array_index (self->sheets, SrPageSheet, page);
  const SrPageContent *content = sr_page_table_content (self, sheet->rows, NULL);
  const SrPageColumn *at = column_at (&self->columns->bands[sheet->band], x);
  SrPageArea total;
  gint64 found = -2;

  if (content == NULL || at == NULL)
    return FALSE;
  for (guint i = 0; i < content->n; i++)
    if (y >= content->tops[i] && y < content->tops[i] + content->heights[i])
      found = g_array_index (self->rows, SrPageRows, sheet->rows).first + i;
  if (total_area (self, sheet, content, &total) && y >= total.y && y < total.y + total.height)
    found = -1;
  if (found == -2)
    return FALSE;
  *row = found;
  *column = at->column;
  return TRUE;
}

gboolean
sr_page_table_cell_area (
    SrPageSection *section, guint page, gint64 row, guint column, SrPageArea *area)
{
  SrPageTable *self = (SrPageTable *)section;
  const SrPageSheet *sheet = &g_array_index (self->sheets, SrPageSheet, page);
  const SrPageRows *rows = &g_array_index (self->rows, SrPageRows, sheet->rows);
  const SrPageBand *band = &self->columns->bands[sheet->band];
  const SrPageContent *content = sr_page_table_content (self, sheet->rows, NULL);
  SrPageArea found = {0};

  if (content == NULL)
    return FALSE;
  if (row >= rows->first && row < rows->first + content->n) {
    found.y = content->tops[row - rows->first];
    found.height = content->heights[row - rows->first];
  } else if (row != -1 || !total_area (self, sheet, content, &found))
    return FALSE;
  for (guint i = 0; i < band->n; i++)
    if (band->columns[i].column == column) {
      found.x = SR_PAGE_SIDE + band->columns[i].x;
      found.width = band->columns[i].width;
      *area = found;
      return TRUE;
    }
  return FALSE;
}
