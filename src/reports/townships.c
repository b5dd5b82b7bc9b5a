/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R2, 分乡镇搬迁情况汇总表: a row for each township, and the households that stand behind the
 * numbers.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-people.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-saved-lists.h"

/* SrSummaryColumn elements: the people, then their work. */
static GArray *
make_columns (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (SrSummaryColumn));

  g_array_append_vals (columns, sr_report_people_columns, sr_report_n_people_columns);
  g_array_append_vals (columns, sr_report_work_columns, sr_report_n_work_columns);
  return columns;
}

static SrTable *
summary (SrReportBuild *build, GError **error)
{
  g_autoptr (GArray) columns = make_columns ();
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
                            (const SrSummaryColumn *)(gpointer)columns->data, columns->len, kind,
                            (const char *const *)listed, error);
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
  return sr_report_take_roster (build, "搬迁户花名册", NULL, "户、人、㎡", "households",
                                "origin_township", sr_report_household_columns, error);
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
