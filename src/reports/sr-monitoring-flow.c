/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Every number is a figure, at the day before the period, in it, or at its end.
 */
#include "reports/sr-monitoring-flow.h"

#include <string.h>

const char *const sr_monitoring_households[] = {"households_monitored", "monitoring_identified",
                                                "monitoring_arrived", "monitoring_cleared",
                                                "monitoring_left"};
const char *const sr_monitoring_persons[] = {"persons_monitored", "monitored_persons_identified",
                                             "monitored_persons_joined",
                                             "monitored_persons_cleared", "monitored_persons_left"};

/* The figures in the order in which they are counted: flows and closing of households, of persons,
 * then newly identified households by risk. */
typedef struct {
  SrRegister *reg;
  GPtrArray *figures; /* SrFigure */
  GPtrArray *slices;  /* those of them that are ours */
  guint n_risks;
  GPtrArray *rows;
} Flow;

static void
row_free (gpointer data)
{
  SrMonitoringRow *row = data;

  g_free (row->value);
  g_free (row->name);
  g_free (row->risks);
  g_free (row);
}

static SrMonitoringRow *
add_row (Flow *flow, const char *value, const char *name)
{
  SrMonitoringRow *row = g_new0 (SrMonitoringRow, 1);

  row->value = g_strdup (value);
  row->name = g_strdup (name);
  row->risks = g_new0 (gint64, flow->n_risks + 1);
  g_ptr_array_add (flow->rows, row);
  return row;
}

/* Codes, or names, of the active risks. */
static char **
risk_items (SrRegister *reg, gboolean names)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();

  for (guint i = 0; i < sr_code_lists_size (lists, "risk"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "risk", i);

    if (item->active)
      g_strv_builder_add (items, names ? item->name : item->code);
  }
  return g_strv_builder_end (items);
}

char **
sr_monitoring_risks (SrRegister *reg)
{
  return risk_items (reg, TRUE);
}

static void
choose_figures (Flow *flow)
{
  const SrFigure *identified = sr_figure_find (sr_monitoring_households[SR_MONITORING_IDENTIFIED]);
  g_auto (GStrv) risks = risk_items (flow->reg, FALSE);

  for (guint i = 1; i <= SR_MONITORING_CLOSING; i++)
    g_ptr_array_add (flow->figures, (gpointer)sr_figure_find (
                                        sr_monitoring_households[i % SR_MONITORING_CLOSING]));
  for (guint i = 1; i <= SR_MONITORING_CLOSING; i++)
    g_ptr_array_add (flow->figures,
                     (gpointer)sr_figure_find (sr_monitoring_persons[i % SR_MONITORING_CLOSING]));
  for (guint i = 0; risks[i]; i++) {
    SrFigure *slice = sr_figure_slice (identified, "risk", risks[i]);

    g_ptr_array_add (flow->slices, slice);
    g_ptr_array_add (flow->figures, slice);
  }
  flow->n_risks = g_strv_length (risks);
}

/* CELLS are as the figures were chosen. */
static void
fill_row (const Flow *flow, SrMonitoringRow *row, const SrFigureValue *cells)
{
  gint64 named = 0;

  for (guint i = 0; i < SR_MONITORING_CLOSING; i++) {
    row->households[i + 1] = (gint64)cells[i].number;
    row->persons[i + 1] = (gint64)cells[SR_MONITORING_CLOSING + i].number;
  }
  for (guint i = 0; i < flow->n_risks; i++) {
    row->risks[i] = (gint64)cells[2 * SR_MONITORING_CLOSING + i].number;
    named += row->risks[i];
  }
  row->risks[flow->n_risks] = row->households[SR_MONITORING_IDENTIFIED] - named;
}

/* --- By month --- */

/* The last day of the month of DATE, at most TO. */
static void
month_end (const char *date, const char *to, char end[SR_DATE_SIZE])
{
  g_autofree char *month = g_strndup (date, 7);
  char first[SR_DATE_SIZE];

  sr_period_parse (month, to, first, end);
  if (strcmp (end, to) > 0)
    g_strlcpy (end, to, SR_DATE_SIZE);
}

static gboolean
count_month (Flow *flow, const char *from, const char *to, GError **error)
{
  const SrFigureWhen when = {to, from, to};
  g_autofree SrFigureValue *cells = g_new0 (SrFigureValue, flow->figures->len);
  g_autofree char *value = g_strndup (from, 7);
  g_autofree char *name =
      g_strdup_printf ("%.4s年%d月", from, (int)g_ascii_strtoll (from + 5, NULL, 10));
  const SrMonitoringRow *last =
      flow->rows->len ? g_ptr_array_index (flow->rows, flow->rows->len - 1) : NULL;
  SrMonitoringRow *row = add_row (flow, value, name);

  for (guint i = 0; i < flow->figures->len; i++)
    if (!sr_figure_value (flow->reg, g_ptr_array_index (flow->figures, i), &when, &cells[i], error))
      return FALSE;
  fill_row (flow, row, cells);
  if (last) {
    row->households[SR_MONITORING_OPENING] = last->households[SR_MONITORING_CLOSING];
    row->persons[SR_MONITORING_OPENING] = last->persons[SR_MONITORING_CLOSING];
  }
  return TRUE;
}

static gboolean
count_opening (Flow *flow, const char *before, GError **error)
{
  const SrFigureWhen when = {before, NULL, NULL};
  SrMonitoringRow *first = g_ptr_array_index (flow->rows, 0);
  SrFigureValue households, persons;

  if (!sr_figure_value (flow->reg, sr_figure_find (sr_monitoring_households[0]), &when, &households,
                        error) ||
      !sr_figure_value (flow->reg, sr_figure_find (sr_monitoring_persons[0]), &when, &persons,
                        error))
    return FALSE;
  first->households[SR_MONITORING_OPENING] = (gint64)households.number;
  first->persons[SR_MONITORING_OPENING] = (gint64)persons.number;
  return TRUE;
}

static gboolean
count_months (Flow *flow, const char *before, const char *from, const char *to, GError **error)
{
  char first[SR_DATE_SIZE], last[SR_DATE_SIZE];

  for (g_strlcpy (first, from, sizeof first); strcmp (first, to) <= 0;
       sr_date_add_days (last, 1, first)) {
    month_end (first, to, last);
    if (!count_month (flow, first, last, error))
      return FALSE;
  }
  return count_opening (flow, before, error);
}

/* --- By a dimension --- */

static SrMonitoringRow *
find_row (const Flow *flow, const char *value)
{
  for (guint i = 0; i < flow->rows->len; i++) {
    SrMonitoringRow *row = g_ptr_array_index (flow->rows, i);

    if (g_strcmp0 (row->value, value) == 0)
      return row;
  }
  return NULL;
}

static gboolean
is_empty (const Flow *flow, const SrMonitoringRow *row)
{
  for (guint i = 0; i < SR_MONITORING_N; i++)
    if (row->households[i] || row->persons[i])
      return FALSE;
  return TRUE;
}

static gboolean
count_places (Flow *flow,
              const SrDimension *dimension,
              const char *before,
              const char *from,
              const char *to,
              GError **error)
{
  const SrFigureWhen opening = {before, NULL, NULL}, period = {to, from, to};
  const SrFigure *stocks[] = {sr_figure_find (sr_monitoring_households[0]),
                              sr_figure_find (sr_monitoring_persons[0])};
  g_autoptr (SrFigureMatrix) first =
      sr_figure_matrix (flow->reg, stocks, G_N_ELEMENTS (stocks), dimension, &opening, error);
  g_autoptr (SrFigureMatrix) then =
      first ? sr_figure_matrix (flow->reg, (const SrFigure *const *)flow->figures->pdata,
                                flow->figures->len, dimension, &period, error)
            : NULL;

  if (then == NULL)
    return FALSE;
  for (guint i = 0; i < then->rows->len; i++) {
    const SrFigureRow *cells = g_ptr_array_index (then->rows, i);

    fill_row (flow, add_row (flow, cells->value, cells->name), cells->cells);
  }
  for (guint i = 0; i < first->rows->len; i++) {
    const SrFigureRow *cells = g_ptr_array_index (first->rows, i);
    SrMonitoringRow *row = find_row (flow, cells->value);

    if (row == NULL)
      row = add_row (flow, cells->value, cells->name);
    row->households[SR_MONITORING_OPENING] = (gint64)cells->cells[0].number;
    row->persons[SR_MONITORING_OPENING] = (gint64)cells->cells[1].number;
  }
  for (guint i = flow->rows->len; i-- > 0;)
    if (is_empty (flow, g_ptr_array_index (flow->rows, i)))
      g_ptr_array_remove_index (flow->rows, i);
  return TRUE;
}

GPtrArray *
sr_monitoring_flow (
    SrRegister *reg, const SrDimension *dimension, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) slices =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_figure_slice_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Flow flow = {reg, figures, slices, 0, rows};
  char before[SR_DATE_SIZE];

  sr_date_add_days (from, -1, before);
  choose_figures (&flow);
  if (dimension ? !count_places (&flow, dimension, before, from, to, error)
                : !count_months (&flow, before, from, to, error))
    return NULL;
  return g_steal_pointer (&rows);
}
