/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rosters read record by record.
 */
#include "reports/sr-report-roster.h"

#include "reports/sr-list-table.h"

const char *const sr_report_household_columns[] = {
    "household_code",
    "head_name",
    "head_id_number",
    "phone",
    "flat_label",
    "members",
    "household_type",
    "is_registered_poor",
    "poverty_exit_year",
    "origin_township",
    "origin_village",
    "origin_group",
    "moved_in_on",
    "remark",
    NULL,
};

const char *const sr_report_flat_columns[] = {
    "flat_label",       "floor_number", "layout", "floor_area",
    "standard_persons", "flat_state",   "remark", NULL,
};

SrQuery *
sr_report_roster_query (const SrReportBuild *build, const char *figure, const char *sort)
{
  SrQuery *query = sr_query_new (sr_schema_find (sr_figure_find (figure)->record));

  sr_query_set_members (query, sr_figure_members_sql (figure));
  sr_query_set_period (query, build->when.from, build->when.to);
  sr_query_set_as_of (query, build->when.as_of);
  sr_query_set_sort (query, sort, FALSE);
  return query;
}

SrTable *
sr_report_roster (SrReportBuild *build,
                  const char *sheet,
                  const char *title,
                  const char *units,
                  const SrQuery *query,
                  const char *const *columns,
                  GError **error)
{
  const char *settlement = sr_register_meta (build->reg, "title");
  g_autofree char *own = g_strconcat (settlement ? settlement : "",
                                      title ? title : sr_query_schema (query)->title, NULL);
  SrTable *table = sr_report_build_form (build, sheet, own, units);

  if (sr_list_fill (table, build->reg, query, columns, build->request->reveal, error))
    return table;
  sr_table_unref (table);
  return NULL;
}

gboolean
sr_report_take_roster (SrReportBuild *build,
                       const char *sheet,
                       const char *title,
                       const char *units,
                       const char *figure,
                       const char *sort,
                       const char *const *columns,
                       GError **error)
{
  g_autoptr (SrQuery) query = sr_report_roster_query (build, figure, sort);
  SrTable *table = sr_report_roster (build, sheet, title, units, query, columns, error);
  gint64 n_rows;

  if (table == NULL)
    return FALSE;
  n_rows = sr_table_n_rows (table);
  sr_report_build_uses (build, sr_figure_find (figure));
  sr_report_build_take (build, table);
  return sr_report_build_claim_rows (build, figure, sheet, n_rows, error);
}
