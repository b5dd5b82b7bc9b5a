/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values and members of one figure.
 */
#include "figures/sr-figures.h"

#include <math.h>

#include "figures/sr-figure-aggregate.h"

char *
sr_figure_value_format (const SrFigureValue *value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  if (!value->known)
    return g_strdup ("—");
  if (value->number == floor (value->number) && fabs (value->number) < 1e15)
    return g_strdup_printf ("%.0f", value->number);
  g_ascii_formatd (text, sizeof text, "%.6f", value->number);
  for (end = text; end[1]; end++)
    ;
  while (*end == '0')
    *end-- = '\0';
  return g_strdup (text);
}

static void
take_value (const char *value, const SrFigureValue *number, gpointer data)
{
  *(SrFigureValue *)data = *number;
}

static gboolean
ratio_value (SrRegister *reg,
             const SrFigure *figure,
             const SrFigureWhen *when,
             SrFigureValue *value,
             GError **error)
{
  SrFigureValue numerator, denominator;

  if (!sr_figure_value (reg, sr_figure_find (figure->numerator), when, &numerator, error) ||
      !sr_figure_value (reg, sr_figure_find (figure->denominator), when, &denominator, error))
    return FALSE;
  *value = sr_figure_ratio (&numerator, &denominator);
  return TRUE;
}

gboolean
sr_figure_value (SrRegister *reg,
                 const SrFigure *figure,
                 const SrFigureWhen *when,
                 SrFigureValue *value,
                 GError **error)
{
  SrFigureValue result = sr_figure_nothing (figure);

  if (figure->aggregate == SR_AGGREGATE_RATIO)
    return ratio_value (reg, figure, when, value, error);
  if (!sr_figure_aggregate (reg, figure, NULL, when, take_value, &result, error))
    return FALSE;
  *value = result;
  return TRUE;
}

static void
clear_member (gpointer data)
{
  sr_value_clear (&((SrFigureMember *)data)->amount);
}

GArray *
sr_figure_members (SrRegister *reg,
                   const SrFigure *figure,
                   const SrFigureWhen *when,
                   GError **error)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (SrFigureMember));
  g_autoptr (SrStatement) statement = NULL;
  g_autofree char *sql = NULL;
  SrStep step;

  if (figure->aggregate == SR_AGGREGATE_RATIO)
    return sr_figure_members (reg, sr_figure_find (figure->numerator), when, error);
  g_array_set_clear_func (members, clear_member);
  sql = g_strdup_printf ("SELECT m.record_id, m.amount FROM (%s) AS m ORDER BY m.record_id",
                         sr_figure_sql (figure));
  statement = sr_figure_prepare (reg, figure, when, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    SrFigureMember member = {sr_statement_integer (statement, 0),
                             sr_statement_value (statement, 1)};

    g_array_append_val (members, member);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&members) : NULL;
}
