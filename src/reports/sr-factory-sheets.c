/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sheets of a roster by workshop.
 */
#include "reports/sr-factory-sheets.h"

#include <string.h>

/* "康华粽叶，2025年8月", what of it is known; NULL: nothing. New string. */
static char *
title_of (const SrReportBuild *build, const char *name, const char *when)
{
  g_autofree char *what = name && when ? g_strdup_printf ("%s，%s", name, when)
                          : name       ? g_strdup (name)
                                       : g_strdup (when);

  return what ? sr_report_build_title_of (build, what) : NULL;
}

static gboolean
take (SrReportBuild *build, const SrStatementRoster *roster, GError **error)
{
  SrTable *table = sr_statement_roster_table (build, roster, error);

  if (table == NULL)
    return FALSE;
  sr_report_build_take (build, table);
  return TRUE;
}

/* One workshop; without rows only when it was ASKED for. */
static gboolean
take_factory (SrReportBuild *build,
              const SrStatementRoster *roster,
              const SrDimensionValue *factory,
              const char *when,
              gboolean asked,
              GError **error)
{
  g_autofree char *title = title_of (build, factory->name, when);
  char *const only[] = {factory->value, NULL};
  SrStatementRoster one = *roster;
  gint64 n_rows;

  one.factories = only;
  one.sheet = factory->name;
  one.title = title;
  n_rows = sr_statement_roster_count (build, &one, "COUNT(*)", error);
  if (n_rows < 0)
    return FALSE;
  return (n_rows == 0 && !asked) || take (build, &one, error);
}

static gboolean
take_each (SrReportBuild *build,
           const SrStatementRoster *roster,
           const char *when,
           char **asked,
           GError **error)
{
  g_autoptr (GPtrArray) values =
      sr_dimension_values (build->reg, sr_dimension_find ("factory"), build->when.as_of, error);

  if (values == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++) {
    const SrDimensionValue *factory = g_ptr_array_index (values, i);

    if (asked && !g_strv_contains ((const char *const *)asked, factory->value))
      continue;
    if (!take_factory (build, roster, factory, when, asked != NULL, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_factory_sheets_take (SrReportBuild *build,
                        const SrStatementRoster *roster,
                        const char *when,
                        GError **error)
{
  g_auto (GStrv) asked = NULL;
  g_autofree char *title = title_of (build, NULL, when);
  SrStatementRoster all = *roster;

  if (!sr_report_build_items (build, "factory", &asked, error))
    return FALSE;
  if (strcmp (sr_report_build_option (build, "by"), "none") != 0)
    return take_each (build, roster, when, asked, error);
  all.factories = asked;
  all.title = title;
  return take (build, &all, error);
}
