/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The wage sheet while it is filled in: who stands on it, typing, computed cells, filling down,
 * last month, blocks of a spreadsheet, undo, sums, doubts, and what it writes.
 */
#include "acts/sr-wage-sheet.h"

#include <string.h>

#include "community.h"

#define FACTORY "康华粽叶"

static void
start (SrFixture *fixture, const char *code, const char *date)
{
  community_perform (fixture, community_request (fixture, "start-work", code, date, "work_kind",
                                                 "帮扶车间", "factory_id", FACTORY, NULL));
}

/* 彭大明 since 2025-03-01, 彭志强 since 2025-07-10, 向桂英 until 2025-07-15; June of the first and
 * the last. */
static void
set_up (SrFixture *fixture)
{
  SrActRequest *june;

  community_perform (fixture,
                     community_edit (fixture, "create", "factory", 0, NULL, "name", FACTORY, NULL));
  start (fixture, "R-000001", "2025-03-01");
  start (fixture, "R-000002", "2025-03-01");
  start (fixture, "R-000003", "2025-07-10");
  june = community_request (fixture, "wages", FACTORY, NULL, "wage_month", "2025-06", NULL);
  community_row (fixture, june, "person_id", "R-000001", "days_worked", "25", "base_wage", "2000",
                 NULL);
  community_row (fixture, june, "person_id", "R-000002", "pieces", "1000", "piece_rate", "2.35",
                 "piece_wage", "2350", NULL);
  community_perform (fixture, june);
  community_perform (fixture,
                     community_request (fixture, "leave-work", "R-000002", "2025-07-16", NULL));
}

static SrWageSheet *
july (SrFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SrWageSheet *sheet = sr_wage_sheet_new (fixture->reg, community_id (fixture, "factory", FACTORY),
                                          "2025-07", &error);

  g_assert_no_error (error);
  return sheet;
}

static void
assert_text (SrWageSheet *sheet, guint row, SrWageColumn column, const char *expected)
{
  g_autofree char *text = sr_wage_sheet_text (sheet, row, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
type (SrWageSheet *sheet, guint row, SrWageColumn column, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sr_wage_sheet_set (sheet, row, column, text, &error));
  g_assert_no_error (error);
}

/* In the order of names: 彭大明, 彭志强, 向桂英. */
static void
test_roster (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;

  set_up (fixture);
  sheet = july (fixture);
  g_assert_cmpuint (sr_wage_sheet_n_rows (sheet), ==, 3);
  g_assert_cmpstr (sr_wage_sheet_name (sheet, 0), ==, "彭大明");
  g_assert_null (sr_wage_sheet_note (sheet, 0));
  g_assert_cmpstr (sr_wage_sheet_name (sheet, 1), ==, "彭志强");
  g_assert_cmpstr (sr_wage_sheet_note (sheet, 1), ==, "joined on 2025-07-10");
  g_assert_cmpstr (sr_wage_sheet_name (sheet, 2), ==, "向桂英");
  g_assert_cmpstr (sr_wage_sheet_note (sheet, 2), ==, "left on 2025-07-15");
  g_assert_false (sr_wage_sheet_is_changed (sheet));
  g_assert_cmpuint (sr_wage_sheet_n_filled (sheet), ==, 0);
}

static void
test_typing (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = NULL;

  set_up (fixture);
  sheet = july (fixture);
  type (sheet, 0, SR_WAGE_BASE, "600");
  type (sheet, 0, SR_WAGE_PIECES, "1123");
  assert_text (sheet, 0, SR_WAGE_PIECE, "");
  type (sheet, 0, SR_WAGE_RATE, "2.35");
  assert_text (sheet, 0, SR_WAGE_PIECE, "2639.05");
  g_assert_true (sr_wage_sheet_is_computed (sheet, 0, SR_WAGE_PIECE));
  type (sheet, 0, SR_WAGE_PIECE, "1");
  assert_text (sheet, 0, SR_WAGE_PIECE, "2639.05");
  type (sheet, 0, SR_WAGE_DEDUCTION, "50");
  assert_text (sheet, 0, SR_WAGE_GROSS, "3239.05");
  assert_text (sheet, 0, SR_WAGE_NET, "3189.05");
  type (sheet, 1, SR_WAGE_BASE, "1000");
  sum = sr_wage_sheet_sum_text (sheet, SR_WAGE_NET);
  g_assert_cmpstr (sum, ==, "4189.05");
  g_assert_cmpuint (sr_wage_sheet_n_filled (sheet), ==, 2);
  g_assert_false (sr_wage_sheet_set (sheet, 0, SR_WAGE_BASE, "-5", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (sr_wage_sheet_set (sheet, 0, SR_WAGE_DAYS, "32", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (sr_wage_sheet_set (sheet, 0, SR_WAGE_BASE, "43089819700203001X", &error));
  g_assert_nonnull (strstr (error->message, "430898********001X"));
  assert_text (sheet, 0, SR_WAGE_BASE, "600.00");
}

/* Each of the ways to fill in is one step back. */
static void
test_steps (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  set_up (fixture);
  sheet = july (fixture);
  type (sheet, 0, SR_WAGE_BONUS, "100");
  g_assert_false (sr_wage_sheet_fill_down (sheet, 0, SR_WAGE_BONUS));
  g_assert_true (sr_wage_sheet_fill_down (sheet, 1, SR_WAGE_BONUS));
  assert_text (sheet, 1, SR_WAGE_BONUS, "100.00");
  g_assert_cmpuint (sr_wage_sheet_copy_last_month (sheet, &error), ==, 2);
  g_assert_no_error (error);
  assert_text (sheet, 0, SR_WAGE_BASE, "2000.00");
  assert_text (sheet, 0, SR_WAGE_BONUS, "100.00");
  assert_text (sheet, 2, SR_WAGE_PIECE, "2350.00");
  g_assert_true (sr_wage_sheet_undo (sheet));
  assert_text (sheet, 0, SR_WAGE_BASE, "");
  assert_text (sheet, 2, SR_WAGE_PIECE, "");
  assert_text (sheet, 1, SR_WAGE_BONUS, "100.00");
  g_assert_true (sr_wage_sheet_undo (sheet));
  assert_text (sheet, 1, SR_WAGE_BONUS, "");
  g_assert_true (sr_wage_sheet_undo (sheet));
  g_assert_false (sr_wage_sheet_undo (sheet));
  g_assert_false (sr_wage_sheet_is_changed (sheet));
}

static void
refuse_block (SrWageSheet *sheet, SrWageColumn column, const char *block, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_wage_sheet_paste (sheet, 0, column, block, &error));
  g_assert_nonnull (strstr (error->message, part));
  g_assert_cmpuint (sr_wage_sheet_n_filled (sheet), ==, 0);
}

static void
test_paste (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  set_up (fixture);
  sheet = july (fixture);
  refuse_block (sheet, SR_WAGE_DAYS, "25\t100\n26\t二十\n", "Line 2: ");
  refuse_block (sheet, SR_WAGE_DEDUCTION, "25\t100\n", "right of the last column");
  refuse_block (sheet, SR_WAGE_BASE, "1\n2\n3\n4\n", "Line 4: the sheet ends above it");
  refuse_block (sheet, SR_WAGE_BASE, "彭大明\t1\n田秀\t2\n", "Line 2: 田秀 is not on the sheet");
  refuse_block (sheet, SR_WAGE_BASE, "彭大明\t彭志强\n", "Line 1: ");
  /* A shifted block may bring numbers of people: they are not said whole. */
  refuse_block (sheet, SR_WAGE_DEDUCTION, "1\t430898197002030010\n", "430898********0010");
  refuse_block (sheet, SR_WAGE_BASE, "43089819700203001X\n", "430898********001X");
  refuse_block (sheet, SR_WAGE_BASE, "彭大明\t1\n43089819700203001X\t2\n", "430898********001X");
  g_assert_true (sr_wage_sheet_paste (sheet, 1, SR_WAGE_BASE, "1,500\t100\r\n1600\t\r\n", &error));
  g_assert_no_error (error);
  assert_text (sheet, 1, SR_WAGE_BASE, "1500.00");
  assert_text (sheet, 1, SR_WAGE_OVERTIME, "100.00");
  assert_text (sheet, 2, SR_WAGE_BASE, "1600.00");
  /* By names the lines find their people, in whatever order. */
  g_assert_true (sr_wage_sheet_paste (sheet, 0, SR_WAGE_DAYS, "向桂英\t12\n彭大明\t26\n", &error));
  assert_text (sheet, 2, SR_WAGE_DAYS, "12");
  assert_text (sheet, 0, SR_WAGE_DAYS, "26");
  g_assert_true (sr_wage_sheet_undo (sheet));
  assert_text (sheet, 2, SR_WAGE_DAYS, "");
  assert_text (sheet, 2, SR_WAGE_BASE, "1600.00");
}

static void
assert_doubt (SrWageSheet *sheet, guint at, guint row, SrSeverity severity, const char *part)
{
  const GPtrArray *doubts = sr_wage_sheet_doubts (sheet);
  const SrWageDoubt *doubt;

  g_assert_cmpuint (doubts->len, >, at);
  doubt = doubts->pdata[at];
  g_assert_cmpuint (doubt->row, ==, row);
  g_assert_cmpint (doubt->severity, ==, severity);
  g_assert_nonnull (strstr (doubt->sentence, part));
}

static void
test_doubts (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;

  set_up (fixture);
  sheet = july (fixture);
  g_assert_cmpuint (sr_wage_sheet_doubts (sheet)->len, ==, 0);
  type (sheet, 0, SR_WAGE_BASE, "3999.99");
  g_assert_cmpuint (sr_wage_sheet_doubts (sheet)->len, ==, 0);
  type (sheet, 0, SR_WAGE_BASE, "4000");
  assert_doubt (sheet, 0, 0, SR_SEVERITY_WARNING, "4000.00 is 2.00 times the 2000.00");
  type (sheet, 0, SR_WAGE_BASE, "1000");
  assert_doubt (sheet, 0, 0, SR_SEVERITY_WARNING, "0.50 times");
  type (sheet, 0, SR_WAGE_BASE, "2000");
  type (sheet, 0, SR_WAGE_DAYS, "0");
  assert_doubt (sheet, 0, 0, SR_SEVERITY_WARNING, "without a day");
  type (sheet, 1, SR_WAGE_DEDUCTION, "1");
  assert_doubt (sheet, 1, 1, SR_SEVERITY_ERROR, "More is deducted");
}

static SrActRequest *
request_of (SrWageSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  SrActRequest *request = sr_wage_sheet_request (sheet, &error);

  g_assert_no_error (error);
  return request;
}

/* What somebody else has written meanwhile is not written over. */
static void
test_stale (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  SrActRequest *other;

  set_up (fixture);
  sheet = july (fixture);
  type (sheet, 0, SR_WAGE_BASE, "2000");
  other = community_request (fixture, "wages", FACTORY, NULL, "wage_month", "2025-07", NULL);
  community_row (fixture, other, "person_id", "R-000003", "base_wage", "900", NULL);
  community_perform (fixture, other);
  g_assert_null (sr_wage_sheet_request (sheet, &error));
  g_assert_nonnull (strstr (error->message, "was changed meanwhile"));
  g_clear_error (&error);
  g_clear_pointer (&sheet, sr_wage_sheet_free);
  sheet = july (fixture);
  type (sheet, 0, SR_WAGE_BASE, "2000");
  other = community_request (fixture, "wages", FACTORY, NULL, "wage_month", "2025-07", NULL);
  community_row (fixture, other, "person_id", "R-000003", "base_wage", "950", NULL);
  community_perform (fixture, other);
  g_assert_null (sr_wage_sheet_request (sheet, &error));
  g_assert_nonnull (error);
}

/* A whole sheet: what was taken out of it is there no more. */
static void
test_saved (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrWageSheet) sheet = NULL;
  g_autoptr (SrWageSheet) again = NULL;

  set_up (fixture);
  sheet = july (fixture);
  type (sheet, 0, SR_WAGE_BASE, "2000");
  type (sheet, 2, SR_WAGE_BASE, "900");
  community_perform (fixture, request_of (sheet));
  again = july (fixture);
  assert_text (again, 0, SR_WAGE_BASE, "2000.00");
  assert_text (again, 2, SR_WAGE_GROSS, "900.00");
  type (again, 2, SR_WAGE_BASE, "");
  community_perform (fixture, request_of (again));
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM wage WHERE void = 0 AND "
                                                "wage_month = '2025-07'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/wage-sheet/roster", test_roster);
  community_test ("/wage-sheet/typing", test_typing);
  community_test ("/wage-sheet/steps", test_steps);
  community_test ("/wage-sheet/paste", test_paste);
  community_test ("/wage-sheet/doubts", test_doubts);
  community_test ("/wage-sheet/saved", test_saved);
  community_test ("/wage-sheet/stale", test_stale);
  return g_test_run ();
}
