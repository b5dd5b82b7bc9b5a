/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables that show part of another one: columns of it, or its first rows. Rows in memory are
 * copied, others are passed on as they are read.
 */
#include "reports/sr-table.h"

typedef struct {
  SrTable *table;
  guint *columns; /* n_columns of TABLE */
  guint n_columns;
  gint64 limit; /* -1: none */
} View;

typedef struct {
  SrTableRows rows;
  const View *view;
  SrTableRows *source;
  SrValue *cells;
  gint64 n_read;
} ViewRows;

static View *
view_new (SrTable *table, const guint *columns, guint n_columns, gint64 limit)
{
  View *view = g_new0 (View, 1);

  view->table = sr_table_ref (table);
  view->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  view->n_columns = n_columns;
  view->limit = limit;
  return view;
}

static void
view_free (gpointer data)
{
  View *view = data;

  sr_table_unref (view->table);
  g_free (view->columns);
  g_free (view);
}

static gboolean
rows_next (SrTableRows *rows, const SrValue **cells, GError **error)
{
  ViewRows *self = (ViewRows *)rows;
  const SrValue *all;

  if (self->n_read == self->view->limit || !sr_table_rows_next (self->source, &all, error))
    return FALSE;
  for (guint i = 0; i < self->view->n_columns; i++)
    self->cells[i] = all[self->view->columns[i]]; /* borrowed */
  self->n_read++;
  *cells = self->cells;
  return TRUE;
}

static void
rows_free (SrTableRows *rows)
{
  ViewRows *self = (ViewRows *)rows;

  sr_table_rows_free (self->source);
  g_free (self->cells);
  g_free (self);
}

static SrTableRows *
rows_open (gpointer data, GError **error)
{
  const View *view = data;
  SrTableRows *source = sr_table_open (view->table, error);
  ViewRows *self;

  if (source == NULL)
    return NULL;
  self = g_new0 (ViewRows, 1);
  self->rows.next = rows_next;
  self->rows.free = rows_free;
  self->view = view;
  self->source = source;
  self->cells = g_new0 (SrValue, MAX (view->n_columns, 1));
  return &self->rows;
}

static void
copy_frame (const View *view, SrTable *to)
{
  const SrTable *from = view->table;

  for (guint i = 0; i < SR_TABLE_N_TEXTS; i++)
    if (sr_table_text (from, i))
      sr_table_set_text (to, i, sr_table_text (from, i));
  for (guint i = 0; i < view->n_columns; i++) {
    const SrValue *total = sr_table_total_value (from, view->columns[i]);

    sr_table_add_column (to, sr_table_column (from, view->columns[i]));
    if (total)
      sr_table_set_total_value (to, i, total);
    sr_table_copy_column_list (to, i, from, view->columns[i]);
  }
  for (guint i = 0; i < sr_table_n_notes (from); i++)
    sr_table_add_note (to, sr_table_note (from, i));
  sr_table_copy_row_words (to, from);
  sr_table_set_numbered (to, sr_table_is_numbered (from));
  sr_table_set_total (to, sr_table_total (from));
}

/* Reading what is held cannot fail. */
static void
copy_rows (View *view, SrTable *to)
{
  g_autoptr (SrTableRows) rows = rows_open (view, NULL);
  g_autofree SrValue *copies = g_new0 (SrValue, MAX (view->n_columns, 1));
  const SrValue *cells;

  while (sr_table_rows_next (rows, &cells, NULL)) {
    for (guint i = 0; i < view->n_columns; i++)
      copies[i] = sr_value_copy (&cells[i]);
    sr_table_take_row (to, copies);
  }
}

static SrTable *
show (View *view)
{
  SrTable *table = sr_table_new (sr_table_kind (view->table), NULL, NULL);
  gint64 n_rows = sr_table_n_rows (view->table);

  copy_frame (view, table);
  if (sr_table_is_in_memory (view->table)) {
    copy_rows (view, table);
    view_free (view);
    return table;
  }
  if (view->limit >= 0)
    n_rows = n_rows < 0 ? -1 : MIN (n_rows, view->limit);
  sr_table_set_source (table, rows_open, view, view_free, n_rows);
  return table;
}

SrTable *
sr_table_pick (SrTable *table, const guint *columns, guint n_columns)
{
  return show (view_new (table, columns, n_columns, -1));
}

SrTable *
sr_table_head (SrTable *table, gint64 n_rows)
{
  guint n_columns = sr_table_n_columns (table);
  g_autofree guint *columns = g_new (guint, MAX (n_columns, 1));

  if (sr_table_n_rows (table) >= 0 && sr_table_n_rows (table) <= n_rows)
    return sr_table_ref (table);
  for (guint i = 0; i < n_columns; i++)
    columns[i] = i;
  return show (view_new (table, columns, n_columns, n_rows));
}
