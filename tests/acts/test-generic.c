/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The acts that work on every record type, and the invariants that stand behind all acts.
 */
#include "acts/sr-act-files.h"
#include "acts/sr-invariants.h"
#include "community.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

static void
assert_latest (SrFixture *fixture, const char *act, const char *title)
{
  g_autoptr (GPtrArray) entries = sr_history_entries (fixture->reg, NULL, 0, 1, NULL);
  const SrHistoryEntry *entry = entries->pdata[0];

  g_assert_cmpstr (entry->act, ==, act);
  g_assert_cmpstr (entry->title, ==, title);
}

static void
assert_text (SrFixture *fixture,
             const char *type,
             gint64 id,
             const char *date,
             const char *key,
             const char *expected)
{
  g_autoptr (SrRecord) record =
      sr_record_load (fixture->reg, sr_schema_find (type), id, date, NULL);

  g_assert_cmpstr (sr_record_text (record, key), ==, expected);
}

/* --- Create, correct, change --- */

static void
test_create (SrFixture *fixture, gconstpointer data)
{
  community_perform (fixture, community_edit (fixture, "create", "person", 0, NULL, "name",
                                              "谷秀珍", "sex", "女", "born_on", "1958.3.4", NULL));
  assert_latest (fixture, "create", "New Person 谷秀珍");
  assert_text (fixture, "person", community_id (fixture, "person", "R-000005"), NULL, "born_on",
               "1958-03-04");
  community_refused (fixture, community_edit (fixture, "create", "person", 0, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "Nothing");
  community_refused (fixture,
                     community_edit (fixture, "create", "person", 0, NULL, "sex", "女", NULL),
                     SR_STORE_ERROR_INVALID, "Full name");
  community_refused (fixture,
                     community_edit (fixture, "create", "person", 0, NULL, "name", "谷秀",
                                     "person_code", "R-000005", NULL),
                     SR_STORE_ERROR_DUPLICATE, "谷秀珍");
}

static void
test_correct (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000002");

  community_perform (fixture, community_edit (fixture, "correct", "person", person, NULL, "phone",
                                              "13912345678", "remark", "开学核对", NULL));
  assert_latest (fixture, "correct", "Corrected Person 向桂英 (Phone, Remark)");
  assert_text (fixture, "person", person, NULL, "phone", "13912345678");
  community_refused (
      fixture,
      community_edit (fixture, "correct", "person", person, NULL, "born_on", "2026-02-30", NULL),
      SR_STORE_ERROR_INVALID, "2026-02-30");
  community_refused (
      fixture,
      community_edit (fixture, "correct", "person", person, NULL, "born_on", "2020-02-03", NULL),
      SR_STORE_ERROR_REFUSED, "向桂英 was born on 2020-02-03");
}

/* What one form saves together is one entry. */
static void
test_correct_two (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000003");
  SrActRequest *request =
      community_edit (fixture, "correct", "person", person, NULL, "phone", "13912345678", NULL);
  g_autoptr (SrRecord) record =
      sr_record_load (fixture->reg, sr_schema_find ("membership"),
                      community_membership (fixture, "彭志强"), NULL, NULL);
  g_autoptr (SrDraft) draft = sr_draft_new_for (record);
  gint64 entry;

  sr_draft_set_text_value (draft, "relation", "other");
  sr_act_request_add_draft (request, draft);
  entry = community_perform (fixture, request);
  g_autoptr (GPtrArray) changes = sr_history_changes (fixture->reg, entry, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
}

static void
test_conflict (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000002");
  SrActRequest *stale =
      community_edit (fixture, "correct", "person", person, NULL, "phone", "13912345678", NULL);

  community_perform (
      fixture, community_edit (fixture, "correct", "person", person, NULL, "remark", "先改", NULL));
  community_refused (fixture, stale, SR_STORE_ERROR_CONFLICT, "向桂英");
}

static void
test_change (SrFixture *fixture, gconstpointer data)
{
  gint64 household = community_id (fixture, "household", "SR-0001");

  community_perform (fixture, community_edit (fixture, "change", "household", household,
                                              "2024-01-01", "household_type", "脱贫户", NULL));
  assert_text (fixture, "household", household, "2023-12-31", "household_type", NULL);
  assert_text (fixture, "household", household, "2024-01-01", "household_type", "poverty_exit");
  community_refused (fixture,
                     community_edit (fixture, "change", "household", household, "2026-01-01",
                                     "household_type", "监测户", NULL),
                     SR_STORE_ERROR_REFUSED, "after today");
}

/* A membership that changes ends and goes on; nobody joins or leaves by that. */
static void
test_change_span (SrFixture *fixture, gconstpointer data)
{
  gint64 membership = community_membership (fixture, "彭志强");

  community_perform (fixture, community_edit (fixture, "change", "membership", membership,
                                              "2024-01-01", "relation", "其他", NULL));
  assert_text (fixture, "membership", membership, NULL, "until", "2024-01-01");
  assert_text (fixture, "membership", membership, NULL, "leave_reason", "transfer");
  membership = community_membership (fixture, "彭志强");
  assert_text (fixture, "membership", membership, NULL, "since", "2024-01-01");
  assert_text (fixture, "membership", membership, NULL, "relation", "other");
  assert_text (fixture, "membership", membership, NULL, "join_reason", "transfer");
  community_refused (fixture,
                     community_edit (fixture, "change", "membership",
                                     community_membership (fixture, "向桂英"), "2024-01-01",
                                     "relation", "户主", NULL),
                     SR_STORE_ERROR_REFUSED, "more than one head from 2024-01-01 on");
}

/* --- End, void, restore --- */

static void
test_end (SrFixture *fixture, gconstpointer data)
{
  gint64 membership = community_membership (fixture, "彭志强");
  gint64 stay = sr_fixture_integer (fixture, "SELECT MIN(id) FROM occupancy");

  community_perform (fixture, community_edit (fixture, "end", "membership", membership,
                                              "2025-08-01", "leave_reason", "迁出", NULL));
  assert_latest (fixture, "end", "Membership 彭大明 SR-0001, 彭志强 ended on 2025-08-01");
  assert_text (fixture, "membership", membership, NULL, "until", "2025-08-01");
  assert_text (fixture, "membership", membership, NULL, "leave_reason", "moved_out");
  community_refused (fixture,
                     community_edit (fixture, "end", "membership", membership, "2025-08-02", NULL),
                     SR_STORE_ERROR_REFUSED, "ended on 2025-08-01 already");
  community_perform (fixture,
                     community_edit (fixture, "end", "occupancy", stay, "2025-08-01", NULL));
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '101' AND flat_state = 'vacant'"), ==,
                   1);
}

static void
test_end_refused (SrFixture *fixture, gconstpointer data)
{
  gint64 head = community_membership (fixture, "彭大明");
  gint64 household = community_id (fixture, "household", "SR-0001");

  community_refused (fixture,
                     community_edit (fixture, "end", "membership", head, "2025-08-01", NULL),
                     SR_STORE_ERROR_REFUSED, "no head from 2025-08-01 on (2 persons)");
  community_refused (fixture,
                     community_edit (fixture, "end", "membership", head, "2019-09-27", NULL),
                     SR_STORE_ERROR_REFUSED, "begins on 2019-09-27");
  community_refused (fixture,
                     community_edit (fixture, "end", "household", household, "2025-08-01", NULL),
                     SR_STORE_ERROR_REFUSED, "does not end by itself");
}

static void
test_void (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000003");
  gint64 membership = community_membership (fixture, "彭志强");

  community_refused (fixture, community_edit (fixture, "void", "person", person, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "Memberships: 彭大明 SR-0001, 彭志强");
  community_perform (fixture,
                     community_edit (fixture, "void", "membership", membership, NULL, NULL));
  community_perform (fixture, community_edit (fixture, "void", "person", person, NULL, NULL));
  assert_latest (fixture, "void", "Person 彭志强 made void");
  community_refused (fixture, community_edit (fixture, "void", "person", person, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "is void");
  community_refused (fixture,
                     community_edit (fixture, "restore", "membership", membership, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "Person 彭志强, which is void");
  community_perform (fixture, community_edit (fixture, "restore", "person", person, NULL, NULL));
  community_perform (fixture,
                     community_edit (fixture, "restore", "membership", membership, NULL, NULL));
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0"), ==, 4);
  community_refused (fixture, community_edit (fixture, "restore", "person", person, NULL, NULL),
                     SR_STORE_ERROR_REFUSED, "is not void");
}

/* What a flat declares of itself follows its stays. */
static void
test_void_stay (SrFixture *fixture, gconstpointer data)
{
  gint64 stay = sr_fixture_integer (fixture, "SELECT MIN(id) FROM occupancy");

  community_perform (fixture, community_edit (fixture, "void", "occupancy", stay, NULL, NULL));
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '101' AND flat_state = 'vacant'"), ==,
                   1);
  community_perform (fixture, community_edit (fixture, "restore", "occupancy", stay, NULL, NULL));
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '101' AND flat_state = 'occupied'"),
                   ==, 1);
}

/* --- Invariants --- */

static void
test_queries (SrFixture *fixture, gconstpointer data)
{
  const char *const *names = sr_invariants_queries ();

  for (guint i = 0; names[i]; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SrStatement) statement =
        sr_database_prepare (sr_register_database (fixture->reg), sr_act_file (names[i]), &error);

    g_assert_no_error (error);
    g_assert_true (g_str_has_prefix (sr_act_file (names[i]), "--"));
  }
}

static SrActRequest *
building_head (SrFixture *fixture, const char *person, const char *since)
{
  g_autofree char *building = g_strdup_printf (
      "%" G_GINT64_FORMAT, sr_fixture_integer (fixture, "SELECT id FROM building"));

  return community_edit (fixture, "create", "post", 0, NULL, "post_role", "楼长", "person_id",
                         person, "building_id", building, "since", since, NULL);
}

static void
test_building_head (SrFixture *fixture, gconstpointer data)
{
  community_perform (fixture, building_head (fixture, "R-000001", "2020-01-01"));
  community_refused (fixture, building_head (fixture, "R-000002", "2024-01-01"),
                     SR_STORE_ERROR_REFUSED,
                     "two building heads from 2024-01-01 on: 彭大明 and 向桂英");
  community_perform (fixture, community_edit (fixture, "end", "post",
                                              sr_fixture_integer (fixture, "SELECT id FROM post"),
                                              "2024-01-01", NULL));
  community_perform (fixture, building_head (fixture, "R-000002", "2024-01-01"));
  community_refused (fixture, building_head (fixture, "R-000003", "1994-01-01"),
                     SR_STORE_ERROR_REFUSED, "彭志强 was born on 1995-06-01");
}

static SrActRequest *
join (SrFixture *fixture,
      const char *household,
      const char *person,
      const char *relation,
      const char *since)
{
  return community_edit (fixture, "create", "membership", 0, NULL, "household_id", household,
                         "person_id", person, "relation", relation, "since", since, NULL);
}

static void
test_membership (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000003");

  community_refused (fixture, join (fixture, "SR-0002", "R-000003", "其他", "2024-01-01"),
                     SR_STORE_ERROR_REFUSED,
                     "two households from 2024-01-01 on: 彭大明 SR-0001 and 覃玉兰 SR-0002");
  community_perform (fixture, community_edit (fixture, "end", "membership",
                                              community_membership (fixture, "彭志强"),
                                              "2024-01-01", "leave_reason", "死亡", NULL));
  community_refused (fixture, join (fixture, "SR-0002", "R-000003", "其他", "2020-04-30"),
                     SR_STORE_ERROR_REFUSED, "moved in on 2020-05-01");
  community_perform (fixture, community_edit (fixture, "change", "person", person, "2024-01-01",
                                              "person_state", "死亡", NULL));
  community_refused (fixture, join (fixture, "SR-0002", "R-000003", "其他", "2024-06-01"),
                     SR_STORE_ERROR_REFUSED, "彭志强 died on 2024-01-01");
}

/* Correcting a date may be just as wrong as entering it. */
static void
test_correct_dates (SrFixture *fixture, gconstpointer data)
{
  gint64 household = community_id (fixture, "household", "SR-0001");

  community_refused (fixture,
                     community_edit (fixture, "correct", "household", household, NULL,
                                     "moved_in_on", "2019-10-01", NULL),
                     SR_STORE_ERROR_REFUSED, "moved in on 2019-10-01");
  community_refused (fixture,
                     community_edit (fixture, "correct", "occupancy",
                                     sr_fixture_integer (fixture, "SELECT MIN(id) FROM occupancy"),
                                     NULL, "flat_id", "3-1-102", NULL),
                     SR_STORE_ERROR_REFUSED, "3-1-102 is taken: from 2020-05-01 on");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/generic/create", test_create);
  community_test ("/generic/correct", test_correct);
  community_test ("/generic/correct-two", test_correct_two);
  community_test ("/generic/conflict", test_conflict);
  community_test ("/generic/change", test_change);
  community_test ("/generic/change-span", test_change_span);
  community_test ("/generic/end", test_end);
  community_test ("/generic/end-refused", test_end_refused);
  community_test ("/generic/void", test_void);
  community_test ("/generic/void-stay", test_void_stay);
  community_test ("/invariants/queries", test_queries);
  community_test ("/invariants/building-head", test_building_head);
  community_test ("/invariants/membership", test_membership);
  community_test ("/invariants/correct-dates", test_correct_dates);
  return g_test_run ();
}
