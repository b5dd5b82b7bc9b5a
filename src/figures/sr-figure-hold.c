/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Temporary tables. Every text that includes another one has it in it word for word
 * (store/sr-sql-include.h), so what is held is put in its place in the whole statement.
 */
#include "figures/sr-figure-hold.h"

#include "figures/sr-figure-sql.h"
#include "store/sr-sql-include.h"

#define KEY "sr-figure-hold"

struct _SrFigureHold {
  SrRegister *reg;
  char *as_of;
  gboolean is_inner; /* another one holds */
};

/* The larger texts first: those of the smaller ones are in them. */
static const struct {
  const char *figure, *table;
} held[] = {
    {"persons", "figure_persons"},
    {"households", "figure_households"},
};

static gboolean
fill (SrFigureHold *hold, const char *figure, const char *table, GError **error)
{
  SrDatabase *database = sr_register_database (hold->reg);
  g_autofree char *create = g_strdup_printf (
      "CREATE TEMPORARY TABLE %s (record_id INTEGER PRIMARY KEY, amount INTEGER)", table);
  g_autofree char *insert = g_strdup_printf (
      "INSERT INTO %s (record_id, amount) SELECT m.record_id, m.amount FROM (%s) AS m", table,
      sr_figure_members_sql (figure));
  g_autoptr (SrStatement) statement = NULL;

  if (!sr_database_execute (database, create, error))
    return FALSE;
  statement = sr_database_prepare (database, insert, error);
  if (statement == NULL)
    return FALSE;
  sr_register_bind (hold->reg, statement, hold->as_of);
  return sr_statement_run (statement, error);
}

SrFigureHold *
sr_figure_hold_new (SrRegister *reg, const char *as_of, GError **error)
{
  g_autoptr (SrFigureHold) hold = g_new0 (SrFigureHold, 1);

  hold->reg = g_object_ref (reg);
  hold->as_of = g_strdup (as_of ? as_of : sr_register_as_of (reg));
  hold->is_inner = g_object_get_data (G_OBJECT (reg), KEY) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (held) && !hold->is_inner; i++)
    if (!fill (hold, held[i].figure, held[i].table, error))
      return NULL;
  if (!hold->is_inner)
    g_object_set_data (G_OBJECT (reg), KEY, hold);
  return g_steal_pointer (&hold);
}

void
sr_figure_hold_free (SrFigureHold *hold)
{
  for (guint i = 0; i < G_N_ELEMENTS (held) && !hold->is_inner; i++) {
    g_autofree char *drop = g_strdup_printf ("DROP TABLE IF EXISTS temp.%s", held[i].table);

    sr_database_execute (sr_register_database (hold->reg), drop, NULL);
  }
  if (!hold->is_inner)
    g_object_set_data (G_OBJECT (hold->reg), KEY, NULL);
  g_object_unref (hold->reg);
  g_free (hold->as_of);
  g_free (hold);
}

char *
sr_figure_hold_sql (SrRegister *reg, const char *as_of, const char *sql)
{
  const SrFigureHold *hold = g_object_get_data (G_OBJECT (reg), KEY);
  g_autoptr (GString) out = NULL;

  if (hold == NULL || !g_str_equal (hold->as_of, as_of))
    return NULL;
  out = g_string_new (sql);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++) {
    g_autofree char *text = sr_sql_body (sr_figure_members_sql (held[i].figure));
    g_autofree char *table =
        g_strdup_printf ("SELECT record_id, amount FROM temp.%s", held[i].table);

    g_string_replace (out, text, table, 0);
  }
  return g_strdup (out->str);
}
