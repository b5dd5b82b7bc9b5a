/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Marriage, change of head, splitting and merging households, a whole household leaving.
 */
#include "community.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

/* 彭大明 (R-000001, head), 向桂英 (R-000002, wife) and 彭志强 (R-000003, son) live in SR-0001;
 * 覃玉兰 (R-000004) alone in SR-0002. */

static SrRecord *
person (SrFixture *fixture, const char *code)
{
  return sr_record_find (fixture->reg, sr_schema_find ("person"), code, NULL, NULL);
}

static void
assert_relation (SrFixture *fixture, const char *code, const char *relation)
{
  g_autoptr (SrRecord) record = person (fixture, code);

  g_assert_cmpstr (sr_record_text (record, "relation"), ==, relation);
}

/* --- Marriage --- */

static void
test_marry_in_new (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request =
      community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "name", "田秀", "id_number",
                         "430898199603120029", "relation", "之儿媳", "spouse_id", "R-000003", NULL);

  community_does (fixture, request,
                  "彭大明's household · Marriage into the household\n"
                  "田秀 married into 彭大明's household\n"
                  "+ New person 田秀, 女, born 1996-03-12\n"
                  "+ 田秀 joins 彭大明's household, relation to the head 之儿媳, from 2025-09-20\n"
                  "↻ 彭志强: Marital status — → 已婚\n"
                  "↻ 田秀: Marital status — → 已婚\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'married_in' AND void = 0"), ==,
                   1);
}

/* From another household, which nobody is left in. */
static void
test_marry_in_member (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_perform (fixture, community_request (fixture, "death", "R-000002", "2022-09-20", NULL));
  request = community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "person_id",
                               "R-000004", "relation", "配偶", NULL);
  community_does (fixture, request,
                  "彭大明's household · Marriage into the household\n"
                  "覃玉兰 married into 彭大明's household\n"
                  "− 覃玉兰 leaves 覃玉兰's household on 2025-09-20: 婚出\n"
                  "− Household SR-0002 leaves the register on 2025-09-20: 自然减少\n"
                  "− Flat 3-1-102 is free from 2025-09-20\n"
                  "+ 覃玉兰 joins 彭大明's household, relation to the head 配偶, from 2025-09-20\n"
                  "↻ 彭大明: Marital status 丧偶 → 再婚\n"
                  "↻ 覃玉兰: Marital status — → 已婚\n");
}

static void
test_marry_in_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request =
      community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "relation", "配偶", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Fill in a name");
  request = community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "person_id",
                               "R-000004", "relation", "配偶", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "向桂英 is the spouse");
  request = community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "person_id",
                               "R-000003", "relation", "其他", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "彭志强 is a member of 彭大明's");
  request = community_request (fixture, "marry-in", "SR-0002", "2025-09-20", "person_id",
                               "R-000001", "relation", "配偶", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "彭大明 is the head of 彭大明's household; change the head there first");
  request = community_request (fixture, "marry-in", "SR-0001", "2025-09-20", "person_id",
                               "R-000004", "relation", "之儿媳", "spouse_id", "R-000002", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "覃玉兰 and 向桂英 cannot marry");
}

/* --- Joining --- */

static SrActRequest *
join_household (SrFixture *fixture, const char *code, const char *key, const char *text)
{
  return community_request (fixture, "join", code, "2025-09-20", key, text, "relation", "其他",
                            NULL);
}

/* From outside it is a move into the settlement, from another household it is none. */
static void
test_join (SrFixture *fixture, gconstpointer data)
{
  community_does (fixture, join_household (fixture, "SR-0002", "name", "田力"),
                  "覃玉兰's household · Joining the household\n"
                  "田力 joined 覃玉兰's household\n"
                  "+ New person 田力, —, born —\n"
                  "+ 田力 joins 覃玉兰's household, relation to the head 其他, from 2025-09-20\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'moved_in' AND void = 0"), ==,
                   1);
  community_does (
      fixture, join_household (fixture, "SR-0002", "person_id", "R-000002"),
      "覃玉兰's household · Joining the household\n"
      "向桂英 joined 覃玉兰's household\n"
      "− 向桂英 leaves 彭大明's household on 2025-09-20: "
      "本安置点内转户（分户、并户）\n"
      "+ 向桂英 joins 覃玉兰's household, relation to the head 其他, from 2025-09-20\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'transfer' AND void = 0"), ==,
                   1);
}

static void
test_join_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_refused (fixture, join_household (fixture, "SR-0002", "person_id", "R-000001"),
                     SR_STORE_ERROR_REFUSED, "change the head there first");
  community_refused (fixture, join_household (fixture, "SR-0001", "person_id", "R-000003"),
                     SR_STORE_ERROR_REFUSED, "彭志强 is a member of 彭大明's household already");
  community_refused (fixture, join_household (fixture, "SR-0002", "join_reason", "出生"),
                     SR_STORE_ERROR_INVALID, "Fill in a name");
  request = community_request (fixture, "join", "SR-0001", "2025-09-20", "name", "田秀", "sex",
                               "女", "relation", "配偶", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "向桂英 is the spouse");
  request = community_request (fixture, "join", "SR-0001", "2025-09-20", "name", "田秀", "relation",
                               "其他", "join_reason", "婚入", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "acts of their own");
}

static void
test_marry_out (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) son = NULL;

  community_does (fixture, community_request (fixture, "marry-out", "R-000003", "2025-09-20", NULL),
                  "彭志强 · Marriage out of the household\n"
                  "彭志强 married out\n"
                  "− 彭志强 leaves 彭大明's household on 2025-09-20: 婚出\n"
                  "↻ 彭志强: state 在册 → 嫁出 from 2025-09-20\n"
                  "↻ 彭志强: Marital status — → 已婚\n");
  son = person (fixture, "R-000003");
  g_assert_cmpint (sr_record_integer (son, "household_id", 0), ==, 0);
}

static void
test_marry_out_within (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "marry-out", "R-000003", "2025-09-20",
                                             "household_id", "SR-0002", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Relation there");
  request =
      community_request (fixture, "marry-out", "R-000003", "2025-09-20", "relation", "配偶", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Only for a household");
  request = community_request (fixture, "marry-out", "R-000003", "2025-09-20", "household_id",
                               "SR-0001", "relation", "其他", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "belongs to that household already");
  request = community_request (fixture, "marry-out", "R-000003", "2025-09-20", "household_id",
                               "SR-0002", "relation", "之女婿", NULL);
  community_does (
      fixture, request,
      "彭志强 · Marriage out of the household\n"
      "彭志强 married out\n"
      "− 彭志强 leaves 彭大明's household on 2025-09-20: 婚出\n"
      "+ 彭志强 joins 覃玉兰's household, relation to the head 之女婿, from 2025-09-20\n"
      "↻ 彭志强: Marital status — → 已婚\n");
}

/* --- The head --- */

static void
test_change_head (SrFixture *fixture, gconstpointer data)
{
  community_does (fixture,
                  community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                                     "R-000003", NULL),
                  "彭大明's household · Change of head\n"
                  "彭志强 became head of household SR-0001\n"
                  "↻ 彭志强: relation to the head 之子 → 户主\n"
                  "↻ 彭大明: relation to the head 户主 → 之父\n"
                  "↻ 向桂英: relation to the head 配偶 → 之母\n");
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0 AND since = '2025-09-20'"
                                   " AND join_reason = 'transfer'"),
                   ==, 3);
  /* On the day before everything is as it was. */
  sr_register_set_as_of (fixture->reg, "2025-09-19", NULL);
  assert_relation (fixture, "R-000001", "head");
  assert_relation (fixture, "R-000003", "son");
}

static void
join (SrFixture *fixture, const char *name, const char *sex, const char *relation)
{
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "name", name, "sex", sex, "born_on", "1990-01-01", NULL);
  gint64 id = sr_fixture_create (fixture, draft, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *home =
      g_strdup_printf ("%" G_GINT64_FORMAT, community_id (fixture, "household", "SR-0001"));
  g_autoptr (SrDraft) membership =
      sr_fixture_draft ("membership", "household_id", home, "person_id", text, "relation", relation,
                        "since", "2020-01-01", "join_reason", "other", NULL);

  sr_fixture_create (fixture, membership, NULL);
}

/* Whose relation is not certain has to be told, and is taken as told. */
static void
test_change_head_told (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  SrActRequest *request;

  join (fixture, "彭志远", "1", "son");
  join (fixture, "田秀", "2", "daughter_in_law");
  id = g_strdup_printf ("%" G_GINT64_FORMAT,
                        sr_fixture_integer (fixture, "SELECT id FROM person WHERE name = '田秀'"));
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000003", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "What 田秀 would be to the new head 彭志强 is not certain");
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000003", NULL);
  community_row (fixture, request, "person_id", id, "relation", "之兄弟媳妇", NULL);
  community_does (fixture, request,
                  "彭大明's household · Change of head\n"
                  "彭志强 became head of household SR-0001\n"
                  "↻ 彭志强: relation to the head 之子 → 户主\n"
                  "↻ 彭大明: relation to the head 户主 → 之父\n"
                  "↻ 向桂英: relation to the head 配偶 → 之母\n"
                  "↻ 彭志远: relation to the head 之子 → 之兄弟姐妹\n"
                  "↻ 田秀: relation to the head 之儿媳 → 之兄弟媳妇\n");
}

static void
test_change_head_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "change-head", "SR-0001", "2025-09-20",
                                             "head_id", "R-000001", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "彭大明 is the head");
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000004", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "覃玉兰 is not a member of 彭大明's household on 2025-09-20; the head can be");
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000003", NULL);
  community_row (fixture, request, "person_id", "R-000001", "relation", "之母", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "彭大明 cannot be 之母");
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000003", NULL);
  community_row (fixture, request, "person_id", "R-000004", "relation", "之母", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "覃玉兰 is not a member");
  request = community_request (fixture, "change-head", "SR-0001", "2025-09-20", "head_id",
                               "R-000003", NULL);
  community_row (fixture, request, "person_id", "R-000001", "relation", "户主", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "The head is said once");
}

/* --- Splitting and merging --- */

static void
test_split (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) household = NULL;
  SrActRequest *request =
      community_request (fixture, "split", "SR-0001", "2025-09-20", "flat_id", "3-1-103", NULL);

  community_row (fixture, request, "person_id", "R-000002", NULL);
  community_row (fixture, request, "person_id", "R-000003", "relation", "户主", NULL);
  community_does (fixture, request,
                  "彭大明's household · Splitting the household\n"
                  "彭志强's household split off from 彭大明's household\n"
                  "+ New household SR-0003, split from SR-0001 on 2025-09-20\n"
                  "− 彭志强 leaves 彭大明's household on 2025-09-20: "
                  "本安置点内转户（分户、并户）\n"
                  "+ 彭志强 joins 彭志强's household, relation to the head 户主, from 2025-09-20\n"
                  "+ 彭志强's household lives in 3-1-103 from 2025-09-20\n");
  household = sr_record_find (fixture->reg, sr_schema_find ("household"), "SR-0003", NULL, NULL);
  g_assert_cmpstr (sr_record_text (household, "origin_township"), ==, "430822111");
  g_assert_cmpstr (sr_record_text (household, "change_reason"), ==, "split");
  g_assert_cmpstr (sr_record_text (household, "moved_in_on"), ==, "2025-09-20");
  g_assert_null (sr_record_text (household, "phone"));
  g_assert_cmpint (COUNT (fixture, "membership WHERE void = 0 AND leave_reason = 'transfer'"), ==,
                   1);
}

static SrActRequest *
split (SrFixture *fixture, const char *person_code, const char *relation)
{
  SrActRequest *request = community_request (fixture, "split", "SR-0001", "2025-09-20", NULL);

  community_row (fixture, request, "person_id", person_code, "relation", relation, NULL);
  return request;
}

static void
test_split_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = split (fixture, "R-000003", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "Nobody goes");
  community_refused (fixture, split (fixture, "R-000003", "之子"), SR_STORE_ERROR_REFUSED,
                     "None of the 1 who go");
  community_refused (fixture, split (fixture, "R-000001", "户主"), SR_STORE_ERROR_REFUSED,
                     "彭大明 is the head and stays");
  community_refused (fixture, split (fixture, "R-000004", "户主"), SR_STORE_ERROR_REFUSED,
                     "覃玉兰 is not a member");
  request =
      community_request (fixture, "split", "SR-0001", "2025-09-20", "flat_id", "3-1-102", NULL);
  community_row (fixture, request, "person_id", "R-000003", "relation", "户主", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "3-1-102 is taken");
}

static void
test_merge (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "merge", "SR-0002", "2025-09-20",
                                             "household_id", "SR-0001", "flat_id", "3-1-101", NULL);

  community_row (fixture, request, "person_id", "R-000001", "relation", "之女婿", NULL);
  community_does (
      fixture, request,
      "覃玉兰's household · Merging households\n"
      "彭大明's household was merged into 覃玉兰's household\n"
      "− 向桂英 leaves 彭大明's household on 2025-09-20: 本安置点内转户（分户、并户）\n"
      "+ 向桂英 joins 覃玉兰's household, relation to the head 之女, from 2025-09-20\n"
      "− 彭志强 leaves 彭大明's household on 2025-09-20: 本安置点内转户（分户、并户）\n"
      "+ 彭志强 joins 覃玉兰's household, relation to the head 之外孙子, from "
      "2025-09-20\n"
      "− 彭大明 leaves 彭大明's household on 2025-09-20: "
      "本安置点内转户（分户、并户）\n"
      "+ 彭大明 joins 覃玉兰's household, relation to the head 之女婿, from 2025-09-20\n"
      "− Household SR-0001 leaves the register on 2025-09-20: 并户\n"
      "− Flat 3-1-101 is free from 2025-09-20\n"
      "− Flat 3-1-102 is free from 2025-09-20\n"
      "+ 覃玉兰's household lives in 3-1-101 from 2025-09-20\n");
  g_assert_cmpint (COUNT (fixture, "household WHERE change_reason = 'merge' AND moved_out_on = "
                                   "'2025-09-20'"),
                   ==, 1);
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '102' AND flat_state = 'vacant'"), ==,
                   1);
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '101' AND flat_state = 'occupied'"),
                   ==, 1);
}

static void
test_merge_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = community_request (fixture, "merge", "SR-0001", "2025-09-20",
                                             "household_id", "SR-0001", NULL);

  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "with itself");
  request = community_request (fixture, "merge", "SR-0001", "2025-09-20", "household_id", "SR-0002",
                               NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "What 覃玉兰 would be to the head 彭大明 is not certain");
  request = community_request (fixture, "merge", "SR-0001", "2025-09-20", "household_id", "SR-0002",
                               NULL);
  community_row (fixture, request, "person_id", "R-000002", "relation", "其他", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED,
                     "向桂英 is not a member of 覃玉兰's");
  community_perform (fixture, community_request (fixture, "leave", "SR-0002", "2025-09-01", NULL));
  request = community_request (fixture, "merge", "SR-0001", "2025-09-20", "household_id", "SR-0002",
                               NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "SR-0002 left on 2025-09-01");
}

static void
test_leave (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;

  community_does (fixture, community_request (fixture, "leave", "SR-0001", "2025-09-20", NULL),
                  "彭大明's household · The whole household leaves\n"
                  "彭大明's household left the settlement\n"
                  "− 向桂英 leaves 彭大明's household on 2025-09-20: 迁出\n"
                  "↻ 向桂英: state 在册 → 迁出 from 2025-09-20\n"
                  "− 彭志强 leaves 彭大明's household on 2025-09-20: 迁出\n"
                  "↻ 彭志强: state 在册 → 迁出 from 2025-09-20\n"
                  "− 彭大明 leaves 彭大明's household on 2025-09-20: 迁出\n"
                  "↻ 彭大明: state 在册 → 迁出 from 2025-09-20\n"
                  "− Household SR-0001 leaves the register on 2025-09-20: 自然减少\n"
                  "− Flat 3-1-101 is free from 2025-09-20\n"
                  "↻ Persons of the community 4 → 1\n");
  community_refused (fixture, community_request (fixture, "leave", "SR-0001", "2025-09-25", NULL),
                     SR_STORE_ERROR_REFUSED, "SR-0001 left on 2025-09-20");
  request =
      community_request (fixture, "leave", "SR-0002", "2025-09-25", "leave_reason", "婚出", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "A whole household");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/households/marry-in/new", test_marry_in_new);
  community_test ("/households/marry-in/member", test_marry_in_member);
  community_test ("/households/marry-in/refused", test_marry_in_refused);
  community_test ("/households/join/writes", test_join);
  community_test ("/households/join/refused", test_join_refused);
  community_test ("/households/marry-out/outside", test_marry_out);
  community_test ("/households/marry-out/within", test_marry_out_within);
  community_test ("/households/change-head/certain", test_change_head);
  community_test ("/households/change-head/told", test_change_head_told);
  community_test ("/households/change-head/refused", test_change_head_refused);
  community_test ("/households/split/writes", test_split);
  community_test ("/households/split/refused", test_split_refused);
  community_test ("/households/merge/writes", test_merge);
  community_test ("/households/merge/refused", test_merge_refused);
  community_test ("/households/leave", test_leave);
  return g_test_run ();
}
