/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values and members of one figure.
 */
#include "figures/sr-figures.h"

#include <math.h>

#include "figures/sr-figure-aggregate.h"
#include "figures/sr-figure-hold.h"

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

/* The values are bound as :slice_0, :slice_1 … */
static char *
slice_sql (const SrFigure *figure, const SrDimension *dimension, char **values)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql,
                   "SELECT m.record_id, m.amount FROM (%s) AS m WHERE m.record_id IN "
                   "(SELECT d.record_id FROM (%s) AS d WHERE d.value IN (",
                   sr_figure_sql (figure),
                   sr_dimension_sql (dimension, figure->record, figure->event));
  for (guint i = 0; values[i]; i++)
    g_string_append_printf (sql, "%s:slice_%u", i ? ", " : "", i);
  g_string_append (sql, "))");
  return g_string_free (sql, FALSE);
}

SrFigure *
sr_figure_slice (const SrFigure *figure, const char *dimension, const char *values)
{
  SrFigure *slice = g_memdup2 (figure, sizeof *figure);

  slice->slice = g_strsplit (values, " ", -1);
  slice->members = slice_sql (figure, sr_dimension_find (dimension), slice->slice);
  return slice;
}

void
sr_figure_slice_free (SrFigure *slice)
{
  g_strfreev (slice->slice);
  g_free ((char *)slice->members);
  g_free (slice);
}

static void
bind_slice (const SrFigure *figure, SrStatement *statement)
{
  for (guint i = 0; figure && figure->slice && figure->slice[i]; i++) {
    g_autofree char *name = g_strdup_printf (":slice_%u", i);

    sr_statement_bind_text (statement, name, figure->slice[i]);
  }
}

static const SrFigureWhen now = {NULL, NULL, NULL};

SrStatement *
sr_figure_prepare (SrRegister *reg,
                   const SrFigure *figure,
                   const SrFigureWhen *when,
                   const char *sql,
                   GError **error)
{
  const char *as_of = when && when->as_of ? when->as_of : sr_register_as_of (reg);
  g_autofree char *held = sr_figure_hold_sql (reg, as_of, sql);
  SrStatement *statement =
      sr_database_prepare (sr_register_database (reg), held ? held : sql, error);

  if (statement == NULL)
    return NULL;
  if (when == NULL)
    when = &now;
  sr_register_bind (reg, statement, as_of);
  sr_statement_bind_text (statement, ":from", when->from ? when->from : SR_DATE_BEGINNING);
  sr_statement_bind_text (statement, ":to", when->to ? when->to : as_of);
  sr_statement_bind_text (statement, ":event",
                          figure && figure->event == SR_EVENT_END ? "end" : "begin");
  bind_slice (figure, statement);
  return statement;
}

/* How the database makes the whole by itself; a median needs its amounts in order and is made here.
 */
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
  case SR_AGGREGATE_RATIO:
  default:
    return NULL;
  }
}

static gboolean
database_value (const SrFigure *figure,
                SrStatement *statement,
                SrFigureValue *value,
                GError **error)
{
  if (sr_statement_step (statement, error) != SR_STEP_ROW)
    return FALSE;
  *value = sr_figure_in_unit (figure, (SrFigureValue){!sr_statement_is_null (statement, 0),
                                                      sr_statement_real (statement, 0)});
  return TRUE;
}

static gboolean
tally_value (const SrFigure *figure, SrStatement *statement, SrFigureValue *value, GError **error)
{
  SrFigureTally tally = {0};
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    sr_figure_tally_add (&tally, figure, statement);
  if (step == SR_STEP_DONE)
    *value = sr_figure_tally_value (&tally, figure);
  sr_figure_tally_clear (&tally);
  return step == SR_STEP_DONE;
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
  const char *aggregate = aggregate_sql (figure->aggregate);
  g_autoptr (SrStatement) statement = NULL;
  g_autofree char *sql = NULL;

  if (figure->aggregate == SR_AGGREGATE_RATIO)
    return ratio_value (reg, figure, when, value, error);
  sql = aggregate ? g_strdup_printf ("SELECT %s FROM (%s) AS m", aggregate, sr_figure_sql (figure))
                  : g_strdup (sr_figure_sql (figure));
  statement = sr_figure_prepare (reg, figure, when, sql, error);
  if (statement == NULL)
    return FALSE;
  return aggregate ? database_value (figure, statement, value, error)
                   : tally_value (figure, statement, value, error);
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
                             figure->is_money
                                 ? sr_value_real (sr_statement_real (statement, 1) / 100)
                                 : sr_statement_value (statement, 1)};

    g_array_append_val (members, member);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&members) : NULL;
}
