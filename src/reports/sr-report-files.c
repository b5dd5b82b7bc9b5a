/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Bundled files by name. Naming the resource here is what keeps it in a program that links the
 * static library.
 */
#include "reports/sr-report-files.h"

#include <gio/gio.h>

#include "figures/sr-figure-sql.h"
#include "sr-reports-resources.h"
#include "store/sr-sql-include.h"

char *
sr_report_sql (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/com/example/SangRui/reports/sql/%s.sql", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sr_reports_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  char *sql = NULL;

  if (bytes)
    sql = sr_sql_expand (g_bytes_get_data (bytes, NULL), sr_figure_sql_find, &error);
  if (sql == NULL)
    g_error ("%s: %s", path, error->message);
  return sql;
}
