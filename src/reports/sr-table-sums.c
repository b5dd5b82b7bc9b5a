/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The total row of a table: sums collected while its rows go by.
 */
#include "reports/sr-table.h"

struct _SrTableSums {
  const SrTable *table;
  guint n_columns;
  guint n_summed;
  guint *summed;   /* the columns that are summed, n_summed of them */
  SrValue *totals; /* n_columns; integers until a real is added */
};

static void
add (SrValue *total, const SrValue *cell)
{
  if (cell->type == SR_VALUE_INTEGER && total->type == SR_VALUE_INTEGER)
    total->integer += cell->integer;
  else if (cell->type == SR_VALUE_INTEGER)
    total->real += (double)cell->integer;
  else if (cell->type == SR_VALUE_REAL && total->type == SR_VALUE_INTEGER)
    *total = sr_value_real ((double)total->integer + cell->real);
  else if (cell->type == SR_VALUE_REAL)
    total->real += cell->real;
}

SrTableSums *
sr_table_sums_new (const SrTable *table)
{
  SrTableSums *sums = g_new0 (SrTableSums, 1);

  sums->table = table;
  sums->n_columns = sr_table_n_columns (table);
  sums->summed = g_new0 (guint, sums->n_columns);
  sums->totals = g_new0 (SrValue, sums->n_columns);
  for (guint i = 0; i < sums->n_columns; i++) {
    const SrValue *given = sr_table_total_value (table, i);

    if (given != NULL)
      sums->totals[i] = sr_value_copy (given);
    else if (sr_table_column (table, i)->flags & SR_COLUMN_SUM) {
      sums->totals[i] = sr_value_integer (0);
      sums->summed[sums->n_summed++] = i;
    }
  }
  return sums;
}

void
sr_table_sums_add (SrTableSums *sums, const SrValue *cells)
{
  for (guint i = 0; i < sums->n_summed; i++)
    add (&sums->totals[sums->summed[i]], &cells[sums->summed[i]]);
}

const SrValue *
sr_table_sums_total (const SrTableSums *sums, guint column)
{
  g_return_val_if_fail (column < sums->n_columns, NULL);

  return &sums->totals[column];
}

void
sr_table_sums_free (SrTableSums *sums)
{
  for (guint i = 0; i < sums->n_columns; i++)
    sr_value_clear (&sums->totals[i]);
  g_free (sums->totals);
  g_free (sums->summed);
  g_free (sums);
}
