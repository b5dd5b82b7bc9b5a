/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rosters read record by record.
 */
#include "reports/sr-report-roster.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-list-changes.h"
#include "reports/sr-list-table.h"

#define PERSONS "人" /* unit of fields that count persons */

/* A choice of form A2, in its order. */
const char *const sr_report_household_columns[] = {
    "household_code",
    "origin_township",
    "origin_village",
    "origin_group",
    "head_name",
    "head_id_number",
    "phone",
    "members",
    "household_type",
    "is_registered_poor",
    "poverty_exit_year",
    "flat_label",
    "housing_area",
    "occupied_since",
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

/* What is counted of each row has a sum; the rows themselves are counted by 序号. */
static void
add_totals (SrTable *table, const SrSchema *schema, const char *const *columns)
{
  for (guint i = 0; columns[i]; i++) {
    const SrField *field = sr_schema_field (schema, columns[i]);

    if (field->kind != SR_KIND_INTEGER || g_strcmp0 (field->target, PERSONS) != 0)
      continue;
    for (guint c = 0; c < sr_table_n_columns (table); c++)
      if (g_str_equal (sr_table_column (table, c)->title, field->title)) {
        sr_table_sum_column (table, c);
        sr_table_set_total (table, SR_TOTAL_LAST);
      }
  }
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

  if (sr_list_fill (table, build->reg, query, columns, build->request->reveal, error)) {
    add_totals (table, sr_query_schema (query), columns);
    return table;
  }
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

static void
add_dates (SrTable *table, const char *since, const char *as_of)
{
  g_autofree char *from = sr_date_official (since);
  g_autofree char *to = sr_date_official (as_of);
  g_autofree char *note = g_strdup_printf ("对比%s与%s两日的名册，逐项列出不同；只列有起止日期的"
                                           "内容和人户增减，更正登记错误不属变动。",
                                           from, to);

  sr_table_add_note (table, note);
}

gboolean
sr_report_take_changes (SrReportBuild *build,
                        const SrQuery *query,
                        const char *const *columns,
                        GError **error)
{
  const char *since = sr_report_build_option (build, "since");
  const char *settlement = sr_register_meta (build->reg, "title");
  g_autofree char *title = NULL;
  SrTable *table;

  if (since == NULL)
    return TRUE;
  if (strcmp (since, build->when.as_of) >= 0) {
    g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                 _ ("Changes since %s cannot be told at %s; choose an earlier day"), since,
                 build->when.as_of);
    return FALSE;
  }
  title =
      g_strdup_printf ("%s%s变动表", settlement ? settlement : "", sr_query_schema (query)->title);
  table = sr_report_build_form (build, "变动表", title, "项");
  add_dates (table, since, build->when.as_of);
  if (!sr_list_changes_fill (table, build->reg, query, since, columns, build->request->reveal,
                             error)) {
    sr_table_unref (table);
    return FALSE;
  }
  sr_report_build_take (build, table);
  return TRUE;
}
