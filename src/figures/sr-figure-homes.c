/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Members of a figure, joined with homes/TYPE.sql.
 */
#include "figures/sr-figure-homes.h"

#include "figures/sr-figure-aggregate.h"

static const char *
homes_sql (const SrFigure *figure)
{
  g_autofree char *path = g_strdup_printf ("homes/%s.sql", figure->record);

  return sr_figure_sql_file (path);
}

gboolean
sr_figure_has_homes (const SrFigure *figure)
{
  return figure->kind == SR_FIGURE_STOCK && figure->aggregate == SR_AGGREGATE_COUNT &&
         homes_sql (figure) != NULL;
}

static gboolean
read_counts (SrStatement *statement, GHashTable *counts, GError **error)
{
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 flat = sr_statement_integer (statement, 0);
    guint count = (guint)sr_statement_integer (statement, 1);

    g_hash_table_insert (counts, g_memdup2 (&flat, sizeof flat), GUINT_TO_POINTER (count));
  }
  return step == SR_STEP_DONE;
}

GHashTable *
sr_figure_by_flat (SrRegister *reg,
                   const SrFigure *figure,
                   gint64 building,
                   const SrFigureWhen *when,
                   GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *sql = g_strdup_printf (
      "SELECT d.flat_id, COUNT(*) FROM (%s) AS d JOIN (%s) AS m ON m.record_id = d.record_id "
      "GROUP BY d.flat_id",
      homes_sql (figure), sr_figure_sql (figure));
  g_autoptr (SrStatement) statement = sr_figure_prepare (reg, figure, when, sql, error);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":building", building);
  return read_counts (statement, counts, error) ? g_steal_pointer (&counts) : NULL;
}

const char *
sr_figure_plan_sql (void)
{
  return sr_figure_sql_file ("homes/plan.sql");
}
