/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R9, 意向与到岗跟踪表, form C5: who was on the way to which job in a period and how far they came,
 * by fair, company or township.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "placements", .title = "意向人次"},
    {.figure = "intents", .title = "达成意向人数"},
    {.figure = "signed", .title = "签约人数"},
    {.figure = "placed", .title = "到岗人数"},
};

/* Form C5 in its order. */
static const char *const fields[] = {
    "person_name", "posting_title",   "company_name", "fair_name", "intent_on",
    "intent_mode", "placement_state", "signed_on",    "placed_on", "kept_three_months",
    NULL};

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));
  g_autofree char *title = sr_report_build_title_of (build, "汇总");
  SrTable *table = sr_report_summary (build, "汇总表", title, dimension, columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "人次、人");
  sr_report_build_note_period (build, table);
  sr_table_add_note (table, "一人有几个意向的，人数只计一次，合计不等于各行之和；"
                            "意向、签约、到岗各按自己的日期计入期间。");
  sr_report_build_take (build, table);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  return sr_report_build_at_end (build, error) && take_summary (build, error) &&
         (strcmp (sr_report_build_option (build, "roster"), "none") == 0 ||
          sr_report_take_roster (build, "跟踪表", build->report->title, "人次", "placements",
                                 "intent_on", fields, error));
}

const SrReport sr_report_placements = {
    .key = "placements",
    .number = "R9",
    .title = "意向与到岗跟踪表",
    .label = N_ ("Intents and placements"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Rows"),
             .choices = {{"fair", N_ ("Job fairs")},
                         {"company", N_ ("Companies")},
                         {"township", N_ ("Townships")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"persons", N_ ("Persons")}, {"none", N_ ("Without roster")}}},
        },
    .has_period = TRUE,
    .make = make,
};
