/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "exchange/sr-problem-survey.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-text.h"
#include "exchange/sr-exchange-error.h"

#define SAMPLE    1000 /* rows that decide the widths */
#define WIDEST    40
#define NARROWEST 6
#define GAP       64 /* blank columns after which what stands there is no part of the table */

static void
note_width (SrProblemSurvey *self, const SrSheetRow *row, const SrSheetCell *cell)
{
  gsize width = MIN (sr_text_columns (cell->text), WIDEST);

  /* Titles wrap, and those above the header run over their neighbours. */
  if (row->number > self->header + SAMPLE || row->number < self->header)
    return;
  if (row->number == self->header)
    width = (width + 1) / 2;
  self->widths[cell->column] = (guint8)MAX (self->widths[cell->column], width);
}

static gboolean
visit (const SrSheetRow *row, gpointer data)
{
  SrProblemSurvey *self = data;

  self->is_ordered &= row->number > self->last_row;
  self->last_row = MAX (self->last_row, row->number);
  for (guint i = 0; i < row->n_cells; i++) {
    const SrSheetCell *cell = &row->cells[i];

    self->used[cell->column] = TRUE;
    note_width (self, row, cell);
    if (row->number == self->header && g_str_equal (cell->text, SR_PROBLEM_TITLE))
      self->column = cell->column;
  }
  return TRUE;
}

/* The first column after the table: far cells are none of it. */
static guint
column_after_table (const SrProblemSurvey *self)
{
  guint column = 0;

  for (guint i = 0; i < SR_SHEET_MAX_COLUMNS && i < column + GAP; i++)
    if (self->used[i])
      column = i + 1;
  return column;
}

/* RANGE up to the column of sentences. FALSE: nothing is left that is more than a cell. */
static gboolean
clip (const SrProblemSurvey *self, SrSheetRange *range)
{
  if (range->first_column == self->column)
    return FALSE;
  if (range->first_column < self->column && range->last_column >= self->column)
    range->last_column = self->column - 1;
  return range->first_column < range->last_column || range->first_row < range->last_row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SrSheetRange *one = a, *other = b;

  if (one->first_row != other->first_row)
    return one->first_row < other->first_row ? -1 : 1;
  return (one->first_column > other->first_column) - (one->first_column < other->first_column);
}

/* Merges over merges make a workbook that other programs call damaged. */
static void
keep_merges (SrProblemSurvey *self)
{
  g_autofree guint *taken = g_new0 (guint, SR_SHEET_MAX_COLUMNS); /* down to which row */

  g_array_sort (self->facts->merges, compare_rows);
  for (guint i = 0; i < self->facts->merges->len; i++) {
    SrSheetRange range = g_array_index (self->facts->merges, SrSheetRange, i);
    gboolean is_free = range.last_column < SR_SHEET_MAX_COLUMNS &&
                       range.last_row <= SR_SHEET_MAX_ROWS && range.first_row > 0 &&
                       clip (self, &range);

    for (guint c = range.first_column; is_free && c <= range.last_column; c++)
      is_free = taken[c] < range.first_row;
    if (!is_free)
      continue;
    for (guint c = range.first_column; c <= range.last_column; c++)
      taken[c] = range.last_row;
    g_array_append_val (self->merges, range);
  }
}

/* Titles of several rows hang together by merged cells that reach the last of them. */
static void
find_header (SrProblemSurvey *self)
{
  self->header_first = self->header;
  for (guint i = 0; i < self->merges->len; i++) {
    const SrSheetRange *merge = &g_array_index (self->merges, SrSheetRange, i);

    if (merge->last_row == self->header && merge->first_row < self->header_first)
      self->header_first = merge->first_row;
  }
}

SrProblemSurvey *
sr_problem_survey_new (
    SrSheetFile *file, guint sheet, guint header, GCancellable *cancellable, GError **error)
{
  g_autoptr (SrProblemSurvey) self = g_new0 (SrProblemSurvey, 1);

  self->header = header;
  self->is_ordered = TRUE;
  self->column = SR_SHEET_MAX_COLUMNS;
  self->used = g_new0 (guint8, SR_SHEET_MAX_COLUMNS);
  self->widths = g_new0 (guint8, SR_SHEET_MAX_COLUMNS);
  memset (self->widths, NARROWEST, SR_SHEET_MAX_COLUMNS);
  self->facts = sr_sheet_facts_new ();
  self->merges = g_array_new (FALSE, FALSE, sizeof (SrSheetRange));
  if (!sr_sheet_file_read (file, sheet, visit, self, self->facts, NULL, NULL, cancellable, error))
    return NULL;
  if (self->column == SR_SHEET_MAX_COLUMNS)
    self->column = column_after_table (self);
  if (self->column >= SR_SHEET_MAX_COLUMNS) {
    g_set_error_literal (
        error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
        _ ("The sheet has no room for a column of problems: there are cells in its "
           "last column. Delete them and try again."));
    return NULL;
  }
  keep_merges (self);
  find_header (self);
  return g_steal_pointer (&self);
}

void
sr_problem_survey_free (SrProblemSurvey *self)
{
  g_free (self->used);
  g_free (self->widths);
  g_clear_pointer (&self->facts, sr_sheet_facts_free);
  g_clear_pointer (&self->merges, g_array_unref);
  g_free (self);
}

gboolean
sr_problem_survey_is_hidden (const SrProblemSurvey *self, guint column)
{
  const GArray *hidden = self->facts->hidden_columns;

  for (guint i = 0; i < hidden->len; i++) {
    const SrSheetRange *range = &g_array_index (hidden, SrSheetRange, i);

    if (column >= range->first_column && column <= range->last_column)
      return TRUE;
  }
  return FALSE;
}

gboolean
sr_problem_survey_begins_merge (const SrProblemSurvey *self, guint row, guint column)
{
  for (guint i = 0; i < self->merges->len; i++) {
    const SrSheetRange *merge = &g_array_index (self->merges, SrSheetRange, i);

    if (merge->first_row > row)
      return FALSE;
    if (merge->first_row == row && merge->first_column == column)
      return TRUE;
  }
  return FALSE;
}
