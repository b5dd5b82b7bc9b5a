/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R2, 分乡镇搬迁情况汇总表: a row for each township, and the households that stand behind the
 * numbers.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-list-table.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-people.h"
#include "reports/sr-saved-lists.h"

static const char *const household_columns[] = {
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

static SrTable *
summary (SrReportBuild *build, GError **error)
{
  const char *rows = sr_report_build_option (build, "rows");
  g_auto (GStrv) listed = NULL;
  SrSummaryRows kind = SR_SUMMARY_LISTED;

  if (!sr_report_build_items (build, "township", &listed, error))
    return NULL;
  if (listed == NULL && strcmp (rows, "all") == 0)
    kind = SR_SUMMARY_ALL;
  else if (listed == NULL && strcmp (rows, "counting") == 0)
    kind = SR_SUMMARY_COUNTING;
  else if (listed == NULL)
    listed = sr_saved_list_codes (build->reg, "township", rows);
  return sr_report_summary (build, "汇总表", NULL, sr_dimension_find ("township"),
                            sr_report_people_columns, sr_report_n_people_columns, kind,
                            (const char *const *)listed, error);
}

/* The households of the figure, so that the rows are those that were counted. */
static SrTable *
roster (SrReportBuild *build, GError **error)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autofree char *title =
      g_strconcat (sr_register_meta (build->reg, "title") ?: "", schema->title, NULL);
  SrTable *table = sr_report_build_form (build, "搬迁户花名册", title, "户、人");

  sr_query_set_members (query, sr_figure_members_sql ("households"));
  sr_query_set_as_of (query, build->when.as_of);
  sr_query_set_sort (query, "origin_township", FALSE);
  if (sr_list_fill (table, build->reg, query, household_columns, build->request->reveal, error) &&
      sr_report_build_claim_rows (build, "households", "搬迁户花名册", sr_table_n_rows (table),
                                  error))
    return table;
  sr_table_unref (table);
  return NULL;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  SrTable *table = summary (build, error);

  if (table == NULL)
    return FALSE;
  sr_report_build_take (build, table);
  if (strcmp (sr_report_build_option (build, "roster"), "none") == 0)
    return TRUE;
  table = roster (build, error);
  if (table == NULL)
    return FALSE;
  sr_report_build_take (build, table);
  return TRUE;
}

const SrReport sr_report_townships = {
    .key = "townships",
    .number = "R2",
    .title = "分乡镇搬迁情况汇总表",
    .label = N_ ("Households and persons by township"),
    .options =
        {
            {.key = "rows",
             .label = N_ ("Townships"),
             .choices = {{"counting", N_ ("Those with households")}, {"all", N_ ("All townships")}},
             .saved_lists = TRUE,
             .list = "township"},
            {.key = "township", .label = N_ ("Only these, in this order"), .list = "township"},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"households", N_ ("Households")}, {"none", N_ ("Without roster")}}},
        },
    .make = make,
};
