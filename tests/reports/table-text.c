/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "table-text.h"

#include <string.h>

static char *
cell_text (const SrValue *value)
{
  switch (value->type) {
  case SR_VALUE_INTEGER:
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  case SR_VALUE_REAL:
    return g_strdup_printf ("%g", value->real);
  case SR_VALUE_TEXT:
    return g_strdup (value->text);
  case SR_VALUE_BLANK:
  default:
    return g_strdup ("");
  }
}

GPtrArray *
table_rows (const SrTable *table)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  GError *error = NULL;
  g_autoptr (SrTableRows) reader = sr_table_open (table, &error);
  const SrValue *cells;

  g_assert_no_error (error);
  while (sr_table_rows_next (reader, &cells, &error)) {
    char **row = g_new0 (char *, sr_table_n_columns (table) + 1);

    for (guint i = 0; i < sr_table_n_columns (table); i++)
      row[i] = cell_text (&cells[i]);
    g_ptr_array_add (rows, row);
  }
  g_assert_no_error (error);
  if (sr_table_n_rows (table) >= 0)
    g_assert_cmpint (sr_table_n_rows (table), ==, rows->len);
  return rows;
}

gboolean
table_has_column (const SrTable *table, const char *title)
{
  for (guint i = 0; i < sr_table_n_columns (table); i++)
    if (strcmp (sr_table_column (table, i)->title, title) == 0)
      return TRUE;
  return FALSE;
}

guint
table_column (const SrTable *table, const char *title)
{
  for (guint i = 0; i < sr_table_n_columns (table); i++)
    if (strcmp (sr_table_column (table, i)->title, title) == 0)
      return i;
  g_error ("no column %s", title);
}

const char *
table_cell (const SrTable *table, const GPtrArray *rows, const char *key, const char *title)
{
  guint column = table_column (table, title);

  for (guint i = 0; i < rows->len; i++) {
    char **row = g_ptr_array_index (rows, i);

    if (strcmp (row[0], key) == 0)
      return row[column];
  }
  return NULL;
}

gint64
table_total (const SrTable *table, const char *title)
{
  SrTableSums *sums = sr_table_sums_new (table);
  g_autoptr (SrTableRows) reader = sr_table_open (table, NULL);
  const SrValue *cells;
  gint64 total;

  while (sr_table_rows_next (reader, &cells, NULL))
    sr_table_sums_add (sums, cells);
  total = sr_value_get_integer (sr_table_sums_total (sums, table_column (table, title)), -1);
  sr_table_sums_free (sums);
  return total;
}

SrTable *
spec_sheet (const SrWorkbookSpec *spec, const char *sheet)
{
  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++) {
    SrTable *table = sr_workbook_spec_table (spec, i);

    if (g_strcmp0 (sr_table_text (table, SR_TABLE_SHEET), sheet) == 0)
      return table;
  }
  return NULL;
}
