/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sheets are read a second time and written as they are read, row by row.
 */
#include "exchange/sr-problem-workbook.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/sr-date.h"
#include "core/sr-text.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-problem-rows.h"
#include "exchange/sr-problem-survey.h"
#include "exchange/sr-sheet-text.h"
#include "exchange/sr-workbook-file.h"

#define LONG_NUMBER    12   /* digits before the point from which a number is a name of something */
#define SENTENCE_WIDTH 60   /* of the column */
#define LINE_HEIGHT    15.0 /* points */
#define HEADER_HEIGHT  32.0 /* two lines of titles */
#define MOST_HEIGHT    409.0
#define SPARE_WIDTH    3.0  /* of a column beside its text */
#define FIRST_YEAR     1900 /* of the dates of workbooks */

typedef struct {
  const SrProblemSurvey *survey;
  SrProblemRows *rows;
  const SrProblemStyle *style;
  lxw_worksheet *sheet;
  const char *name;
  GString *spare;
  guint next;    /* of the rows with something to be said, when they come in order */
  GError *error; /* why the reading was stopped */
} Writer;

static guint
title_row (const SrProblemSurvey *survey)
{
  return MAX (survey->header, 1);
}

/* --- Cells --- */

static SrLook
look_at (const Writer *self, guint row, guint column, SrLook look)
{
  const SrProblemSurvey *survey = self->survey;

  if (row > survey->header)
    return look;
  if (row >= survey->header_first)
    return SR_LOOK_HEADER;
  return sr_problem_survey_begins_merge (survey, row, column) ? SR_LOOK_MERGED : SR_LOOK_ABOVE;
}

static void
put_text (Writer *self, guint row, guint column, const char *text, lxw_format *format)
{
  SrSheetTextShape shape;
  const char *lawful;
  char place[LXW_MAX_CELL_NAME_LENGTH];

  if (sr_sheet_text_check (text, self->spare, &lawful, &shape) == SR_SHEET_TEXT_OK) {
    worksheet_write_string (self->sheet, row - 1, (lxw_col_t)column, lawful, format);
    return;
  }
  if (self->error)
    return;
  lxw_rowcol_to_cell (place, row - 1, (lxw_col_t)column);
  self->error = g_error_new (SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
                             _ ("Sheet “%s”, row %u, “%s”: the text is longer than the %d "
                                "characters that a cell holds. Shorten it."),
                             self->name, row, place, SR_SHEET_TEXT_MAX);
}

/* Numbers of identity, of accounts and households were typed as numbers and have lost digits, or
 * would lose them in a column that is too narrow: they stay as they are written. */
static gboolean
is_amount (const char *text, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (text, &end);
  return *text && *end == '\0' && isfinite (*number) && fabs (*number) < pow (10, LONG_NUMBER - 1);
}

static gboolean
read_date (const SrSheetCell *cell, lxw_datetime *date)
{
  g_autofree char *day = g_strndup (cell->text, 10);

  *date = (lxw_datetime){0};
  return sr_date_is_valid (day) &&
         sscanf (cell->text, "%d-%d-%d %d:%d", &date->year, &date->month, &date->day, &date->hour,
                 &date->min) >= 3 &&
         date->year >= FIRST_YEAR;
}

/* FALSE: it can only be written as a text. */
static gboolean
put_value (Writer *self, lxw_row_t row, const SrSheetCell *cell, lxw_format *format)
{
  lxw_col_t column = (lxw_col_t)cell->column;
  lxw_datetime date;
  double number;

  switch (cell->kind) {
  case SR_CELL_NUMBER:
    return is_amount (cell->text, &number) &&
           worksheet_write_number (self->sheet, row, column, number, format) == LXW_NO_ERROR;
  case SR_CELL_DATE:
    return read_date (cell, &date) &&
           worksheet_write_datetime (self->sheet, row, column, &date, format) == LXW_NO_ERROR;
  case SR_CELL_BOOLEAN:
    return worksheet_write_boolean (self->sheet, row, column, g_str_equal (cell->text, "1"),
                                    format) == LXW_NO_ERROR;
  case SR_CELL_TEXT:
  case SR_CELL_ERROR:
  case SR_CELL_MISSING:
  default:
    return FALSE;
  }
}

static SrLook
look_of (const SrSheetCell *cell)
{
  switch (cell->kind) {
  case SR_CELL_NUMBER:
  case SR_CELL_BOOLEAN:
    return SR_LOOK_NUMBER;
  case SR_CELL_DATE:
    return strlen (cell->text) > 10 ? SR_LOOK_TIME : SR_LOOK_DATE;
  case SR_CELL_TEXT:
  case SR_CELL_ERROR:
  case SR_CELL_MISSING:
  default:
    return SR_LOOK_TEXT;
  }
}

static void
put_cell (Writer *self, guint row, const SrSheetCell *cell, SrTint tint)
{
  lxw_format *const(*formats)[SR_N_TINTS] = self->style->formats;
  SrLook look = look_at (self, row, cell->column, look_of (cell));

  if (!put_value (self, row - 1, cell, formats[look][tint]))
    put_text (self, row, cell->column, cell->text,
              formats[look_at (self, row, cell->column, SR_LOOK_TEXT)][tint]);
}

/* --- Rows --- */

/* A cell that should have something in it. */
static void
put_blank (Writer *self, guint row, guint column, SrTint tint)
{
  worksheet_write_blank (self->sheet, row - 1, (lxw_col_t)column,
                         self->style->formats[look_at (self, row, column, SR_LOOK_TEXT)][tint]);
}

static gboolean
has_cell (const SrSheetRow *row, guint column)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].column == column)
      return TRUE;
  return FALSE;
}

static void
put_blanks (Writer *self, const SrSheetRow *row, const SrProblemRow *problems)
{
  for (guint i = 0; i < problems->n; i++) {
    int column = g_array_index (self->rows->sorted, SrProblemCell, problems->first + i).column;

    if (column >= 0 && column < SR_SHEET_MAX_COLUMNS && (guint)column != self->survey->column &&
        !has_cell (row, (guint)column))
      put_blank (self, row->number, (guint)column,
                 sr_problem_rows_tint (self->rows, problems, column));
  }
  if (row->n_cells == 0 && sr_problem_rows_tint (self->rows, problems, -1) != SR_TINT_NONE &&
      !has_cell (row, 0) && self->survey->column > 0)
    put_blank (self, row->number, 0, sr_problem_rows_tint (self->rows, problems, -1));
}

static void
set_height (Writer *self, guint row, const char *sentences, gboolean is_hidden)
{
  gsize lines = (sr_text_columns (sentences) + SENTENCE_WIDTH - 3) / (SENTENCE_WIDTH - 2);
  lxw_row_col_options hidden = {.hidden = TRUE};

  if (is_hidden)
    worksheet_set_row_opt (self->sheet, row - 1, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  else if (lines > 1)
    worksheet_set_row (self->sheet, row - 1, MIN ((double)lines * LINE_HEIGHT, MOST_HEIGHT), NULL);
}

/* What concerns the header stands in a comment: its cell is the title of the column. */
static void
put_sentences (Writer *self, SrProblemRow *problems)
{
  g_autofree char *sentences = sr_problem_rows_sentences (self->rows, problems);
  lxw_row_t row = problems->row - 1;
  lxw_col_t column = (lxw_col_t)self->survey->column;

  problems->is_done = TRUE;
  if (problems->is_title) {
    worksheet_set_row (self->sheet, row, HEADER_HEIGHT, NULL);
    put_text (self, problems->row, column, SR_PROBLEM_TITLE,
              self->style->formats[SR_LOOK_HEADER][problems->n ? SR_TINT_ERROR : SR_TINT_NONE]);
    if (problems->n)
      worksheet_write_comment (self->sheet, row, column, sentences);
    return;
  }
  put_text (self, problems->row, column, sentences,
            self->style->formats[SR_LOOK_SENTENCE][SR_TINT_NONE]);
  set_height (self, problems->row, sentences, FALSE);
}

/* What is to be said of the row as a whole colours its first cell. */
static SrTint
tint_of (const Writer *self, const SrProblemRow *problems, const SrSheetRow *row, guint index)
{
  SrTint tint = sr_problem_rows_tint (self->rows, problems, (int)row->cells[index].column);

  return index > 0 ? tint : MAX (tint, sr_problem_rows_tint (self->rows, problems, -1));
}

static void
put_row (Writer *self, const SrSheetRow *row)
{
  SrProblemRow *problems = sr_problem_rows_find (self->rows, row->number);

  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].column != self->survey->column)
      put_cell (self, row->number, &row->cells[i], tint_of (self, problems, row, i));
  if (row->is_hidden && (problems == NULL || problems->n == 0))
    set_height (self, row->number, "", TRUE);
  if (problems == NULL)
    return;
  put_blanks (self, row, problems);
  put_sentences (self, problems);
}

/* Rows up to before ROW that are blank in the file. */
static void
put_blank_rows (Writer *self, guint before)
{
  for (; self->next < self->rows->rows->len; self->next++) {
    const SrProblemRow *problems = &g_array_index (self->rows->rows, SrProblemRow, self->next);

    if (problems->row >= before)
      return;
    if (!problems->is_done)
      put_row (self, &(SrSheetRow){.number = problems->row});
  }
}

static gboolean
visit (const SrSheetRow *row, gpointer data)
{
  Writer *self = data;

  if (self->survey->is_ordered)
    put_blank_rows (self, row->number);
  put_row (self, row);
  return self->error == NULL;
}

/* --- Sheets --- */

static void
set_columns (Writer *self)
{
  const SrProblemSurvey *survey = self->survey;
  lxw_row_col_options hidden = {.hidden = TRUE};

  for (guint i = 0; i < survey->column; i++)
    if (!survey->used[i])
      continue;
    else if (sr_problem_survey_is_hidden (survey, i))
      worksheet_set_column_opt (self->sheet, (lxw_col_t)i, (lxw_col_t)i, survey->widths[i], NULL,
                                &hidden);
    else
      worksheet_set_column (self->sheet, (lxw_col_t)i, (lxw_col_t)i,
                            survey->widths[i] + SPARE_WIDTH, NULL);
  worksheet_set_column (self->sheet, (lxw_col_t)survey->column, (lxw_col_t)survey->column,
                        SENTENCE_WIDTH, NULL);
}

/* worksheet_merge_range() would write the cells once more. */
static void
set_merges (Writer *self)
{
  for (guint i = 0; i < self->survey->merges->len; i++) {
    const SrSheetRange *merge = &g_array_index (self->survey->merges, SrSheetRange, i);
    lxw_merged_range *range = calloc (1, sizeof *range); /* freed by the library */

    g_assert (range != NULL);
    range->first_row = merge->first_row - 1;
    range->last_row = merge->last_row - 1;
    range->first_col = (lxw_col_t)merge->first_column;
    range->last_col = (lxw_col_t)merge->last_column;
    STAILQ_INSERT_TAIL (self->sheet->merged_ranges, range, list_pointers);
    self->sheet->merged_range_count++;
  }
}

/* Rows with something to be said can be picked by the filter. Before the rows: in constant memory
 * a filter cannot end above the last of them. */
static void
set_view (Writer *self)
{
  const GArray *rows = self->rows->rows;
  guint title = title_row (self->survey);
  guint last = MAX (self->survey->last_row, g_array_index (rows, SrProblemRow, rows->len - 1).row);
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  worksheet_freeze_panes (self->sheet, title, 0);
  if (last > title)
    worksheet_autofilter (self->sheet, title - 1, 0, last - 1, (lxw_col_t)self->survey->column);
  lxw_rowcol_to_range (range, title - 1, 0, last - 1, (lxw_col_t)self->survey->column);
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_fit_to_pages (self->sheet, 1, 0);
}

typedef struct {
  SrSheetFile *file;
  SrWorkbookFile *workbook;
  SrProblemStyle style;
  SrProgress progress;
  gpointer data;
  GCancellable *cancellable;
} Job;

static gboolean
write_rows (Job *job, const SrProblemSheet *sheet, Writer *writer, GError **error)
{
  if (!sr_sheet_file_read (job->file, sheet->sheet, visit, writer, NULL, job->progress, job->data,
                           job->cancellable, error))
    return FALSE;
  put_blank_rows (writer, G_MAXUINT);
  if (writer->error == NULL)
    return sr_workbook_file_check_sheet (job->workbook, writer->sheet, error);
  g_propagate_error (error, g_steal_pointer (&writer->error));
  return FALSE;
}

static gboolean
write_sheet (Job *job, const SrProblemSheet *sheet, const SrProblemSurvey *survey, GError **error)
{
  const SrSheetInfo *info = g_ptr_array_index (sr_sheet_file_sheets (job->file), sheet->sheet);
  g_autoptr (SrProblemRows) rows = sr_problem_rows_new (sheet, title_row (survey));
  g_autoptr (GString) spare = g_string_new (NULL);
  Writer writer = {.survey = survey, .rows = rows, .style = &job->style, .spare = spare};
  gboolean written;

  writer.sheet = sr_workbook_file_add_sheet (job->workbook, info->name, &writer.name, error);
  if (writer.sheet == NULL)
    return FALSE;
  set_columns (&writer);
  set_view (&writer);
  written = write_rows (job, sheet, &writer, error);
  g_clear_error (&writer.error);
  if (!written)
    return FALSE;
  set_merges (&writer);
  return TRUE;
}

/* SrProblemSurvey of each sheet; NULL with ERROR set. */
static GPtrArray *
survey_sheets (SrSheetFile *file,
               const SrProblemSheet *sheets,
               guint n_sheets,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) surveys =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_problem_survey_free);

  for (guint i = 0; i < n_sheets; i++) {
    SrProblemSurvey *survey =
        sr_problem_survey_new (file, sheets[i].sheet, sheets[i].header, cancellable, error);

    if (survey == NULL)
      return NULL;
    g_ptr_array_add (surveys, survey);
  }
  return g_steal_pointer (&surveys);
}

/* Rows out of order need all of them in memory. */
static gboolean
all_ordered (const GPtrArray *surveys)
{
  for (guint i = 0; i < surveys->len; i++)
    if (!((const SrProblemSurvey *)surveys->pdata[i])->is_ordered)
      return FALSE;
  return TRUE;
}

gboolean
sr_problem_workbook_write (SrSheetFile *file,
                           const SrProblemSheet *sheets,
                           guint n_sheets,
                           const char *path,
                           SrProgress progress,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  Job job = {.file = file, .progress = progress, .data = data, .cancellable = cancellable};
  g_autoptr (GPtrArray) surveys = NULL;
  g_autoptr (SrWorkbookFile) workbook = NULL;

  g_return_val_if_fail (n_sheets > 0, FALSE);

  surveys = survey_sheets (file, sheets, n_sheets, cancellable, error);
  if (surveys == NULL)
    return FALSE;
  workbook = sr_workbook_file_begin (path, all_ordered (surveys), SR_PROBLEM_TITLE, NULL, error);
  if (workbook == NULL)
    return FALSE;
  job.workbook = workbook;
  sr_problem_style_init (&job.style, sr_workbook_file_workbook (workbook));
  for (guint i = 0; i < n_sheets; i++)
    if (!write_sheet (&job, &sheets[i], surveys->pdata[i], error))
      return FALSE;
  return sr_workbook_file_finish (workbook, cancellable, error);
}
