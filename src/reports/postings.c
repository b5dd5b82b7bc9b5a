/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R9, 岗位信息汇总表, form C3: the postings of a period, or those that are open, with how many of
 * which source, fair or place.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "postings", .title = "发布信息条数"},
    {.figure = "openings", .title = "招聘人数"},
    {.figure = "postings_open", .title = "截止日有效条数"},
};

/* Form C3 in its order. */
static const char *const fields[] = {"posted_on",      "expires_on",
                                     "posting_source", "fair_name",
                                     "company_name",   "title",
                                     "openings",       "pay_min",
                                     "pay_max",        "education_required",
                                     "age_min",        "age_max",
                                     "sex_required",   "work_division",
                                     "board_lodging",  "insurance_offered",
                                     "shifts",         "publish_channels",
                                     "views",          "referred",
                                     "placed",         NULL};

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));
  SrTable *table = sr_report_summary (build, "汇总表", NULL, dimension, columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "条、人");
  sr_report_build_note_period (build, table);
  sr_report_build_take (build, table);
  return TRUE;
}

static gboolean
take_roster (SrReportBuild *build, const char *which, GError **error)
{
  if (strcmp (which, "none") == 0)
    return TRUE;
  if (strcmp (which, "open") == 0)
    return sr_report_take_roster (build, "有效岗位", "有效岗位信息表", "人、元/月", "postings_open",
                                  "posted_on", fields, error);
  return sr_report_take_roster (build, "岗位信息", "岗位信息表", "人、元/月", "postings",
                                "posted_on", fields, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  return sr_report_build_at_end (build, error) && take_summary (build, error) &&
         take_roster (build, sr_report_build_option (build, "roster"), error);
}

const SrReport sr_report_postings = {
    .key = "postings",
    .number = "R9",
    .title = "岗位信息汇总表",
    .label = N_ ("Postings of jobs"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Rows"),
             .choices = {{"posting_source", N_ ("Sources")},
                         {"fair", N_ ("Job fairs")},
                         {"work_division", N_ ("Places of work")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"posted", N_ ("Posted in the period")},
                         {"open", N_ ("Open at the end")},
                         {"none", N_ ("Without roster")}}},
        },
    .has_period = TRUE,
    .make = make,
};
