/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R9, 招聘会情况统计表: the job fairs of a period with companies, postings, visitors and what came
 * of them; then forms C1 and C2.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"
#include "reports/sr-statement-roster.h"

static const SrSummaryColumn columns[] = {
    {.figure = "fairs", .title = "场次"},
    {.title = "举办日期", .text = "fair-days"},
    {.title = "举办地点", .text = "fair-places"},
    {.figure = "fair_companies", .title = "参会企业→合计"},
    {.figure = "fair_companies_in_province", .title = "参会企业→省内"},
    {.figure = "fair_companies_out_province", .title = "参会企业→省外"},
    {.figure = "openings", .title = "提供岗位数"},
    {.figure = "postings", .title = "信息条数"},
    {.figure = "fair_visitors", .title = "进场人次→合计"},
    {.figure = "fair_visitors_site", .title = "进场人次→其中搬迁群众"},
    {.figure = "intents", .title = "意向"},
    {.figure = "signed", .title = "签约"},
    {.figure = "placed", .title = "到岗"},
};

/* Form C1 in its order. */
static const char *const fair_columns[] = {"name",
                                           "theme",
                                           "held_on",
                                           "place",
                                           "fair_mode",
                                           "host",
                                           "undertaker",
                                           "co_organiser",
                                           "companies",
                                           "companies_in_province",
                                           "companies_out_province",
                                           "openings",
                                           "postings",
                                           "visitors",
                                           "visitors_site",
                                           "intents",
                                           "signed",
                                           "placed",
                                           "cost",
                                           NULL};

/* Form C2, as sql/fair-companies.sql gives it. */
static const SrRosterColumn company_columns[] = {
    {.type = "fair_company", .field = "fair_name", .title = "招聘会"},
    {.type = "company", .field = "name"},
    {.type = "company", .field = "credit_code"},
    {.type = "company", .field = "division"},
    {.type = "company", .field = "in_province"},
    {.type = "company", .field = "industry"},
    {.type = "company", .field = "company_size"},
    {.type = "company", .field = "contact_name"},
    {.type = "company", .field = "contact_phone"},
    {.type = "fair_company", .field = "postings", .title = "招聘岗位数", .flags = SR_COLUMN_SUM},
    {.type = "fair_company", .field = "openings", .title = "招聘人数", .flags = SR_COLUMN_SUM},
    {.type = "company", .field = "license_verified", .title = "资质核验→营业执照"},
    {.type = "company", .field = "dispatch_permit_verified", .title = "资质核验→劳务派遣许可"},
};

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  SrTable *table = sr_report_summary (build, "汇总表", NULL, sr_dimension_find ("fair"), columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "场、家、个、条、人次、人");
  sr_report_build_note_period (build, table);
  sr_table_add_note (table,
                     "同一企业参加几场、同一人在几场有意向的，合计只计一次，合计不等于各行之和。");
  sr_report_build_take (build, table);
  return TRUE;
}

/* As many different companies as the figure counts. */
static gboolean
take_companies (SrReportBuild *build, GError **error)
{
  g_autofree char *title = sr_report_build_title_of (build, "参会企业");
  const SrStatementRoster roster = {
      .sql = "fair-companies",
      .order = "ORDER BY f.held_on, f.id, y.id",
      .sheet = "参会企业",
      .title = title,
      .units = "家、个、人",
      .columns = company_columns,
      .n_columns = G_N_ELEMENTS (company_columns),
  };
  SrTable *table = sr_statement_roster_table (build, &roster, error);
  SrFigureValue value;
  gint64 n;

  if (table == NULL)
    return FALSE;
  sr_report_build_take (build, table);
  n = sr_statement_roster_count (build, &roster, "COUNT (DISTINCT r.company_id)", error);
  if (n < 0 ||
      !sr_figure_value (build->reg, sr_figure_find ("fair_companies"), &build->when, &value, error))
    return FALSE;
  sr_report_checks_equal (sr_workbook_spec_checks (build->spec), "RP04",
                          "参会企业登记的企业数 = 参会企业数",
                          _ ("Companies listed and companies counted"), (double)n, value.number);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  return sr_report_build_at_end (build, error) && take_summary (build, error) &&
         sr_report_take_roster (build, "招聘会台账", "招聘会台账", "家、个、条、人次、人、元",
                                "fairs", "held_on", fair_columns, error) &&
         take_companies (build, error);
}

const SrReport sr_report_fairs = {
    .key = "fairs",
    .number = "R9",
    .title = "招聘会情况统计表",
    .label = N_ ("Job fairs and what came of them"),
    .has_period = TRUE,
    .make = make,
};
