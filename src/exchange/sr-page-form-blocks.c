/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * From the blocks of a form to strips of cells.
 */
#include "exchange/sr-page-form.h"

#include <glib/gi18n-lib.h>

#include "exchange/sr-exchange-error.h"
#include "exchange/sr-page-cell.h"
#include "exchange/sr-page-columns.h"
#include "exchange/sr-row-buffer.h"

#define TITLE_SHARE     0.42 /* of a field: its title */
#define HEADING_SIZE    10.0
#define HEADING_SPACE   7.0
#define BLOCK_SPACE     3.0
#define TICK_ROOM       14.0
#define SIGNATURE_SIZE  9.5
#define SIGNATURE_SPACE 16.0
#define SAMPLE          512
#define MOST_PARTS      8

typedef struct {
  SrPageText *text;
  double width;
  GPtrArray *strips;
  guint n_tables;
  gboolean breaks; /* before the next strip */
} Work;

static const SrPageStyle title_style = {SR_PAGE_FONT_BODY, SR_PAGE_FORM_SIZE, SR_PAGE_CENTRE};
static const SrPageStyle value_style = {SR_PAGE_FONT_BODY, SR_PAGE_FORM_SIZE, SR_PAGE_LEFT};

static void
clear_cell (gpointer data)
{
  g_free (((SrPageCell *)data)->text);
}

static void
free_strip (gpointer data)
{
  SrPageStrip *strip = data;

  g_array_unref (strip->cells);
  g_free (strip);
}

static SrPageStrip *
add_strip (Work *work)
{
  SrPageStrip *strip = g_new0 (SrPageStrip, 1);

  strip->cells = g_array_new (FALSE, FALSE, sizeof (SrPageCell));
  g_array_set_clear_func (strip->cells, clear_cell);
  strip->new_page = work->breaks;
  work->breaks = FALSE;
  g_ptr_array_add (work->strips, strip);
  return strip;
}

/* Room for the text of CELL. */
static double
room (const SrPageCell *cell)
{
  return cell->width - 2 * SR_PAGE_PADDING - (cell->tick >= 0 ? TICK_ROOM : 0);
}

/* A cell more; the strip gets as high as it needs. */
static void
add_cell (Work *work, SrPageStrip *strip, SrPageCell cell, const char *text)
{
  guint lines;

  cell.text = g_strdup (text);
  lines = sr_page_text_lines (work->text, &cell.style, cell.text, room (&cell));
  strip->lines = MAX (strip->lines, lines);
  strip->height =
      MAX (strip->height, lines * sr_page_line_height (cell.style.size) + SR_PAGE_FORM_PAD);
  g_array_append_val (strip->cells, cell);
}

/* --- Fields --- */

/* What is left at the end of a row belongs to its last value. */
static void
stretch_last (SrPageStrip *strip, double width)
{
  SrPageCell *last;

  if (strip == NULL || strip->cells->len == 0)
    return;
  last = &g_array_index (strip->cells, SrPageCell, strip->cells->len - 1);
  last->width = width - last->x;
}

static void
add_fields (Work *work, const SrFormBlock *block)
{
  double column = work->width / block->columns;
  double title = column * TITLE_SHARE;
  SrPageStrip *strip = NULL;
  guint at = 0;

  for (guint i = 0; i < block->items->len; i++) {
    const SrFormItem *item = g_ptr_array_index (block->items, i);
    double x;

    if (strip == NULL || at + item->span > block->columns) {
      stretch_last (strip, work->width);
      strip = add_strip (work);
      strip->space = i == 0 ? BLOCK_SPACE : 0;
      at = 0;
    }
    x = at * column;
    add_cell (work, strip, (SrPageCell){x, title, NULL, title_style, TRUE, TRUE, -1}, item->title);
    add_cell (
        work, strip,
        (SrPageCell){x + title, item->span * column - title, NULL, value_style, FALSE, TRUE, -1},
        item->value);
    at += item->span;
  }
  stretch_last (strip, work->width);
}

static void
add_ticks (Work *work, const SrFormBlock *block)
{
  double column = work->width / block->columns;
  SrPageStrip *strip = NULL;

  for (guint i = 0; i < block->items->len; i++) {
    const SrFormItem *item = g_ptr_array_index (block->items, i);
    guint at = i % block->columns;

    if (at == 0)
      strip = add_strip (work);
    strip->space = i == 0 ? BLOCK_SPACE : 0;
    add_cell (work, strip,
              (SrPageCell){at * column, column, NULL, value_style, FALSE, TRUE, item->ticked},
              item->title);
  }
  stretch_last (strip, work->width);
}

/* --- Tables --- */

static gboolean
add_row (Work *work,
         const SrTable *table,
         const SrPageColumns *columns,
         const SrPageBand *band,
         guint row,
         const SrValue *cells,
         GError **error)
{
  SrPageStrip *strip = add_strip (work);

  strip->table = work->n_tables;
  for (guint i = 0; i < band->n; i++) {
    const SrPageColumn *column = &band->columns[i];
    SrPageCell cell = {column->x, column->width, .boxed = TRUE, .tick = -1};
    g_autofree char *text = NULL;

    if (column->column == SR_PAGE_ORDER) {
      cell.style = (SrPageStyle){SR_PAGE_FONT_BODY, columns->size, SR_PAGE_CENTRE, TRUE};
      text = g_strdup_printf ("%u", row + 1);
    } else {
      const SrTableColumn *look = sr_table_column (table, column->column);

      cell.style = sr_page_cell_style (look, &cells[column->column], columns->size);
      text = sr_cell_text (look, &cells[column->column]);
    }
    if (text == NULL) {
      g_autofree char *number = g_strdup_printf ("%u", row + 1);

      g_set_error (
          error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
          _ ("Row %s, “%s”: the value is neither text (UTF-8) nor a number. Enter it anew."),
          number, sr_table_column_name (table, column->column));
      return FALSE;
    }
    add_cell (work, strip, cell, text);
  }
  return TRUE;
}

static void
add_header (Work *work, const SrTable *table, const SrPageColumns *columns, const SrPageBand *band)
{
  SrPageStrip *strip = add_strip (work);
  const SrPageStyle style = {SR_PAGE_FONT_BODY, columns->size, SR_PAGE_CENTRE};

  strip->space = BLOCK_SPACE;
  strip->keep_next = strip->header = TRUE;
  strip->table = work->n_tables;
  for (guint i = 0; i < band->n; i++)
    add_cell (work, strip,
              (SrPageCell){band->columns[i].x, band->columns[i].width, NULL, style, TRUE, TRUE, -1},
              band->columns[i].column == SR_PAGE_ORDER
                  ? "序号"
                  : sr_table_column_name (table, band->columns[i].column));
}

/* A form's tables are short: what a household has. Too many columns go on below. */
static gboolean
add_table (Work *work, const SrTable *table, GError **error)
{
  SrTableRows *opened = sr_table_open (table, error);
  g_autoptr (SrRowBuffer) rows = NULL;
  g_autoptr (SrPageColumns) columns = NULL;

  if (opened == NULL)
    return FALSE;
  rows = sr_row_buffer_new (opened, sr_table_n_columns (table));
  if (!sr_row_buffer_fill (rows, G_MAXUINT, error))
    return FALSE;
  columns = sr_page_columns_new_within (work->text, table, rows, work->width, SR_PAGE_FORM_SIZE);
  for (guint b = 0; b < columns->n_bands; b++) {
    work->n_tables++;
    add_header (work, table, columns, &columns->bands[b]);
    for (guint i = 0; i < sr_row_buffer_n_held (rows); i++)
      if (!add_row (work, table, columns, &columns->bands[b], i, sr_row_buffer_held (rows, i),
                    error))
        return FALSE;
  }
  return TRUE;
}

/* --- Lines --- */

static void
add_heading (Work *work, const char *text)
{
  SrPageStrip *strip = add_strip (work);
  const SrPageStyle style = {SR_PAGE_FONT_BOLD, HEADING_SIZE};

  add_cell (work, strip, (SrPageCell){-SR_PAGE_PADDING, work->width, NULL, style, .tick = -1},
            text);
  strip->space = HEADING_SPACE;
  strip->height -= SR_PAGE_FORM_PAD / 2;
  strip->keep_next = TRUE;
}

static void
add_line (Work *work, const char *text)
{
  SrPageStrip *strip = add_strip (work);

  strip->space = BLOCK_SPACE;
  add_cell (work, strip, (SrPageCell){0, work->width, NULL, value_style, FALSE, TRUE, -1}, text);
}

static void
add_signature (Work *work, const char *text)
{
  SrPageStrip *strip = add_strip (work);
  g_auto (GStrv) parts = g_strsplit (text, "|", MOST_PARTS);
  guint n = g_strv_length (parts);
  const SrPageStyle style = {SR_PAGE_FONT_BODY, SIGNATURE_SIZE};

  strip->space = SIGNATURE_SPACE;
  for (guint i = 0; i < n; i++)
    add_cell (work, strip,
              (SrPageCell){i * work->width / n - SR_PAGE_PADDING, work->width / n, NULL, style,
                           .tick = -1},
              parts[i]);
}

static gboolean
add_block (Work *work, const SrFormBlock *block, GError **error)
{
  switch (block->kind) {
  case SR_FORM_HEADING:
    add_heading (work, block->text);
    return TRUE;
  case SR_FORM_FIELDS:
    add_fields (work, block);
    return TRUE;
  case SR_FORM_TABLE:
    return add_table (work, block->table, error);
  case SR_FORM_TICKS:
    add_ticks (work, block);
    return TRUE;
  case SR_FORM_LINE:
    add_line (work, block->text);
    return TRUE;
  case SR_FORM_SIGNATURE:
    add_signature (work, block->text);
    return TRUE;
  case SR_FORM_PAGE:
    work->breaks = TRUE;
    return TRUE;
  default:
    g_return_val_if_reached (TRUE);
  }
}

GPtrArray *
sr_page_form_strips (SrPageText *text, const SrForm *form, double width, GError **error)
{
  g_autoptr (GPtrArray) strips = g_ptr_array_new_with_free_func (free_strip);
  Work work = {.text = text, .width = width, .strips = strips};

  for (guint i = 0; i < sr_form_n_blocks (form); i++)
    if (!add_block (&work, sr_form_block (form, i), error))
      return NULL;
  return g_steal_pointer (&strips);
}
