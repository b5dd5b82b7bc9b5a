/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R1, 安置点基本情况表: a row for each settlement; the flats in which nobody lives by name.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.title = "占地面积（㎡）", .text = "site-land", .type = SR_TABLE_CELL_DECIMAL},
    {.figure = "buildings", .title = "栋数"},
    {.figure = "flats", .title = "套数"},
    {.figure = "households", .title = "入住→户"},
    {.figure = "persons", .title = "入住→人"},
    {.figure = "flats_vacant", .title = "空置套"},
    {.figure = "flats_vacant", .title = "其中公用套", .slice = "flat_state=public"},
};

static gboolean
make (SrReportBuild *build, GError **error)
{
  SrTable *table = sr_report_summary (build, "汇总表", NULL, sr_dimension_find ("site"), columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_ALL, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "㎡、栋、套、户、人");
  sr_table_add_note (table,
                     "空置套为截止日无人入住的住房，含公用、待修的；公用套为其中登记为公用的。");
  sr_report_build_take (build, table);
  if (strcmp (sr_report_build_option (build, "roster"), "none") == 0)
    return TRUE;
  return sr_report_take_roster (build, "空置住房", "空置住房明细表", "套、㎡、人", "flats_vacant",
                                "flat_label", sr_report_flat_columns, error);
}

const SrReport sr_report_sites = {
    .key = "site",
    .number = "R1",
    .title = "安置点基本情况表",
    .label = N_ ("The settlement at a glance"),
    .options =
        {
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"vacant", N_ ("Vacant flats")}, {"none", N_ ("Without roster")}}},
        },
    .make = make,
};
