/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows that borrow their texts.
 */
#include "sample/sr-sample-row.h"

void
sr_row_init (SrRow *row, const char *type, const char *const *keys, guint n)
{
  g_return_if_fail (n <= SR_ROW_MAX_FIELDS);

  row->schema = sr_schema_find (type);
  row->values = g_new0 (SrValue, row->schema->n_fields);
  for (guint i = 0; i < n; i++) {
    row->index[i] = sr_schema_index (row->schema, keys[i]);
    g_assert (row->index[i] >= 0);
  }
}

void
sr_row_clear (SrRow *row)
{
  g_clear_pointer (&row->values, g_free);
}

void
sr_row_set (SrRow *row, guint key, const char *text)
{
  SrValue *value = &row->values[row->index[key]];

  value->type = text && *text ? SR_VALUE_TEXT : SR_VALUE_BLANK;
  value->text = (char *)text;
}

void
sr_row_set_integer (SrRow *row, guint key, gint64 integer)
{
  row->values[row->index[key]] = sr_value_integer (integer);
}

void
sr_row_set_real (SrRow *row, guint key, double real)
{
  row->values[row->index[key]] = sr_value_real (real);
}

gboolean
sr_row_write (SrRow *row, SrEntry *entry, gint64 *id, GError **error)
{
  return sr_entry_insert (entry, row->schema, row->values, NULL, id, error);
}
