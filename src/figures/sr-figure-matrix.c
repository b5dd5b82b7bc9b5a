/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures broken down by a dimension: the rows are the dimension's values, then what the data has
 * besides them, then the unknown; each figure fills one column.
 */
#include "figures/sr-figure-aggregate.h"

#define UNKNOWN "未知"

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
    row->cells[i] = sr_figure_nothing (matrix->figures[i]);
  return row;
}

/* One column being filled. */
typedef struct {
  SrRegister *reg;
  SrFigureMatrix *matrix;
  GHashTable *rows; /* value → SrFigureRow, without the unknown */
  guint column;
} Filling;

static SrFigureRow *
row_of (Filling *filling, const char *value)
{
  GPtrArray *rows = filling->matrix->rows;
  SrFigureRow *row;

  if (value == NULL)
    return g_ptr_array_index (rows, rows->len - 1);
  row = g_hash_table_lookup (filling->rows, value);
  if (row)
    return row;
  row = row_new (filling->matrix, value,
                 sr_dimension_name (filling->reg, filling->matrix->dimension, value));
  g_ptr_array_insert (rows, (int)rows->len - 1, row);
  g_hash_table_insert (filling->rows, row->value, row);
  return row;
}

static void
fill_cell (const char *value, const SrFigureValue *number, gpointer data)
{
  Filling *filling = data;

  row_of (filling, value)->cells[filling->column] = *number;
}

static gboolean
fill_ratio (Filling *filling, const SrFigure *figure, const SrFigureWhen *when, GError **error)
{
  const SrFigure *parts[] = {sr_figure_find (figure->numerator),
                             sr_figure_find (figure->denominator)};
  g_autoptr (SrFigureMatrix) matrix = sr_figure_matrix (filling->reg, parts, G_N_ELEMENTS (parts),
                                                        filling->matrix->dimension, when, error);

  if (matrix == NULL)
    return FALSE;
  for (guint i = 0; i < matrix->rows->len; i++) {
    const SrFigureRow *row = g_ptr_array_index (matrix->rows, i);
    SrFigureValue ratio = sr_figure_ratio (&row->cells[0], &row->cells[1]);

    fill_cell (row->value, &ratio, filling);
  }
  return TRUE;
}

static gboolean
fill_column (Filling *filling, const SrFigureWhen *when, GError **error)
{
  SrFigureMatrix *matrix = filling->matrix;
  const SrFigure *figure = matrix->figures[filling->column];

  if (!sr_figure_value (filling->reg, figure, when, &matrix->totals[filling->column], error))
    return FALSE;
  if (figure->aggregate == SR_AGGREGATE_RATIO)
    return fill_ratio (filling, figure, when, error);
  return sr_figure_aggregate (filling->reg, figure, matrix->dimension, when, fill_cell, filling,
                              error);
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
  for (guint i = 0; i < values->len; i++) {
    const SrDimensionValue *value = g_ptr_array_index (values, i);

    g_ptr_array_add (matrix->rows, row_new (matrix, value->value, value->name));
  }
  g_ptr_array_add (matrix->rows, row_new (matrix, NULL, UNKNOWN));
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
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SrFigureMatrix) matrix = NULL;

  if (values == NULL)
    return NULL;
  matrix = matrix_new (figures, n_figures, dimension, values);
  for (guint i = 0; i + 1 < matrix->rows->len; i++) {
    SrFigureRow *row = g_ptr_array_index (matrix->rows, i);

    g_hash_table_insert (index, row->value, row);
  }
  for (guint i = 0; i < n_figures; i++) {
    Filling filling = {reg, matrix, index, i};

    if (!fill_column (&filling, when, error))
      return NULL;
  }
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
