/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The matrix comes from the engine of figures; here it only gets its order, its rests and its
 * frame.
 */
#include "reports/sr-report-summary.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "reports/sr-report-files.h"

/* A row to be: numbers of all columns, rests included. */
typedef struct {
  char *value; /* NULL: the unknown, or 其他 */
  char *name;
  double *numbers; /* NAN: not known */
  guint n_columns;
  char **texts; /* NULL where there is a number, or nothing to tell */
} Line;

typedef struct {
  const SrSummaryColumn *columns;
  guint n_columns;
  GPtrArray *lines;  /* of Line */
  GPtrArray *slices; /* of SrFigure, as long as the matrix needs them */
} Sheet;

#define UNKNOWN "—"

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->value);
  g_free (line->name);
  g_free (line->numbers);
  for (guint i = 0; line->texts && i < line->n_columns; i++)
    g_free (line->texts[i]);
  g_free (line->texts);
  g_free (line);
}

/* A figure of its own, neither a rest nor a text. */
static gboolean
is_counted (const SrSummaryColumn *column)
{
  return column->figure && column->rest_of == NULL;
}

static guint
find_column (const Sheet *sheet, const char *figure)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    if (is_counted (&sheet->columns[i]) && sheet->columns[i].slice == NULL &&
        strcmp (sheet->columns[i].figure, figure) == 0)
      return i;
  g_error ("the summary has no column %s", figure);
}

/* Indexes of the columns that are the parts of the rest COLUMN. */
static GArray *
parts_of (const Sheet *sheet, const SrSummaryColumn *column)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean slices = g_str_has_suffix (column->rest_of, "=");
  g_auto (GStrv) keys = g_strsplit (column->rest_of, " ", -1);

  for (guint i = 0; slices && i < sheet->n_columns; i++)
    if (sheet->columns[i].slice && strcmp (sheet->columns[i].figure, column->figure) == 0 &&
        g_str_has_prefix (sheet->columns[i].slice, column->rest_of))
      g_array_append_val (parts, i);
  for (guint p = 0; !slices && keys[p]; p++) {
    guint part = find_column (sheet, keys[p]);

    g_array_append_val (parts, part);
  }
  return parts;
}

static void
make_rests (const Sheet *sheet, Line *line)
{
  for (guint i = 0; i < sheet->n_columns; i++) {
    const SrSummaryColumn *column = &sheet->columns[i];
    g_autoptr (GArray) parts = column->rest_of ? parts_of (sheet, column) : NULL;

    if (parts == NULL)
      continue;
    line->numbers[i] = line->numbers[find_column (sheet, column->figure)];
    for (guint p = 0; p < parts->len; p++)
      line->numbers[i] -= line->numbers[g_array_index (parts, guint, p)];
  }
}

/* "flat_state=public" of a figure. */
static SrFigure *
slice_of (const SrFigure *figure, const char *slice)
{
  const char *values = strchr (slice, '=');
  g_autofree char *dimension = g_strndup (slice, (gsize)(values - slice));

  return sr_figure_slice (figure, dimension, values + 1);
}

static SrFigureMatrix *
count (SrReportBuild *build, const Sheet *sheet, const SrDimension *dimension, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();

  for (guint i = 0; i < sheet->n_columns; i++) {
    const SrSummaryColumn *column = &sheet->columns[i];
    const SrFigure *figure = is_counted (column) ? sr_figure_find (column->figure) : NULL;

    if (figure == NULL)
      continue;
    sr_report_build_uses (build, figure);
    if (column->slice) {
      SrFigure *slice = slice_of (figure, column->slice);

      g_ptr_array_add (sheet->slices, slice);
      figure = slice;
    }
    g_ptr_array_add (figures, (gpointer)figure);
  }
  return sr_figure_matrix (build->reg, (const SrFigure *const *)figures->pdata, figures->len,
                           dimension, &build->when, error);
}

/* Value of the dimension → text. NULL on error. */
static GHashTable *
read_texts (SrReportBuild *build, const char *name, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *sql = sr_report_sql (name);
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (build->reg, NULL, &build->when, sql, error);
  SrStep step;

  if (statement == NULL)
    return NULL;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    g_autofree char *value = g_strdup (sr_statement_text (statement, 0));
    const char *text = sr_statement_text (statement, 1);
    const char *before = value ? g_hash_table_lookup (texts, value) : NULL;

    if (value && text)
      g_hash_table_replace (texts, g_strdup (value),
                            before ? g_strdup_printf ("%s、%s", before, text) : g_strdup (text));
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}

static gboolean
add_texts (SrReportBuild *build, const Sheet *sheet, GError **error)
{
  for (guint i = 0; i < sheet->n_columns; i++) {
    const char *name = sheet->columns[i].text;
    g_autoptr (GHashTable) texts = name ? read_texts (build, name, error) : NULL;

    if (name && texts == NULL)
      return FALSE;
    for (guint r = 0; name && r < sheet->lines->len; r++) {
      Line *line = g_ptr_array_index (sheet->lines, r);

      if (line->value)
        line->texts[i] = g_strdup (g_hash_table_lookup (texts, line->value));
    }
  }
  return TRUE;
}

static Line *
line_new (const Sheet *sheet, const SrFigureRow *row)
{
  Line *line = g_new0 (Line, 1);
  guint cell = 0;

  line->value = g_strdup (row->value);
  line->name = g_strdup (row->name);
  line->n_columns = sheet->n_columns;
  line->numbers = g_new0 (double, sheet->n_columns);
  line->texts = g_new0 (char *, sheet->n_columns);
  for (guint i = 0; i < sheet->n_columns; i++)
    if (is_counted (&sheet->columns[i])) {
      line->numbers[i] = row->cells[cell].known ? row->cells[cell].number : NAN;
      cell++;
    }
  make_rests (sheet, line);
  return line;
}

static gboolean
is_zero (const Sheet *sheet, const Line *line)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    if (line->numbers[i] != 0 && !isnan (line->numbers[i]))
      return FALSE;
  return TRUE;
}

/* Members that are counted once for the whole may stand in several rows. */
static gboolean
adds_up (const SrFigure *figure)
{
  return figure->aggregate == SR_AGGREGATE_COUNT || figure->aggregate == SR_AGGREGATE_SUM;
}

/* Whether the total of COLUMN is the sum of its rows. */
static gboolean
is_summed (const SrSummaryColumn *column)
{
  if (column->text)
    return column->type != SR_TABLE_CELL_TEXT;
  return adds_up (sr_figure_find (column->figure));
}

/* Moves the line of VALUE from FROM to the end of TO. */
static void
move_line (GPtrArray *from, const char *value, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++) {
    Line *line = g_ptr_array_index (from, i);

    if (line->value && strcmp (line->value, value) == 0) {
      g_ptr_array_add (to, g_ptr_array_steal_index (from, i));
      return;
    }
  }
}

/* What is left becomes one line. */
static void
add_others (Sheet *sheet, GPtrArray *rest)
{
  Line *others = g_new0 (Line, 1);

  others->name = g_strdup ("其他");
  others->n_columns = sheet->n_columns;
  others->numbers = g_new0 (double, sheet->n_columns);
  others->texts = g_new0 (char *, sheet->n_columns);
  for (guint i = 0; i < rest->len; i++)
    for (guint c = 0; c < sheet->n_columns; c++)
      others->numbers[c] +=
          is_summed (&sheet->columns[c]) ? ((Line *)g_ptr_array_index (rest, i))->numbers[c] : NAN;
  g_ptr_array_add (sheet->lines, others);
}

static void
keep_listed (Sheet *sheet, const char *const *listed)
{
  g_autoptr (GPtrArray) rest = g_steal_pointer (&sheet->lines);

  sheet->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; listed[i]; i++)
    move_line (rest, listed[i], sheet->lines);
  add_others (sheet, rest);
}

/* Rows without anything to count that nobody asked for. */
static void
drop_lines (Sheet *sheet, SrSummaryRows rows)
{
  for (guint i = sheet->lines->len; i-- > 0;) {
    const Line *line = g_ptr_array_index (sheet->lines, i);

    if ((rows == SR_SUMMARY_COUNTING || line->value == NULL) && is_zero (sheet, line))
      g_ptr_array_remove_index (sheet->lines, i);
  }
}

static gboolean
column_stands (const Sheet *sheet, guint column)
{
  if (sheet->columns[column].rest_of == NULL)
    return TRUE;
  for (guint i = 0; i < sheet->lines->len; i++)
    if (((Line *)g_ptr_array_index (sheet->lines, i))->numbers[column] != 0)
      return TRUE;
  return FALSE;
}

static SrCellType
cell_type (const SrSummaryColumn *column)
{
  const SrFigure *figure = column->text ? NULL : sr_figure_find (column->figure);

  if (figure == NULL)
    return column->type;
  if (figure->is_money)
    return SR_TABLE_CELL_MONEY;
  if (figure->aggregate == SR_AGGREGATE_RATIO)
    return SR_TABLE_CELL_PERCENT;
  return figure->aggregate == SR_AGGREGATE_MEAN || figure->aggregate == SR_AGGREGATE_MEDIAN
             ? SR_TABLE_CELL_DECIMAL
             : SR_TABLE_CELL_INTEGER;
}

static void
add_columns (const Sheet *sheet, SrTable *table, const SrDimension *dimension)
{
  const SrTableColumn first = {.title = dimension->title, .flags = SR_COLUMN_CENTRED};
  const SrTableColumn last = {.title = "备注", .width = 12};

  sr_table_add_column (table, &first);
  for (guint i = 0; i < sheet->n_columns; i++) {
    const SrSummaryColumn *shown = &sheet->columns[i];
    const SrTableColumn column = {.title = shown->title,
                                  .type = cell_type (shown),
                                  .flags = is_summed (shown) ? SR_COLUMN_SUM : SR_COLUMN_PLAIN,
                                  .decimals = cell_type (shown) == SR_TABLE_CELL_PERCENT ? 1 : 0};

    if (column_stands (sheet, i))
      sr_table_add_column (table, &column);
  }
  sr_table_add_column (table, &last);
}

/* Figures of money are in 元, cells in 分; ratios are in per cent. */
static SrValue
make_number (const SrSummaryColumn *column, double number)
{
  if (isnan (number))
    return sr_value_text (UNKNOWN);
  switch (cell_type (column)) {
  case SR_TABLE_CELL_MONEY:
    return sr_value_integer (llround (number * 100));
  case SR_TABLE_CELL_PERCENT:
    return sr_value_real (number / 100);
  case SR_TABLE_CELL_DECIMAL:
    return sr_value_real (number);
  case SR_TABLE_CELL_INTEGER:
  case SR_TABLE_CELL_TEXT:
  case SR_TABLE_CELL_CODE:
  case SR_TABLE_CELL_DATE:
  default:
    return sr_value_integer ((gint64)number);
  }
}

static SrValue
make_cell (const SrSummaryColumn *column, const Line *line, guint index)
{
  const char *text = line->texts[index];

  if (column->text == NULL)
    return make_number (column, line->numbers[index]);
  if (text == NULL)
    return (SrValue)SR_VALUE_INIT;
  return column->type == SR_TABLE_CELL_TEXT ? sr_value_text (text)
                                            : sr_value_real (g_ascii_strtod (text, NULL));
}

static void
add_row (const Sheet *sheet, SrTable *table, const Line *line)
{
  g_autofree SrValue *cells = g_new0 (SrValue, sr_table_n_columns (table));
  guint cell = 1;

  cells[0] = sr_value_text (line->name);
  for (guint i = 0; i < sheet->n_columns; i++)
    if (column_stands (sheet, i))
      cells[cell++] = make_cell (&sheet->columns[i], line, i);
  sr_table_take_row (table, cells);
}

/* Totals that are no sums of the rows: means, shares, and who is counted once for the whole. */
static void
set_totals (const Sheet *sheet, SrTable *table, const SrFigureMatrix *matrix)
{
  guint figure = 0, cell = 1;

  sr_table_set_total (table, SR_TOTAL_LAST);
  for (guint i = 0; i < sheet->n_columns; i++) {
    const SrSummaryColumn *column = &sheet->columns[i];

    if (is_counted (column)) {
      const SrFigureValue *total = &matrix->totals[figure++];

      if (!is_summed (column)) {
        SrValue value = make_number (column, total->known ? total->number : NAN);

        sr_table_set_total_value (table, cell, &value);
        sr_value_clear (&value);
      }
    }
    if (column_stands (sheet, i))
      cell++;
  }
}

/* --- What must be equal in it (RP03) --- */

static double
sum_of (const Sheet *sheet, guint column)
{
  double sum = 0;

  for (guint i = 0; i < sheet->lines->len; i++)
    sum += ((const Line *)g_ptr_array_index (sheet->lines, i))->numbers[column];
  return sum;
}

/* "人口→男" as a sentence calls it: 人口男. New string. */
static char *
plain_title (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "→", -1);

  return g_strjoinv ("", parts);
}

/* The rows of every column make its whole, which is counted without the dimension. */
static void
check_rows (const Sheet *sheet,
            const SrFigureMatrix *matrix,
            const char *name,
            SrReportChecks *checks)
{
  guint figure = 0;

  for (guint i = 0; i < sheet->n_columns; i++) {
    g_autofree char *title = plain_title (sheet->columns[i].title);
    g_autofree char *text = g_strdup_printf ("%s：%s各行之和 = 总数", name, title);
    g_autofree char *sentence = g_strdup_printf (_ ("%s: rows of %s and the whole"), name, title);

    if (!is_counted (&sheet->columns[i]))
      continue;
    if (sheet->columns[i].slice == NULL && adds_up (matrix->figures[figure])) {
      sr_report_checks_equal (checks, "RP03", text, sentence, sum_of (sheet, i),
                              matrix->totals[figure].number);
      sr_report_checks_claim (checks, name, matrix->figures[figure], matrix->totals[figure].number);
    } else if (sheet->columns[i].slice == NULL && matrix->totals[figure].known)
      sr_report_checks_claim (checks, name, matrix->figures[figure], matrix->totals[figure].number);
    figure++;
  }
}

/* Parts and their rest make the whole in every row; more parts than the whole is the difference
 * that shows when limits of parts overlap. */
static void
check_parts (const Sheet *sheet, guint rest, const char *name, SrReportChecks *checks)
{
  const SrSummaryColumn *column = &sheet->columns[rest];
  g_autoptr (GArray) parts = parts_of (sheet, column);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  double whole = sum_of (sheet, find_column (sheet, column->figure));
  double sum = 0, least = 0;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *right = g_strdup_printf ("%.15g", whole);

  for (guint p = 0; p < parts->len; p++) {
    guint part = g_array_index (parts, guint, p);
    const char *title = g_strrstr (sheet->columns[part].title, "→");

    sum += sum_of (sheet, part);
    g_string_append_printf (titles, "%s%s", p ? " + " : "",
                            title ? title + strlen ("→") : sheet->columns[part].title);
    g_string_append_printf (numbers, "%s%.15g", p ? " + " : "", sum_of (sheet, part));
  }
  for (guint i = 0; i < sheet->lines->len; i++)
    least = MIN (least, ((const Line *)g_ptr_array_index (sheet->lines, i))->numbers[rest]);
  if (whole > sum)
    g_string_append_printf (numbers, " + %.15g", whole - sum);
  text = g_strdup_printf ("%s：%s%s = 合计", name, titles->str, whole > sum ? " + 未知" : "");
  sentence = g_strdup_printf (_ ("%s: %s and their whole"), name, titles->str);
  sr_report_checks_add (checks, "RP03", least >= 0, text, sentence, numbers->str, right);
}

static void
check (const Sheet *sheet, const SrFigureMatrix *matrix, const char *name, SrReportChecks *checks)
{
  check_rows (sheet, matrix, name, checks);
  for (guint i = 0; i < sheet->n_columns; i++)
    if (sheet->columns[i].rest_of)
      check_parts (sheet, i, name, checks);
}

/* --- Numbers that open their names --- */

/* The members of COLUMN, or of its slice; means and shares have no list of as many rows. */
static void
add_list (const SrReportBuild *build, SrTable *table, guint cell, const SrSummaryColumn *column)
{
  const SrFigure *figure = sr_figure_find (column->figure);
  const char *values = column->slice ? strchr (column->slice, '=') : NULL;
  g_autofree char *dimension =
      values ? g_strndup (column->slice, (gsize)(values - column->slice)) : NULL;

  if (cell_type (column) != SR_TABLE_CELL_INTEGER)
    return;
  if (dimension)
    sr_report_build_link_part (build, table, cell, figure, dimension, values + 1);
  else
    sr_report_build_link (build, table, cell, figure);
}

/* Cells of figures that are lists of households or persons at the register's own date. */
static void
add_lists (const SrReportBuild *build,
           const Sheet *sheet,
           SrTable *table,
           const SrDimension *dimension)
{
  guint cell = 1;

  if (strcmp (build->when.as_of, sr_register_as_of (build->reg)) != 0)
    return;
  for (guint i = 0; i < sheet->n_columns; i++) {
    const SrSummaryColumn *column = &sheet->columns[i];

    if (!column_stands (sheet, i))
      continue;
    if (is_counted (column))
      add_list (build, table, cell, column);
    cell++;
  }
  for (guint i = 0; i < sheet->lines->len; i++) {
    const Line *line = g_ptr_array_index (sheet->lines, i);
    g_autofree char *word = sr_report_build_row_word (dimension, line->value, line->name);

    if (word)
      sr_table_set_row_word (table, i, word);
  }
}

SrTable *
sr_report_summary (SrReportBuild *build,
                   const char *sheet_name,
                   const char *title,
                   const SrDimension *dimension,
                   const SrSummaryColumn *columns,
                   guint n_columns,
                   SrSummaryRows rows,
                   const char *const *listed,
                   GError **error)
{
  g_autoptr (GPtrArray) slices =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_figure_slice_free);
  Sheet sheet = {columns, n_columns, NULL, slices};
  g_autoptr (SrFigureMatrix) matrix = count (build, &sheet, dimension, error);
  SrTable *table;

  if (matrix == NULL)
    return NULL;
  sheet.lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < matrix->rows->len; i++)
    g_ptr_array_add (sheet.lines, line_new (&sheet, g_ptr_array_index (matrix->rows, i)));
  if (!add_texts (build, &sheet, error)) {
    g_ptr_array_unref (sheet.lines);
    return NULL;
  }
  if (rows == SR_SUMMARY_LISTED)
    keep_listed (&sheet, listed);
  drop_lines (&sheet, rows);
  check (&sheet, matrix, sheet_name, sr_workbook_spec_checks (build->spec));
  table = sr_report_build_form (build, sheet_name, title, "户、人");
  add_columns (&sheet, table, dimension);
  for (guint i = 0; i < sheet.lines->len; i++)
    add_row (&sheet, table, g_ptr_array_index (sheet.lines, i));
  set_totals (&sheet, table, matrix);
  add_lists (build, &sheet, table, dimension);
  g_ptr_array_unref (sheet.lines);
  return table;
}
