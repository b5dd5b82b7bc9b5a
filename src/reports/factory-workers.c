/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R7, 车间务工人员花名册, form B2: who of the settlement works in which workshop, a sheet for each;
 * before them how many.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-factory-sheets.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "factory_workers", .title = "务工人数→合计"},
    {.figure = "factory_workers", .title = "务工人数→男", .slice = "sex=1"},
    {.figure = "factory_workers", .title = "务工人数→女", .slice = "sex=2"},
    {.figure = "factory_workers", .title = "务工人数→未知", .rest_of = "sex="},
    {.figure = "income_increase_workers", .title = "有基期"},
    {.figure = "income_increase_coverage", .title = "有基期比例"},
};

/* As sql/factory-workers.sql gives them, in the order of the form. */
static const SrRosterColumn fields[] = {
    {.type = "work_spell", .field = "factory_name", .title = "车间"},
    {.type = "person", .field = "name"},
    {.type = "person", .field = "sex"},
    {.type = "person", .field = "age", .name = "born_on", .title = "年龄", .is_age = TRUE},
    {.type = "person", .field = "id_number", .title = "身份证号"},
    {.type = "person", .field = "flat_label", .title = "栋-房号"},
    {.type = "household", .field = "origin_township"},
    {.type = "household", .field = "household_type"},
    {.type = "work_spell", .field = "job", .title = "岗位/工种"},
    {.type = "work_spell", .field = "employment_form"},
    {.type = "work_spell", .field = "since", .title = "入职日期"},
    {.type = "work_spell", .field = "has_contract", .title = "是否签合同"},
    {.type = "work_spell", .field = "is_insured", .title = "是否参保"},
    {.type = "work_spell", .field = "agreed_pay", .title = "约定工资→金额"},
    {.type = "work_spell", .field = "agreed_pay_unit", .title = "约定工资→单位"},
    {.type = "work_spell", .field = "bank_account"},
    {.type = "work_spell", .field = "baseline_income"},
    {.type = "person", .field = "phone"},
};

static const SrStatementRoster roster = {
    .sql = "factory-workers",
    .order = "ORDER BY w.factory_id, h.household_code, p.id, w.id",
    .sheet = "花名册",
    .units = "元",
    .columns = fields,
    .n_columns = G_N_ELEMENTS (fields),
    .factory = "w.factory_id",
};

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  g_autofree char *title = sr_report_build_title_of (build, "汇总");
  SrTable *table =
      sr_report_summary (build, "汇总表", title, sr_dimension_find ("factory"), columns,
                         G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "人、%");
  sr_report_build_take (build, table);
  return TRUE;
}

/* Somebody who works in two of them stands on two sheets, and is one of those counted. */
static gboolean
claim (SrReportBuild *build, GError **error)
{
  gint64 n = sr_statement_roster_count (build, &roster, "COUNT (DISTINCT r.person_id)", error);

  return n >= 0 && sr_report_build_claim_rows (build, "factory_workers", "花名册", n, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  g_auto (GStrv) asked = NULL;

  sr_report_build_uses (build, sr_figure_find ("factory_workers"));
  if (!sr_report_build_items (build, "factory", &asked, error))
    return FALSE;
  if (asked == NULL && (!take_summary (build, error) || !claim (build, error)))
    return FALSE;
  return sr_factory_sheets_take (build, &roster, NULL, error);
}

const SrReport sr_report_factory_workers = {
    .key = "factory-workers",
    .number = "R7",
    .title = "就业帮扶车间务工人员花名册",
    .label = N_ ("Roster of workshop workers"),
    .options = {SR_REPORT_OPTION_BY_FACTORY, SR_REPORT_OPTION_FACTORY, SR_REPORT_OPTION_WORD},
    .make = make,
};
