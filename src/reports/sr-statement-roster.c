/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The statement, narrowed to workshops, its columns and its frame.
 */
#include "reports/sr-statement-roster.h"

#include "reports/sr-report-files.h"

static char *
make_sql (const SrStatementRoster *roster)
{
  g_autofree char *file = sr_report_sql (roster->sql);
  GString *sql = g_string_new (g_strchomp (file));

  if (roster->where)
    g_string_append_printf (sql, " AND %s", roster->where);
  for (guint i = 0; roster->factories && roster->factories[i]; i++)
    g_string_append_printf (sql, "%s:factory_%u", i ? ", " : " AND FACTORY IN (", i);
  if (roster->factories) {
    g_string_append_c (sql, ')');
    g_string_replace (sql, "FACTORY", roster->factory, 0);
  }
  return g_string_free (sql, FALSE);
}

static void
bind_factories (SrStatement *statement, gpointer data)
{
  char **factories = data;

  for (guint i = 0; factories && factories[i]; i++) {
    g_autofree char *name = g_strdup_printf (":factory_%u", i);

    sr_statement_bind_integer (statement, name, g_ascii_strtoll (factories[i], NULL, 10));
  }
}

gint64
sr_statement_roster_count (SrReportBuild *build,
                           const SrStatementRoster *roster,
                           const char *what,
                           GError **error)
{
  g_autofree char *sql = make_sql (roster);
  g_autofree char *counting = g_strdup_printf ("SELECT %s FROM (%s) AS r", what, sql);
  g_autoptr (SrStatement) statement =
      sr_figure_prepare (build->reg, NULL, &build->when, counting, error);

  if (statement == NULL)
    return -1;
  bind_factories (statement, (gpointer)roster->factories);
  return sr_statement_fetch_integer (statement, -1, error);
}

static guint
choose_columns (const SrStatementRoster *roster,
                gboolean reveal,
                SrStatementColumn *chosen,
                gboolean *is_summed)
{
  guint n = 0;

  for (guint i = 0; i < roster->n_columns; i++) {
    const SrRosterColumn *column = &roster->columns[i];
    const SrSchema *schema = sr_schema_find (column->own ? "person" : column->type);
    const SrField *field = column->own ? column->own : sr_schema_field (schema, column->field);

    if (sr_cell_is_withheld (field, reveal))
      continue;
    *is_summed = *is_summed || column->flags & SR_COLUMN_SUM;
    chosen[n++] = (SrStatementColumn){.schema = schema,
                                      .field = field,
                                      .name = column->name,
                                      .title = column->title,
                                      .flags = column->flags,
                                      .is_age = column->is_age};
  }
  return n;
}

SrTable *
sr_statement_roster_table (SrReportBuild *build, const SrStatementRoster *roster, GError **error)
{
  g_autofree char *sql = make_sql (roster);
  g_autofree char *ordered = g_strdup_printf ("%s %s", sql, roster->order);
  g_autofree SrStatementColumn *chosen = g_new (SrStatementColumn, roster->n_columns);
  gboolean is_summed = FALSE;
  guint n = choose_columns (roster, build->request->reveal, chosen, &is_summed);
  gint64 n_rows = sr_statement_roster_count (build, roster, "COUNT(*)", error);
  SrTable *table;

  if (n_rows < 0)
    return NULL;
  table = sr_report_build_form (build, roster->sheet, roster->title, roster->units);
  sr_table_read_statement (
      table, build->reg, ordered, &build->when, chosen, n, build->request->reveal, bind_factories,
      g_strdupv ((char **)roster->factories), (GDestroyNotify)g_strfreev, n_rows);
  if (is_summed)
    sr_table_set_total (table, SR_TOTAL_LAST);
  return table;
}
