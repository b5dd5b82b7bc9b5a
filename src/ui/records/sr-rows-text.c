/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Row after row is read, and what would break a line or a cell becomes a space.
 */
#include "ui/records/sr-rows-text.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"

void
sr_rows_order_free (SrRowsOrder *order)
{
  g_strfreev (order->columns);
  g_array_unref (order->ids);
  g_clear_pointer (&order->former, sr_id_set_unref);
  g_free (order);
}

char *
sr_row_value_text (SrRegister *reg,
                   const SrSchema *schema,
                   const SrField *field,
                   const SrValue *value,
                   gboolean former)
{
  /* What a record is called may be a derived field: a household is called by its head. */
  const char *name = schema->name ? schema->name : "head_name";
  g_autofree char *text = sr_display_value (reg, field, value, FALSE);

  /* Found by what it was called before, which stands in no column. */
  if (former && g_str_equal (field->key, name))
    return g_strdup_printf (_ ("%s (formerly)"), text);
  return g_steal_pointer (&text);
}

static void
append_cell (GString *text, const char *cell, gboolean last)
{
  for (const char *p = cell ? cell : ""; *p; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
  g_string_append_c (text, last ? '\n' : '\t');
}

static void
append_titles (GString *text, const SrRowsOrder *order)
{
  for (guint i = 0; order->columns[i]; i++)
    append_cell (text, sr_field_label (sr_schema_field (order->schema, order->columns[i])),
                 order->columns[i + 1] == NULL);
}

static gboolean
append_row (GString *text, SrRegister *reg, const SrRowsOrder *order, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (reg, order->schema, id, NULL, error);
  gboolean former = order->former && sr_id_set_contains (order->former, id);

  if (record == NULL)
    return FALSE;
  for (guint i = 0; order->columns[i]; i++) {
    const SrField *field = sr_schema_field (order->schema, order->columns[i]);
    g_autofree char *cell =
        sr_row_value_text (reg, order->schema, field, sr_record_get (record, field->key), former);

    append_cell (text, cell, order->columns[i + 1] == NULL);
  }
  return TRUE;
}

char *
sr_rows_text (SrRegister *reg,
              const SrRowsOrder *order,
              SrProgress progress,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_titles (text, order);
  for (guint i = 0; i < order->ids->len; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !append_row (text, reg, order, g_array_index (order->ids, gint64, i), error))
      return NULL;
    if (progress)
      progress (i + 1, order->ids->len, data);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
