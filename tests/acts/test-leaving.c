/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Death, moving out and coming back.
 */
#include "community.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

/* 彭大明 (R-000001, head), 向桂英 (R-000002, wife) and 彭志强 (R-000003, son) live in SR-0001;
 * 覃玉兰 (R-000004) alone in SR-0002. */

static void
make_posts (SrFixture *fixture)
{
  g_autofree char *building = g_strdup_printf (
      "%" G_GINT64_FORMAT, sr_fixture_integer (fixture, "SELECT id FROM building"));
  g_autofree char *person =
      g_strdup_printf ("%" G_GINT64_FORMAT, community_id (fixture, "person", "R-000001"));
  g_autoptr (SrDraft) post =
      sr_fixture_draft ("post", "post_role", "building_head", "person_id", person, "building_id",
                        building, "since", "2020-01-01", NULL);
  g_autoptr (SrDraft) mentor =
      sr_fixture_draft ("mentor", "person_id", person, "since", "2021-01-01", NULL);

  sr_fixture_create (fixture, post, NULL);
  sr_fixture_create (fixture, mentor, NULL);
}

static void
test_death (SrFixture *fixture, gconstpointer data)
{
  community_does (fixture, community_request (fixture, "death", "R-000003", "2025-09-20", NULL),
                  "彭志强 · Death\n"
                  "Death of 彭志强\n"
                  "− 彭志强 leaves 彭大明's household on 2025-09-20: 死亡\n"
                  "↻ 彭志强: state 在册 → 死亡 from 2025-09-20\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE leave_reason = 'death'"
                                   " AND until = '2025-09-20' AND void = 0"),
                   ==, 1);
}

/* The head: everybody's relation, the posts and the widow. */
static void
test_death_of_head (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) son = NULL;

  make_posts (fixture);
  community_refused (fixture, community_request (fixture, "death", "R-000001", "2025-09-20", NULL),
                     SR_STORE_ERROR_REFUSED,
                     "彭大明 is the head; say who is the head from 2025-09-20 on: 向桂英 (配偶), "
                     "彭志强 (之子)");
  community_does (
      fixture,
      community_request (fixture, "death", "R-000001", "2025-09-20", "head_id", "R-000002", NULL),
      "彭大明 · Death\n"
      "Death of 彭大明\n"
      "↻ 向桂英: Marital status — → 丧偶\n"
      "− 彭大明 leaves 彭大明's household on 2025-09-20: 死亡\n"
      "↻ 向桂英: relation to the head 配偶 → 户主\n"
      "− Post 彭大明, 3 ends on 2025-09-20\n"
      "− Mentor 彭大明 ends on 2025-09-20\n"
      "↻ 彭大明: state 在册 → 死亡 from 2025-09-20\n");
  son = sr_record_find (fixture->reg, sr_schema_find ("person"), "R-000003", NULL, NULL);
  g_assert_cmpstr (sr_record_text (son, "relation"), ==, "son");
  g_assert_cmpstr (sr_record_text (son, "head_name"), ==, "向桂英");
  g_assert_cmpint (COUNT (fixture, "post WHERE until = '2025-09-20' AND void = 0"), ==, 1);
  g_assert_cmpint (COUNT (fixture, "mentor WHERE until = '2025-09-20' AND void = 0"), ==, 1);
  /* The widow's membership goes on as another: neither a join nor a leave of the settlement. */
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0 AND leave_reason = 'transfer'"), ==,
                   1);
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0 AND join_reason = 'transfer'"), ==,
                   1);
}

/* The last one: the household and the flat. */
static void
test_death_of_last (SrFixture *fixture, gconstpointer data)
{
  community_does (fixture, community_request (fixture, "death", "R-000004", "2025-09-20", NULL),
                  "覃玉兰 · Death\n"
                  "Death of 覃玉兰\n"
                  "− 覃玉兰 leaves 覃玉兰's household on 2025-09-20: 死亡\n"
                  "− Household SR-0002 leaves the register on 2025-09-20: 自然减少\n"
                  "− Flat 3-1-102 is free from 2025-09-20\n"
                  "↻ 覃玉兰: state 在册 → 死亡 from 2025-09-20\n");
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '102' AND flat_state = 'vacant'"), ==,
                   1);
  g_assert_cmpint (COUNT (fixture, "household WHERE moved_out_on = '2025-09-20'"), ==, 1);
}

static void
test_death_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request =
      community_request (fixture, "death", "R-000003", "2025-09-20", "head_id", "R-000002", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "The head does not change when 彭志强 leaves");
  community_refused (fixture, community_request (fixture, "death", "R-000003", "1990-01-01", NULL),
                     SR_STORE_ERROR_REFUSED, "彭志强 was born on 1995-06-01");
  community_refused (fixture, community_request (fixture, "death", "R-000003", "2019-09-27", NULL),
                     SR_STORE_ERROR_REFUSED, "joined 彭大明's household on 2019-09-27 only");
  /* Dead before they moved in. */
  community_refused (fixture, community_request (fixture, "death", "R-000003", "2019-09-01", NULL),
                     SR_STORE_ERROR_REFUSED, "彭志强 died on 2019-09-01");
  request =
      community_request (fixture, "death", "R-000001", "2025-09-20", "head_id", "R-000004", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "覃玉兰 is not a member of SR-0001 on 2025-09-20");
  community_perform (fixture, community_request (fixture, "death", "R-000003", "2025-09-20", NULL));
  community_refused (fixture, community_request (fixture, "death", "R-000003", "2025-09-21", NULL),
                     SR_STORE_ERROR_REFUSED, "彭志强 is dead since 2025-09-20");
}

static void
test_move_out (SrFixture *fixture, gconstpointer data)
{
  make_posts (fixture);
  community_does (fixture,
                  community_request (fixture, "move-out", "R-000001", "2025-09-20", "leave_reason",
                                     "迁出", "head_id", "R-000003", NULL),
                  "彭大明 · Moving out\n"
                  "彭大明 left: 迁出\n"
                  "− 彭大明 leaves 彭大明's household on 2025-09-20: 迁出\n"
                  "↻ 彭志强: relation to the head 之子 → 户主\n"
                  "↻ 向桂英: relation to the head 配偶 → 之母\n"
                  "↻ 彭大明: state 在册 → 迁出 from 2025-09-20\n"
                  "! Post 彭大明, 3 goes on; end it if it does not\n"
                  "! Mentor 彭大明 goes on; end it if it does not\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE leave_reason = 'moved_out' AND void = 0"), ==,
                   1);
}

static void
test_move_out_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "move-out", "R-000003", "2025-09-20", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Why left");
  request = community_request (fixture, "move-out", "R-000003", "2025-09-20", "leave_reason",
                               "死亡", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "acts of their own");
  request = community_request (fixture, "move-out", "R-000003", "2019-09-20", "leave_reason",
                               "迁出", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "belongs to no household");
  /* The membership ends already. */
  community_perform (fixture, community_edit (fixture, "correct", "membership",
                                              community_membership (fixture, "彭志强"), NULL,
                                              "until", "2025-09-25", "leave_reason", "迁出", NULL));
  request = community_request (fixture, "move-out", "R-000003", "2025-09-20", "leave_reason",
                               "参军", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "彭志强 leaves 彭大明's household on 2025-09-25 as it is");
}

/* Who goes to the army leaves an empty household, and comes back to it as its head. */
static void
test_return (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "move-out", "R-000004", "2024-09-01",
                                             "leave_reason", "参军", NULL);

  community_does (fixture, request,
                  "覃玉兰 · Moving out\n"
                  "覃玉兰 left: 参军\n"
                  "− 覃玉兰 leaves 覃玉兰's household on 2024-09-01: 参军\n"
                  "! Nobody is left in household SR-0002; it stays on the register, with its flat\n"
                  "↻ 覃玉兰: state 在册 → 参军 from 2024-09-01\n");
  community_does (
      fixture, community_request (fixture, "return", "R-000004", "2025-09-01", NULL),
      "覃玉兰 · Coming back\n"
      "覃玉兰 came back\n"
      "↻ 覃玉兰 was 参军 and is registered again from 2025-09-01\n"
      "+ 覃玉兰 joins 覃玉兰's household, relation to the head 户主, from 2025-09-01\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'returned' AND void = 0"), ==,
                   1);
}

static void
test_return_to_family (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "move-out", "R-000003", "2022-09-01",
                                             "leave_reason", "入学迁户", NULL);
  g_autoptr (SrRecord) son = NULL;

  community_refused (fixture, community_request (fixture, "return", "R-000003", "2022-09-01", NULL),
                     SR_STORE_ERROR_REFUSED, "彭志强 belongs to 彭大明's household");
  community_perform (fixture, request);
  request =
      community_request (fixture, "return", "R-000003", "2025-07-01", "join_reason", "婚入", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "acts of their own");
  /* What he was before, as the head is the same. */
  community_perform (fixture,
                     community_request (fixture, "return", "R-000003", "2025-07-01", NULL));
  son = sr_record_find (fixture->reg, sr_schema_find ("person"), "R-000003", NULL, NULL);
  g_assert_cmpstr (sr_record_text (son, "relation"), ==, "son");
  g_assert_cmpstr (sr_record_text (son, "person_state"), ==, "registered");
}

/* Under another head the clerk says what he is; a household that left takes nobody in. */
static void
test_return_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "move-out", "R-000003", "2022-09-01",
                                             "leave_reason", "入学迁户", NULL);

  community_perform (fixture, request);
  request = community_request (fixture, "change-head", "SR-0001", "2023-01-01", "head_id",
                               "R-000002", NULL);
  community_perform (fixture, request);
  community_refused (fixture, community_request (fixture, "return", "R-000003", "2025-07-01", NULL),
                     SR_STORE_ERROR_REFUSED, "Say what 彭志强 is to the head");
  community_perform (fixture, community_request (fixture, "leave", "SR-0001", "2025-01-01", NULL));
  community_refused (fixture, community_request (fixture, "return", "R-000003", "2025-07-01", NULL),
                     SR_STORE_ERROR_REFUSED, "Household SR-0001 left on 2025-01-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/leaving/death/member", test_death);
  community_test ("/leaving/death/head", test_death_of_head);
  community_test ("/leaving/death/last", test_death_of_last);
  community_test ("/leaving/death/refused", test_death_refused);
  community_test ("/leaving/move-out/head", test_move_out);
  community_test ("/leaving/move-out/refused", test_move_out_refused);
  community_test ("/leaving/return/alone", test_return);
  community_test ("/leaving/return/family", test_return_to_family);
  community_test ("/leaving/return/refused", test_return_refused);
  return g_test_run ();
}
