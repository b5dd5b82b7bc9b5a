/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Aggregates of members in memory: what a figure broken down by a dimension is made of, and
 * medians.
 */
#include "figures/sr-figure-aggregate.h"

#include <stdlib.h>

const char *
sr_figure_sql (const SrFigure *figure)
{
  return figure->members ? figure->members : sr_figure_members_sql (figure->key);
}

SrFigureValue
sr_figure_ratio (const SrFigureValue *numerator, const SrFigureValue *denominator)
{
  if (!numerator->known || !denominator->known || denominator->number == 0)
    return (SrFigureValue){FALSE, 0};
  return (SrFigureValue){TRUE, 100 * numerator->number / denominator->number};
}

static void
add_distinct (SrFigureTally *tally, const char *amount)
{
  if (tally->distinct == NULL)
    tally->distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_contains (tally->distinct, amount))
    g_hash_table_add (tally->distinct, g_strdup (amount));
}

static void
add_amount (SrFigureTally *tally, double amount)
{
  if (tally->amounts == NULL)
    tally->amounts = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (tally->amounts, amount);
}

void
sr_figure_tally_add (SrFigureTally *tally, const SrFigure *figure, SrStatement *statement)
{
  if (figure->aggregate == SR_AGGREGATE_COUNT) {
    tally->n++;
    return;
  }
  if (sr_statement_is_null (statement, 1))
    return;
  tally->n++;
  if (figure->aggregate == SR_AGGREGATE_DISTINCT)
    add_distinct (tally, sr_statement_text (statement, 1));
  else if (figure->aggregate == SR_AGGREGATE_MEDIAN)
    add_amount (tally, sr_statement_real (statement, 1));
  else
    tally->sum += sr_statement_real (statement, 1);
}

static int
compare_amounts (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (GArray *amounts)
{
  guint middle = amounts->len / 2;
  double high;

  g_array_sort (amounts, compare_amounts);
  high = g_array_index (amounts, double, middle);
  if (amounts->len % 2 == 1)
    return high;
  return (g_array_index (amounts, double, middle - 1) + high) / 2;
}

SrFigureValue
sr_figure_in_unit (const SrFigure *figure, SrFigureValue value)
{
  return figure->is_money ? (SrFigureValue){value.known, value.number / 100} : value;
}

static SrFigureValue
tally_amounts (SrFigureTally *tally, const SrFigure *figure)
{
  switch (figure->aggregate) {
  case SR_AGGREGATE_COUNT:
    return (SrFigureValue){TRUE, (double)tally->n};
  case SR_AGGREGATE_DISTINCT:
    return (SrFigureValue){TRUE, tally->distinct ? g_hash_table_size (tally->distinct) : 0};
  case SR_AGGREGATE_SUM:
    return (SrFigureValue){TRUE, tally->sum};
  case SR_AGGREGATE_MEAN:
    return (SrFigureValue){tally->n > 0, tally->n > 0 ? tally->sum / (double)tally->n : 0};
  case SR_AGGREGATE_MEDIAN:
    return (SrFigureValue){tally->n > 0, tally->n > 0 ? median (tally->amounts) : 0};
  case SR_AGGREGATE_RATIO:
  default:
    return (SrFigureValue){FALSE, 0};
  }
}

SrFigureValue
sr_figure_tally_value (SrFigureTally *tally, const SrFigure *figure)
{
  return sr_figure_in_unit (figure, tally_amounts (tally, figure));
}

void
sr_figure_tally_clear (SrFigureTally *tally)
{
  g_clear_pointer (&tally->distinct, g_hash_table_unref);
  g_clear_pointer (&tally->amounts, g_array_unref);
}
