/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R8, 车间务工增收对比表: what each worker of a workshop earned in twelve months beside the year
 * before, and the mean of those of whom that year is known; the others are listed as well.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-factory-sheets.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-summary.h"

static const SrSummaryColumn columns[] = {
    {.figure = "factory_workers", .title = "务工人数"},
    {.figure = "income_increase_workers", .title = "有基期人数"},
    {.figure = "income_increase_coverage", .title = "有基期比例"},
    {.figure = "income_increase_mean", .title = "人均增收"},
    {.figure = "income_increase_median", .title = "增收中位数"},
};

/* Amounts that no record has; the statement gives them. */
static const SrField wages = {.key = "wages", .kind = SR_KIND_MONEY, .title = "近12个月工资"};
static const SrField increase = {.key = "increase", .kind = SR_KIND_MONEY, .title = "增收"};
static const SrField monthly = {
    .key = "monthly_increase", .kind = SR_KIND_MONEY, .title = "月均增收"};

/* As sql/income-increase.sql gives them. */
static const SrRosterColumn fields[] = {
    {.type = "person", .field = "name"},
    {.type = "person", .field = "id_number", .title = "身份证号"},
    {.type = "household", .field = "household_code", .title = "户编号"},
    {.type = "household", .field = "origin_township"},
    {.type = "work_spell", .field = "factory_name", .title = "车间"},
    {.type = "work_spell",
     .field = "baseline_income",
     .title = "基期年工资",
     .flags = SR_COLUMN_SUM},
    {.own = &wages, .title = "本年累计（近12个月）", .flags = SR_COLUMN_SUM},
    {.own = &increase, .flags = SR_COLUMN_SUM},
    {.own = &monthly, .flags = SR_COLUMN_SUM},
};

/* Those without a baseline: no increase. */
#define N_FIELDS_WITHOUT 5

static const SrStatementRoster with_baseline = {
    .sql = "income-increase",
    .where = "b.baseline_income IS NOT NULL",
    .order = "ORDER BY w.factory_id, h.household_code, p.id",
    .sheet = "增收对比",
    .units = "元",
    .columns = fields,
    .n_columns = G_N_ELEMENTS (fields),
    .factory = "w.factory_id",
};

static const SrStatementRoster without_baseline = {
    .sql = "income-increase",
    .where = "b.baseline_income IS NULL",
    .order = "ORDER BY w.factory_id, h.household_code, p.id",
    .sheet = "无基期人员",
    .units = "人",
    .columns = fields,
    .n_columns = N_FIELDS_WITHOUT,
    .factory = "w.factory_id",
};

/* "104人中104人有基期" and the mean, under every table that shows the whole. */
static gboolean
add_mean (SrReportBuild *build, SrTable *table, GError **error)
{
  SrFigureValue workers, known, mean;
  g_autofree char *note = NULL;

  if (!sr_figure_value (build->reg, sr_figure_find ("factory_workers"), &build->when, &workers,
                        error) ||
      !sr_figure_value (build->reg, sr_figure_find ("income_increase_workers"), &build->when,
                        &known, error) ||
      !sr_figure_value (build->reg, sr_figure_find ("income_increase_mean"), &build->when, &mean,
                        error))
    return FALSE;
  note = mean.known
             ? g_strdup_printf ("%d人中%d人有基期，人均增收%.2f元/年；无基期的不计入人均。",
                                (int)workers.number, (int)known.number, mean.number)
             : g_strdup_printf ("%d人中没有人有基期，人均增收无法计算。", (int)workers.number);
  sr_table_add_note (table, note);
  return TRUE;
}

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  g_autofree char *title = sr_report_build_title_of (build, "汇总");
  g_autoptr (SrTable) table =
      sr_report_summary (build, "汇总表", title, sr_dimension_find ("factory"), columns,
                         G_N_ELEMENTS (columns), SR_SUMMARY_COUNTING, NULL, error);

  if (table == NULL || !add_mean (build, table, error))
    return FALSE;
  sr_table_set_text (table, SR_TABLE_UNITS, "人、元/年、%");
  sr_report_build_take (build, g_steal_pointer (&table));
  return TRUE;
}

static gboolean
take_roster (SrReportBuild *build, const SrStatementRoster *roster, char **asked, GError **error)
{
  g_autofree char *title =
      roster == &without_baseline ? sr_report_build_title_of (build, roster->sheet) : NULL;
  SrStatementRoster own = *roster;
  g_autoptr (SrTable) table = NULL;

  own.title = title;
  own.factories = asked;
  table = sr_statement_roster_table (build, &own, error);
  if (table == NULL || (asked == NULL && !add_mean (build, table, error)))
    return FALSE;
  sr_report_build_take (build, g_steal_pointer (&table));
  return TRUE;
}

/* As many as have a baseline, and their increase is that of the figure. */
static gboolean
claim (SrReportBuild *build, GError **error)
{
  const SrFigure *mean = sr_figure_find ("income_increase_mean");
  gint64 n = sr_statement_roster_count (build, &with_baseline, "COUNT(*)", error);
  gint64 sum = n < 0 ? -1
                     : sr_statement_roster_count (build, &with_baseline,
                                                  "COALESCE (SUM (r.increase), 0)", error);
  SrFigureValue value;

  if (n < 0 || !sr_figure_value (build->reg, mean, &build->when, &value, error) ||
      !sr_report_build_claim_rows (build, "income_increase_workers", with_baseline.sheet, n, error))
    return FALSE;
  if (value.known)
    sr_report_checks_equal (
        sr_workbook_spec_checks (build->spec), "RP04", "增收合计 ÷ 有基期人数 = 车间务工人均增收",
        _ ("The increases of all and their mean"), (double)sum / 100 / (double)n, value.number);
  return TRUE;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  g_auto (GStrv) asked = NULL;

  if (!sr_report_build_items (build, "factory", &asked, error))
    return FALSE;
  sr_report_build_uses (build, sr_figure_find ("income_increase_mean"));
  if (asked == NULL && (!take_summary (build, error) || !claim (build, error)))
    return FALSE;
  return take_roster (build, &with_baseline, asked, error) &&
         take_roster (build, &without_baseline, asked, error);
}

const SrReport sr_report_income_increase = {
    .key = "income-increase",
    .number = "R8",
    .title = "就业帮扶车间务工增收对比表",
    .label = N_ ("Increase of income by workshops"),
    .options = {SR_REPORT_OPTION_FACTORY, SR_REPORT_OPTION_WORD},
    .make = make,
};
