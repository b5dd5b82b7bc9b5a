/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Counts, sums and means are made by the database; a median needs the amounts in order and is made
 * here.
 */
#include "figures/sr-figure-aggregate.h"

#include <string.h>

static const SrFigureWhen now = {NULL, NULL, NULL};

const char *
sr_figure_sql (const SrFigure *figure)
{
  return figure->members ? figure->members : sr_figure_members_sql (figure->key);
}

SrFigureValue
sr_figure_nothing (const SrFigure *figure)
{
  gboolean counts = figure->aggregate == SR_AGGREGATE_COUNT ||
                    figure->aggregate == SR_AGGREGATE_DISTINCT ||
                    figure->aggregate == SR_AGGREGATE_SUM;

  return (SrFigureValue){counts, 0};
}

SrFigureValue
sr_figure_ratio (const SrFigureValue *numerator, const SrFigureValue *denominator)
{
  if (!numerator->known || !denominator->known || denominator->number == 0)
    return (SrFigureValue){FALSE, 0};
  return (SrFigureValue){TRUE, numerator->number / denominator->number};
}

SrStatement *
sr_figure_prepare (SrRegister *reg,
                   const SrFigure *figure,
                   const SrFigureWhen *when,
                   const char *sql,
                   GError **error)
{
  SrStatement *statement = sr_database_prepare (sr_register_database (reg), sql, error);
  const char *as_of;

  if (statement == NULL)
    return NULL;
  if (when == NULL)
    when = &now;
  as_of = when->as_of ? when->as_of : sr_register_as_of (reg);
  sr_register_bind (reg, statement, as_of);
  sr_statement_bind_text (statement, ":from", when->from ? when->from : SR_DATE_BEGINNING);
  sr_statement_bind_text (statement, ":to", when->to ? when->to : as_of);
  sr_statement_bind_text (statement, ":event",
                          figure && figure->event == SR_EVENT_END ? "end" : "begin");
  return statement;
}

static const char *
aggregate_sql (SrAggregate aggregate)
{
  switch (aggregate) {
  case SR_AGGREGATE_COUNT:
    return "COUNT(*)";
  case SR_AGGREGATE_DISTINCT:
    return "COUNT(DISTINCT m.amount)";
  case SR_AGGREGATE_SUM:
    return "COALESCE(SUM(m.amount), 0)";
  case SR_AGGREGATE_MEAN:
    return "AVG(m.amount)";
  case SR_AGGREGATE_MEDIAN:
    return "m.amount";
  case SR_AGGREGATE_RATIO:
  default:
    g_return_val_if_reached ("NULL");
  }
}

/* SELECT value, number: one row for each value, or for a median one for each member in order. */
static char *
make_sql (const SrFigure *figure, const SrDimension *dimension)
{
  const char *members = sr_figure_sql (figure);
  const char *number = aggregate_sql (figure->aggregate);
  gboolean median = figure->aggregate == SR_AGGREGATE_MEDIAN;

  if (dimension == NULL)
    return g_strdup_printf ("SELECT NULL AS value, %s AS number FROM (%s) AS m%s", number, members,
                            median ? " WHERE m.amount IS NOT NULL ORDER BY m.amount" : "");
  return g_strdup_printf ("SELECT d.value, %s AS number FROM (%s) AS m LEFT JOIN (%s) AS d ON "
                          "d.record_id = m.record_id %s",
                          number, members, sr_dimension_sql (dimension, figure->record),
                          median ? "WHERE m.amount IS NOT NULL ORDER BY d.value, m.amount"
                                 : "GROUP BY d.value");
}

static SrFigureValue
median_of (GArray *amounts)
{
  guint middle = amounts->len / 2;
  double high;

  if (amounts->len == 0)
    return (SrFigureValue){FALSE, 0};
  high = g_array_index (amounts, double, middle);
  if (amounts->len % 2 == 1)
    return (SrFigureValue){TRUE, high};
  return (SrFigureValue){TRUE, (g_array_index (amounts, double, middle - 1) + high) / 2};
}

static gboolean
visit_medians (SrStatement *statement, SrFigureVisit visit, gpointer data, GError **error)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *value = NULL;
  SrFigureValue median;
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    const char *text = sr_statement_text (statement, 0);
    double amount = sr_statement_real (statement, 1);

    if (amounts->len && g_strcmp0 (text, value) != 0) {
      median = median_of (amounts);
      visit (value, &median, data);
      g_array_set_size (amounts, 0);
    }
    if (amounts->len == 0) {
      g_free (value);
      value = g_strdup (text);
    }
    g_array_append_val (amounts, amount);
  }
  if (step == SR_STEP_ERROR)
    return FALSE;
  median = median_of (amounts);
  visit (value, &median, data);
  return TRUE;
}

static gboolean
visit_rows (SrStatement *statement, SrFigureVisit visit, gpointer data, GError **error)
{
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    SrFigureValue number = {!sr_statement_is_null (statement, 1), sr_statement_real (statement, 1)};

    visit (sr_statement_text (statement, 0), &number, data);
  }
  return step == SR_STEP_DONE;
}

gboolean
sr_figure_aggregate (SrRegister *reg,
                     const SrFigure *figure,
                     const SrDimension *dimension,
                     const SrFigureWhen *when,
                     SrFigureVisit visit,
                     gpointer data,
                     GError **error)
{
  g_autofree char *sql = make_sql (figure, dimension);
  g_autoptr (SrStatement) statement = sr_figure_prepare (reg, figure, when, sql, error);

  if (statement == NULL)
    return FALSE;
  if (figure->aggregate == SR_AGGREGATE_MEDIAN)
    return visit_medians (statement, visit, data, error);
  return visit_rows (statement, visit, data, error);
}
