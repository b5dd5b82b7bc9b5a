/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Title, note, header; the rows of a list (sr-list-table.h) or none; blank rows. Written from the
 * top, so that memory does not grow with the rows.
 */
#include "exchange/sr-collection-form.h"

#include <glib/gi18n-lib.h>

#include "exchange/sr-collection-cells.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-sheet-text.h"
#include "exchange/sr-workbook-file.h"
#include "reports/sr-cell-maker.h"
#include "reports/sr-list-table.h"

#define HEADER_ROW 2 /* from 0 */
#define ROW_HEIGHT 21.0
#define TICK       256 /* rows between two looks at cancel and progress */
#define MOST_ROWS  1048576
#define A4         9

#define NOTE_START "填写说明：红色标题的栏必填；有下拉箭头的栏请从列表中选择；日期写成2025-09-27；"
#define NOTE_FIXED "灰色的栏供核对，不用填写；"
#define NOTE_END   "不清楚的留空。请勿改动标题行。"
#define DEMO       "演示数据，人物均为虚构。"

typedef struct {
  SrRegister *reg;
  const SrCollectionForm *form;
  SrTable *table;    /* columns and records */
  GPtrArray *fields; /* of its columns; those behind them are hidden */
  SrCollectionLists *lists;
  SrCollectionStyle style;
  lxw_worksheet *sheet;
  const char *name;
  lxw_row_t row; /* the next one */
  guint n_blank;
  GString *spare;
  SrProgress progress;
  gpointer data;
  GCancellable *cancellable;
} Job;

/* --- Columns --- */

static void
add_field (Job *job, const SrField *field)
{
  if (!sr_cell_is_withheld (field, job->form->reveal || job->form->query == NULL))
    g_ptr_array_add (job->fields, (gpointer)field);
}

/* The fields in the order in which lists have them. */
static void
choose_fields (Job *job)
{
  const SrSchema *schema = job->form->schema;
  const char *first = job->form->query ? schema->code : NULL;

  if (first)
    add_field (job, sr_schema_field (schema, first));
  for (guint i = 0; job->form->columns[i]; i++)
    if (g_strcmp0 (job->form->columns[i], first) != 0)
      add_field (job, sr_schema_field (schema, job->form->columns[i]));
}

static gboolean
make_table (Job *job, GError **error)
{
  const SrCollectionForm *form = job->form;
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (form->query) {
    job->table = sr_list_table (job->reg, form->query, form->columns, form->reveal, error);
    return job->table != NULL;
  }
  job->table = sr_table_new (SR_SHEET_LIST, form->schema->title, NULL);
  sr_list_fill_ids (job->table, job->reg, form->schema, nobody, NULL, form->columns, TRUE);
  return TRUE;
}

/* Computed from what is entered elsewhere; in an empty form they are asked for as all others, for
 * there is nothing yet to compute them from. */
static gboolean
is_fixed (const Job *job, guint column)
{
  const SrField *field = job->fields->pdata[column];

  return job->form->query && field->flags & SR_FIELD_DERIVED;
}

static gboolean
is_hidden (const Job *job, guint column)
{
  return column >= job->fields->len;
}

static void
set_columns (Job *job, lxw_row_t last, const char *lists)
{
  static lxw_row_col_options hidden = {.hidden = TRUE};

  for (guint i = 0; i < sr_table_n_columns (job->table); i++) {
    g_autofree char *list = NULL;

    if (is_hidden (job, i)) {
      worksheet_set_column_opt (job->sheet, (lxw_col_t)i, (lxw_col_t)i, 12, NULL, &hidden);
      continue;
    }
    worksheet_set_column (job->sheet, (lxw_col_t)i, (lxw_col_t)i,
                          sr_collection_cells_width (job->fields->pdata[i], job->lists), NULL);
    if (is_fixed (job, i))
      continue;
    list = sr_collection_lists_formula (job->lists, job->fields->pdata[i], lists);
    sr_collection_cells_check (job->sheet, job->fields->pdata[i], (lxw_col_t)i, HEADER_ROW + 1,
                               last, list);
  }
}

/* --- Rows --- */

static gboolean
put_text (Job *job, guint column, const char *text, lxw_format *format, GError **error)
{
  SrSheetTextShape shape;
  const char *lawful;

  if (sr_sheet_text_check (text, job->spare, &lawful, &shape) == SR_SHEET_TEXT_OK) {
    worksheet_write_string (job->sheet, job->row, (lxw_col_t)column, lawful, format);
    return TRUE;
  }
  g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_CONTENT,
               _ ("Sheet “%s”, row %u, “%s”: the text is longer than the %d characters that a "
                  "cell holds. Shorten it."),
               job->name, job->row + 1, sr_table_column_name (job->table, column),
               SR_SHEET_TEXT_MAX);
  return FALSE;
}

static lxw_format *
format_of (const Job *job, guint column)
{
  if (is_hidden (job, column) || is_fixed (job, column))
    return job->style.fixed;
  return sr_collection_cells_format (&job->style, job->fields->pdata[column]);
}

static gboolean
put_cell (Job *job, guint column, const SrValue *cell, GError **error)
{
  lxw_format *format = format_of (job, column);
  double unit = sr_table_column (job->table, column)->type == SR_TABLE_CELL_MONEY ? 100 : 1;

  switch (cell->type) {
  case SR_VALUE_TEXT:
    return put_text (job, column, cell->text, format, error);
  case SR_VALUE_INTEGER:
    worksheet_write_number (job->sheet, job->row, (lxw_col_t)column, (double)cell->integer / unit,
                            format);
    return TRUE;
  case SR_VALUE_REAL:
    worksheet_write_number (job->sheet, job->row, (lxw_col_t)column, cell->real / unit, format);
    return TRUE;
  case SR_VALUE_BLANK:
  default:
    worksheet_write_blank (job->sheet, job->row, (lxw_col_t)column, format);
    return TRUE;
  }
}

/* CELLS: NULL for a blank row. FALSE with ERROR set. */
static gboolean
put_row (Job *job, const SrValue *cells, GError **error)
{
  static const SrValue blank = SR_VALUE_INIT;

  if (job->row >= MOST_ROWS) {
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("Sheet “%s” would have more than the %d rows that a workbook holds. Narrow the "
                    "selection (a township, a building), or export to CSV."),
                 job->name, MOST_ROWS);
    return FALSE;
  }
  worksheet_set_row (job->sheet, job->row, ROW_HEIGHT, NULL);
  for (guint i = 0; i < sr_table_n_columns (job->table); i++)
    if (!put_cell (job, i, cells ? &cells[i] : &blank, error))
      return FALSE;
  job->row++;
  if (job->row % TICK == 0 && job->progress)
    job->progress (job->row, 0, job->data);
  return job->row % TICK || !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

static gboolean
put_records (Job *job, GError **error)
{
  g_autoptr (SrTableRows) rows = sr_table_open (job->table, error);
  const SrValue *cells;
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (sr_table_rows_next (rows, &cells, &failure))
    if (!put_row (job, cells, error))
      return FALSE;
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  for (guint i = 0; i < job->n_blank; i++)
    if (!put_row (job, NULL, error))
      return FALSE;
  return TRUE;
}

/* A cell over the whole width; worksheet_merge_range() would write it twice. */
static void
put_line (Job *job, const char *text, double height, lxw_format *format)
{
  lxw_merged_range *range;
  lxw_col_t last = (lxw_col_t)(job->fields->len - 1);

  worksheet_set_row (job->sheet, job->row, height, NULL);
  worksheet_write_string (job->sheet, job->row, 0, text, format);
  if (last > 0) {
    range = calloc (1, sizeof *range); /* freed by the library */
    g_assert (range != NULL);
    *range = (lxw_merged_range){.first_row = job->row, .last_row = job->row, .last_col = last};
    STAILQ_INSERT_TAIL (job->sheet->merged_ranges, range, list_pointers);
    job->sheet->merged_range_count++;
  }
  job->row++;
}

static void
put_head (Job *job)
{
  g_autofree char *title = g_strconcat (job->form->schema->title, "（采集表）", NULL);
  g_autofree char *note = g_strconcat (sr_register_is_demo (job->reg) ? DEMO : "", NOTE_START,
                                       job->form->query ? NOTE_FIXED : "", NOTE_END, NULL);

  put_line (job, job->form->title ? job->form->title : title, 30, job->style.title);
  put_line (job, note, 34, job->style.note);
  worksheet_set_row (job->sheet, job->row, 34, NULL);
  for (guint i = 0; i < sr_table_n_columns (job->table); i++) {
    gboolean required =
        !is_hidden (job, i) && ((const SrField *)job->fields->pdata[i])->flags & SR_FIELD_REQUIRED;

    worksheet_write_string (job->sheet, job->row, (lxw_col_t)i,
                            sr_table_column_name (job->table, i),
                            required ? job->style.required : job->style.header);
  }
  job->row++;
}

static void
set_page (Job *job, lxw_row_t last)
{
  lxw_protection free = {.format_columns = TRUE,
                         .format_rows = TRUE,
                         .insert_rows = TRUE,
                         .delete_rows = TRUE,
                         .sort = TRUE,
                         .autofilter = TRUE};
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, 0, 0, last, (lxw_col_t)(sr_table_n_columns (job->table) - 1));
  worksheet_ignore_errors (job->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
  worksheet_protect (job->sheet, NULL, &free);
  worksheet_freeze_panes (job->sheet, HEADER_ROW + 1, 0);
  worksheet_set_landscape (job->sheet);
  worksheet_set_paper (job->sheet, A4);
  worksheet_fit_to_pages (job->sheet, 1, 0);
  worksheet_repeat_rows (job->sheet, HEADER_ROW, HEADER_ROW);
  worksheet_print_area (job->sheet, 0, 0, last, (lxw_col_t)(job->fields->len - 1));
}

/* --- The workbook --- */

static gboolean
write_sheets (Job *job, SrWorkbookFile *file, GError **error)
{
  lxw_worksheet *codes = NULL;
  const char *lists = NULL;
  lxw_row_t last = HEADER_ROW + MAX ((lxw_row_t)sr_table_n_rows (job->table) + job->n_blank, 1);

  job->sheet = sr_workbook_file_add_sheet (file, job->form->schema->title, &job->name, error);
  if (job->sheet == NULL)
    return FALSE;
  if (sr_collection_lists_n (job->lists)) {
    codes = sr_workbook_file_add_sheet (file, "代码", &lists, error);
    if (codes == NULL)
      return FALSE;
  }
  set_columns (job, last, lists);
  set_page (job, last);
  put_head (job);
  if (!put_records (job, error) || !sr_workbook_file_check_sheet (file, job->sheet, error))
    return FALSE;
  if (codes)
    sr_collection_lists_write (job->lists, codes);
  return TRUE;
}

static gboolean
write_form (Job *job, const char *path, GError **error)
{
  g_autoptr (SrWorkbookFile) file = NULL;

  if (!make_table (job, error))
    return FALSE;
  file = sr_workbook_file_begin (path, TRUE,
                                 job->form->title ? job->form->title : job->form->schema->title,
                                 sr_register_meta (job->reg, "reporting_unit"), error);
  if (file == NULL)
    return FALSE;
  sr_collection_style_init (&job->style, sr_workbook_file_workbook (file));
  return write_sheets (job, file, error) && sr_workbook_file_finish (file, job->cancellable, error);
}

gboolean
sr_collection_form_write (SrRegister *reg,
                          const SrCollectionForm *form,
                          const char *path,
                          SrProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (GString) spare = g_string_new (NULL);
  g_autoptr (SrCollectionLists) lists = NULL;
  Job job = {.reg = reg,
             .form = form,
             .fields = fields,
             .spare = spare,
             .n_blank = form->n_blank,
             .progress = progress,
             .data = data,
             .cancellable = cancellable};
  gboolean written;

  g_return_val_if_fail (form->columns[0] != NULL, FALSE);

  if (form->query == NULL && form->n_blank == 0)
    job.n_blank = SR_COLLECTION_FORM_ROWS;
  choose_fields (&job);
  lists = sr_collection_lists_new (sr_register_code_lists (reg), fields);
  job.lists = lists;
  written = write_form (&job, path, error);
  g_clear_pointer (&job.table, sr_table_unref);
  return written;
}
