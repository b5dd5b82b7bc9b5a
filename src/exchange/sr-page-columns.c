/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The order of what is given up: first the page is turned, then the type gets smaller, then long
 * texts wrap more, at last the columns are laid on several pages side by side.
 */
#include "exchange/sr-page-columns.h"
#include "exchange/sr-page-cell.h"

#include <math.h>

#define LARGEST      10.0
#define SQUEEZING    8.5 /* from here down texts are narrowed to keep the size */
#define SMALLEST     6.5 /* legible on paper */
#define BANDED       8.0
#define STEP         0.5
#define WIDEST_TEXT  18.0 /* ems; longer texts wrap */
#define WIDEST_NOTES 60.0
#define LEAST_TEXT   5.0
#define HEADER_LINE  4.0 /* ems of a header that are not broken */
#define BOLDER       1.04

/* What a column needs, in ems. */
typedef struct {
  guint column;
  double natural; /* to look well */
  double least;   /* to be legible */
  gboolean fixed;
} Need;

typedef struct {
  SrPageText *text;
  const SrTable *table;
  guint n;
  Need *needs;
} Work;

static double
header_natural (double ems)
{
  return ems <= HEADER_LINE ? ems : MAX (HEADER_LINE, ceil (ems / 2));
}

static double
header_least (double ems)
{
  return MIN (ems, MAX (2, ceil (ems / 3)));
}

static double
widest_text (const Work *work)
{
  return sr_table_kind (work->table) == SR_SHEET_NOTES ? WIDEST_NOTES : WIDEST_TEXT;
}

/* The widest of the held cells; what cannot be written is found when it is. */
static double
widest_cell (const Work *work, const SrRowBuffer *rows, guint column)
{
  const SrTableColumn *self = sr_table_column (work->table, column);
  double widest = 0;

  for (guint i = 0; i < sr_row_buffer_n_held (rows); i++) {
    const SrValue *cell = &sr_row_buffer_held (rows, i)[column];
    g_autofree char *text = sr_cell_text (self, cell);

    if (text != NULL)
      widest = MAX (widest, sr_page_text_ems (work->text, SR_PAGE_FONT_BODY, text));
  }
  return widest;
}

/* A sum is wider than what is summed. */
static double
widest_total (const Work *work, const SrRowBuffer *rows, guint column)
{
  const SrTableColumn *self = sr_table_column (work->table, column);
  g_autoptr (SrTableSums) sums = NULL;
  g_autofree char *text = NULL;

  if (sr_table_total (work->table) == SR_TOTAL_NONE)
    return 0;
  sums = sr_table_sums_new (work->table);
  for (guint i = 0; i < sr_row_buffer_n_held (rows); i++)
    sr_table_sums_add (sums, sr_row_buffer_held (rows, i));
  text = sr_cell_text (self, sr_table_sums_total (sums, column));
  return text == NULL ? 0 : sr_page_text_ems (work->text, SR_PAGE_FONT_BOLD, text);
}

static Need
measure (const Work *work, const SrRowBuffer *rows, guint column)
{
  const SrTableColumn *self = sr_table_column (work->table, column);
  const char *name = sr_table_column_name (work->table, column);
  double header = BOLDER * sr_page_text_ems (work->text, SR_PAGE_FONT_BOLD, name);
  double cells = widest_cell (work, rows, column);
  Need need = {.column = column};

  if (self->width > 0)
    return (Need){column, self->width / 2, self->width / 2, TRUE};
  if (self->type != SR_TABLE_CELL_TEXT) {
    cells = MAX (cells, widest_total (work, rows, column));
    need.natural = MAX (cells, header_natural (header));
    need.least = MAX (cells, header_least (header));
    return need;
  }
  need.natural = MAX (MIN (cells, widest_text (work)), header_natural (header));
  need.least = MAX (MIN (cells, LEAST_TEXT), header_least (header));
  return need;
}

static void
measure_all (Work *work, const SrRowBuffer *rows)
{
  guint n_columns = sr_table_n_columns (work->table);

  work->needs = g_new0 (Need, n_columns + 1);
  if (sr_table_is_numbered (work->table)) {
    gint64 n_rows = MAX (sr_table_n_rows (work->table), sr_row_buffer_n_held (rows));
    double ems = MAX (2.1, 0.56 * (1 + floor (log10 ((double)MAX (n_rows, 1)))));

    work->needs[work->n++] = (Need){SR_PAGE_ORDER, ems, ems, TRUE};
  }
  for (guint i = 0; i < n_columns; i++)
    if (!(sr_table_column (work->table, i)->flags & SR_COLUMN_HIDDEN))
      work->needs[work->n++] = measure (work, rows, i);
}

static double
natural_width (const Need *need, double size)
{
  return need->natural * size + 2 * SR_PAGE_PADDING;
}

static double
least_width (const Need *need, double size)
{
  return need->least * size + 2 * SR_PAGE_PADDING;
}

static double
sum (const Work *work, double size, double (*width) (const Need *need, double size))
{
  double total = 0;

  for (guint i = 0; i < work->n; i++)
    total += width (&work->needs[i], size);
  return total;
}

static void
set_size (SrPageColumns *self, const Work *work, double largest, gboolean *fits)
{
  for (self->size = largest; self->size >= SMALLEST; self->size -= STEP) {
    *fits = sum (work, self->size, natural_width) <= self->width ||
            (self->size <= SQUEEZING && sum (work, self->size, least_width) <= self->width);
    if (*fits)
      return;
  }
  self->size = BANDED;
}

static void
choose_page (SrPageColumns *self, const Work *work)
{
  double portrait = SR_PAGE_SHORT - 2 * SR_PAGE_SIDE;

  self->portrait = sr_table_kind (work->table) == SR_SHEET_NOTES ||
                   sum (work, LARGEST, natural_width) <= portrait;
  self->width = self->portrait ? portrait : SR_PAGE_LONG - 2 * SR_PAGE_SIDE;
}

/* Gives what is left of the page to the columns, or takes what is missing from those that wrap. */
static void
set_widths (const SrPageColumns *self, const Need *const *needs, SrPageBand *band)
{
  double natural = 0, slack = 0, free_width = 0, stretch = 1, x = 0;

  for (guint i = 0; i < band->n; i++) {
    natural += natural_width (needs[i], self->size);
    slack += natural_width (needs[i], self->size) - least_width (needs[i], self->size);
    if (!needs[i]->fixed)
      free_width += natural_width (needs[i], self->size);
  }
  if (natural < self->width && free_width > 0)
    stretch += (self->width - natural) / free_width;
  for (guint i = 0; i < band->n; i++) {
    double width = natural_width (needs[i], self->size);

    if (natural > self->width && slack > 0)
      width -=
          MIN (1, (natural - self->width) / slack) * (width - least_width (needs[i], self->size));
    else if (!needs[i]->fixed)
      width *= stretch;
    band->columns[i] = (SrPageColumn){needs[i]->column, x, width};
    x += width;
  }
  band->width = x;
}

static void
add_band (SrPageColumns *self, const Need *const *needs, guint n)
{
  SrPageBand *band;

  self->bands = g_renew (SrPageBand, self->bands, self->n_bands + 1);
  band = &self->bands[self->n_bands++];
  *band = (SrPageBand){.n = n, .columns = g_new0 (SrPageColumn, n)};
  set_widths (self, needs, band);
}

/* 序号 and the first column say which row it is: they stand on each page. */
static guint
n_naming (const Work *work)
{
  return MIN (work->n, sr_table_is_numbered (work->table) ? 2 : 1);
}

static void
add_bands (SrPageColumns *self, const Work *work)
{
  g_autofree const Need **needs = g_new0 (const Need *, work->n);
  guint naming = n_naming (work);
  guint next = naming;

  do {
    double width = 0;
    guint n = 0;

    for (guint i = 0; i < naming; i++) {
      needs[n++] = &work->needs[i];
      width += natural_width (&work->needs[i], self->size);
    }
    while (next < work->n &&
           (n == naming || width + natural_width (&work->needs[next], self->size) <= self->width)) {
      width += natural_width (&work->needs[next], self->size);
      needs[n++] = &work->needs[next++];
    }
    add_band (self, needs, n);
  } while (next < work->n);
}

/* WIDTH 0: by the paper. */
static SrPageColumns *
new_columns (
    SrPageText *text, const SrTable *table, const SrRowBuffer *rows, double width, double size)
{
  SrPageColumns *self = g_new0 (SrPageColumns, 1);
  Work work = {.text = text, .table = table};
  g_autofree const Need **needs = NULL;
  gboolean fits = FALSE;

  measure_all (&work, rows);
  self->width = width;
  if (width == 0)
    choose_page (self, &work);
  set_size (self, &work, size, &fits);
  needs = g_new0 (const Need *, work.n + 1);
  for (guint i = 0; i < work.n; i++)
    needs[i] = &work.needs[i];
  if (fits)
    add_band (self, needs, work.n);
  else
    add_bands (self, &work);
  g_free (work.needs);
  return self;
}

SrPageColumns *
sr_page_columns_new (SrPageText *text, const SrTable *table, const SrRowBuffer *rows)
{
  return new_columns (text, table, rows, 0, LARGEST);
}

SrPageColumns *
sr_page_columns_new_within (
    SrPageText *text, const SrTable *table, const SrRowBuffer *rows, double width, double size)
{
  return new_columns (text, table, rows, width, size);
}

void
sr_page_columns_free (SrPageColumns *columns)
{
  for (guint i = 0; i < columns->n_bands; i++)
    g_free (columns->bands[i].columns);
  g_free (columns->bands);
  g_free (columns);
}

double
sr_page_columns_room (const SrPageBand *band, guint first, guint n)
{
  double width = 0;

  for (guint i = first; i < first + n; i++)
    width += band->columns[i].width;
  return width - 2 * SR_PAGE_PADDING;
}
