/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R3, 分楼栋情况表: a row for each building, and who lives there or where nobody does.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.title = "楼长", .text = "building-heads"},
    {.figure = "flats", .title = "套数"},
    {.figure = "flats_occupied", .title = "在住套"},
    {.figure = "households", .title = "在住户"},
    {.figure = "persons", .title = "人口→合计"},
    {.figure = "persons_male", .title = "人口→男"},
    {.figure = "persons_female", .title = "人口→女"},
    {.figure = "persons", .title = "人口→未知", .rest_of = "persons_male persons_female"},
    {.figure = "flats_vacant", .title = "空置→套"},
    {.figure = "flats_vacant", .title = "空置→其中公用", .slice = "flat_state=public"},
    {.figure = "flats_vacant", .title = "空置→其中待修", .slice = "flat_state=repair"},
    {.figure = "labour_force", .title = "劳动力"},
    {.figure = "employed", .title = "务工→合计"},
    {.figure = "employed_factory", .title = "务工→车间"},
    {.figure = "migrant_workers", .title = "务工→外出"},
    {.figure = "households_poor", .title = "脱贫户"},
};

static gboolean
take_roster (SrReportBuild *build, const char *roster, GError **error)
{
  if (strcmp (roster, "households") == 0)
    return sr_report_take_roster (build, "住户花名册", NULL, "户、人、㎡", "households",
                                  "flat_label", sr_report_household_columns, error);
  if (strcmp (roster, "vacant") == 0)
    return sr_report_take_roster (build, "空置住房", "空置住房明细表", "套、㎡、人", "flats_vacant",
                                  "flat_label", sr_report_flat_columns, error);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  SrTable *table = sr_report_summary (build, "汇总表", NULL, sr_dimension_find ("building"),
                                      columns, G_N_ELEMENTS (columns), SR_SUMMARY_ALL, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "套、户、人");
  sr_report_build_take (build, table);
  return take_roster (build, sr_report_build_option (build, "roster"), error);
}

const SrReport sr_report_buildings = {
    .key = "buildings",
    .number = "R3",
    .title = "分楼栋情况表",
    .label = N_ ("Building by building"),
    .options =
        {
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"households", N_ ("Households")},
                         {"vacant", N_ ("Vacant flats")},
                         {"none", N_ ("Without roster")}}},
        },
    .make = make,
};
