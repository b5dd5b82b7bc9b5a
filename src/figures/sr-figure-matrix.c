/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures broken down by a dimension: the rows are the dimension's values, then what the data has
 * besides them, then the unknown; each figure fills one column.
 */
#include "figures/sr-figure-aggregate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNKNOWN "未知"

/* The row of the unknown while a matrix is filled; it goes to the end afterwards. */
#define UNPLACED 0

static void
row_free (gpointer data)
{
  SrFigureRow *row = data;

  g_free (row->value);
  g_free (row->name);
  g_free (row->cells);
  g_free (row);
}

static SrFigureRow *
row_new (const SrFigureMatrix *matrix, const char *value, const char *name)
{
  SrFigureRow *row = g_new0 (SrFigureRow, 1);

  row->value = g_strdup (value);
  row->name = g_strdup (name);
  row->cells = g_new (SrFigureValue, MAX (matrix->n_figures, 1));
  for (guint i = 0; i < matrix->n_figures; i++)
    row->cells[i] = sr_figure_tally_value (&(SrFigureTally){0}, matrix->figures[i]);
  return row;
}

/* Which row each record of a type is in. Figures that share type and event share it. */
typedef struct {
  const char *record;
  SrEvent event;
  GArray *places;    /* of Place */
  GHashTable *index; /* id → Place, into the array */
} Placing;

typedef struct {
  gint64 record;
  guint row;
} Place;

/* A matrix being filled. */
typedef struct {
  SrRegister *reg;
  const SrFigureWhen *when;
  SrFigureMatrix *matrix;
  GHashTable *rows; /* value → index of the row + 1, without the unknown */
  GPtrArray *placings;
} Filling;

static void
placing_free (gpointer data)
{
  Placing *placing = data;

  g_hash_table_unref (placing->index);
  g_array_unref (placing->places);
  g_free (placing);
}

/* The row of a value, made when the dimension does not name it. */
static guint
row_of (Filling *filling, const char *value)
{
  SrFigureMatrix *matrix = filling->matrix;
  gpointer found = g_hash_table_lookup (filling->rows, value);
  SrFigureRow *row;

  if (found)
    return GPOINTER_TO_UINT (found) - 1;
  row = row_new (matrix, value, sr_dimension_name (filling->reg, matrix->dimension, value));
  g_ptr_array_add (matrix->rows, row);
  g_hash_table_insert (filling->rows, row->value, GUINT_TO_POINTER (matrix->rows->len));
  return matrix->rows->len - 1;
}

static gboolean
read_places (Filling *filling, Placing *placing, const SrFigure *figure, GError **error)
{
  const char *sql = sr_dimension_sql (filling->matrix->dimension, figure->record, figure->event);
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (filling->reg, figure, filling->when, sql, error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    const char *value = sr_statement_text (statement, 1);
    Place place = {sr_statement_integer (statement, 0), value ? row_of (filling, value) : UNPLACED};

    g_array_append_val (placing->places, place);
  }
  for (guint i = 0; i < placing->places->len; i++) {
    Place *place = &g_array_index (placing->places, Place, i);

    g_hash_table_insert (placing->index, &place->record, place);
  }
  return step == SR_STEP_DONE;
}

/* Owned by FILLING; NULL on error. */
static Placing *
placing_of (Filling *filling, const SrFigure *figure, GError **error)
{
  Placing *placing;

  for (guint i = 0; i < filling->placings->len; i++) {
    placing = g_ptr_array_index (filling->placings, i);
    if (placing->event == figure->event && strcmp (placing->record, figure->record) == 0)
      return placing;
  }
  placing = g_new0 (Placing, 1);
  placing->record = figure->record;
  placing->event = figure->event;
  placing->places = g_array_new (FALSE, FALSE, sizeof (Place));
  placing->index = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_ptr_array_add (filling->placings, placing);
  return read_places (filling, placing, figure, error) ? placing : NULL;
}

static gboolean
tally_members (Filling *filling,
               const SrFigure *figure,
               const Placing *placing,
               SrFigureTally *tallies,
               GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (filling->reg, figure, filling->when, sr_figure_sql (figure), error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 record = sr_statement_integer (statement, 0);
    const Place *place = g_hash_table_lookup (placing->index, &record);

    sr_figure_tally_add (&tallies[place ? place->row : UNPLACED], figure, statement);
  }
  return step == SR_STEP_DONE;
}

static void
take_tallies (
    Filling *filling, const SrFigure *figure, guint column, SrFigureTally *tallies, guint n)
{
  for (guint i = 0; i < n; i++) {
    SrFigureRow *row = g_ptr_array_index (filling->matrix->rows, i);

    row->cells[column] = sr_figure_tally_value (&tallies[i], figure);
    sr_figure_tally_clear (&tallies[i]);
  }
}

static gboolean
fill_members (Filling *filling, const SrFigure *figure, guint column, GError **error)
{
  const Placing *placing = placing_of (filling, figure, error);
  guint n = filling->matrix->rows->len;
  g_autofree SrFigureTally *tallies = g_new0 (SrFigureTally, n);
  gboolean done = placing && tally_members (filling, figure, placing, tallies, error);

  take_tallies (filling, figure, column, tallies, n);
  return done;
}

/* The same without knowing where any record is but the members: one pass, nothing of it kept. */
static gboolean
fill_joined (Filling *filling, const SrFigure *figure, guint column, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT m.record_id, m.amount, d.value FROM (%s) AS m LEFT JOIN (%s) AS d ON d.record_id = "
      "m.record_id",
      sr_figure_sql (figure),
      sr_dimension_sql (filling->matrix->dimension, figure->record, figure->event));
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (filling->reg, figure, filling->when, sql, error);
  g_autoptr (GArray) tallies = g_array_new (FALSE, TRUE, sizeof (SrFigureTally));
  SrStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    const char *value = sr_statement_text (statement, 2);
    guint row = value ? row_of (filling, value) : UNPLACED;

    if (row >= tallies->len)
      g_array_set_size (tallies, row + 1);
    sr_figure_tally_add (&g_array_index (tallies, SrFigureTally, row), figure, statement);
  }
  g_array_set_size (tallies, filling->matrix->rows->len);
  take_tallies (filling, figure, column, (SrFigureTally *)(gpointer)tallies->data, tallies->len);
  return step == SR_STEP_DONE;
}

static gboolean
fill_ratio (Filling *filling, const SrFigure *figure, guint column, GError **error)
{
  const SrFigure *parts[] = {sr_figure_find (figure->numerator),
                             sr_figure_find (figure->denominator)};
  g_autoptr (SrFigureMatrix) matrix = sr_figure_matrix (
      filling->reg, parts, G_N_ELEMENTS (parts), filling->matrix->dimension, filling->when, error);

  if (matrix == NULL)
    return FALSE;
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *part = g_ptr_array_index (matrix->rows, i);
    guint index = part->value ? row_of (filling, part->value) : UNPLACED;
    SrFigureRow *row = g_ptr_array_index (filling->matrix->rows, index);

    row->cells[column] = sr_figure_ratio (&part->cells[0], &part->cells[1]);
  }
  return TRUE;
}

/* Every member is in one row, so counts and sums need not be asked for again. */
static gboolean
is_sum_of_rows (const SrFigure *figure)
{
  return figure->aggregate == SR_AGGREGATE_COUNT || figure->aggregate == SR_AGGREGATE_SUM;
}

static SrFigureValue
sum_of_rows (const SrFigureMatrix *matrix, guint column)
{
  SrFigureValue sum = {TRUE, 0};

  for (guint i = 0; i < matrix->rows->len; i++)
    sum.number += ((SrFigureRow *)g_ptr_array_index (matrix->rows, i))->cells[column].number;
  if (matrix->figures[column]->is_money) /* whole 分: adding fractions must not show */
    sum.number = round (sum.number * 100) / 100;
  return sum;
}

static gboolean
fill_column (Filling *filling, guint column, GError **error)
{
  SrFigureMatrix *matrix = filling->matrix;
  const SrFigure *figure = matrix->figures[column];
  gboolean done = figure->aggregate == SR_AGGREGATE_RATIO
                      ? fill_ratio (filling, figure, column, error)
                  : figure->is_joined ? fill_joined (filling, figure, column, error)
                                      : fill_members (filling, figure, column, error);

  if (!done)
    return FALSE;
  if (!is_sum_of_rows (figure))
    return sr_figure_value (filling->reg, figure, filling->when, &matrix->totals[column], error);
  matrix->totals[column] = sum_of_rows (matrix, column);
  return TRUE;
}

static SrFigureMatrix *
matrix_new (const SrFigure *const *figures,
            guint n_figures,
            const SrDimension *dimension,
            const GPtrArray *values)
{
  SrFigureMatrix *matrix = g_new0 (SrFigureMatrix, 1);

  matrix->dimension = dimension;
  matrix->figures = g_memdup2 (figures, sizeof *figures * n_figures);
  matrix->n_figures = n_figures;
  matrix->rows = g_ptr_array_new_with_free_func (row_free);
  matrix->totals = g_new0 (SrFigureValue, MAX (n_figures, 1));
  g_ptr_array_add (matrix->rows,
                   row_new (matrix, NULL, dimension->unknown ? dimension->unknown : UNKNOWN));
  for (guint i = 0; i < values->len; i++) {
    const SrDimensionValue *value = g_ptr_array_index (values, i);

    g_ptr_array_add (matrix->rows, row_new (matrix, value->value, value->name));
  }
  return matrix;
}

void
sr_figure_matrix_free (SrFigureMatrix *matrix)
{
  g_free (matrix->figures);
  g_ptr_array_unref (matrix->rows);
  g_free (matrix->totals);
  g_free (matrix);
}

static gboolean
fill (Filling *filling, GError **error)
{
  SrFigureMatrix *matrix = filling->matrix;

  for (guint i = 1; i < matrix->rows->len; i++) {
    SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    g_hash_table_insert (filling->rows, row->value, GUINT_TO_POINTER (i + 1));
  }
  for (guint i = 0; i < matrix->n_figures; i++)
    if (!fill_column (filling, i, error))
      return FALSE;
  return TRUE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SrFigureRow *one = *(SrFigureRow *const *)a, *other = *(SrFigureRow *const *)b;

  return strcmp (one->value, other->value);
}

/* Values that the dimension does not name stay only where they count something, in their own order;
 * the unknown goes to the end. */
static void
order_rows (SrFigureMatrix *matrix, guint n_named)
{
  for (guint i = matrix->rows->len; i-- > n_named + 1;)
    if (sr_figure_row_is_empty (matrix, g_ptr_array_index (matrix->rows, i)))
      g_ptr_array_remove_index (matrix->rows, i);
  if (matrix->rows->len > n_named + 1)
    qsort (matrix->rows->pdata + n_named + 1, matrix->rows->len - n_named - 1, sizeof (gpointer),
           compare_rows);
  g_ptr_array_add (matrix->rows, g_ptr_array_steal_index (matrix->rows, UNPLACED));
}

SrFigureMatrix *
sr_figure_matrix (SrRegister *reg,
                  const SrFigure *const *figures,
                  guint n_figures,
                  const SrDimension *dimension,
                  const SrFigureWhen *when,
                  GError **error)
{
  g_autoptr (GPtrArray) values =
      sr_dimension_values (reg, dimension, when ? when->as_of : NULL, error);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) placings = g_ptr_array_new_with_free_func (placing_free);
  g_autoptr (SrFigureMatrix) matrix = NULL;
  Filling filling = {reg, when, NULL, rows, placings};

  if (values == NULL)
    return NULL;
  filling.matrix = matrix = matrix_new (figures, n_figures, dimension, values);
  if (!fill (&filling, error))
    return NULL;
  order_rows (matrix, values->len);
  return g_steal_pointer (&matrix);
}

const SrFigureRow *
sr_figure_matrix_row (const SrFigureMatrix *matrix, const char *value)
{
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    if (g_strcmp0 (row->value, value) == 0)
      return row;
  }
  return NULL;
}

gboolean
sr_figure_row_is_empty (const SrFigureMatrix *matrix, const SrFigureRow *row)
{
  for (guint i = 0; i < matrix->n_figures; i++)
    if (row->cells[i].known && row->cells[i].number != 0)
      return FALSE;
  return TRUE;
}
