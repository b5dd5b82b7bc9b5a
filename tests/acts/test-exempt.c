/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Exempting a record from a rule: what it leaves, what it refuses, its end and its undoing.
 */
#include <string.h>

#include "community.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

static SrActRequest *
exempt (SrFixture *fixture, const char *rule, const char *date, const char *until)
{
  const SrSchema *schema = sr_schema_find ("household");
  SrActRequest *request = sr_act_request_new (sr_act_find ("exempt"), schema,
                                              community_id (fixture, "household", "SR-0001"));
  SrDraft *values = sr_act_request_values (request);

  sr_act_request_set_date (request, date);
  sr_draft_set_typed (values, "rule_key", rule);
  sr_draft_set_typed (values, "reason", "按原分配标准");
  sr_draft_set_typed (values, "granted_by", "社区主任");
  if (until)
    sr_draft_set_typed (values, "until", until);
  return request;
}

static void
test_leaves (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) record = NULL;
  g_autofree char *entry = NULL;

  community_perform (fixture, exempt (fixture, "HS03", "2025-09-27", "2026-09-27"));
  record = sr_record_load (fixture->reg, sr_schema_find ("exemption"),
                           sr_fixture_integer (fixture, "SELECT id FROM exemption"), NULL, NULL);
  g_assert_cmpstr (sr_record_text (record, "rule_key"), ==, "HS03");
  g_assert_cmpstr (sr_record_text (record, "record_type"), ==, "household");
  g_assert_cmpint (sr_record_integer (record, "record_id", 0), ==,
                   community_id (fixture, "household", "SR-0001"));
  g_assert_cmpstr (sr_record_text (record, "record_name"), ==, "彭大明 SR-0001");
  g_assert_cmpstr (sr_record_text (record, "granted_by"), ==, "社区主任");
  g_assert_cmpstr (sr_record_text (record, "since"), ==, "2025-09-27");
  g_assert_cmpstr (sr_record_text (record, "until"), ==, "2026-09-27");
  entry =
      sr_fixture_text (fixture, "SELECT title || ' / ' || reason FROM entry WHERE act = 'exempt'");
  g_assert_cmpstr (entry, ==, "彭大明 SR-0001 is exempt from the rule HS03 / 按原分配标准");
}

/* With another reason than the usual. */
static SrActRequest *
exempt_because (SrFixture *fixture, const char *reason)
{
  SrActRequest *request = exempt (fixture, "HS03", "2025-09-27", NULL);

  sr_draft_set_typed (sr_act_request_values (request), "reason", reason);
  return request;
}

static void
test_refuses_reasons (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *most = g_strnfill (500, 'x');
  g_autofree char *more = g_strnfill (501, 'x');
  g_autofree char *before = community_dump (fixture);
  g_autofree char *after = NULL;

  community_refused (fixture, exempt_because (fixture, ""), SR_STORE_ERROR_INVALID, "Reason");
  community_refused (fixture, exempt_because (fixture, " \t　"), SR_STORE_ERROR_INVALID, "Reason");
  community_refused (fixture, exempt_because (fixture, more), SR_STORE_ERROR_INVALID, "500");
  after = community_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  community_perform (fixture, exempt_because (fixture, most));
}

/* An end before the beginning, however long ago both are; what is over may be noted afterwards. */
static void
test_refuses_days (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, exempt (fixture, "HS03", "2025-09-27", "2025-09-26"),
                     SR_STORE_ERROR_INVALID, "2025-09-26");
  community_refused (fixture, exempt (fixture, "HS03", "2024-02-01", "2024-01-31"),
                     SR_STORE_ERROR_INVALID, "2024-01-31");
  community_refused (fixture, exempt (fixture, "HS03", "2025-09-27", "2025-02-30"),
                     SR_STORE_ERROR_INVALID, "2025-02-30");
  g_assert_cmpint (COUNT (fixture, "exemption"), ==, 0);
  community_perform (fixture, exempt (fixture, "HS03", "2024-01-01", "2024-02-01"));
}

static void
test_refuses (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, exempt (fixture, "XX01", "2025-09-27", NULL), SR_STORE_ERROR_INVALID,
                     "There is no rule “XX01”");
  community_refused (fixture, exempt (fixture, "RP03", "2025-09-27", NULL), SR_STORE_ERROR_REFUSED,
                     "files or reports");
  community_refused (fixture, exempt (fixture, "ID02", "2025-09-27", NULL), SR_STORE_ERROR_REFUSED,
                     "Person");
  community_refused (fixture, exempt (fixture, "HS03", "2025-09-27", "2025-09-27"),
                     SR_STORE_ERROR_INVALID, "2025-09-27");
  community_perform (fixture, exempt (fixture, "HS03", "2025-09-01", "2025-09-27"));
  community_refused (fixture, exempt (fixture, "HS03", "2025-09-26", NULL), SR_STORE_ERROR_REFUSED,
                     "already");
  community_perform (fixture, exempt (fixture, "HS03", "2025-09-27", NULL)); /* the first is over */
  community_perform (fixture, exempt (fixture, "RL07", "2025-09-27", NULL)); /* another rule */
  g_assert_cmpint (COUNT (fixture, "exemption WHERE void = 0"), ==, 3);
}

static void
test_end_and_undo (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = community_dump (fixture);
  g_autofree char *after = NULL;
  gint64 entry = community_perform (fixture, exempt (fixture, "HS03", "2025-09-01", NULL));
  gint64 id = sr_fixture_integer (fixture, "SELECT id FROM exemption");
  SrActRequest *end = sr_act_request_new (sr_act_find ("end"), sr_schema_find ("exemption"), id);
  gint64 ended;

  sr_act_request_set_date (end, "2025-09-20");
  ended = community_perform (fixture, end);
  g_assert_cmpint (COUNT (fixture, "exemption WHERE until = '2025-09-20'"), ==, 1);
  community_undo (fixture, ended);
  g_assert_cmpint (COUNT (fixture, "exemption WHERE until IS NULL AND void = 0"), ==, 1);
  community_undo (fixture, entry);
  after = community_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/exempt/leaves", test_leaves);
  community_test ("/exempt/refuses", test_refuses);
  community_test ("/exempt/refuses-reasons", test_refuses_reasons);
  community_test ("/exempt/refuses-days", test_refuses_days);
  community_test ("/exempt/end-and-undo", test_end_and_undo);
  return g_test_run ();
}
