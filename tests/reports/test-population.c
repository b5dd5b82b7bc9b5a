/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R20 on the sample community after many random acts: in every row and for the whole, those who
 * were there, and who came, less who left, are those who are there; both ends are the figures of
 * their days, the names are as many as the numbers, and what has no reason is told.
 */
#include "reports/sr-population.h"

#include <string.h>

#include "random-acts.h"
#include "reports/sr-report.h"
#include "sample/sr-sample.h"
#include "table-lists.h"
#include "table-text.h"

#define FIRST "2025-10-01"

/* One for all tests: what happens to it takes a while. */
static SrFixture shared;
static SrFixture *const fixture = &shared;
static char last[SR_DATE_SIZE];

static void
set_up (void)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, NULL);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
  g_setenv ("SANGRUI_TODAY", "2028-12-31", TRUE);
  g_assert_cmpuint (random_acts (fixture, 20250927, FIRST, 400, last), >, 100);
  sr_register_override_as_of (fixture->reg, last);
}

static gint64
figure_at (const char *key, const char *from, const char *to)
{
  const SrFigureWhen when = {to, from, to};
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, sr_figure_find (key), &when, &value, NULL));
  return (gint64)value.number;
}

static gint64
sum (const GPtrArray *rows, guint number)
{
  gint64 all = 0;

  for (guint i = 0; i < rows->len; i++)
    all += ((const SrPopulationRow *)g_ptr_array_index (rows, i))->numbers[number];
  return all;
}

static gint64
balance (const gint64 *n, guint first, guint end)
{
  gint64 all = 0;

  for (guint i = first; i < end; i++)
    all += n[i];
  return all;
}

static void
assert_row (const SrPopulationRow *row)
{
  const gint64 *n = row->numbers;

  g_test_message ("%s", row->name);
  g_assert_cmpint (n[SR_POPULATION_CLOSING_HOUSEHOLDS], ==,
                   n[SR_POPULATION_OPENING_HOUSEHOLDS] + n[SR_POPULATION_HOUSEHOLDS_IN] +
                       n[SR_POPULATION_HOUSEHOLDS_SPLIT] - n[SR_POPULATION_HOUSEHOLDS_OUT] -
                       n[SR_POPULATION_HOUSEHOLDS_MERGED] + n[SR_POPULATION_WITHIN_IN_HOUSEHOLDS] -
                       n[SR_POPULATION_WITHIN_OUT_HOUSEHOLDS]);
  g_assert_cmpint (n[SR_POPULATION_CLOSING_PERSONS], ==,
                   n[SR_POPULATION_OPENING_PERSONS] +
                       balance (n, SR_POPULATION_BIRTHS, SR_POPULATION_DEATHS) -
                       balance (n, SR_POPULATION_DEATHS, SR_POPULATION_WITHIN_IN_HOUSEHOLDS) +
                       n[SR_POPULATION_WITHIN_IN_PERSONS] - n[SR_POPULATION_WITHIN_OUT_PERSONS]);
  g_assert_cmpint (n[SR_POPULATION_UNEXPLAINED], ==, 0);
}

/* By place both ends are sums of the rows, by month those of the first and the last row. */
static void
assert_ends (const GPtrArray *rows, gboolean months, const char *from, const char *to)
{
  const SrPopulationRow *first = g_ptr_array_index (rows, 0);
  const SrPopulationRow *end = g_ptr_array_index (rows, rows->len - 1);
  static const char *const keys[] = {"households", "persons"};
  char before[SR_DATE_SIZE];

  sr_date_add_days (from, -1, before);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    guint opening = SR_POPULATION_OPENING_HOUSEHOLDS + i;
    guint closing = SR_POPULATION_CLOSING_HOUSEHOLDS + i;

    g_assert_cmpint (months ? first->numbers[opening] : sum (rows, opening), ==,
                     figure_at (keys[i], NULL, before));
    g_assert_cmpint (months ? end->numbers[closing] : sum (rows, closing), ==,
                     figure_at (keys[i], NULL, to));
    for (guint r = 1; months && r < rows->len; r++)
      g_assert_cmpint (((SrPopulationRow *)g_ptr_array_index (rows, r))->numbers[opening], ==,
                       ((SrPopulationRow *)g_ptr_array_index (rows, r - 1))->numbers[closing]);
  }
}

static void
assert_flows (const GPtrArray *rows, const char *from, const char *to)
{
  g_assert_cmpint (sum (rows, SR_POPULATION_BIRTHS), ==, figure_at ("births", from, to));
  g_assert_cmpint (sum (rows, SR_POPULATION_DEATHS), ==, figure_at ("deaths", from, to));
  g_assert_cmpint (sum (rows, SR_POPULATION_MARRIED_IN) + sum (rows, SR_POPULATION_MOVED_IN) +
                       sum (rows, SR_POPULATION_OTHER_IN),
                   ==, figure_at ("moved_in", from, to));
  g_assert_cmpint (sum (rows, SR_POPULATION_MARRIED_OUT) + sum (rows, SR_POPULATION_MOVED_OUT) +
                       sum (rows, SR_POPULATION_OTHER_OUT),
                   ==, figure_at ("moved_out", from, to));
  g_assert_cmpint (sum (rows, SR_POPULATION_WITHIN_IN_PERSONS), ==,
                   sum (rows, SR_POPULATION_WITHIN_OUT_PERSONS));
  g_assert_cmpint (sum (rows, SR_POPULATION_WITHIN_IN_HOUSEHOLDS), ==,
                   sum (rows, SR_POPULATION_WITHIN_OUT_HOUSEHOLDS));
}

static const char *const dimensions[] = {"month", "township", "building"};

static void
assert_period (const char *from, const char *to)
{
  for (guint d = 0; d < G_N_ELEMENTS (dimensions); d++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows =
        sr_population (fixture->reg, sr_dimension_find (dimensions[d]), from, to, &error);

    g_assert_no_error (error);
    g_test_message ("%s %s..%s", dimensions[d], from, to);
    for (guint i = 0; i < rows->len; i++)
      assert_row (g_ptr_array_index (rows, i));
    assert_ends (rows, d == 0, from, to);
    assert_flows (rows, from, to);
  }
}

static void
test_identity (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int days = sr_date_days_between (FIRST, last);

  assert_period (FIRST, last);
  for (guint i = 0; i < 6; i++) {
    char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

    sr_date_add_days (FIRST, g_rand_int_range (random, -300, days), from);
    sr_date_add_days (from, g_rand_int_range (random, 0, 200), to);
    assert_period (from, strcmp (to, last) > 0 ? last : to);
  }
}

/* People and households do move between buildings, or the test above says nothing of them. */
static void
test_within (void)
{
  g_autoptr (GPtrArray) rows =
      sr_population (fixture->reg, sr_dimension_find ("building"), FIRST, last, NULL);

  g_assert_cmpint (sum (rows, SR_POPULATION_WITHIN_IN_PERSONS), >, 0);
  g_assert_cmpint (sum (rows, SR_POPULATION_WITHIN_IN_HOUSEHOLDS), >, 0);
  g_assert_cmpint (sum (rows, SR_POPULATION_BIRTHS), >, 0);
  g_assert_cmpint (sum (rows, SR_POPULATION_OTHER_OUT), >, 0);
  g_assert_cmpint (sum (rows, SR_POPULATION_HOUSEHOLDS_IN), >, 0);
}

/* A membership that ends without a reason shows where it stands and in the way of the report. */
static void
test_unexplained (void)
{
  const SrReportRequest request = {.when = {last, FIRST, last}};
  g_autoptr (GError) error = NULL;
  g_autoptr (SrWorkbookSpec) spec = NULL;

  sr_database_execute (sr_register_database (fixture->reg),
                       "UPDATE membership SET leave_reason = NULL WHERE id = (SELECT MIN (id) FROM "
                       "membership WHERE leave_reason = 'other' AND until > '2025-10-01')",
                       &error);
  g_assert_no_error (error);
  spec =
      sr_report_make (fixture->reg, sr_report_find ("population-changes", NULL), &request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (table_total (spec_sheet (spec, "汇总表"), "原因未登记"), ==, -1);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (spec)), ==, 1);
}

static SrWorkbookSpec *
make (const char *by, const char *from)
{
  g_autofree char *option = g_strconcat ("by=", by, NULL);
  const char *const options[] = {option, NULL};
  const SrReportRequest request = {.when = {last, from, NULL}, .options = options};
  g_autoptr (GError) error = NULL;
  SrWorkbookSpec *spec =
      sr_report_make (fixture->reg, sr_report_find ("population-changes", NULL), &request, &error);

  g_assert_no_error (error);
  return spec;
}

static gint64
rows_of (const SrWorkbookSpec *spec, const char *sheet)
{
  g_autoptr (GPtrArray) rows = table_rows (spec_sheet (spec, sheet));

  return rows->len;
}

static void
test_rosters (void)
{
  g_autoptr (SrWorkbookSpec) spec = make ("building", FIRST);
  const SrTable *table = spec_sheet (spec, "汇总表");

  g_assert_cmpint (rows_of (spec, "增加人员"), ==,
                   figure_at ("births", FIRST, last) + figure_at ("moved_in", FIRST, last));
  g_assert_cmpint (rows_of (spec, "减少人员"), ==,
                   figure_at ("deaths", FIRST, last) + figure_at ("moved_out", FIRST, last));
  g_assert_cmpint (rows_of (spec, "户数增减"), ==,
                   figure_at ("households_in", FIRST, last) +
                       figure_at ("households_out", FIRST, last));
  g_assert_cmpint (rows_of (spec, "本点内转户"), >, 0);
  g_assert_cmpint (table_total (table, "期末→人"), ==, figure_at ("persons", NULL, last));
  g_assert_false (table_has_column (table, "原因未登记"));
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (spec)), ==, 0);
}

/* Somebody who comes back twice and leaves twice in a month counts twice, and stands twice in the
 * lists that the numbers open. */
static void
come_and_go (const char *month)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO membership (id, version, void, household_id, person_id, relation, since, until, "
      "join_reason, leave_reason) SELECT 900000001 + d.n, 1, 0, s.household_id, s.person_id, "
      "'other', '%.7s-' || d.first, '%.7s-' || d.last, 'returned', 'army' FROM (SELECT 0 AS n, "
      "'02' AS first, '05' AS last UNION ALL SELECT 1, '07', '09') AS d, (SELECT household_id, "
      "person_id FROM membership WHERE void = 0 AND person_id NOT IN (SELECT person_id FROM "
      "membership WHERE void = 0 AND (until IS NULL OR until > '%.7s-01')) ORDER BY id LIMIT 1) "
      "AS s",
      month, month, month);
  g_autoptr (GError) error = NULL;

  sr_database_execute (sr_register_database (fixture->reg), sql, &error);
  g_assert_no_error (error);
}

static void
test_lists (void)
{
  g_autofree char *month = g_strdup_printf ("%.4s-01-01", last);
  gint64 came, left;

  came = figure_at ("moved_in", month, last);
  left = figure_at ("moved_out", month, last);
  come_and_go (month);
  g_assert_cmpint (figure_at ("moved_in", month, last), ==, came + 2);
  g_assert_cmpint (figure_at ("moved_out", month, last), ==, left + 2);
  assert_period (month, last);
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++) {
    g_autoptr (SrWorkbookSpec) spec = make (dimensions[i], FIRST);
    guint n = table_check_lists (fixture->reg, spec_sheet (spec, "汇总表"));

    g_assert_true (i == 0 ? n > 30 : n == 0);
  }
}

/* Months: the whole begins as the first and ends as the last; a period that was not said is the
 * year.
 */
static void
test_months (void)
{
  g_autoptr (SrWorkbookSpec) spec = make ("month", NULL);
  const SrTable *table = spec_sheet (spec, "汇总表");
  g_autoptr (GPtrArray) rows = table_rows (table);
  g_autofree char *before = g_strdup_printf ("%d-12-31", atoi (last) - 1);
  g_autofree char *january = g_strdup_printf ("%d年1月", atoi (last));

  g_assert_cmpint (rows->len, ==, atoi (last + 5));
  g_assert_cmpstr (((char **)g_ptr_array_index (rows, 0))[0], ==, january);
  g_assert_cmpint (table_total (table, "期初→人"), ==, figure_at ("persons", NULL, before));
  g_assert_cmpint (table_total (table, "期末→人"), ==, figure_at ("persons", NULL, last));
  g_assert_false (table_has_column (table, "本点内转入→人"));
}

static void
test_errors (void)
{
  static const char *const options[] = {"by=sex", NULL};
  const SrReportRequest requests[] = {{.options = options},
                                      {.when = {"2025-09-27", "2025-09-28", NULL}},
                                      {.when = {"2025-09-27", "2025-05-01", "2025-04-30"}}};

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (sr_report_make (fixture->reg, sr_report_find ("population-changes", NULL),
                                   &requests[i], &error));
    g_assert_error (error, SR_REPORT_ERROR, SR_REPORT_ERROR_OPTION);
  }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/population/identity", test_identity);
  g_test_add_func ("/population/within", test_within);
  g_test_add_func ("/population/rosters", test_rosters);
  g_test_add_func ("/population/months", test_months);
  g_test_add_func ("/population/lists", test_lists);
  g_test_add_func ("/population/errors", test_errors);
  g_test_add_func ("/population/unexplained", test_unexplained);
  status = g_test_run ();
  sr_fixture_tear_down (fixture, NULL);
  return status;
}
