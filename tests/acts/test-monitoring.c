/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Monitoring, measures, clearing, income accounts and papers: what the acts write and say, what
 * they refuse, and that each is undone whole.
 */
#include <string.h>

#include "community.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

/* The lines of a preview as one text; it must write nothing. */
static char *
preview (SrFixture *fixture, SrActRequest *request)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrActPreview) shown = sr_act_preview (fixture->reg, request, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  g_string_append_printf (text, "%s\n", shown->title);
  for (guint i = 0; i < shown->lines->len; i++) {
    const SrActLine *line = shown->lines->pdata[i];

    g_string_append_printf (text, "%s %s\n", sr_act_sign_text (line->sign), line->text);
  }
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_preview (SrFixture *fixture, SrActRequest *request, const char *expected)
{
  g_autofree char *text = preview (fixture, request);

  g_assert_cmpstr (text, ==, expected);
  sr_act_request_free (request);
}

/* Undone whole, and done again. */
static void
assert_undone (SrFixture *fixture, gint64 entry, const char *before)
{
  g_autofree char *done = community_dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;

  entry = community_undo (fixture, entry);
  undone = community_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  community_redo (fixture, entry);
  again = community_dump (fixture);
  g_assert_cmpstr (again, ==, done);
}

static SrActRequest *
monitor (SrFixture *fixture, const char *code, const char *month)
{
  return community_request (fixture, "monitor", code, NULL, "identified_month", month,
                            "monitoring_category", "边缘易致贫户", "identified_income_per_person",
                            "6500", "risk_1", "因病", "risk_2", "因学", NULL);
}

static SrActRequest *
measure (SrFixture *fixture, const char *code, const char *date, const char *until)
{
  return community_request (fixture, "add-measure", code, date, "measure_kind", "健康帮扶",
                            "measure_content", "医疗救助", "amount", "3000", "until", until, NULL);
}

static SrActRequest *
clear_risk (SrFixture *fixture, const char *code, const char *month)
{
  return community_request (fixture, "clear-risk", code, NULL, "cleared_month", month, "exit_mode",
                            "帮扶消除", "exit_wage_income", "42000", NULL);
}

/* --- Monitoring --- */

static void
test_monitor (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = community_dump (fixture);
  g_autoptr (SrRecord) record = NULL;
  gint64 entry;

  assert_preview (fixture, monitor (fixture, "SR-0001", "2025-03"),
                  "彭大明's household taken under monitoring from 2025-03 on\n"
                  "+ 彭大明's household is monitored from 2025-03 on: 边缘易致贫户\n"
                  "+ Risks: 因病, 因学\n"
                  "! A measure has to follow by the end of 2025-04\n");
  entry = community_perform (fixture, monitor (fixture, "SR-0001", "2025-03"));
  record = sr_record_load (fixture->reg, sr_schema_find ("monitoring"),
                           sr_fixture_integer (fixture, "SELECT id FROM monitoring"), "2025-09-27",
                           NULL);
  g_assert_cmpstr (sr_record_text (record, "household_code"), ==, "SR-0001");
  g_assert_cmpstr (sr_record_text (record, "head_name"), ==, "彭大明");
  g_assert_cmpint (sr_record_integer (record, "members", 0), ==, 3);
  g_assert_cmpint (sr_record_integer (record, "is_monitored", 0), ==, 1);
  g_assert_cmpint (sr_record_integer (record, "measures_count", -1), ==, 0);
  g_assert_cmpint (sr_record_integer (record, "identified_income_per_person", 0), ==, 650000);
  g_assert_cmpstr (sr_record_text (record, "risk_2"), ==, "schooling");
  g_assert_cmpint (COUNT (fixture, "monitoring WHERE risk_cleared = 0 AND cleared_month IS NULL"),
                   ==, 1);
  assert_undone (fixture, entry, before);
}

/* What is unlikely is said, not refused. */
static void
test_monitor_doubts (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (
      fixture, "monitor", "SR-0001", NULL, "identified_month", "2025-03", "monitoring_category",
      "防止返贫致贫对象", "identified_income_per_person", "7300", "risk_1", "因病", NULL);

  assert_preview (fixture, request,
                  "彭大明's household taken under monitoring from 2025-03 on\n"
                  "+ 彭大明's household is monitored from 2025-03 on: 防止返贫致贫对象\n"
                  "+ Risks: 因病\n"
                  "! The category 防止返贫致贫对象 is not used in 2025-03\n"
                  "! Income per person 7300.00 is not below the monitoring line of 2025, 7300.00\n"
                  "! A measure has to follow by the end of 2025-04\n");
}

static void
test_monitor_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_perform (fixture, monitor (fixture, "SR-0001", "2025-03"));
  community_refused (fixture, monitor (fixture, "SR-0001", "2025-07"), SR_STORE_ERROR_REFUSED,
                     "monitored twice from 2025-07 on: since 2025-03 and since 2025-07");
  community_refused (fixture, monitor (fixture, "SR-0001", "2024-07"), SR_STORE_ERROR_REFUSED,
                     "monitored twice from 2025-03 on");
  community_refused (fixture, monitor (fixture, "SR-0002", "2020-04"), SR_STORE_ERROR_REFUSED,
                     "moved in on 2020-05-01");
  request = community_request (fixture, "monitor", "SR-0002", NULL, "identified_month", "2025-03",
                               "monitoring_category", "边缘易致贫户", "risk_1", "其他", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "needs a note");
  request = community_request (fixture, "monitor", "SR-0002", NULL, "identified_month", "2025-03",
                               "monitoring_category", "边缘易致贫户", "risk_1", "因病", "risk_2",
                               "因病", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "twice");
  request = community_request (fixture, "monitor", "SR-0002", NULL, "monitoring_category",
                               "边缘易致贫户", "risk_1", "因病", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Identified in");
}

/* Months are half-open: where one ends the next may begin. */
static void
test_monitor_again (SrFixture *fixture, gconstpointer data)
{
  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  community_perform (fixture, clear_risk (fixture, "SR-0001", "2025-01"));
  community_refused (fixture, monitor (fixture, "SR-0001", "2024-12"), SR_STORE_ERROR_REFUSED,
                     "twice from 2024-12 on");
  community_perform (fixture, monitor (fixture, "SR-0001", "2025-01"));
  g_assert_cmpint (COUNT (fixture, "monitoring WHERE void = 0"), ==, 2);
}

/* --- Measures --- */

static void
test_measure (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  gint64 entry;

  community_perform (fixture, monitor (fixture, "SR-0001", "2025-03"));
  before = community_dump (fixture);
  assert_preview (fixture, measure (fixture, "SR-0001", "2025-04-10", "2026-01-01"),
                  "Measure for 彭大明's household: 健康帮扶\n"
                  "+ 彭大明's household from 2025-04-10 on: 健康帮扶\n"
                  "+ Amount: 3000.00 yuan\n");
  entry = community_perform (fixture, measure (fixture, "SR-0001", "2025-04-10", "2026-01-01"));
  g_assert_cmpint (COUNT (fixture, "measure AS m JOIN monitoring AS q ON q.id = m.monitoring_id"
                                   " WHERE m.since = '2025-04-10' AND m.until = '2026-01-01'"
                                   " AND m.amount = 300000 AND m.measure_kind = 'health'"),
                   ==, 1);
  assert_undone (fixture, entry, before);
}

static void
test_measure_refused (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, measure (fixture, "SR-0001", "2025-04-10", ""),
                     SR_STORE_ERROR_REFUSED, "彭大明's household is not monitored");
  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  community_refused (fixture, measure (fixture, "SR-0001", "2024-02-29", ""),
                     SR_STORE_ERROR_REFUSED, "is monitored since 2024-03, not in 2024-02");
  community_refused (fixture, measure (fixture, "SR-0001", "2024-04-10", "2024-04-10"),
                     SR_STORE_ERROR_REFUSED, "begins on 2024-04-10 and cannot end on 2024-04-10");
  community_refused (fixture, measure (fixture, "SR-0001", "2125-04-10", ""),
                     SR_STORE_ERROR_REFUSED, "after today");
  community_perform (fixture, clear_risk (fixture, "SR-0001", "2025-01"));
  community_refused (fixture, measure (fixture, "SR-0001", "2025-01-01", ""),
                     SR_STORE_ERROR_REFUSED,
                     "from 2024-03 on, and the risk was cleared in 2025-01");
  community_perform (fixture, measure (fixture, "SR-0001", "2024-12-31", ""));
}

/* --- Clearing --- */

static void
test_clear (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  gint64 entry;

  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  community_perform (fixture, measure (fixture, "SR-0001", "2024-04-10", ""));
  before = community_dump (fixture);
  assert_preview (fixture, clear_risk (fixture, "SR-0001", "2024-09"),
                  "Risk of 彭大明's household cleared in 2024-09\n"
                  "− 彭大明's household, monitored since 2024-03, is monitored no more from "
                  "2024-09 on\n"
                  "↻ Risk cleared: 帮扶消除\n");
  entry = community_perform (fixture, clear_risk (fixture, "SR-0001", "2024-09"));
  g_assert_cmpint (COUNT (fixture, "monitoring WHERE cleared_month = '2024-09' AND risk_cleared = 1"
                                   " AND exit_mode = 'aided' AND exit_wage_income = 4200000"
                                   " AND risk_1 = 'illness'"),
                   ==, 1);
  assert_undone (fixture, entry, before);
}

static void
test_clear_doubts (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  request = community_request (fixture, "clear-risk", "SR-0001", NULL, "cleared_month", "2024-08",
                               "exit_mode", "自然消除", "exit_water_problem", "是", NULL);
  assert_preview (
      fixture, request,
      "Risk of 彭大明's household cleared in 2024-08\n"
      "− 彭大明's household, monitored since 2024-03, is monitored no more from 2024-08 on\n"
      "↻ Risk cleared: 自然消除\n"
      "! Only 5 months after it was identified in 2024-03 (rule MN02: at least 6)\n"
      "! No measure was entered for it (rule MN03)\n"
      "! Water problem afterwards: yes\n");
}

static void
test_clear_refused (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, clear_risk (fixture, "SR-0001", "2024-09"), SR_STORE_ERROR_REFUSED,
                     "is not monitored");
  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  community_refused (fixture, clear_risk (fixture, "SR-0001", "2024-03"), SR_STORE_ERROR_REFUSED,
                     "was identified in 2024-03");
  community_perform (fixture, clear_risk (fixture, "SR-0001", "2024-09"));
  community_refused (fixture, clear_risk (fixture, "SR-0001", "2024-10"), SR_STORE_ERROR_REFUSED,
                     "cleared in 2024-09");
}

/* Generic acts are held to the same. */
static void
test_generic (SrFixture *fixture, gconstpointer data)
{
  gint64 first, second;

  community_perform (fixture, monitor (fixture, "SR-0001", "2024-03"));
  community_perform (fixture, clear_risk (fixture, "SR-0001", "2024-09"));
  community_perform (fixture, monitor (fixture, "SR-0001", "2024-10"));
  first = sr_fixture_integer (fixture, "SELECT MIN (id) FROM monitoring");
  second = sr_fixture_integer (fixture, "SELECT MAX (id) FROM monitoring");
  community_refused (fixture,
                     community_edit (fixture, "correct", "monitoring", first, NULL, "cleared_month",
                                     "2024-11", NULL),
                     SR_STORE_ERROR_REFUSED, "twice from 2024-10 on");
  community_refused (fixture,
                     community_edit (fixture, "correct", "monitoring", second, NULL,
                                     "identified_month", "2024-05", NULL),
                     SR_STORE_ERROR_REFUSED, "twice from 2024-05 on");
  community_perform (fixture, measure (fixture, "SR-0001", "2024-11-01", ""));
  community_refused (fixture, community_edit (fixture, "void", "monitoring", second, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "cannot be made void while it is used in Measures");
}

/* --- Income --- */

static SrActRequest *
account (SrFixture *fixture, const char *code, const char *period, const char *wages)
{
  return community_request (fixture, "account-income", code, NULL, "period", period, "wage_income",
                            wages, "factory_wage_income", "6000", "business_income", "4000",
                            "business_expense", "1000", "transfer_income", "1200.50", NULL);
}

static void
test_income (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = community_dump (fixture);
  gint64 entry;

  assert_preview (fixture, account (fixture, "SR-0001", "2024", "30000"),
                  "Income of 彭大明's household in 2024\n"
                  "+ New account of 彭大明's household for 2024 (2023-10-01 to 2024-09-30)\n"
                  "+ Net income 34200.50 yuan, 11400.17 for each of 3 persons\n");
  entry = community_perform (fixture, account (fixture, "SR-0001", "2024", "30000"));
  g_assert_cmpint (COUNT (fixture, "income_account WHERE persons = 3 AND wage_income = 3000000"
                                   " AND business_expense = 100000 AND property_income IS NULL"),
                   ==, 1);
  assert_undone (fixture, entry, before);
}

static void
test_income_doubts (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = account (fixture, "SR-0001", "2024", "10000");
  g_autofree char *text = NULL;

  sr_draft_set_integer (sr_act_request_values (request), "persons", 2);
  assert_preview (fixture, request,
                  "Income of 彭大明's household in 2024\n"
                  "+ New account of 彭大明's household for 2024 (2023-10-01 to 2024-09-30)\n"
                  "+ Net income 14200.50 yuan, 7100.25 for each of 2 persons\n"
                  "! The household has 3 members on 2024-09-30, not 2\n"
                  "! Below the monitoring line of that year, 7300.00 yuan (rule MN01)\n");
  /* The line is that of a year. */
  request = account (fixture, "SR-0001", "2024Q3", "10000");
  text = preview (fixture, request);
  g_assert_null (strstr (text, "Below"));
  g_assert_nonnull (strstr (text, "(2024-07-01 to 2024-09-30)"));
  sr_act_request_free (request);
}

static void
test_income_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_perform (fixture, account (fixture, "SR-0001", "2024", "30000"));
  community_refused (fixture, account (fixture, "SR-0001", "2024", "31000"), SR_STORE_ERROR_REFUSED,
                     "彭大明's household has an account for 2024 already");
  community_perform (fixture, account (fixture, "SR-0001", "2024Q1", "8000"));
  community_refused (fixture, account (fixture, "SR-0002", "2019", "30000"), SR_STORE_ERROR_REFUSED,
                     "moved in on 2020-05-01");
  community_refused (fixture, account (fixture, "SR-0002", "2128", "30000"), SR_STORE_ERROR_REFUSED,
                     "The period 2128 has not begun");
  community_refused (fixture, account (fixture, "SR-0002", "2024Q5", "30000"),
                     SR_STORE_ERROR_INVALID, "2025 or 2025Q2");
  community_refused (fixture, account (fixture, "SR-0002", "2024", "100"), SR_STORE_ERROR_INVALID,
                     "The parts of the wages");
  request = community_request (fixture, "account-income", "SR-0002", NULL, "period", "2024", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "at least one kind of income");
}

/* --- Papers --- */

static SrActRequest *
documents (SrFixture *fixture, const char *papers)
{
  SrActRequest *request = community_request (fixture, "documents", "SR-0001", NULL, NULL);

  sr_act_request_begin (request, fixture->reg);
  sr_draft_set_typed (sr_act_request_values (request), "documents_done", papers);
  return request;
}

static void
test_documents (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  SrActRequest *request = documents (fixture, "application,agreement");
  gint64 entry;

  community_perform (fixture, request);
  before = community_dump (fixture);
  request = documents (fixture, "agreement,keys,title");
  text = preview (fixture, request);
  g_assert_nonnull (strstr (text, "+ Now on file: 钥匙交接单, 不动产权证复印件\n"));
  g_assert_nonnull (strstr (text, "− No longer on file: 搬迁申请书\n"));
  g_assert_nonnull (strstr (text, "↻ Papers on file 2 → 3\n"));
  g_assert_nonnull (strstr (text, "! Still missing: 搬迁申请书, 旧房拆除（复垦）协议"));
  entry = community_perform (fixture, request);
  g_assert_cmpint (COUNT (fixture, "household_documents_done"), ==, 3);
  assert_undone (fixture, entry, before);
  g_assert_cmpint (COUNT (fixture, "household_documents_done"), ==, 3);
  g_assert_cmpint (COUNT (fixture, "household_documents_done WHERE code = 'application'"), ==, 0);
  community_refused (fixture, documents (fixture, "agreement,keys,title"), SR_STORE_ERROR_REFUSED,
                     "nothing to do");
  community_perform (fixture, documents (fixture, ""));
  g_assert_cmpint (COUNT (fixture, "household_documents_done"), ==, 0);
}

/* A form begins with what is proposed; that is no change of the clerk's. */
static void
test_begin (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = monitor (fixture, "SR-0001", "2025-03");
  SrDraft *values;

  g_assert_true (sr_register_set_as_of (fixture->reg, "2025-08-15", NULL));
  sr_act_request_begin (request, fixture->reg);
  values = sr_act_request_values (request);
  g_assert_cmpstr (sr_draft_text (values, "identified_month"), ==, "2025-08");
  g_assert_null (sr_draft_text (values, "risk_1"));
  g_assert_cmpuint (sr_draft_n_changes (values), ==, 0);
  sr_act_request_free (request);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/monitoring/monitor", test_monitor);
  community_test ("/monitoring/monitor-doubts", test_monitor_doubts);
  community_test ("/monitoring/monitor-refused", test_monitor_refused);
  community_test ("/monitoring/monitor-again", test_monitor_again);
  community_test ("/monitoring/measure", test_measure);
  community_test ("/monitoring/measure-refused", test_measure_refused);
  community_test ("/monitoring/clear", test_clear);
  community_test ("/monitoring/clear-doubts", test_clear_doubts);
  community_test ("/monitoring/clear-refused", test_clear_refused);
  community_test ("/monitoring/generic", test_generic);
  community_test ("/monitoring/income", test_income);
  community_test ("/monitoring/income-doubts", test_income_doubts);
  community_test ("/monitoring/income-refused", test_income_refused);
  community_test ("/monitoring/documents", test_documents);
  community_test ("/monitoring/begin", test_begin);
  return g_test_run ();
}
