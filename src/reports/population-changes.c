/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R20, 人口变动表: how many there were, who came and who left, how many there are; a row for each
 * month, township or building, and the names. The numbers are made in sr-population.c.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/sr-population.h"
#include "reports/sr-report-build.h"
#include "reports/sr-report-files.h"
#include "reports/sr-report-list.h"
#include "reports/sr-statement-rows.h"

static const struct {
  SrPopulationNumber number;
  const char *title;
  gboolean if_any; /* stands only when some row is not 0 */
} columns[] = {
    {SR_POPULATION_OPENING_HOUSEHOLDS, "期初→户", FALSE},
    {SR_POPULATION_OPENING_PERSONS, "期初→人", FALSE},
    {SR_POPULATION_HOUSEHOLDS_IN, "增加户→迁入", FALSE},
    {SR_POPULATION_HOUSEHOLDS_SPLIT, "增加户→分户", FALSE},
    {SR_POPULATION_HOUSEHOLDS_OUT, "减少户→迁出", FALSE},
    {SR_POPULATION_HOUSEHOLDS_MERGED, "减少户→并户", FALSE},
    {SR_POPULATION_BIRTHS, "增加人口→出生", FALSE},
    {SR_POPULATION_MARRIED_IN, "增加人口→婚入", FALSE},
    {SR_POPULATION_MOVED_IN, "增加人口→迁入", FALSE},
    {SR_POPULATION_OTHER_IN, "增加人口→其他", FALSE},
    {SR_POPULATION_DEATHS, "减少人口→死亡", FALSE},
    {SR_POPULATION_MARRIED_OUT, "减少人口→婚出", FALSE},
    {SR_POPULATION_MOVED_OUT, "减少人口→迁出", FALSE},
    {SR_POPULATION_OTHER_OUT, "减少人口→其他", FALSE},
    {SR_POPULATION_WITHIN_IN_HOUSEHOLDS, "本点内转入→户", TRUE},
    {SR_POPULATION_WITHIN_IN_PERSONS, "本点内转入→人", TRUE},
    {SR_POPULATION_WITHIN_OUT_HOUSEHOLDS, "本点内转出→户", TRUE},
    {SR_POPULATION_WITHIN_OUT_PERSONS, "本点内转出→人", TRUE},
    {SR_POPULATION_UNEXPLAINED, "原因未登记", TRUE},
    {SR_POPULATION_CLOSING_HOUSEHOLDS, "期末→户", FALSE},
    {SR_POPULATION_CLOSING_PERSONS, "期末→人", FALSE},
};

/* --- The summary --- */

static gint64
number_of (const GPtrArray *rows, guint row, SrPopulationNumber number)
{
  return ((const SrPopulationRow *)g_ptr_array_index (rows, row))->numbers[number];
}

static gint64
sum_of (const GPtrArray *rows, SrPopulationNumber number)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += number_of (rows, i, number);
  return sum;
}

static gboolean
column_stands (const GPtrArray *rows, guint column)
{
  for (guint i = 0; i < rows->len; i++)
    if (!columns[column].if_any || number_of (rows, i, columns[column].number) != 0)
      return TRUE;
  return !columns[column].if_any;
}

static gboolean
is_opening (SrPopulationNumber number)
{
  return number == SR_POPULATION_OPENING_HOUSEHOLDS || number == SR_POPULATION_OPENING_PERSONS;
}

static gboolean
is_closing (SrPopulationNumber number)
{
  return number == SR_POPULATION_CLOSING_HOUSEHOLDS || number == SR_POPULATION_CLOSING_PERSONS;
}

static void
add_columns (SrTable *table, const GPtrArray *rows, const SrDimension *dimension)
{
  const SrTableColumn first = {.title = dimension->title, .flags = SR_COLUMN_CENTRED};
  const SrTableColumn last = {.title = "备注", .width = 8};
  gboolean months = strcmp (dimension->key, "month") == 0;

  sr_table_add_column (table, &first);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    gboolean stock = is_opening (columns[i].number) || is_closing (columns[i].number);
    const SrTableColumn column = {.title = columns[i].title,
                                  .type = SR_TABLE_CELL_INTEGER,
                                  .flags = months && stock ? SR_COLUMN_PLAIN : SR_COLUMN_SUM};

    if (column_stands (rows, i))
      sr_table_add_column (table, &column);
  }
  sr_table_add_column (table, &last);
}

static void
add_row (SrTable *table, const GPtrArray *rows, guint index)
{
  const SrPopulationRow *row = g_ptr_array_index (rows, index);
  g_autofree SrValue *cells = g_new0 (SrValue, sr_table_n_columns (table));
  guint cell = 1;

  cells[0] = sr_value_text (row->name);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (column_stands (rows, i))
      cells[cell++] = sr_value_integer (row->numbers[columns[i].number]);
  sr_table_take_row (table, cells);
}

/* The stocks of months are no sums: the whole begins with the first month and ends with the last.
 */
static void
set_totals (SrTable *table, const GPtrArray *rows)
{
  guint cell = 1;

  for (guint i = 0; i < G_N_ELEMENTS (columns) && rows->len > 0; i++) {
    SrPopulationNumber number = columns[i].number;
    SrValue value =
        sr_value_integer (number_of (rows, is_opening (number) ? 0 : rows->len - 1, number));

    if (!column_stands (rows, i))
      continue;
    if (is_opening (number) || is_closing (number))
      sr_table_set_total_value (table, cell, &value);
    cell++;
  }
}

static void
add_list (SrReportBuild *build, SrTable *table, guint cell, SrPopulationNumber number)
{
  const char *dimension, *values;
  const char *figure = sr_population_flow (number, &dimension, &values);

  if (figure && dimension)
    sr_report_build_link_part (build, table, cell, sr_figure_find (figure), dimension, values);
  else if (figure)
    sr_report_build_link (build, table, cell, sr_figure_find (figure));
}

/* Who came and who left in a month or in the whole opens the names. Opening and closing are of
 * other days than the lists on screen and open nothing. */
static void
add_lists (SrReportBuild *build, SrTable *table, const GPtrArray *rows, const SrFigureWhen *when)
{
  g_autofree char *period = g_strdup_printf ("period=%s..%s", when->from, when->to);
  guint cell = 1;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    if (!column_stands (rows, i))
      continue;
    add_list (build, table, cell, columns[i].number);
    cell++;
  }
  for (guint i = 0; i < rows->len; i++) {
    const SrPopulationRow *row = g_ptr_array_index (rows, i);
    g_autofree char *word = g_strdup_printf ("period=%s", row->value);

    sr_table_set_row_word (table, i, word);
  }
  sr_table_set_row_word (table, SR_TABLE_WHOLE, period);
}

/* 期初 + 增加 − 减少 = 期末, for the whole; what moves within cancels out. */
static void
check_whole (SrReportBuild *build, const GPtrArray *rows, gboolean months)
{
  guint first = SR_POPULATION_OPENING_PERSONS, last = SR_POPULATION_CLOSING_PERSONS;
  gint64 opening = months && rows->len ? number_of (rows, 0, first) : sum_of (rows, first);
  gint64 closing =
      months && rows->len ? number_of (rows, rows->len - 1, last) : sum_of (rows, last);
  gint64 in = 0, out = 0;
  g_autofree char *left = NULL;
  g_autofree char *right = g_strdup_printf ("%" G_GINT64_FORMAT, closing);

  for (guint i = SR_POPULATION_BIRTHS; i <= SR_POPULATION_OTHER_IN; i++)
    in += sum_of (rows, i);
  for (guint i = SR_POPULATION_DEATHS; i <= SR_POPULATION_OTHER_OUT; i++)
    out += sum_of (rows, i);
  left = g_strdup_printf ("%" G_GINT64_FORMAT " + %" G_GINT64_FORMAT " − %" G_GINT64_FORMAT,
                          opening, in, out);
  sr_report_checks_add (sr_workbook_spec_checks (build->spec), "RP03",
                        opening + in - out == closing, "汇总表：期初 + 增加 − 减少 = 期末（人）",
                        _ ("Persons: opening + in − out = closing"), left, right);
}

/* What the whole says of the figures of the period. */
static void
claim_whole (SrReportBuild *build, const GPtrArray *rows, gboolean months)
{
  static const struct {
    const char *figure;
    SrPopulationNumber number;
  } claims[] = {
      {"births", SR_POPULATION_BIRTHS},
      {"deaths", SR_POPULATION_DEATHS},
      {"households", SR_POPULATION_CLOSING_HOUSEHOLDS},
      {"persons", SR_POPULATION_CLOSING_PERSONS},
  };
  SrReportChecks *checks = sr_workbook_spec_checks (build->spec);

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++) {
    SrPopulationNumber number = claims[i].number;
    gint64 value = months && is_closing (number)
                       ? rows->len ? number_of (rows, rows->len - 1, number) : 0
                       : sum_of (rows, number);

    sr_report_checks_claim (checks, "汇总表", sr_figure_find (claims[i].figure), (double)value);
  }
}

static void
add_notes (SrTable *table, const SrFigureWhen *when, gboolean months)
{
  g_autofree char *from = sr_date_official (when->from);
  g_autofree char *to = sr_date_official (when->to);
  g_autofree char *note = g_strdup_printf ("统计期间：%s至%s。", from, to);

  sr_table_add_note (table, note);
  sr_table_add_note (table, months ? "期末 = 期初 + 增加 − 减少；本安置点内转户不计增减。"
                                   : "期末 = 期初 + 增加 − 减少 + 本点内转入 − 本点内转出；本点内转"
                                     "入、转出为期初期末不在同一行的户和人，合计相抵。");
}

static gboolean
take_summary (SrReportBuild *build,
              const SrDimension *dimension,
              const SrFigureWhen *when,
              GError **error)
{
  gboolean months = strcmp (dimension->key, "month") == 0;
  g_autoptr (GPtrArray) rows = sr_population (build->reg, dimension, when->from, when->to, error);
  SrTable *table;

  if (rows == NULL)
    return FALSE;
  table = sr_report_build_form (build, "汇总表", NULL, "户、人");
  add_columns (table, rows, dimension);
  for (guint i = 0; i < rows->len; i++)
    add_row (table, rows, i);
  sr_table_set_total (table, SR_TOTAL_LAST);
  if (months) {
    set_totals (table, rows);
    add_lists (build, table, rows, when);
  }
  add_notes (table, when, months);
  for (guint i = 0; sr_population_figures[i]; i++)
    sr_report_build_uses (build, sr_figure_find (sr_population_figures[i]));
  check_whole (build, rows, months);
  claim_whole (build, rows, months);
  sr_report_build_take (build, table);
  return TRUE;
}

/* --- Who came and who left --- */

static const SrField change = {
    .key = "household_change", .kind = SR_KIND_TEXT, .title = "变动情况"};

typedef struct {
  const char *type;  /* NULL: the change of a household */
  const char *field; /* as the statement gives it, too, unless NAME */
  const char *name;
  const char *title; /* NULL: the field's */
} Column;

static const Column came[] = {
    {"membership", "since", NULL, "增加日期"},
    {"membership", "join_reason", NULL, "增加原因"},
    {"person", "name", NULL, NULL},
    {"person", "sex", NULL, NULL},
    {"person", "id_number", NULL, NULL},
    {"person", "born_on", NULL, NULL},
    {"membership", "relation", NULL, NULL},
    {"household", "household_code", NULL, "户编号"},
    {"household", "head_name", NULL, NULL},
    {"household", "flat_label", NULL, NULL},
    {"household", "origin_township", NULL, NULL},
};

static const Column left[] = {
    {"membership", "until", NULL, "减少日期"},
    {"membership", "leave_reason", NULL, "减少原因"},
    {"person", "name", NULL, NULL},
    {"person", "sex", NULL, NULL},
    {"person", "id_number", NULL, NULL},
    {"person", "born_on", NULL, NULL},
    {"membership", "relation", NULL, NULL},
    {"household", "household_code", NULL, "户编号"},
    {"household", "head_name", NULL, NULL},
    {"household", "flat_label", NULL, NULL},
    {"household", "origin_township", NULL, NULL},
};

static const Column within[] = {
    {"membership", "since", NULL, "变动日期"},
    {"person", "name", NULL, NULL},
    {"person", "id_number", NULL, NULL},
    {"household", "household_code", "from_code", "原户编号"},
    {"household", "flat_label", "from_flat", "原栋/单元/房号"},
    {"household", "household_code", "to_code", "现户编号"},
    {"household", "flat_label", "to_flat", "现栋/单元/房号"},
};

static const Column household_columns[] = {
    {"membership", "since", "day", "变动日期"},      {NULL, NULL, NULL, NULL},
    {"household", "household_code", NULL, "户编号"}, {"household", "head_name", NULL, NULL},
    {"household", "members", NULL, "人口"},          {"household", "flat_label", NULL, NULL},
    {"household", "origin_township", NULL, NULL},
};

static const struct {
  const char *sql, *sheet, *title;
  const Column *columns;
  guint n_columns;
} rosters[] = {
    {"population-in", "增加人员", "增加人员花名册", came, G_N_ELEMENTS (came)},
    {"population-out", "减少人员", "减少人员花名册", left, G_N_ELEMENTS (left)},
    {"population-within", "本点内转户", "本点内转户人员花名册", within, G_N_ELEMENTS (within)},
    {"population-households", "户数增减", "增减户花名册", household_columns,
     G_N_ELEMENTS (household_columns)},
};

static void
choose_columns (guint roster, SrStatementColumn *chosen)
{
  for (guint i = 0; i < rosters[roster].n_columns; i++) {
    const Column *column = &rosters[roster].columns[i];
    const SrSchema *schema = sr_schema_find (column->type ? column->type : "household");

    chosen[i] = (SrStatementColumn){.schema = schema,
                                    .field = column->type ? sr_schema_field (schema, column->field)
                                                          : &change,
                                    .name = column->name,
                                    .title = column->title};
  }
}

/* -1 on error. */
static gint64
count_rows (SrReportBuild *build, const SrFigureWhen *when, const char *sql, GError **error)
{
  g_autofree char *counting = g_strdup_printf ("SELECT COUNT(*) FROM (%s) AS r", sql);
  g_autoptr (SrStatement) statement = sr_figure_prepare (build->reg, NULL, when, counting, error);

  return statement ? sr_statement_fetch_integer (statement, -1, error) : -1;
}

static gboolean
take_roster (
    SrReportBuild *build, guint roster, const SrFigureWhen *when, gint64 *n_rows, GError **error)
{
  const char *settlement = sr_register_meta (build->reg, "title");
  g_autofree char *title = g_strconcat (settlement ? settlement : "", rosters[roster].title, NULL);
  g_autofree char *sql = sr_report_sql (rosters[roster].sql);
  SrStatementColumn chosen[G_N_ELEMENTS (came)];
  SrTable *table;

  *n_rows = count_rows (build, when, sql, error);
  if (*n_rows < 0)
    return FALSE;
  choose_columns (roster, chosen);
  table = sr_report_build_form (build, rosters[roster].sheet, title, "户、人");
  add_notes (table, when, TRUE);
  sr_table_read_statement (table, build->reg, sql, when, chosen, rosters[roster].n_columns,
                           build->request->reveal, NULL, NULL, NULL, *n_rows);
  sr_report_build_take (build, table);
  return TRUE;
}

/* As many names as the figures count. */
static gboolean
claim (SrReportBuild *build,
       const SrFigureWhen *when,
       const char *const *figures,
       const char *text,
       const char *sentence,
       gint64 n_rows,
       GError **error)
{
  double sum = 0;

  for (guint i = 0; figures[i]; i++) {
    SrFigureValue value;

    if (!sr_figure_value (build->reg, sr_figure_find (figures[i]), when, &value, error))
      return FALSE;
    sum += value.number;
  }
  sr_report_checks_equal (sr_workbook_spec_checks (build->spec), "RP04", text, sentence,
                          (double)n_rows, sum);
  return TRUE;
}

static gboolean
take_rosters (SrReportBuild *build, const SrFigureWhen *when, GError **error)
{
  static const char *const in[] = {"births", "moved_in", NULL};
  static const char *const out[] = {"deaths", "moved_out", NULL};
  static const char *const households[] = {"households_in", "households_out", NULL};
  gint64 n_rows[G_N_ELEMENTS (rosters)];

  for (guint i = 0; i < G_N_ELEMENTS (rosters); i++)
    if (!take_roster (build, i, when, &n_rows[i], error))
      return FALSE;
  return claim (build, when, in, "增加人员行数 = 增加人口", _ ("Rows of who came: persons in"),
                n_rows[0], error) &&
         claim (build, when, out, "减少人员行数 = 减少人口", _ ("Rows of who left: persons out"),
                n_rows[1], error) &&
         claim (build, when, households, "户数增减行数 = 增加户 + 减少户",
                _ ("Rows of households: in and out"), n_rows[3], error);
}

/* More rows than that are no table, and would be counted for minutes. */
#define MOST_MONTHS 240

static int
n_months (const SrFigureWhen *when)
{
  char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

  return sr_month_parse (when->from, from) && sr_month_parse (when->to, to)
             ? sr_month_between (from, to) + 1
             : 0;
}

static gboolean
make (SrReportBuild *build, GError **error)
{
  const SrFigureWhen when = build->when;
  const SrDimension *dimension = sr_dimension_find (sr_report_build_option (build, "by"));

  if (strcmp (when.from, when.to) > 0) {
    g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                 _ ("The period begins on %s, after %s, the last day that is known"), when.from,
                 when.to);
    return FALSE;
  }
  if (strcmp (dimension->key, "month") == 0 && n_months (&when) > MOST_MONTHS) {
    g_set_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION,
                 _ ("The period from %s has %d months, a table by months at most %d. Choose a "
                    "shorter period, or a row for each township or building"),
                 when.from, n_months (&when), MOST_MONTHS);
    return FALSE;
  }
  if (!take_summary (build, dimension, &when, error))
    return FALSE;
  return strcmp (sr_report_build_option (build, "roster"), "none") == 0 ||
         take_rosters (build, &when, error);
}

const SrReport sr_report_population_changes = {
    .key = "population-changes",
    .number = "R20",
    .title = "人口变动表",
    .label = N_ ("Who came and who left"),
    .options =
        {
            {.key = "by",
             .label = N_ ("A row for each"),
             .choices = {{"month", N_ ("Months")},
                         {"township", N_ ("Townships")},
                         {"building", N_ ("Buildings")}}},
            {.key = "roster",
             .label = N_ ("Roster"),
             .choices = {{"names", N_ ("Names")}, {"none", N_ ("Without roster")}}},
        },
    .has_period = TRUE,
    .make = make,
};
