/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * R18 on the sample community in which households come under monitoring and out of it while all
 * else happens at random: in every row and for the whole, those who were monitored and came, less
 * who went, are those who are; both ends are the figures of their days, the names are as many as
 * the numbers, and risks are hidden until they are revealed.
 */
#include <string.h>

#include "acts/sr-act-perform.h"
#include "random-acts.h"
#include "reports/sr-monitoring-flow.h"
#include "reports/sr-report.h"
#include "sample/sr-sample.h"
#include "table-text.h"

#define FIRST "2025-10-01"

/* One for all tests: what happens to it takes a while. */
static SrFixture shared;
static SrFixture *const fixture = &shared;
static char last[SR_DATE_SIZE];
static guint n_monitored, n_cleared;

/* --- Monitoring between the other acts --- */

static gint64
any_household (GRand *random, const char *condition)
{
  g_autofree char *count =
      g_strdup_printf ("SELECT COUNT(*) FROM household AS h WHERE h.void = 0 AND %s", condition);
  gint32 n = (gint32)sr_fixture_integer (fixture, count);
  g_autofree char *sql = NULL;

  if (n == 0)
    return 0;
  sql = g_strdup_printf ("SELECT h.id FROM household AS h WHERE h.void = 0 AND %s ORDER BY h.id"
                         " LIMIT 1 OFFSET %d",
                         condition, g_rand_int_range (random, 0, n));
  return sr_fixture_integer (fixture, sql);
}

static gboolean
perform (const char *key, gint64 household, const char *const *pairs)
{
  g_autoptr (SrActRequest) request =
      sr_act_request_new (sr_act_find (key), sr_schema_find ("household"), household);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i]; i += 2)
    sr_draft_set_text_value (sr_act_request_values (request), pairs[i], pairs[i + 1]);
  if (household && sr_act_perform (fixture->reg, request, NULL, &error))
    return TRUE;
  g_assert_true (error == NULL || error->code == SR_STORE_ERROR_REFUSED);
  return FALSE;
}

static void
take_and_clear (GRand *random, const char *day)
{
  static const char *const risks[] = {"illness", "schooling", "disability", "unstable_work"};
  g_autofree char *month = g_strndup (day, 7);
  const char *const taken[] = {
      "identified_month",    month,      "risk_1", risks[g_rand_int_range (random, 0, 4)],
      "monitoring_category", "unstable", NULL};
  const char *const cleared[] = {"cleared_month", month, "exit_mode", "aided", NULL};

  n_monitored += perform ("monitor", any_household (random, "h.moved_out_on IS NULL"), taken);
  if (g_rand_int_range (random, 0, 3) == 0)
    n_cleared +=
        perform ("clear-risk",
                 any_household (random, "EXISTS (SELECT 1 FROM monitoring AS q WHERE q.household_id"
                                        " = h.id AND q.void = 0 AND q.cleared_month IS NULL)"),
                 cleared);
}

static void
set_up (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (18);
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, NULL);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
  g_setenv ("SANGRUI_TODAY", "2028-12-31", TRUE);
  g_strlcpy (last, FIRST, sizeof last);
  for (guint i = 0; i < 40; i++) {
    random_acts (fixture, 100 + i, last, 6, last);
    take_and_clear (random, last);
  }
  sr_register_override_as_of (fixture->reg, last);
  g_assert_cmpuint (n_monitored, >, 20);
  g_assert_cmpuint (n_cleared, >, 3);
}

/* --- What holds --- */

static gint64
figure_at (const char *key, const char *from, const char *to)
{
  const SrFigureWhen when = {to, from, to};
  SrFigureValue value;

  g_assert_true (sr_figure_value (fixture->reg, sr_figure_find (key), &when, &value, NULL));
  return (gint64)value.number;
}

static void
assert_balance (const gint64 *n)
{
  g_assert_cmpint (n[SR_MONITORING_CLOSING], ==,
                   n[SR_MONITORING_OPENING] + n[SR_MONITORING_IDENTIFIED] +
                       n[SR_MONITORING_ARRIVED] - n[SR_MONITORING_CLEARED] - n[SR_MONITORING_LEFT]);
}

static gint64
sum (const GPtrArray *rows, gboolean persons, SrMonitoringNumber number)
{
  gint64 all = 0;

  for (guint i = 0; i < rows->len; i++) {
    const SrMonitoringRow *row = g_ptr_array_index (rows, i);

    all += persons ? row->persons[number] : row->households[number];
  }
  return all;
}

static gint64
end_of (const GPtrArray *rows, gboolean months, gboolean persons, SrMonitoringNumber number)
{
  const SrMonitoringRow *row =
      g_ptr_array_index (rows, number == SR_MONITORING_OPENING ? 0 : rows->len - 1);

  return !months   ? sum (rows, persons, number)
         : persons ? row->persons[number]
                   : row->households[number];
}

static void
assert_rows (const GPtrArray *rows, gboolean months, const char *from, const char *to)
{
  const char *const *const keys[] = {sr_monitoring_households, sr_monitoring_persons};
  char before[SR_DATE_SIZE];

  sr_date_add_days (from, -1, before);
  for (guint i = 0; i < rows->len; i++) {
    const SrMonitoringRow *row = g_ptr_array_index (rows, i);

    g_test_message ("%s", row->name);
    assert_balance (row->households);
    assert_balance (row->persons);
  }
  for (guint p = 0; p < G_N_ELEMENTS (keys); p++) {
    g_assert_cmpint (end_of (rows, months, p, SR_MONITORING_OPENING), ==,
                     figure_at (keys[p][0], NULL, before));
    g_assert_cmpint (end_of (rows, months, p, SR_MONITORING_CLOSING), ==,
                     figure_at (keys[p][0], NULL, to));
    for (guint n = SR_MONITORING_IDENTIFIED; n < SR_MONITORING_CLOSING; n++)
      g_assert_cmpint (sum (rows, p, n), ==, figure_at (keys[p][n], from, to));
  }
}

static void
assert_risks (const GPtrArray *rows)
{
  g_auto (GStrv) risks = sr_monitoring_risks (fixture->reg);
  guint n = g_strv_length (risks);

  for (guint i = 0; i < rows->len; i++) {
    const SrMonitoringRow *row = g_ptr_array_index (rows, i);
    gint64 all = 0;

    for (guint r = 0; r <= n; r++)
      all += row->risks[r];
    g_assert_cmpint (all, ==, row->households[SR_MONITORING_IDENTIFIED]);
    g_assert_cmpint (row->risks[n], ==, 0);
  }
}

static void
assert_period (const char *from, const char *to)
{
  static const char *const dimensions[] = {NULL, "township"};

  for (guint d = 0; d < G_N_ELEMENTS (dimensions); d++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = sr_monitoring_flow (
        fixture->reg, dimensions[d] ? sr_dimension_find (dimensions[d]) : NULL, from, to, &error);

    g_assert_no_error (error);
    g_test_message ("%s %s..%s", dimensions[d] ? dimensions[d] : "month", from, to);
    assert_rows (rows, d == 0, from, to);
    assert_risks (rows);
  }
}

static void
test_identity (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int days = sr_date_days_between (FIRST, last);

  assert_period (FIRST, last);
  assert_period ("2021-01-01", "2025-09-27");
  for (guint i = 0; i < 5; i++) {
    char from[SR_DATE_SIZE], to[SR_DATE_SIZE];

    sr_date_add_days (FIRST, g_rand_int_range (random, -300, days), from);
    sr_date_add_days (from, g_rand_int_range (random, 0, 200), to);
    assert_period (from, strcmp (to, last) > 0 ? last : to);
  }
}

/* All kinds of change do happen, or the test above says nothing of them. */
static void
test_everything_happens (void)
{
  for (guint n = SR_MONITORING_IDENTIFIED; n < SR_MONITORING_CLOSING; n++) {
    g_test_message ("%s", sr_monitoring_persons[n]);
    g_assert_cmpint (figure_at (sr_monitoring_persons[n], FIRST, last), >, 0);
    if (n != SR_MONITORING_ARRIVED) /* nobody comes to us while monitored elsewhere */
      g_assert_cmpint (figure_at (sr_monitoring_households[n], FIRST, last), >, 0);
  }
}

/* --- The report --- */

static SrWorkbookSpec *
make (const char *by, gboolean reveal)
{
  const char *const options[] = {by, NULL};
  const SrReportRequest request = {
      .when = {last, FIRST, last}, .options = options, .reveal = reveal};
  g_autoptr (GError) error = NULL;
  SrWorkbookSpec *spec =
      sr_report_make (fixture->reg, sr_report_find ("monitoring", NULL), &request, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sr_report_checks_n_differences (sr_workbook_spec_checks (spec)), ==, 0);
  return spec;
}

static void
test_report (void)
{
  static const struct {
    const char *title;
    const char *figure;
  } columns[] = {
      {"新识别→户", "monitoring_identified"},       {"新识别→人", "monitored_persons_identified"},
      {"自然增加→人", "monitored_persons_joined"},  {"风险消除→户", "monitoring_cleared"},
      {"风险消除→人", "monitored_persons_cleared"}, {"自然减少→户", "monitoring_left"},
      {"自然减少→人", "monitored_persons_left"},
  };
  static const char *const options[] = {"by=township", "by=month"};

  for (guint o = 0; o < G_N_ELEMENTS (options); o++) {
    g_autoptr (SrWorkbookSpec) spec = make (options[o], FALSE);
    const SrTable *table = spec_sheet (spec, "汇总表");

    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      g_assert_cmpint (table_total (table, columns[i].title), ==,
                       figure_at (columns[i].figure, FIRST, last));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "监测户花名册")), ==,
                     figure_at ("households_monitored", NULL, last));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "新识别监测")), ==,
                     figure_at ("monitoring_identified", FIRST, last));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "风险消除监测")), ==,
                     figure_at ("monitoring_cleared", FIRST, last));
    g_assert_cmpint (sr_table_n_rows (spec_sheet (spec, "自然减少监测")), ==,
                     figure_at ("monitoring_left", FIRST, last));
  }
}

/* Months: what they begin and end with is told once, not summed. */
static void
test_months_total (void)
{
  g_autoptr (SrWorkbookSpec) spec = make ("by=month", FALSE);
  const SrTable *table = spec_sheet (spec, "汇总表");
  guint closing = table_column (table, "期末→户");
  const SrValue *total = sr_table_total_value (table, closing);

  g_assert_nonnull (total);
  g_assert_cmpint (total->integer, ==, figure_at ("households_monitored", NULL, last));
  g_assert_null (sr_table_total_value (table, table_column (table, "新识别→户")));
}

/* Which risk a household has is among the most sensitive things. */
static void
test_masking (void)
{
  g_autoptr (SrWorkbookSpec) masked = make ("by=township", FALSE);
  g_autoptr (SrWorkbookSpec) revealed = make ("by=township", TRUE);

  g_assert_false (table_has_column (spec_sheet (masked, "监测户花名册"), "致贫返贫风险1"));
  g_assert_true (table_has_column (spec_sheet (revealed, "监测户花名册"), "致贫返贫风险1"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/monitoring-report/identity", test_identity);
  g_test_add_func ("/monitoring-report/everything-happens", test_everything_happens);
  g_test_add_func ("/monitoring-report/report", test_report);
  g_test_add_func ("/monitoring-report/months-total", test_months_total);
  g_test_add_func ("/monitoring-report/masking", test_masking);
  status = g_test_run ();
  sr_fixture_tear_down (fixture, NULL);
  return status;
}
