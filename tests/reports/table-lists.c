/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Each number is read, its list counted.
 */
#include "table-lists.h"

#include "reports/sr-list-scope.h"
#include "store/sr-query-words.h"

static gint64
count (SrRegister *reg, const char *type, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = sr_query_new_from_words (
      reg, sr_schema_find (type), (const char *const *)words, sr_list_scope_sql, &error);

  g_assert_no_error (error);
  return sr_query_count (reg, query, NULL);
}

/* 1 when the cell opens a list. */
static guint
check_cell (SrRegister *reg, const SrTable *table, gint64 row, guint column, const SrValue *cell)
{
  const char *type = NULL;
  g_auto (GStrv) words = sr_table_list_words (table, row, column, &type);
  g_autofree char *said = words ? g_strjoinv (" ", words) : NULL;

  if (words == NULL)
    return 0;
  g_test_message ("%s: %s", sr_table_column (table, column)->title, said);
  g_assert_cmpint (cell->type, ==, SR_VALUE_INTEGER);
  g_assert_cmpint (count (reg, type, words), ==, cell->integer);
  return 1;
}

guint
table_check_lists (SrRegister *reg, const SrTable *table)
{
  g_autoptr (SrTableRows) rows = sr_table_open (table, NULL);
  SrTableSums *sums = sr_table_sums_new (table);
  const SrValue *cells;
  guint n = 0;

  for (gint64 row = 0; sr_table_rows_next (rows, &cells, NULL); row++) {
    sr_table_sums_add (sums, cells);
    for (guint i = 0; i < sr_table_n_columns (table); i++)
      n += check_cell (reg, table, row, i, &cells[i]);
  }
  for (guint i = 0; i < sr_table_n_columns (table); i++)
    n += check_cell (reg, table, SR_TABLE_WHOLE, i, sr_table_sums_total (sums, i));
  sr_table_sums_free (sums);
  return n;
}
