/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R5, 就业情况月报表: who of the settlement works where, who does not, who began and who came back
 * in the month; a row for each township or building, and the names.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "labour_force", .title = "劳动力总数"},
    {.figure = "employed", .title = "已就业→合计"},
    {.figure = "employed_factory", .title = "已就业→车间"},
    {.figure = "employed_local", .title = "已就业→县内其他"},
    {.figure = "employed_county_outside",
     .title = "已就业→县外省内",
     .slice = "work_scope=city province"},
    {.figure = "employed_county_outside",
     .title = "已就业→省外",
     .slice = "work_scope=other_province abroad"},
    {.figure = "employed_public_post", .title = "已就业→公益岗"},
    {.figure = "unemployed", .title = "未就业→合计"},
    {.figure = "unemployed", .title = "未就业→有意愿", .slice = "wish=yes"},
    {.figure = "unemployed", .title = "未就业→无意愿", .slice = "wish=no"},
    {.figure = "employment_rate", .title = "就业率"},
    {.figure = "zero_employment_households", .title = "零就业家庭户"},
    {.figure = "work_begun", .title = "本期新增→人次"},
    {.figure = "work_begun", .title = "本期新增→其中车间", .slice = "work_kind=factory"},
    {.figure = "work_begun",
     .title = "本期新增→其中县外",
     .slice = "work_scope=city province other_province abroad"},
    {.figure = "work_returned", .title = "本期返乡"},
};

static const char *const begun_columns[] = {"person_name",
                                            "sex",
                                            "age",
                                            "household_code",
                                            "origin_township",
                                            "work_kind",
                                            "workplace",
                                            "work_division",
                                            "job",
                                            "since",
                                            NULL};

static const char *const returned_columns[] = {
    "person_name", "sex",           "age",   "household_code", "origin_township",
    "workplace",   "work_division", "since", "until",          NULL};

static const char *const unemployed_columns[] = {
    "name",      "sex",   "age",          "household_code", "flat_label", "origin_township",
    "education", "phone", "person_state", "remark",         NULL};

/* --- What must be equal in it (RP03) --- */

/* PARTS (divided by ' ') are WHOLE. */
static gboolean
check_whole (SrReportBuild *build,
             const char *whole,
             const char *parts,
             const char *text,
             const char *sentence,
             GError **error)
{
  g_auto (GStrv) keys = g_strsplit (parts, " ", -1);
  SrFigureValue value;
  double sum = 0;

  for (guint i = 0; keys[i]; i++) {
    if (!sr_figure_value (build->reg, sr_figure_find (keys[i]), &build->when, &value, error))
      return FALSE;
    sum += value.number;
  }
  if (!sr_figure_value (build->reg, sr_figure_find (whole), &build->when, &value, error))
    return FALSE;
  sr_report_checks_equal (sr_workbook_spec_checks (build->spec), "RP03", text, sentence, sum,
                          value.number);
  return TRUE;
}

static gboolean
check (SrReportBuild *build, GError **error)
{
  return check_whole (
             build, "employed",
             "employed_factory employed_public_post employed_county_outside employed_local",
             "汇总表：车间 + 公益岗 + 县外 + 县内其他 = 已就业合计",
             _ ("Workshops, public posts, outside and in the county are the employed"), error) &&
         check_whole (build, "labour_force", "labour_employed unemployed",
                      "汇总表：已就业劳动力 + 未就业劳动力 = 劳动力",
                      _ ("Employed and unemployed are the labour force"), error);
}

/* --- The sheets --- */

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));
  SrTable *table = sr_report_summary (build, "汇总表", NULL, dimension, columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "人、户、人次、%");
  sr_report_build_note_period (build, table);
  sr_table_add_note (table, "已就业含60周岁及以上务工者；就业率为已就业劳动力占劳动力总数的比例。");
  sr_report_build_take (build, table);
  return check (build, error);
}

static gboolean
take_rosters (SrReportBuild *build, GError **error)
{
  return sr_report_take_roster (build, "本期新增务工", "本期新增务工人员花名册", "人", "work_begun",
                                "since", begun_columns, error) &&
         sr_report_take_roster (build, "本期返乡", "本期返乡人员花名册", "人", "work_returned",
                                "until", returned_columns, error) &&
         sr_report_take_roster (build, "未就业劳动力", "未就业劳动力花名册", "人", "unemployed",
                                "origin_township", unemployed_columns, error) &&
         sr_report_take_roster (build, "零就业家庭", "零就业家庭花名册", "户、人、㎡",
                                "zero_employment_households", "origin_township",
                                sr_report_household_columns, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  if (!sr_report_build_at_end (build, error) || !take_summary (build, error))
    return FALSE;
  return strcmp (sr_report_build_option (build, "roster"), "none") == 0 ||
         take_rosters (build, error);
}

const SrReport sr_report_employment = {
    .key = "employment",
    .number = "R5",
    .title = "就业情况月报表",
    .label = N_ ("Employment by month"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Rows"),
             .choices = {{"township", N_ ("Townships")}, {"building", N_ ("Buildings")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"persons", N_ ("Persons")}, {"none", N_ ("Without roster")}}},
        },
    .has_period = TRUE,
    .is_monthly = TRUE,
    .make = make,
};
