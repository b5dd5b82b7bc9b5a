/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Saved lists are few and short: read when they are asked for.
 */
#include "reports/sr-saved-lists.h"

#include "reports/sr-report-files.h"

static SrStatement *
prepare (SrRegister *reg, const char *list, const char *name)
{
  g_autofree char *sql = sr_report_sql ("saved-lists");
  SrStatement *statement = sr_database_prepare (sr_register_database (reg), sql, NULL);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_text (statement, ":list", list);
  sr_statement_bind_text (statement, ":name", name);
  return statement;
}

char **
sr_saved_lists (SrRegister *reg, const char *list)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (SrStatement) statement = prepare (reg, list, NULL);

  while (statement && sr_statement_step (statement, NULL) == SR_STEP_ROW)
    g_strv_builder_add (names, sr_statement_text (statement, 0));
  return g_strv_builder_end (names);
}

char **
sr_saved_list_codes (SrRegister *reg, const char *list, const char *name)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (SrStatement) statement = prepare (reg, list, name);
  g_auto (GStrv) parts = NULL;

  if (statement == NULL || sr_statement_step (statement, NULL) != SR_STEP_ROW)
    return NULL;
  parts = g_strsplit_set (sr_statement_text (statement, 1), ",\n", -1);
  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (codes, parts[i]);
  return g_strv_builder_end (codes);
}
