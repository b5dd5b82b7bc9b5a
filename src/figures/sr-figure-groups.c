/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Members joined with the dimension; what the dimension says nothing of is the rest.
 */
#include "figures/sr-figure-groups.h"

#include "figures/sr-figure-aggregate.h"

static void
group_free (gpointer data)
{
  SrFigureGroup *group = data;

  g_free (group->value);
  g_free (group);
}

static void
add (GPtrArray *groups, const char *value, gint64 number)
{
  SrFigureGroup *group = g_new (SrFigureGroup, 1);

  *group = (SrFigureGroup){g_strdup (value), number};
  g_ptr_array_add (groups, group);
}

gint64
sr_figure_groups_sum (const GPtrArray *groups)
{
  gint64 sum = 0;

  for (guint i = 0; i < groups->len; i++)
    sum += ((SrFigureGroup *)g_ptr_array_index (groups, i))->number;
  return sum;
}

/* An inner join, because the database cannot look through the other kind. */
static GPtrArray *
read_known (SrRegister *reg,
            const SrFigure *figure,
            const SrDimension *dimension,
            const SrFigureWhen *when,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT d.value, COUNT(*) FROM (%s) AS m JOIN (%s) AS d ON d.record_id = "
      "m.record_id WHERE d.value IS NOT NULL GROUP BY d.value",
      sr_figure_sql (figure), sr_dimension_sql (dimension, figure->record, figure->event));
  g_autoptr (SrStatement) statement = sr_figure_prepare (reg, figure, when, sql, error);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  SrStep step;

  if (statement == NULL)
    return NULL;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    add (groups, sr_statement_text (statement, 0), sr_statement_integer (statement, 1));
  return step == SR_STEP_DONE ? g_steal_pointer (&groups) : NULL;
}

GPtrArray *
sr_figure_groups (SrRegister *reg,
                  const SrFigure *figure,
                  const SrDimension *dimension,
                  const SrFigureWhen *when,
                  GError **error)
{
  SrFigureValue whole;
  g_autoptr (GPtrArray) groups = NULL;
  gint64 unknown;

  g_return_val_if_fail (figure->aggregate == SR_AGGREGATE_COUNT, NULL);

  if (!sr_figure_value (reg, figure, when, &whole, error))
    return NULL;
  groups = read_known (reg, figure, dimension, when, error);
  if (groups == NULL)
    return NULL;
  unknown = (gint64)whole.number - sr_figure_groups_sum (groups);
  if (unknown)
    add (groups, NULL, unknown);
  return g_steal_pointer (&groups);
}
