/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Column widths, in digits of the standard font of the workbook, which is our body font; so a
 * Chinese character takes 2.
 */
#include "exchange/sr-sheet-columns.h"

#include <math.h>

#define UNIT         1.0   /* width of a half-width character */
#define PADDING      2.4   /* on both sides, indent included */
#define EDGE         0.71  /* what a column takes besides its width */
#define PAGE_WIDTH   128.0 /* A4 landscape with our margins */
#define NARROWEST    5.0
#define WIDEST_TEXT  36.0 /* longer text wraps */
#define WIDEST_NOTES 80.0
#define WIDEST       250.0 /* of the format (255) */
#define MOST_STRETCH 2.0
#define HEADER_BREAK 8 /* headers longer than four Chinese characters may take two lines */

typedef struct {
  SrCellType type;
  int decimals;
  gboolean fixed; /* width given by the table */
  gboolean hidden;
  guint units;   /* widest text, header included */
  double number; /* biggest number */
  double width;
} Column;

struct _SrSheetColumns {
  const SrTable *table;
  guint n;
  double widest_text;
  Column *columns;
};

static double
width_of_units (double units)
{
  return units * UNIT + PADDING;
}

static guint
units_of (const char *text, guint *lines)
{
  g_autoptr (GString) spare = g_string_new (NULL);
  SrSheetTextShape shape = {0};
  const char *lawful;

  sr_sheet_text_check (text, spare, &lawful, &shape);
  if (lines != NULL)
    *lines = shape.lines;
  return shape.units;
}

/* Characters of the biggest number as it is shown. */
static guint
units_of_number (const Column *column)
{
  double number = column->number;
  guint digits;

  if (column->type == SR_TABLE_CELL_MONEY)
    number /= 100;
  if (column->type == SR_TABLE_CELL_PERCENT)
    number *= 100;
  digits = number < 10 ? 1 : 1 + (guint)floor (log10 (number));
  switch (column->type) {
  case SR_TABLE_CELL_MONEY:
    return digits + (digits - 1) / 3 + 3;
  case SR_TABLE_CELL_PERCENT:
    return digits + (guint)column->decimals + 3; /* the sign is wide */
  case SR_TABLE_CELL_DECIMAL:
    return digits + (column->decimals > 0 ? column->decimals + 1 : 4);
  case SR_TABLE_CELL_TEXT:
  case SR_TABLE_CELL_CODE:
  case SR_TABLE_CELL_DATE:
  case SR_TABLE_CELL_INTEGER:
  default:
    return digits;
  }
}

static gboolean
is_number (const Column *column)
{
  return column->type >= SR_TABLE_CELL_INTEGER;
}

static double
needed_width (const SrSheetColumns *self, const Column *column)
{
  guint units = column->units;
  double width;

  if (is_number (column))
    units = MAX (units, units_of_number (column) + 1);
  width = MAX (width_of_units (units), NARROWEST);
  return MIN (width, column->type == SR_TABLE_CELL_TEXT ? self->widest_text : WIDEST);
}

static void
measure_header (SrSheetColumns *self, guint column)
{
  guint first = sr_table_is_numbered (self->table);
  guint lines;
  guint units = units_of (sr_table_column_name (self->table, column), &lines);

  if (lines == 1 && units > HEADER_BREAK)
    units = MAX (HEADER_BREAK, (units + 3) / 4 * 2);
  self->columns[first + column].units = units;
}

/* A merged header must hold its title on one line: what is missing is shared by its columns. */
static void
widen_to_headers (SrSheetColumns *self)
{
  guint first = sr_table_is_numbered (self->table);

  for (guint level = 0; level < sr_table_n_levels (self->table); level++)
    for (guint i = 0; i < sr_table_n_columns (self->table); i++) {
      guint span = sr_table_header_span (self->table, level, i);
      double missing;

      if (span < 2)
        continue;
      missing = width_of_units (units_of (sr_table_header (self->table, level, i), NULL)) -
                sr_sheet_columns_sum (self, first + i, span);
      for (guint j = 0; missing > 0 && j < span; j++)
        self->columns[first + i + j].width += missing / span;
    }
}

static double
taken_width (const SrSheetColumns *self, guint column)
{
  return self->columns[column].hidden ? 0 : self->columns[column].width + EDGE;
}

static void
stretch_to_page (SrSheetColumns *self)
{
  double free_width = 0;
  double missing = PAGE_WIDTH;

  for (guint i = 0; i < self->n; i++) {
    missing -= taken_width (self, i);
    if (!self->columns[i].fixed && !self->columns[i].hidden)
      free_width += self->columns[i].width;
  }
  if (missing <= 0 || free_width <= 0)
    return;
  for (guint i = 0; i < self->n; i++)
    if (!self->columns[i].fixed)
      self->columns[i].width *= MIN (1 + missing / free_width, MOST_STRETCH);
}

SrSheetColumns *
sr_sheet_columns_new (const SrTable *table)
{
  SrSheetColumns *self = g_new0 (SrSheetColumns, 1);
  guint first = sr_table_is_numbered (table);

  self->table = table;
  self->n = first + sr_table_n_columns (table);
  self->widest_text = sr_table_kind (table) == SR_SHEET_NOTES ? WIDEST_NOTES : WIDEST_TEXT;
  self->columns = g_new0 (Column, self->n);
  if (first)
    self->columns[0] = (Column){.type = SR_TABLE_CELL_INTEGER, .units = 4};
  for (guint i = 0; i < sr_table_n_columns (table); i++) {
    const SrTableColumn *column = sr_table_column (table, i);

    self->columns[first + i] = (Column){.type = column->type,
                                        .decimals = column->decimals,
                                        .fixed = column->width > 0,
                                        .hidden = (column->flags & SR_COLUMN_HIDDEN) != 0,
                                        .width = column->width};
    measure_header (self, i);
  }
  return self;
}

void
sr_sheet_columns_free (SrSheetColumns *columns)
{
  g_free (columns->columns);
  g_free (columns);
}

guint
sr_sheet_columns_n (const SrSheetColumns *columns)
{
  return columns->n;
}

void
sr_sheet_columns_note_text (SrSheetColumns *columns, guint column, guint units)
{
  if (units > columns->columns[column].units)
    columns->columns[column].units = units;
}

void
sr_sheet_columns_note_number (SrSheetColumns *columns, guint column, double number)
{
  /* A sign takes a digit's place. */
  double size = number < 0 ? -number * 10 : number;

  if (size > columns->columns[column].number)
    columns->columns[column].number = size;
}

void
sr_sheet_columns_settle (SrSheetColumns *columns)
{
  for (guint i = 0; i < columns->n; i++)
    if (!columns->columns[i].fixed)
      columns->columns[i].width = needed_width (columns, &columns->columns[i]);
  widen_to_headers (columns);
  if (sr_table_kind (columns->table) == SR_SHEET_FORM)
    stretch_to_page (columns);
}

void
sr_sheet_columns_finish (SrSheetColumns *columns)
{
  for (guint i = 0; i < columns->n; i++) {
    Column *column = &columns->columns[i];

    if (column->type != SR_TABLE_CELL_TEXT)
      column->width = MAX (column->width, needed_width (columns, column));
  }
}

double
sr_sheet_columns_width (const SrSheetColumns *columns, guint column)
{
  return columns->columns[column].hidden ? 0 : columns->columns[column].width;
}

double
sr_sheet_columns_sum (const SrSheetColumns *columns, guint first, guint n)
{
  double sum = 0;

  for (guint i = first; i < first + n; i++)
    sum += sr_sheet_columns_width (columns, i);
  return sum;
}

guint
sr_sheet_columns_room (const SrSheetColumns *columns, guint column)
{
  const Column *self = &columns->columns[column];

  if (self->type != SR_TABLE_CELL_TEXT || self->hidden)
    return G_MAXUINT;
  return (guint)MAX (1, (self->width - PADDING / 2) / UNIT);
}

guint
sr_sheet_columns_lines (const SrSheetColumns *columns,
                        guint first,
                        guint n,
                        const SrSheetTextShape *shape)
{
  double room = sr_sheet_columns_sum (columns, first, n) - PADDING / 2;

  if (room <= 0)
    return 1;
  return shape->lines * (guint)MAX (1, ceil (shape->units * UNIT / room));
}

double
sr_sheet_columns_pages (const SrSheetColumns *columns)
{
  double taken = 0;

  for (guint i = 0; i < columns->n; i++)
    taken += taken_width (columns, i);
  return taken / PAGE_WIDTH;
}

guint
sr_sheet_columns_at (const SrSheetColumns *columns, double share)
{
  double whole = sr_sheet_columns_sum (columns, 0, columns->n);
  double edge = 0;

  for (guint i = 0; i < columns->n; i++) {
    if (edge >= share * whole - 0.001)
      return i;
    edge += sr_sheet_columns_width (columns, i);
  }
  return columns->n;
}
