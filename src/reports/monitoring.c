/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R18, 防返贫监测变动表: how many households and persons were monitored, which came and went by
 * what, how many are; a row for each township or month, and the households. The numbers are made in
 * sr-monitoring-flow.c.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-monitoring-flow.h"
#include "reports/sr-report-list.h"
#include "reports/sr-report-roster.h"

static const char *const now_columns[] = {"household_code",
                                          "head_name",
                                          "members",
                                          "monitoring_category",
                                          "identified_month",
                                          "identified_income_per_person",
                                          "risk_1",
                                          "risk_2",
                                          "risk_3",
                                          "measures_count",
                                          "contact_name",
                                          "contact_phone",
                                          NULL};

static const char *const begun_columns[] = {"household_code",
                                            "head_name",
                                            "members",
                                            "monitoring_category",
                                            "identified_month",
                                            "identified_income_per_person",
                                            "risk_1",
                                            "risk_2",
                                            "risk_3",
                                            "measures_count",
                                            NULL};

static const char *const ended_columns[] = {
    "household_code",   "head_name",     "members",        "monitoring_category",
    "identified_month", "cleared_month", "exit_mode",      "risk_1",
    "risk_2",           "risk_3",        "measures_count", NULL};

/* --- The summary --- */

/* What stands in a column; risks follow the newly identified. */
typedef struct {
  SrMonitoringNumber number;
  gboolean persons;
  const char *title;
} Column;

static const Column columns[] = {
    {SR_MONITORING_OPENING, FALSE, "期初→户"},      {SR_MONITORING_OPENING, TRUE, "期初→人"},
    {SR_MONITORING_IDENTIFIED, FALSE, "新识别→户"}, {SR_MONITORING_IDENTIFIED, TRUE, "新识别→人"},
    {SR_MONITORING_ARRIVED, FALSE, "自然增加→户"},  {SR_MONITORING_ARRIVED, TRUE, "自然增加→人"},
    {SR_MONITORING_CLEARED, FALSE, "风险消除→户"},  {SR_MONITORING_CLEARED, TRUE, "风险消除→人"},
    {SR_MONITORING_LEFT, FALSE, "自然减少→户"},     {SR_MONITORING_LEFT, TRUE, "自然减少→人"},
    {SR_MONITORING_CLOSING, FALSE, "期末→户"},      {SR_MONITORING_CLOSING, TRUE, "期末→人"},
};

typedef struct {
  GPtrArray *rows; /* SrMonitoringRow */
  char **risks;
  gboolean months;
} Sheet;

static const SrMonitoringRow *
row_at (const Sheet *sheet, guint index)
{
  return g_ptr_array_index (sheet->rows, index);
}

static gint64
number_in (const SrMonitoringRow *row, const Column *column)
{
  return column->persons ? row->persons[column->number] : row->households[column->number];
}

static gint64
sum_of (const Sheet *sheet, const Column *column)
{
  gint64 sum = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    sum += number_in (row_at (sheet, i), column);
  return sum;
}

static gboolean
is_stock (const Column *column)
{
  return column->number == SR_MONITORING_OPENING || column->number == SR_MONITORING_CLOSING;
}

/* The whole of COLUMN: stocks of months are no sums, it begins with the first and ends with the
 * last. */
static gint64
whole (const Sheet *sheet, const Column *column)
{
  if (!sheet->months || !is_stock (column) || sheet->rows->len == 0)
    return sum_of (sheet, column);
  return number_in (
      row_at (sheet, column->number == SR_MONITORING_OPENING ? 0 : sheet->rows->len - 1), column);
}

/* Households of which no risk is named get a column when there are any. */
static guint
n_risk_columns (const Sheet *sheet)
{
  guint n = g_strv_length (sheet->risks);

  for (guint i = 0; i < sheet->rows->len; i++)
    if (row_at (sheet, i)->risks[n])
      return n + 1;
  return n;
}

static gboolean
precedes_risks (const Column *column)
{
  return column->number == SR_MONITORING_IDENTIFIED && column->persons;
}

static void
add_risk_columns (const Sheet *sheet, SrTable *table)
{
  guint n = g_strv_length (sheet->risks);

  for (guint i = 0; i < n_risk_columns (sheet); i++) {
    g_autofree char *title =
        g_strconcat ("新识别→户，按风险类型→", i < n ? sheet->risks[i] : "未填", NULL);
    const SrTableColumn column = {
        .title = title, .type = SR_TABLE_CELL_INTEGER, .flags = SR_COLUMN_SUM, .width = 5.5};

    sr_table_add_column (table, &column);
  }
}

static void
add_columns (const Sheet *sheet, SrTable *table, const char *first_title)
{
  const SrTableColumn first = {.title = first_title, .flags = SR_COLUMN_CENTRED};
  const SrTableColumn last = {.title = "备注", .width = 8};

  sr_table_add_column (table, &first);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    const SrTableColumn column = {.title = columns[i].title,
                                  .type = SR_TABLE_CELL_INTEGER,
                                  .flags = sheet->months && is_stock (&columns[i]) ? SR_COLUMN_PLAIN
                                                                                   : SR_COLUMN_SUM,
                                  .width = 5.5};

    sr_table_add_column (table, &column);
    if (precedes_risks (&columns[i]))
      add_risk_columns (sheet, table);
  }
  sr_table_add_column (table, &last);
}

static void
add_row (const Sheet *sheet, SrTable *table, const SrMonitoringRow *row)
{
  g_autofree SrValue *cells = g_new0 (SrValue, sr_table_n_columns (table));
  guint cell = 0;

  cells[cell++] = sr_value_text (row->name);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    cells[cell++] = sr_value_integer (number_in (row, &columns[i]));
    for (guint r = 0; precedes_risks (&columns[i]) && r < n_risk_columns (sheet); r++)
      cells[cell++] = sr_value_integer (row->risks[r]);
  }
  sr_table_take_row (table, cells);
}

static void
set_totals (const Sheet *sheet, SrTable *table)
{
  guint cell = 1;

  sr_table_set_total (table, SR_TOTAL_LAST);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++, cell++) {
    SrValue value = sr_value_integer (whole (sheet, &columns[i]));

    if (sheet->months && is_stock (&columns[i]))
      sr_table_set_total_value (table, cell, &value);
    if (precedes_risks (&columns[i]))
      cell += n_risk_columns (sheet);
  }
}

/* --- What must be equal in it (RP03) --- */

static gint64
whole_of (const Sheet *sheet, SrMonitoringNumber number, gboolean persons)
{
  const Column column = {number, persons, NULL};

  return whole (sheet, &column);
}

/* 期初 + 新识别 + 自然增加 − 风险消除 − 自然减少 = 期末. */
static void
check_flow (SrReportBuild *build, const Sheet *sheet, gboolean persons)
{
  gint64 numbers[SR_MONITORING_N];
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  for (guint i = 0; i < SR_MONITORING_N; i++)
    numbers[i] = whole_of (sheet, i, persons);
  left =
      g_strdup_printf ("%d + %d + %d − %d − %d", (int)numbers[SR_MONITORING_OPENING],
                       (int)numbers[SR_MONITORING_IDENTIFIED], (int)numbers[SR_MONITORING_ARRIVED],
                       (int)numbers[SR_MONITORING_CLEARED], (int)numbers[SR_MONITORING_LEFT]);
  right = g_strdup_printf ("%d", (int)numbers[SR_MONITORING_CLOSING]);
  sr_report_checks_add (
      sr_workbook_spec_checks (build->spec), "RP03",
      numbers[SR_MONITORING_OPENING] + numbers[SR_MONITORING_IDENTIFIED] +
              numbers[SR_MONITORING_ARRIVED] - numbers[SR_MONITORING_CLEARED] -
              numbers[SR_MONITORING_LEFT] ==
          numbers[SR_MONITORING_CLOSING],
      persons ? "汇总表：期初 + 新识别 + 自然增加 − 风险消除 − 自然减少 = 期末（人）"
              : "汇总表：期初 + 新识别 + 自然增加 − 风险消除 − 自然减少 = 期末（户）",
      persons ? _ ("Persons: opening + identified + came − cleared − left = closing")
              : _ ("Households: opening + identified + came − cleared − left = closing"),
      left, right);
}

/* The rows make the whole, which is counted without them. */
static gboolean
check_closing (SrReportBuild *build, const Sheet *sheet, gboolean persons, GError **error)
{
  const SrFigure *figure =
      sr_figure_find (persons ? sr_monitoring_persons[0] : sr_monitoring_households[0]);
  SrFigureValue value;

  if (!sr_figure_value (build->reg, figure, &build->when, &value, error))
    return FALSE;
  sr_report_checks_equal (sr_workbook_spec_checks (build->spec), "RP03",
                          persons ? "汇总表：期末人数 = 监测人口" : "汇总表：期末户数 = 监测户数",
                          persons ? _ ("Closing persons and the whole")
                                  : _ ("Closing households and the whole"),
                          (double)whole_of (sheet, SR_MONITORING_CLOSING, persons), value.number);
  return TRUE;
}

static gboolean
check (SrReportBuild *build, const Sheet *sheet, GError **error)
{
  check_flow (build, sheet, FALSE);
  check_flow (build, sheet, TRUE);
  return check_closing (build, sheet, FALSE, error) && check_closing (build, sheet, TRUE, error);
}

/* What the whole says of the figures of the period. */
static void
claim_whole (SrReportBuild *build, const Sheet *sheet)
{
  SrReportChecks *checks = sr_workbook_spec_checks (build->spec);

  for (guint i = 0; i < SR_MONITORING_CLOSING; i++) {
    SrMonitoringNumber number = i == SR_MONITORING_OPENING ? SR_MONITORING_CLOSING : i;

    sr_report_checks_claim (checks, "汇总表", sr_figure_find (sr_monitoring_households[i]),
                            (double)whole_of (sheet, number, FALSE));
    sr_report_checks_claim (checks, "汇总表", sr_figure_find (sr_monitoring_persons[i]),
                            (double)whole_of (sheet, number, TRUE));
  }
}

static void
add_notes (SrReportBuild *build, SrTable *table)
{
  g_autofree char *from = sr_date_official (build->when.from);
  g_autofree char *to = sr_date_official (build->when.to);
  g_autofree char *note = g_strdup_printf ("统计期间：%s至%s。", from, to);

  sr_table_add_note (table, note);
  sr_table_add_note (table, "期末 = 期初 + 新识别 + 自然增加 − 风险消除 − 自然减少。");
  sr_table_add_note (table, "风险类型按致贫返贫风险1，一户只计一类；风险消除含帮扶消除和自然消除，"
                            "自消除当月起不再计入监测户。");
  sr_table_add_note (table, "自然增加、自然减少：户为监测期间迁入、整户迁出（消亡、并户）的户，人"
                            "为监测户内出生、婚入、迁入和死亡、婚出、迁出等的人。");
}

static void
use_figures (SrReportBuild *build)
{
  for (guint i = 0; i < SR_MONITORING_CLOSING; i++) {
    sr_report_build_uses (build, sr_figure_find (sr_monitoring_households[i]));
    sr_report_build_uses (build, sr_figure_find (sr_monitoring_persons[i]));
  }
}

static gboolean
take_summary (SrReportBuild *build, GError **error)
{
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));
  Sheet sheet = {.months = strcmp (dimension->key, "month") == 0};
  g_autoptr (GPtrArray) rows = sr_monitoring_flow (build->reg, sheet.months ? NULL : dimension,
                                                   build->when.from, build->when.to, error);
  g_auto (GStrv) risks = sr_monitoring_risks (build->reg);
  g_autoptr (SrTable) table = NULL;

  if (rows == NULL)
    return FALSE;
  sheet.rows = rows;
  sheet.risks = risks;
  table = sr_report_build_form (build, "汇总表", NULL, "户、人");
  add_columns (&sheet, table, dimension->title);
  for (guint i = 0; i < rows->len; i++)
    add_row (&sheet, table, row_at (&sheet, i));
  set_totals (&sheet, table);
  add_notes (build, table);
  use_figures (build);
  if (!check (build, &sheet, error))
    return FALSE;
  claim_whole (build, &sheet);
  sr_report_build_take (build, g_steal_pointer (&table));
  return TRUE;
}

/* --- The households --- */

/* Those monitored at the end, one row for each monitoring. */
static gboolean
take_monitored (SrReportBuild *build, GError **error)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("monitoring"));
  SrTable *table;
  gint64 n_rows;

  sr_query_set_members (query, sr_figure_sql_file ("parts/monitored.sql"));
  sr_query_set_as_of (query, build->when.to);
  sr_query_set_sort (query, "identified_month", FALSE);
  table = sr_report_roster (build, "监测户花名册", "防返贫监测户花名册", "户、人、元", query,
                            now_columns, error);
  if (table == NULL)
    return FALSE;
  n_rows = sr_table_n_rows (table);
  sr_report_build_take (build, table);
  return sr_report_build_claim_rows (build, "households_monitored", "监测户花名册", n_rows, error);
}

/* A sheet for what came or went by FIGURE; one that is not usual only when it did. */
static gboolean
take_change (SrReportBuild *build,
             const char *figure,
             gboolean is_usual,
             const char *sheet,
             const char *const *keys,
             GError **error)
{
  g_autofree char *title = g_strconcat (sheet, "户花名册", NULL);
  SrFigureValue value;

  if (!sr_figure_value (build->reg, sr_figure_find (figure), &build->when, &value, error))
    return FALSE;
  if (value.number == 0 && !is_usual)
    return TRUE;
  return sr_report_take_roster (build, sheet, title, "户、人、元", figure,
                                keys == begun_columns ? "identified_month" : "cleared_month", keys,
                                error);
}

static gboolean
take_rosters (SrReportBuild *build, GError **error)
{
  return take_monitored (build, error) &&
         take_change (build, "monitoring_identified", TRUE, "新识别监测", begun_columns, error) &&
         take_change (build, "monitoring_cleared", TRUE, "风险消除监测", ended_columns, error) &&
         take_change (build, "monitoring_arrived", FALSE, "自然增加监测", begun_columns, error) &&
         take_change (build, "monitoring_left", FALSE, "自然减少监测", ended_columns, error);
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  return sr_report_build_at_end (build, error) && take_summary (build, error) &&
         (strcmp (sr_report_build_option (build, "roster"), "none") == 0 ||
          take_rosters (build, error));
}

const SrReport sr_report_monitoring = {
    .key = "monitoring",
    .number = "R18",
    .title = "防返贫监测变动表",
    .label = N_ ("Monitored households and their changes"),
    .options =
        {
            {.key = "by",
             .label = N_ ("Rows"),
             .choices = {{"township", N_ ("Townships")}, {"month", N_ ("Months")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"households", N_ ("Households")}, {"none", N_ ("Without roster")}}},
        },
    .has_period = TRUE,
    .make = make,
};
