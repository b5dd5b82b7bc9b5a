/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows with a look ahead.
 */
#include "exchange/sr-row-buffer.h"

struct _SrRowBuffer {
  SrTableRows *rows;
  guint n_columns;
  GArray *cells; /* of SrValue, row by row */
  guint n_held;
  guint next; /* held row that comes next */
  gboolean ended;
};

static void
clear_cell (gpointer data)
{
  sr_value_clear (data);
}

SrRowBuffer *
sr_row_buffer_new (SrTableRows *rows, guint n_columns)
{
  SrRowBuffer *buffer = g_new0 (SrRowBuffer, 1);

  buffer->rows = rows;
  buffer->n_columns = n_columns;
  buffer->cells = g_array_new (FALSE, FALSE, sizeof (SrValue));
  g_array_set_clear_func (buffer->cells, clear_cell);
  return buffer;
}

void
sr_row_buffer_free (SrRowBuffer *buffer)
{
  sr_table_rows_free (buffer->rows);
  g_array_unref (buffer->cells);
  g_free (buffer);
}

gboolean
sr_row_buffer_fill (SrRowBuffer *buffer, guint n_rows, GError **error)
{
  const SrValue *cells;
  GError *failure = NULL;

  g_return_val_if_fail (buffer->next == 0, FALSE);

  while (buffer->n_held < n_rows && sr_table_rows_next (buffer->rows, &cells, &failure)) {
    for (guint i = 0; i < buffer->n_columns; i++) {
      SrValue copy = sr_value_copy (&cells[i]);

      g_array_append_val (buffer->cells, copy);
    }
    buffer->n_held++;
  }
  if (failure == NULL) {
    buffer->ended = buffer->n_held < n_rows;
    return TRUE;
  }
  g_propagate_error (error, failure);
  return FALSE;
}

guint
sr_row_buffer_n_held (const SrRowBuffer *buffer)
{
  return buffer->n_held;
}

const SrValue *
sr_row_buffer_held (const SrRowBuffer *buffer, guint row)
{
  g_return_val_if_fail (row < buffer->n_held, NULL);

  return &g_array_index (buffer->cells, SrValue, row * buffer->n_columns);
}

gboolean
sr_row_buffer_next (SrRowBuffer *buffer, const SrValue **cells, GError **error)
{
  if (buffer->next >= buffer->n_held)
    return !buffer->ended && sr_table_rows_next (buffer->rows, cells, error);
  *cells = sr_row_buffer_held (buffer, buffer->next++);
  return TRUE;
}
