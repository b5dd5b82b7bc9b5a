/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The source lives as long as its table and knows how to begin; the rows live as long as somebody
 * reads and own the statement.
 */
#include "reports/sr-statement-rows.h"

typedef struct {
  SrRegister *reg;
  char *sql;
  char *as_of, *from, *to;
  SrStatementColumn *columns;
  guint n_columns;
  gboolean reveal;
  SrStatementBind bind;
  gpointer data;
  GDestroyNotify destroy;
  GArray *ids; /* NULL: the statement gives all rows itself */
} Source;

typedef struct {
  SrTableRows rows;
  const Source *source;
  SrStatement *statement;
  SrCellMaker **makers;
  SrValue *cells;
  guint next; /* of the ids */
} Rows;

static void
source_free (gpointer data)
{
  Source *source = data;

  if (source->destroy)
    source->destroy (source->data);
  g_clear_pointer (&source->ids, g_array_unref);
  g_free (source->columns);
  g_free (source->as_of);
  g_free (source->from);
  g_free (source->to);
  g_free (source->sql);
  g_object_unref (source->reg);
  g_free (source);
}

/* The next row of the statement; with ids, the row of the next id that still is there. */
static SrStep
step (Rows *self, GError **error)
{
  const GArray *ids = self->source->ids;
  SrStep result = SR_STEP_DONE;

  if (ids == NULL)
    return sr_statement_step (self->statement, error);
  while (result == SR_STEP_DONE && self->next < ids->len) {
    sr_statement_reset (self->statement);
    sr_statement_bind_integer (self->statement, ":id", g_array_index (ids, gint64, self->next++));
    result = sr_statement_step (self->statement, error);
  }
  return result;
}

static gboolean
rows_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  Rows *self = (Rows *)rows;

  if (step (self, error) != SR_STEP_ROW)
    return FALSE;
  for (guint i = 0; i < self->source->n_columns; i++)
    if (!sr_cell_maker_make (self->makers[i], self->statement, &self->cells[i], error))
      return FALSE;
  *cells = self->cells;
  return TRUE;
}

static void
rows_free (SrTableRows *rows)
{
  Rows *self = (Rows *)rows;

  for (guint i = 0; i < self->source->n_columns; i++)
    sr_cell_maker_free (self->makers[i]);
  g_free (self->makers);
  g_free (self->cells);
  sr_statement_free (self->statement);
  g_free (self);
}

static guint
find_column (SrStatement *statement, const char *name)
{
  for (guint i = 0; i < sr_statement_n_columns (statement); i++)
    if (g_strcmp0 (sr_statement_column_name (statement, i), name) == 0)
      return i;
  g_error ("the statement has no column %s", name);
}

static SrTableRows *
rows_open (gpointer data, GError **error)
{
  const Source *source = data;
  const SrFigureWhen when = {source->as_of, source->from, source->to};
  SrStatement *statement = sr_figure_prepare (source->reg, NULL, &when, source->sql, error);
  Rows *self;

  if (statement == NULL)
    return NULL;
  if (source->bind)
    source->bind (statement, source->data);
  self = g_new0 (Rows, 1);
  self->rows.next = rows_next;
  self->rows.free = rows_free;
  self->source = source;
  self->statement = statement;
  self->cells = g_new0 (SrValue, source->n_columns);
  self->makers = g_new0 (SrCellMaker *, source->n_columns);
  for (guint i = 0; i < source->n_columns; i++) {
    const SrStatementColumn *column = &source->columns[i];
    const char *name = column->name ? column->name : column->field->key;

    self->makers[i] = sr_cell_maker_new (source->reg, column->schema, column->field,
                                         find_column (statement, name), source->reveal);
    if (column->is_age)
      sr_cell_maker_set_age (self->makers[i], source->as_of);
  }
  return &self->rows;
}

static Source *
source_new (SrRegister *reg,
            const char *sql,
            const SrFigureWhen *when,
            const SrStatementColumn *columns,
            guint n_columns,
            gboolean reveal)
{
  Source *source = g_new0 (Source, 1);

  source->reg = g_object_ref (reg);
  source->sql = g_strdup (sql);
  source->as_of = g_strdup (when && when->as_of ? when->as_of : sr_register_as_of (reg));
  source->from = g_strdup (when ? when->from : NULL);
  source->to = g_strdup (when ? when->to : NULL);
  source->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  source->n_columns = n_columns;
  source->reveal = reveal;
  return source;
}

static void
add_columns (SrTable *table, const SrStatementColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++) {
    SrTableColumn column = sr_cell_column (columns[i].schema, columns[i].field);

    column.flags |= columns[i].flags;
    if (columns[i].title)
      column.title = columns[i].title;
    sr_table_add_column (table, &column);
  }
}

void
sr_table_read_statement (SrTable *table,
                         SrRegister *reg,
                         const char *sql,
                         const SrFigureWhen *when,
                         const SrStatementColumn *columns,
                         guint n_columns,
                         gboolean reveal,
                         SrStatementBind bind,
                         gpointer data,
                         GDestroyNotify destroy,
                         gint64 n_rows)
{
  Source *source = source_new (reg, sql, when, columns, n_columns, reveal);

  source->bind = bind;
  source->data = data;
  source->destroy = destroy;
  add_columns (table, columns, n_columns);
  sr_table_set_source (table, rows_open, source, source_free, n_rows);
}

void
sr_table_read_ids (SrTable *table,
                   SrRegister *reg,
                   const char *sql,
                   const SrFigureWhen *when,
                   const SrStatementColumn *columns,
                   guint n_columns,
                   gboolean reveal,
                   GArray *ids)
{
  Source *source = source_new (reg, sql, when, columns, n_columns, reveal);

  source->ids = g_array_ref (ids);
  add_columns (table, columns, n_columns);
  sr_table_set_source (table, rows_open, source, source_free, ids->len);
}
