/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R7, 车间月工资发放表, form B3: what workshops paid in a month (or several), a sheet for each;
 * before them how much in all.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "reports/sr-factory-sheets.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "wage_total", .title = "工资总额（应发）"},
    {.figure = "wage_mean", .title = "人均月工资"},
};

#define MONEY(key, name)                                                                           \
  {                                                                                                \
    .type = "wage", .field = (key), .title = (name), .flags = SR_COLUMN_SUM                        \
  }

/* As sql/wages.sql gives them, in the order of the form. */
static const SrRosterColumn fields[] = {
    {.type = "wage", .field = "wage_month"},
    {.type = "wage", .field = "factory_name", .title = "车间"},
    {.type = "person", .field = "name"},
    {.type = "person", .field = "id_number", .title = "身份证号"},
    {.type = "wage", .field = "days_worked"},
    {.type = "wage", .field = "pieces", .title = "计件→数量"},
    {.type = "wage", .field = "piece_rate", .title = "计件→单价"},
    MONEY ("piece_wage", "计件→工资"),
    MONEY ("base_wage", NULL),
    MONEY ("overtime_pay", "加班/奖金/全勤→加班"),
    MONEY ("bonus", "加班/奖金/全勤→奖金"),
    MONEY ("full_attendance_bonus", "加班/奖金/全勤→全勤奖"),
    MONEY ("deduction", NULL),
    MONEY ("gross_pay", NULL),
    MONEY ("net_pay", NULL),
    {.type = "wage", .field = "pay_method", .title = "发放→方式"},
    {.type = "wage", .field = "paid_on", .title = "发放→日期"},
    {.type = "wage", .field = "payee_signed"},
};

static gboolean
is_one_month (const SrReportBuild *build)
{
  return strncmp (build->when.from, build->when.to, strlen ("2025-09")) == 0;
}

/* 2025年9月, 2025年1月至9月 … New string. */
static char *
months (const SrReportBuild *build)
{
  int year = 0, month = 0, last_year = 0, last = 0;

  sscanf (build->when.from, "%d-%d", &year, &month);
  sscanf (build->when.to, "%d-%d", &last_year, &last);
  if (is_one_month (build))
    return g_strdup_printf ("%d年%d月", year, month);
  if (year == last_year)
    return g_strdup_printf ("%d年%d月至%d月", year, month, last);
  return g_strdup_printf ("%d年%d月至%d年%d月", year, month, last_year, last);
}

static gboolean
take_summary (SrReportBuild *build, const char *dimension, const char *sheet, GError **error)
{
  g_autofree char *when = months (build);
  g_autofree char *what = g_strdup_printf ("汇总，%s", when);
  g_autofree char *title = sr_report_build_title_of (build, what);
  SrTable *table = sr_report_summary (build, sheet, title, sr_dimension_find (dimension), columns,
                                      G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL)
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "元");
  sr_report_build_take (build, table);
  return TRUE;
}

static gboolean
take_summaries (SrReportBuild *build, GError **error)
{
  return take_summary (build, "factory", "汇总表", error) &&
         (is_one_month (build) || take_summary (build, "month", "分月汇总", error));
}

/* As many lines as the list of the figure has, and as much pay as it sums. */
static gboolean
claim (SrReportBuild *build, const SrStatementRoster *roster, GError **error)
{
  const SrFigure *total = sr_figure_find ("wage_total");
  g_autoptr (SrQuery) query = sr_report_roster_query (build, total->key, NULL);
  SrReportChecks *checks = sr_workbook_spec_checks (build->spec);
  gint64 n = sr_statement_roster_count (build, roster, "COUNT(*)", error);
  gint64 pay =
      n < 0 ? -1
            : sr_statement_roster_count (build, roster, "COALESCE (SUM (r.gross_pay), 0)", error);
  gint64 n_listed = pay < 0 ? -1 : sr_query_count (build->reg, query, error);
  SrFigureValue value;

  if (n_listed < 0 || !sr_figure_value (build->reg, total, &build->when, &value, error))
    return FALSE;
  sr_report_checks_equal (checks, "RP04", "工资表行数 = 界面名单行数",
                          _ ("Lines of wages and of the list on screen"), (double)n,
                          (double)n_listed);
  sr_report_checks_equal (checks, "RP04", "工资表应发合计 = 车间工资总额",
                          _ ("Gross pay of the lines and the whole"), (double)pay / 100,
                          value.number);
  return TRUE;
}

/* What is the same in every row stands in the title: the month when there is one, the workshop on
 * its own sheet. CHOSEN takes as many as there are fields; how many there are. */
static guint
choose_fields (const SrReportBuild *build, SrRosterColumn *chosen)
{
  gboolean by_factory = strcmp (sr_report_build_option (build, "by"), "factory") == 0;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!(by_factory && strcmp (fields[i].field, "factory_name") == 0) &&
        !(is_one_month (build) && strcmp (fields[i].field, "wage_month") == 0))
      chosen[n++] = fields[i];
  return n;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  SrRosterColumn chosen[G_N_ELEMENTS (fields)];
  SrStatementRoster roster = {
      .sql = "wages",
      .order = "ORDER BY w.wage_month, w.factory_id, w.person_id",
      .sheet = "工资表",
      .units = "元、天、件",
      .columns = chosen,
      .factory = "w.factory_id",
  };
  g_auto (GStrv) asked = NULL;
  g_autofree char *when = NULL;

  if (!sr_report_build_at_end (build, error) ||
      !sr_report_build_items (build, "factory", &asked, error))
    return FALSE;
  roster.n_columns = choose_fields (build, chosen);
  when = months (build);
  sr_report_build_uses (build, sr_figure_find ("wage_total"));
  if (asked == NULL && (!take_summaries (build, error) || !claim (build, &roster, error)))
    return FALSE;
  return sr_factory_sheets_take (build, &roster, when, error);
}

const SrReport sr_report_wages = {
    .key = "wages",
    .number = "R7",
    .title = "就业帮扶车间月工资发放表",
    .label = N_ ("Monthly wages of workshops"),
    .options = {SR_REPORT_OPTION_BY_FACTORY, SR_REPORT_OPTION_FACTORY, SR_REPORT_OPTION_WORD},
    .has_period = TRUE,
    .is_monthly = TRUE,
    .make = make,
};
