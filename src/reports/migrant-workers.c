/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R6, 外出务工台账, form B4: how many of the settlement work away, and each of them with place,
 * employer and terms.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-summary.h"
#include "reports/sr-statement-roster.h"

#define SHEET "外出务工台账"

static const SrSummaryColumn columns[] = {
    {.figure = "migrant_workers", .title = "外出务工→合计"},
    {.figure = "migrant_workers", .title = "外出务工→男", .slice = "sex=1"},
    {.figure = "migrant_workers", .title = "外出务工→女", .slice = "sex=2"},
    {.figure = "migrant_workers", .title = "务工区域→市内县外", .slice = "work_scope=city"},
    {.figure = "migrant_workers", .title = "务工区域→省内市外", .slice = "work_scope=province"},
    {.figure = "migrant_workers", .title = "务工区域→省外", .slice = "work_scope=other_province"},
    {.figure = "migrant_workers", .title = "务工区域→境外", .slice = "work_scope=abroad"},
    {.figure = "migrant_workers", .title = "务工区域→其他", .rest_of = "work_scope="},
};

/* As sql/migrant-workers.sql gives them, in the order of the form. */
static const SrRosterColumn fields[] = {
    {.type = "household", .field = "household_code", .title = "户编号"},
    {.type = "person", .field = "person_code"},
    {.type = "person", .field = "name"},
    {.type = "person", .field = "id_number"},
    {.type = "person", .field = "phone", .title = "电话"},
    {.type = "household", .field = "origin_township"},
    {.type = "work_spell", .field = "is_working"},
    {.type = "work_spell", .field = "service_needs"},
    {.type = "work_spell", .field = "since", .title = "务工时间→开始"},
    {.type = "work_spell", .field = "until", .title = "务工时间→结束"},
    {.type = "work_spell", .field = "work_scope"},
    {.type = "work_spell", .field = "work_division"},
    {.type = "work_spell", .field = "employer"},
    {.type = "work_spell", .field = "industry"},
    {.type = "work_spell", .field = "job"},
    {.type = "work_spell", .field = "employment_channel"},
    {.type = "work_spell", .field = "is_point_to_point", .title = "点对点输送"},
    {.type = "work_spell", .field = "monthly_wage"},
    {.type = "work_spell", .field = "months_worked"},
    {.type = "work_spell", .field = "travel_subsidy"},
    {.type = "work_spell", .field = "has_contract"},
    {.type = "work_spell", .field = "is_insured"},
    {.type = "training", .field = "training_kind", .title = "职业培训→类别"},
    {.type = "training", .field = "training_started_on", .title = "职业培训→开始"},
    {.type = "training", .field = "training_finished_on", .title = "职业培训→结束"},
    {.type = "training", .field = "certificate", .title = "职业培训→证书"},
    {.type = "training", .field = "training_subsidy", .title = "职业培训→补贴"},
    {.type = "work_spell", .field = "transfer_state"},
    {.type = "work_spell", .field = "transfer_mode"},
    {.type = "work_spell", .field = "verified_on", .title = "最近核实→日期"},
    {.type = "work_spell", .field = "verified_by", .title = "最近核实→核实人"},
    {.type = "work_spell", .field = "verified_how", .title = "最近核实→方式"},
};

static const SrStatementRoster roster = {
    .sql = "migrant-workers",
    .order = "ORDER BY h.origin_township, h.household_code, p.id, w.since, w.id",
    .sheet = SHEET,
    .units = "元、月",
    .columns = fields,
    .n_columns = G_N_ELEMENTS (fields),
};

/* As sql/migrant-planned.sql gives them. */
static const SrRosterColumn planned_fields[] = {
    {.type = "household", .field = "household_code", .title = "户编号"},
    {.type = "person", .field = "person_code"},
    {.type = "person", .field = "name"},
    {.type = "person", .field = "id_number"},
    {.type = "person", .field = "phone", .title = "电话"},
    {.type = "household", .field = "origin_township"},
    {.type = "work_spell", .field = "service_needs"},
    {.type = "work_spell", .field = "since", .title = "计划开始时间"},
    {.type = "work_spell", .field = "work_scope"},
    {.type = "work_spell", .field = "work_division"},
    {.type = "work_spell", .field = "employer"},
    {.type = "work_spell", .field = "job"},
    {.type = "work_spell", .field = "employment_channel"},
};

static const SrStatementRoster planned = {
    .sql = "migrant-planned",
    .order = "ORDER BY h.origin_township, h.household_code, p.id, w.since, w.id",
    .sheet = "计划外出务工",
    .units = "人",
    .columns = planned_fields,
    .n_columns = G_N_ELEMENTS (planned_fields),
};

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));
  g_autofree char *title = sr_report_build_title_of (build, "汇总");
  SrTable *table = sr_report_summary (build, "汇总表", title, dimension, columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "人");
  sr_report_build_take (build, table);
  return TRUE;
}

/* One line for each work; somebody may have two, and is one of those counted. */
static gboolean
take_roster (SrReportBuild *build, GError **error)
{
  SrTable *table = sr_statement_roster_table (build, &roster, error);
  gint64 n_persons;

  if (table == NULL)
    return FALSE;
  sr_table_add_note (table, "一人同时有几段外出务工的，每段一行。");
  sr_report_build_take (build, table);
  n_persons = sr_statement_roster_count (build, &roster, "COUNT (DISTINCT r.person_id)", error);
  return n_persons >= 0 &&
         sr_report_build_claim_rows (build, "migrant_workers", SHEET, n_persons, error);
}

/* Who plans to go is not counted yet. */
static gboolean
take_planned (SrReportBuild *build, GError **error)
{
  g_autofree char *title = sr_report_build_title_of (build, planned.sheet);
  SrStatementRoster titled = planned;
  SrTable *table;

  titled.title = title;
  table = sr_statement_roster_table (build, &titled, error);
  if (table == NULL)
    return FALSE;
  sr_table_add_note (table, "计划外出务工的不计入外出务工人数。");
  sr_report_build_take (build, table);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  return take_summary (build, error) &&
         (strcmp (sr_report_build_option (build, "roster"), "none") == 0 ||
          (take_roster (build, error) && take_planned (build, error)));
}

const SrReport sr_report_migrant_workers = {
    .key = "migrant-workers",
    .number = "R6",
    .title = "外出务工台账",
    .label = N_ ("Persons working away"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Rows"),
             .choices = {{"township", N_ ("Townships")},
                         {"building", N_ ("Buildings")},
                         {"work_province", N_ ("Provinces of work")},
                         {"work_city", N_ ("Cities of work")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"persons", N_ ("Persons")}, {"none", N_ ("Without roster")}}},
        },
    .make = make,
};
