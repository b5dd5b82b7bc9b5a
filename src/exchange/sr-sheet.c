/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a table and its total row. The inner loop of every export is here: one check per
 * text, no copy, no allocation.
 */
#include "exchange/sr-sheet.h"
#include "exchange/sr-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SAMPLE      256   /* rows that decide the widths */
#define TICK        1024  /* rows between two looks at cancel and progress */
#define PRECISE     1e15  /* bigger integers lose digits as numbers */
#define MOST_HEIGHT 409.0 /* of the format */

/* Per column of the table, looked up once. */
typedef struct {
  SrCellType type;
  guint column; /* of the sheet */
  guint room;   /* units on a line, beyond which a text wraps */
  lxw_format *format;
  lxw_format *text_format; /* of texts; differs in columns of numbers */
} Writer;

static const char *
column_name (const SrSheet *self, guint column)
{
  return sr_table_column_name (self->table, column - self->first);
}

static void
note (SrSheet *self, lxw_error failure)
{
  if (G_UNLIKELY (failure != LXW_NO_ERROR) && self->failure == LXW_NO_ERROR)
    self->failure = failure;
}

static gboolean
refuse_text (const SrSheet *self, SrSheetTextFault fault, const char *where, GError **error)
{
  if (fault == SR_SHEET_TEXT_NOT_UTF8)
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
                 _ ("Sheet “%s”, row %u, “%s”: the text holds bytes that are no characters "
                    "(invalid UTF-8). Enter it anew."),
                 self->name, self->row + 1, where);
  else
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
                 _ ("Sheet “%s”, row %u, “%s”: the text is longer than the %d characters that a "
                    "cell holds. Shorten it."),
                 self->name, self->row + 1, where, SR_SHEET_TEXT_MAX);
  return FALSE;
}

gboolean
sr_sheet_check_text (SrSheet *self, const char *text, const char *where, GError **error)
{
  SrSheetTextShape shape;
  const char *lawful;
  SrSheetTextFault fault = sr_sheet_text_check (text, self->spare, &lawful, &shape);

  if (fault == SR_SHEET_TEXT_OK)
    return TRUE;
  return refuse_text (self, fault, where == NULL ? _ ("titles and notes") : where, error);
}

void
sr_sheet_end_row (SrSheet *self, double height)
{
  gboolean own;

  height = MIN (height, MOST_HEIGHT);
  own = height != self->row_height;
  if (self->rows)
    sr_row_text_end (self->rows, own ? height : 0);
  else if (own)
    note (self, worksheet_set_row (self->sheet, self->row, height, NULL));
  self->height += height;
  self->row++;
}

/* worksheet_merge_range() writes all rows of the range at once, which constant memory forbids. */
void
sr_sheet_put_merged (
    SrSheet *self, guint first, guint last, guint depth, const char *text, lxw_format *format)
{
  lxw_merged_range *range;
  SrSheetTextShape shape;
  const char *lawful = "";

  sr_sheet_text_check (text, self->spare, &lawful, &shape);
  note (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t)first, lawful, format));
  for (guint i = first + 1; i <= last; i++)
    note (self, worksheet_write_blank (self->sheet, self->row, (lxw_col_t)i, format));
  if (first == last && depth == 1)
    return;
  range = calloc (1, sizeof *range); /* freed by the library */
  g_assert (range != NULL);
  range->first_row = self->row;
  range->last_row = self->row + depth - 1;
  range->first_col = (lxw_col_t)first;
  range->last_col = (lxw_col_t)last;
  STAILQ_INSERT_TAIL (self->sheet->merged_ranges, range, list_pointers);
  self->sheet->merged_range_count++;
}

static gboolean
put_text (SrSheet *self, const Writer *writer, const char *text, guint *lines, GError **error)
{
  SrSheetTextShape shape;
  const char *lawful;
  SrSheetTextFault fault = sr_sheet_text_check (text, self->spare, &lawful, &shape);

  if (G_UNLIKELY (fault != SR_SHEET_TEXT_OK))
    return refuse_text (self, fault, column_name (self, writer->column), error);
  if (shape.units > writer->room || shape.lines > 1)
    *lines = MAX (*lines, sr_sheet_columns_lines (self->columns, writer->column, 1, &shape));
  sr_sheet_columns_note_text (self->columns, writer->column, shape.units);
  if (self->rows)
    sr_row_text_put_text (self->rows, writer->column, writer->text_format, lawful);
  else
    note (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t)writer->column, lawful,
                                        writer->text_format));
  return TRUE;
}

static gboolean
put_number (SrSheet *self, const Writer *writer, double number, GError **error)
{
  if (G_UNLIKELY (!isfinite (number))) {
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
                 _ ("Sheet “%s”, row %u, “%s”: the value is not a number."), self->name,
                 self->row + 1, column_name (self, writer->column));
    return FALSE;
  }
  sr_sheet_columns_note_number (self->columns, writer->column, number);
  if (writer->type == SR_TABLE_CELL_MONEY)
    number /= 100;
  if (self->rows)
    sr_row_text_put_number (self->rows, writer->column, writer->format, number);
  else
    note (self, worksheet_write_number (self->sheet, self->row, (lxw_col_t)writer->column, number,
                                        writer->format));
  return TRUE;
}

static void
put_blank (SrSheet *self, const Writer *writer)
{
  if (self->rows)
    sr_row_text_put_blank (self->rows, writer->column, writer->format);
  else
    note (self, worksheet_write_blank (self->sheet, self->row, (lxw_col_t)writer->column,
                                       writer->format));
}

static gboolean
put_cell (SrSheet *self, const Writer *writer, const SrValue *cell, guint *lines, GError **error)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  switch (cell->type) {
  case SR_VALUE_TEXT:
    return put_text (self, writer, cell->text, lines, error);
  case SR_VALUE_INTEGER:
    if (writer->type >= SR_TABLE_CELL_INTEGER && ABS ((double)cell->integer) < PRECISE)
      return put_number (self, writer, (double)cell->integer, error);
    g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, cell->integer);
    return put_text (self, writer, digits, lines, error);
  case SR_VALUE_REAL:
    if (writer->type >= SR_TABLE_CELL_INTEGER || !isfinite (cell->real))
      return put_number (self, writer, cell->real, error);
    g_ascii_formatd (digits, sizeof digits, "%.15g", cell->real);
    return put_text (self, writer, digits, lines, error);
  case SR_VALUE_BLANK:
  default:
    put_blank (self, writer);
    return TRUE;
  }
}

static Writer *
new_writers (const SrSheet *self, gboolean total)
{
  guint n = self->n_columns - self->first;
  Writer *writers = g_new0 (Writer, n);

  for (guint i = 0; i < n; i++) {
    const SrTableColumn *column = sr_table_column (self->table, i);

    writers[i].type = column->type;
    writers[i].column = self->first + i;
    writers[i].room = sr_sheet_columns_room (self->columns, self->first + i);
    writers[i].format = sr_sheet_style_cells (&self->job->style, column, total);
    writers[i].text_format = column->type < SR_TABLE_CELL_INTEGER
                                 ? writers[i].format
                                 : sr_sheet_style_odd_text (&self->job->style, total);
  }
  return writers;
}

static double
height_of_lines (const SrSheet *self, guint lines)
{
  return self->row_height + (lines - 1) * SR_SHEET_LINE_HEIGHT;
}

/* 序号 */
static void
put_order (SrSheet *self)
{
  lxw_format *format = self->job->style.number;

  if (self->rows)
    sr_row_text_put_number (self->rows, 0, format, self->n_data + 1);
  else
    note (self, worksheet_write_number (self->sheet, self->row, 0, self->n_data + 1, format));
}

static gboolean
put_row (SrSheet *self, const Writer *writers, const SrValue *cells, GError **error)
{
  guint n = self->n_columns - self->first;
  guint lines = 1;

  if (self->rows)
    sr_row_text_begin (self->rows, self->row);
  if (self->first)
    put_order (self);
  for (guint i = 0; i < n; i++)
    if (!put_cell (self, &writers[i], &cells[i], &lines, error))
      return FALSE;
  self->n_data++;
  sr_sheet_end_row (self, height_of_lines (self, lines));
  return TRUE;
}

/* Columns before the first that has a total, at most 序号 and one more: they hold the word 合计. */
static guint
total_title_columns (const SrSheet *self)
{
  if (self->n_columns > self->first && sr_table_total_value (self->table, 0) == NULL &&
      !(sr_table_column (self->table, 0)->flags & SR_COLUMN_SUM))
    return self->first + 1;
  return self->first;
}

static void
put_sum (SrSheet *self, const Writer *writer, double sum, lxw_row_t from)
{
  char formula[64] = "=SUM(";
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, from, (lxw_col_t)writer->column, from + self->n_data - 1,
                       (lxw_col_t)writer->column);
  g_strlcat (formula, range, sizeof formula);
  g_strlcat (formula, ")", sizeof formula);
  sr_sheet_columns_note_number (self->columns, writer->column, sum);
  note (self, worksheet_write_formula_num (self->sheet, self->row, (lxw_col_t)writer->column,
                                           formula, writer->format,
                                           writer->type == SR_TABLE_CELL_MONEY ? sum / 100 : sum));
}

/* The rows that are summed are N_DATA from FROM on. */
static gboolean
put_total (SrSheet *self, const SrTableSums *sums, lxw_row_t from, GError **error)
{
  g_autofree Writer *writers = new_writers (self, TRUE);
  guint title = total_title_columns (self);
  guint lines = 1;

  if (title > 0)
    sr_sheet_put_merged (self, 0, title - 1, 1, sr_table_text (self->table, SR_TABLE_TOTAL),
                         self->job->style.total_title);
  for (guint i = title - self->first; i < self->n_columns - self->first; i++) {
    const SrValue *total = sr_table_sums_total (sums, i);
    gboolean summed = (sr_table_column (self->table, i)->flags & SR_COLUMN_SUM) != 0 &&
                      sr_table_total_value (self->table, i) == NULL;

    if (summed && self->n_data > 0)
      put_sum (self, &writers[i],
               total->type == SR_VALUE_REAL ? total->real : (double)total->integer, from);
    else if (!put_cell (self, &writers[i], total, &lines, error))
      return FALSE;
  }
  sr_sheet_end_row (self, height_of_lines (self, lines));
  return TRUE;
}

static gboolean
tick (SrSheetJob *job, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (job->progress != NULL)
    job->progress (job->done, job->total, job->user_data);
  return TRUE;
}

static gboolean
refuse_rows (const SrSheet *self, GError **error)
{
  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_TOO_LARGE,
               _ ("Sheet “%s” would have more than the %d rows that a workbook holds. Narrow the "
                  "selection (a township, a building), or export to CSV."),
               self->name, SR_SHEET_MAX_ROWS);
  return FALSE;
}

static gboolean
put_each_row (SrSheet *self, SrRowBuffer *rows, SrTableSums *sums, GError **error)
{
  g_autofree Writer *writers = new_writers (self, FALSE);
  lxw_row_t end = SR_SHEET_MAX_ROWS - sr_sheet_foot_rows (self);
  GError *failure = NULL;
  const SrValue *cells;

  while (sr_row_buffer_next (rows, &cells, &failure)) {
    if (self->row >= end)
      return refuse_rows (self, error);
    if (!put_row (self, writers, cells, error))
      return FALSE;
    if (sums != NULL)
      sr_table_sums_add (sums, cells);
    if (++self->job->done % TICK == 0 && !tick (self->job, error))
      return FALSE;
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
put_rows (SrSheet *self, SrRowBuffer *rows, SrTableSums *sums, GError **error)
{
  g_autoptr (SrRowText) text =
      self->sheet->optimize ? sr_row_text_new (self->sheet, self->n_columns) : NULL;
  gboolean done;

  self->data = self->row;
  self->rows = text;
  done = put_each_row (self, rows, sums, error);
  self->rows = NULL;
  return done;
}

/* Widths from the rows that are held; a text that cannot be written is found when it is written. */
static void
measure (SrSheet *self, const SrRowBuffer *rows)
{
  for (guint i = 0; i < sr_row_buffer_n_held (rows); i++) {
    const SrValue *cells = sr_row_buffer_held (rows, i);

    for (guint j = self->first; j < self->n_columns; j++) {
      const SrValue *cell = &cells[j - self->first];
      SrSheetTextShape shape = {0};
      const char *lawful;

      if (cell->type == SR_VALUE_TEXT) {
        sr_sheet_text_check (cell->text, self->spare, &lawful, &shape);
        sr_sheet_columns_note_text (self->columns, j, shape.units);
      } else if (cell->type == SR_VALUE_INTEGER)
        sr_sheet_columns_note_number (self->columns, j, (double)cell->integer);
      else if (cell->type == SR_VALUE_REAL && isfinite (cell->real))
        sr_sheet_columns_note_number (self->columns, j, cell->real);
    }
  }
  sr_sheet_columns_settle (self->columns);
}

/* A total that stands first is counted from all rows, which are held for it. */
static gboolean
put_table (SrSheet *self, SrRowBuffer *rows, SrTableSums *sums, GError **error)
{
  SrTotalPlace place = sr_table_total (self->table);

  sr_sheet_put_head (self);
  if (place == SR_TOTAL_FIRST) {
    self->n_data = sr_row_buffer_n_held (rows);
    for (guint i = 0; i < self->n_data; i++)
      sr_table_sums_add (sums, sr_row_buffer_held (rows, i));
    if (!put_total (self, sums, self->row + 1, error))
      return FALSE;
    self->n_data = 0;
  }
  if (!put_rows (self, rows, place == SR_TOTAL_LAST ? sums : NULL, error))
    return FALSE;
  return place != SR_TOTAL_LAST || put_total (self, sums, self->data, error);
}

static gboolean
write_sheet (SrSheet *self, GError **error)
{
  SrTableRows *opened = sr_table_open (self->table, error);
  g_autoptr (SrTableSums) sums = sr_table_sums_new (self->table);
  g_autoptr (SrRowBuffer) rows = NULL;

  if (opened == NULL)
    return FALSE;
  rows = sr_row_buffer_new (opened, sr_table_n_columns (self->table));
  if (!sr_row_buffer_fill (
          rows, sr_table_total (self->table) == SR_TOTAL_FIRST ? G_MAXUINT : SAMPLE, error))
    return FALSE;
  if (!sr_sheet_check_frame (self, error))
    return FALSE;
  measure (self, rows);
  self->row_height = sr_sheet_choose_row_height (self);
  worksheet_set_default_row (self->sheet, self->row_height, LXW_FALSE);
  if (!put_table (self, rows, sums, error))
    return FALSE;
  sr_sheet_put_foot (self);
  sr_sheet_set_page (self);
  if (self->failure == LXW_NO_ERROR)
    return tick (self->job, error);
  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
               _ ("Sheet “%s” could not be written: %s"), self->name, lxw_strerror (self->failure));
  return FALSE;
}

gboolean
sr_sheet_write (
    SrSheetJob *job, const SrTable *table, const char *name, lxw_worksheet *sheet, GError **error)
{
  g_autoptr (SrSheetColumns) columns = sr_sheet_columns_new (table);
  g_autoptr (GString) spare = g_string_new (NULL);
  SrSheet self = {.job = job,
                  .table = table,
                  .name = name,
                  .sheet = sheet,
                  .columns = columns,
                  .spare = spare,
                  .first = sr_table_is_numbered (table),
                  .n_columns = sr_sheet_columns_n (columns)};

  if (self.n_columns > 0 && self.n_columns <= SR_SHEET_MAX_COLUMNS)
    return write_sheet (&self, error);
  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_TOO_LARGE,
               _ ("Sheet “%s” has %u columns; a workbook holds 1 to %d. Choose columns."), name,
               self.n_columns, SR_SHEET_MAX_COLUMNS);
  return FALSE;
}
