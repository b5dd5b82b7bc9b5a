/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work, wages and placements: what the acts write and say, what they refuse and why, and that each
 * is undone whole.
 */
#include <string.h>

#include "community.h"
#include "store/sr-typed.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

/* A record of TYPE with KEY, TEXT pairs; its id. */
#define make(fixture, type, ...)                                                                   \
  made (fixture, type, community_edit (fixture, "create", type, 0, NULL, __VA_ARGS__, NULL))

static gint64
made (SrFixture *fixture, const char *type, SrActRequest *request)
{
  g_autofree char *sql = g_strdup_printf ("SELECT MAX(id) FROM %s", type);

  community_perform (fixture, request);
  return sr_fixture_integer (fixture, sql);
}

static gint64
make_factory (SrFixture *fixture)
{
  return make (fixture, "factory", "name", "康华粽叶", "industry", "制造业");
}

static SrActRequest *
start (SrFixture *fixture, const char *code, const char *date)
{
  return community_request (fixture, "start-work", code, date, "work_kind", "帮扶车间",
                            "factory_id", "康华粽叶", "baseline_income", "12000", NULL);
}

static SrActRequest *
wages (SrFixture *fixture, const char *month)
{
  return community_request (fixture, "wages", "康华粽叶", NULL, "wage_month", month, NULL);
}

/* --- Work --- */

static void
test_start (SrFixture *fixture, gconstpointer data)
{
  make_factory (fixture);
  community_does (fixture, start (fixture, "R-000003", "2025-03-01"),
                  "彭志强 · Beginning of work\n"
                  "彭志强 began to work: 帮扶车间\n"
                  "+ 彭志强 works from 2025-03-01 on: 帮扶车间, 康华粽叶\n");
  g_assert_cmpint (COUNT (fixture, "work_spell WHERE work_division = '430822' AND industry = 'C' "
                                   "AND work_scope = 'township' AND employment_channel = 'factory' "
                                   "AND baseline_income = 1200000 AND void = 0"),
                   ==, 1);
}

/* The region follows from the place. */
static void
test_start_away (SrFixture *fixture, gconstpointer data)
{
  community_does (fixture,
                  community_request (fixture, "start-work", "R-000003", "2025-03-01", "work_kind",
                                     "外出务工", "employer", "东莞某厂", "work_division",
                                     "广东省东莞市", "monthly_wage", "5500", NULL),
                  "彭志强 · Beginning of work\n"
                  "彭志强 began to work: 外出务工\n"
                  "+ 彭志强 works from 2025-03-01 on: 外出务工, 东莞某厂\n"
                  "! Industry: Has to be told while the spell runs\n"
                  "! Channel: Has to be told while the spell runs\n"
                  "! Brought there point to point: Has to be told while the spell runs\n");
  g_assert_cmpint (COUNT (fixture, "work_spell WHERE work_scope = 'other_province' AND void = 0"),
                   ==, 1);
}

static void
test_start_refused (SrFixture *fixture, gconstpointer data)
{
  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  community_refused (fixture, start (fixture, "R-000003", "2025-05-01"), SR_STORE_ERROR_REFUSED,
                     "would work in two places from 2025-05-01 on: 康华粽叶 (since 2025-03-01) and "
                     "康华粽叶 (since 2025-05-01)");
  community_refused (fixture, start (fixture, "R-000002", "2029-05-01"), SR_STORE_ERROR_REFUSED,
                     "is after today");
  community_refused (fixture,
                     community_request (fixture, "start-work", "R-000002", "2025-03-01",
                                        "work_kind", "帮扶车间", NULL),
                     SR_STORE_ERROR_INVALID, "needs the workshop");
  /* Beside another work it may. */
  community_perform (fixture,
                     community_request (fixture, "start-work", "R-000003", "2025-05-01",
                                        "work_kind", "公益性岗位", "is_part_time", "是", NULL));
  g_assert_cmpint (COUNT (fixture, "work_spell WHERE void = 0"), ==, 2);
}

static void
test_leave (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  request = wages (fixture, "2025-06");
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "2800", NULL);
  community_perform (fixture, request);
  community_refused (fixture,
                     community_request (fixture, "leave-work", "R-000003", "2025-03-01", NULL),
                     SR_STORE_ERROR_REFUSED, "begins on 2025-03-01 and cannot end on 2025-03-01");
  community_refused (fixture,
                     community_request (fixture, "leave-work", "R-000002", "2025-08-16", NULL),
                     SR_STORE_ERROR_REFUSED, "does not work there on 2025-08-16");
  /* Not before a month whose wage is there. */
  community_refused (fixture,
                     community_request (fixture, "leave-work", "R-000003", "2025-06-01", NULL),
                     SR_STORE_ERROR_REFUSED, "has a wage of 康华粽叶 for 2025-06, but left on");
  community_does (fixture,
                  community_request (fixture, "leave-work", "R-000003", "2025-08-16", NULL),
                  "彭志强 · End of work\n"
                  "彭志强 stopped working\n"
                  "− 彭志强, 康华粽叶 ends on 2025-08-16\n"
                  "! The wage of 2025-06 is not paid yet: 2800.00 yuan\n"
                  "! There is no wage for 2025-08 yet\n");
  community_refused (fixture,
                     community_request (fixture, "leave-work", "R-000003", "2025-08-20", NULL),
                     SR_STORE_ERROR_REFUSED, "does not work there");
}

static void
test_verify (SrFixture *fixture, gconstpointer data)
{
  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  community_does (fixture,
                  community_request (fixture, "verify-work", "R-000003", "2025-09-01",
                                     "verified_how", "电话", "verified_by", "覃专干",
                                     "monthly_wage", "3000", NULL),
                  "彭志强 · Verification of work\n"
                  "Work of 彭志强 verified\n"
                  "↻ Verified on 2025-09-01: 康华粽叶 since 2025-03-01\n"
                  "↻ Monthly income — → 3000.00\n");
  g_assert_cmpint (COUNT (fixture, "work_spell WHERE verified_on = '2025-09-01' AND "
                                   "monthly_wage = 300000 AND void = 0"),
                   ==, 1);
  community_refused (fixture,
                     community_request (fixture, "verify-work", "R-000002", "2025-09-01",
                                        "verified_how", "电话", "verified_by", "覃专干", NULL),
                     SR_STORE_ERROR_REFUSED, "works nowhere on 2025-09-01");
}

/* --- Wages --- */

static SrActRequest *
sheet_of_two (SrFixture *fixture, const char *month, const char *first, const char *second)
{
  SrActRequest *request = wages (fixture, month);

  community_row (fixture, request, "person_id", "R-000003", "base_wage", first, "days_worked", "26",
                 NULL);
  community_row (fixture, request, "person_id", "R-000002", "piece_wage", second, NULL);
  return request;
}

static void
test_wages (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  community_perform (fixture, start (fixture, "R-000002", "2025-03-01"));
  community_does (fixture, sheet_of_two (fixture, "2025-07", "2800", "3100.50"),
                  "康华粽叶 · Wage sheet\n"
                  "Wages of 康华粽叶 for 2025-07\n"
                  "+ 康华粽叶, 2025-07: 2 lines new, 0 corrected, 0 made void\n"
                  "↻ Gross pay of these lines: 5900.50 yuan\n");
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT SUM(gross_pay) FROM wage WHERE void = 0"),
                   ==, 590050);
  /* The same month again: lines are corrected, none is there twice. */
  community_does (fixture, sheet_of_two (fixture, "2025-07", "2900", "3100.50"),
                  "康华粽叶 · Wage sheet\n"
                  "Wages of 康华粽叶 for 2025-07\n"
                  "+ 康华粽叶, 2025-07: 0 lines new, 1 corrected, 0 made void\n"
                  "↻ Gross pay of these lines: 6000.50 yuan\n");
  community_refused (fixture, sheet_of_two (fixture, "2025-07", "2900", "3100.50"),
                     SR_STORE_ERROR_REFUSED, "the same as before");
  /* A whole sheet takes away what is not on it. */
  request = community_request (fixture, "wages", "康华粽叶", NULL, "wage_month", "2025-07",
                               "is_whole", "是", NULL);
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "2900", NULL);
  community_does (fixture, request,
                  "康华粽叶 · Wage sheet\n"
                  "Wages of 康华粽叶 for 2025-07\n"
                  "+ 康华粽叶, 2025-07: 0 lines new, 1 corrected, 1 made void\n"
                  "↻ Gross pay of these lines: 2900.00 yuan\n");
  g_assert_cmpint (COUNT (fixture, "wage WHERE void = 0 AND days_worked IS NULL"), ==, 1);
}

/* A line of which only one thing is said keeps the rest; that it was paid stays in any case. */
static void
test_wages_keep (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  request = wages (fixture, "2025-07");
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "2800", "days_worked",
                 "26", "paid_on", "2025-08-10", "pay_method", "银行", NULL);
  community_perform (fixture, request);
  request = wages (fixture, "2025-07");
  community_row (fixture, request, "person_id", "R-000003", "bonus", "100", NULL);
  community_perform (fixture, request);
  g_assert_cmpint (COUNT (fixture, "wage WHERE void = 0 AND gross_pay = 290000 AND "
                                   "days_worked = 26 AND paid_on = '2025-08-10'"),
                   ==, 1);
  request = community_request (fixture, "wages", "康华粽叶", NULL, "wage_month", "2025-07",
                               "is_whole", "是", NULL);
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "2900", NULL);
  community_perform (fixture, request);
  g_assert_cmpint (COUNT (fixture, "wage WHERE void = 0 AND gross_pay = 290000 AND days_worked IS "
                                   "NULL AND paid_on = '2025-08-10' AND pay_method = 'bank'"),
                   ==, 1);
}

static void
refuse_row (SrFixture *fixture, int code, const char *part, ...)
{
  SrActRequest *request = wages (fixture, "2025-07");
  SrDraft *row;
  va_list args;

  row = sr_act_request_add_row (request);
  va_start (args, part);
  for (const char *key = va_arg (args, const char *); key; key = va_arg (args, const char *))
    sr_typed_set (fixture->reg, row, key, va_arg (args, const char *));
  va_end (args);
  community_refused (fixture, request, code, part);
}

static void
test_wages_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  refuse_row (fixture, SR_STORE_ERROR_REFUSED, "did not work there in that month", "person_id",
              "R-000002", "base_wage", "2800", NULL);
  refuse_row (fixture, SR_STORE_ERROR_INVALID, "彭志强, Basic wage: Must be", "person_id",
              "R-000003", "base_wage", "-1", NULL);
  refuse_row (fixture, SR_STORE_ERROR_INVALID, "below nothing", "person_id", "R-000003",
              "base_wage", "100", "deduction", "200", NULL);
  request = sheet_of_two (fixture, "2025-07", "2800", "1");
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "1", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "stands on the sheet twice");
  community_refused (fixture, sheet_of_two (fixture, "2099-07", "1", "1"), SR_STORE_ERROR_REFUSED,
                     "has not begun");
  community_perform (fixture,
                     community_request (fixture, "leave-work", "R-000003", "2025-06-16", NULL));
  refuse_row (fixture, SR_STORE_ERROR_REFUSED, "for 2025-07, but left on 2025-06-16", "person_id",
              "R-000003", "base_wage", "2800", NULL);
}

/* Wages of the register fill in an account of the year 2025, which begins in October 2024. */
static void
test_income (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  request = wages (fixture, "2025-06");
  community_row (fixture, request, "person_id", "R-000003", "base_wage", "2800", NULL);
  community_perform (fixture, request);
  community_perform (fixture,
                     community_request (fixture, "start-work", "R-000001", "2025-07-01",
                                        "work_kind", "外出务工", "monthly_wage", "5000", NULL));
  community_perform (fixture, community_request (fixture, "account-income", "SR-0001", NULL,
                                                 "period", "2025", "transfer_income", "100", NULL));
  g_assert_cmpint (COUNT (fixture, "income_account WHERE factory_wage_income = 280000 AND "
                                   "migrant_wage_income = 1500000 AND wage_income = 1780000 AND "
                                   "public_post_income IS NULL"),
                   ==, 1);
  community_refused (
      fixture,
      community_request (fixture, "account-income", "SR-0002", NULL, "period", "2025", NULL),
      SR_STORE_ERROR_REFUSED, "at least one kind of income");
}

/* --- Job fairs --- */

static gint64
make_posting (SrFixture *fixture)
{
  make (fixture, "company", "name", "东莞某厂", "division", "广东省东莞市", "industry", "制造业");
  return make (fixture, "posting", "title", "普工", "company_id", "东莞某厂", "openings", "3",
               "pay_min", "5000", "pay_max", "7000", "work_division", "广东省东莞市", "posted_on",
               "2025-08-01", "age_min", "18", "age_max", "45");
}

static SrActRequest *
refer (SrFixture *fixture, gint64 posting, const char *code)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, posting);

  return community_request (fixture, "refer", code, "2025-08-10", "posting_id", id, NULL);
}

static SrActRequest *
follow (SrFixture *fixture, const char *date, const char *key, const char *value)
{
  SrActRequest *request =
      sr_act_request_new (sr_act_find ("follow-placement"), sr_schema_find ("placement"),
                          sr_fixture_integer (fixture, "SELECT MAX(id) FROM placement"));

  sr_act_request_set_date (request, date);
  sr_typed_set (fixture->reg, sr_act_request_values (request), key, value);
  return request;
}

static void
test_placement (SrFixture *fixture, gconstpointer data)
{
  gint64 posting = make_posting (fixture);

  make (fixture, "job_seeker", "person_id", "R-000003", "registered_on", "2025-08-01",
        "seeker_state", "求职中");
  community_does (fixture, refer (fixture, posting, "R-000003"),
                  "彭志强 · Referral to a job\n"
                  "彭志强 referred to 普工／东莞某厂\n"
                  "+ 彭志强 wants the job 普工／东莞某厂\n"
                  "↻ Registration as job seeker: 已推荐\n");
  community_refused (fixture, refer (fixture, posting, "R-000003"), SR_STORE_ERROR_REFUSED,
                     "was referred to 普工 on 2025-08-10 already");
  community_perform (fixture, follow (fixture, "2025-08-12", "placement_state", "签约"));
  community_does (fixture, follow (fixture, "2025-08-20", "placement_state", "到岗"),
                  "彭志强／普工 · What came of it\n"
                  "彭志强／普工: 到岗\n"
                  "+ 彭志强 works from 2025-08-20 on: 外出务工, 东莞某厂\n"
                  "! Channel: Has to be told while the spell runs\n"
                  "! Brought there point to point: Has to be told while the spell runs\n"
                  "↻ Registration as job seeker: 已就业\n"
                  "↻ 彭志强／普工: 到岗 on 2025-08-20\n");
  g_assert_cmpint (COUNT (fixture, "placement AS l JOIN work_spell AS w ON w.id = l.work_spell_id "
                                   "WHERE w.void = 0 AND l.signed_on = '2025-08-12' AND "
                                   "l.placed_on = w.since AND w.monthly_wage = 500000 AND "
                                   "w.work_scope = 'other_province' AND w.job = '普工'"),
                   ==, 1);
  community_perform (fixture, follow (fixture, "2025-09-20", "kept_three_months", "是"));
}

static void
test_placement_refused (SrFixture *fixture, gconstpointer data)
{
  gint64 posting = make_posting (fixture);

  make_factory (fixture);
  community_perform (fixture, start (fixture, "R-000003", "2025-03-01"));
  community_perform (fixture, refer (fixture, posting, "R-000003"));
  community_refused (fixture, follow (fixture, "2025-08-01", "placement_state", "面试"),
                     SR_STORE_ERROR_REFUSED, "before the intent");
  community_refused (fixture, follow (fixture, "2025-08-20", "placement_state", "到岗"),
                     SR_STORE_ERROR_REFUSED, "would work in two places");
  community_refused (fixture, follow (fixture, "2025-08-20", "kept_three_months", "是"),
                     SR_STORE_ERROR_REFUSED, "never on the job");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/spells/start", test_start);
  community_test ("/spells/start-away", test_start_away);
  community_test ("/spells/start-refused", test_start_refused);
  community_test ("/spells/leave", test_leave);
  community_test ("/spells/verify", test_verify);
  community_test ("/wages/sheet", test_wages);
  community_test ("/wages/keep", test_wages_keep);
  community_test ("/wages/refused", test_wages_refused);
  community_test ("/wages/income", test_income);
  community_test ("/placement/to-work", test_placement);
  community_test ("/placement/refused", test_placement_refused);
  return g_test_run ();
}
