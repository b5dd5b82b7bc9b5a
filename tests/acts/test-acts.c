/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The acts of the households' area: what they write and say, and what they refuse.
 */
#include "community.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"

#define COUNT(fixture, sql) sr_fixture_integer (fixture, "SELECT COUNT(*) FROM " sql)

static SrHistoryEntry *
latest (SrFixture *fixture)
{
  g_autoptr (GPtrArray) entries = sr_history_entries (fixture->reg, NULL, 0, 1, NULL);

  return g_ptr_array_steal_index (entries, 0);
}

/* --- Moving in --- */

static void
test_move_in (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrRecord) household =
      sr_record_find (fixture->reg, sr_schema_find ("household"), "SR-0001", "2019-09-27", NULL);
  g_autoptr (SrRecord) person = sr_record_load (
      fixture->reg, sr_schema_find ("person"),
      sr_fixture_integer (fixture, "SELECT id FROM person WHERE name = '向桂英'"), NULL, NULL);

  g_assert_nonnull (household);
  g_assert_cmpstr (sr_record_text (household, "moved_in_on"), ==, "2019-09-27");
  g_assert_cmpstr (sr_record_text (household, "origin_township"), ==, "430822111");
  g_assert_cmpstr (sr_record_text (household, "head_name"), ==, "彭大明");
  g_assert_cmpstr (sr_record_text (household, "flat_label"), ==, "3-1-101");
  g_assert_cmpint (sr_record_integer (household, "members", 0), ==, 3);
  g_assert_true (sr_record_integer (household, "site_id", 0) > 0);
  g_assert_cmpstr (sr_record_code (person), ==, "R-000002");
  g_assert_cmpstr (sr_record_text (person, "person_state"), ==, "registered");
  g_assert_cmpstr (sr_record_text (person, "id_kind"), ==, "none");
  g_assert_cmpstr (sr_record_text (person, "household_code"), ==, "SR-0001");
  g_assert_cmpint (COUNT (fixture, "flat WHERE flat_state = 'occupied'"), ==, 2);
  g_assert_cmpint (COUNT (fixture, "entry WHERE act = 'move-in'"), ==, 2);
}

static SrActRequest *
move_in (SrFixture *fixture, const char *date, const char *flat)
{
  return community_request (fixture, "move-in", NULL, date, "origin_township", "rcxz", "flat_id",
                            flat, NULL);
}

static void
test_move_in_preview (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SrActRequest) request = move_in (fixture, "2025-09-01", "3-1-103");
  gint64 entries = COUNT (fixture, "entry");

  community_row (fixture, request, "name", "田秀", "relation", "户主", "id_number",
                 "430898198503120027", NULL);
  text = community_preview (fixture, request);
  g_assert_cmpstr (text, ==,
                   "Moving in\n"
                   "田秀's household moved in\n"
                   "+ New household SR-0003, moved in 2025-09-01\n"
                   "+ New person 田秀, 女, born 1985-03-12\n"
                   "+ 田秀 joins 田秀's household, relation to the head 户主, from 2025-09-01\n"
                   "+ 田秀's household lives in 3-1-103 from 2025-09-01\n"
                   "↻ Persons of the community 4 → 5\n");
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (COUNT (fixture, "entry"), ==, entries);
}

static void
test_move_in_heads (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = move_in (fixture, "2025-09-01", "3-1-103");

  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "at least one member");
  request = move_in (fixture, "2025-09-01", "3-1-103");
  community_row (fixture, request, "name", "田秀", "relation", "配偶", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "None of the 1");
  request = move_in (fixture, "2025-09-01", "3-1-103");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_row (fixture, request, "name", "田力", "relation", "户主", "sex", "男", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "2 members are the head");
}

static void
test_move_in_flat (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = move_in (fixture, "2025-09-01", "3-1-101");

  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "3-1-101 is taken");
  request = move_in (fixture, "2025-09-01", "3-1-105");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "公用");
  request = move_in (fixture, "2025-09-01", "9-9-999");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "9-9-999");
}

static void
test_move_in_persons (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = move_in (fixture, "2025-09-01", "3-1-103");

  /* Somebody who lives elsewhere. */
  community_row (fixture, request, "person_id", "R-000003", "relation", "户主", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "two households from 2025-09-01");
  /* Nobody at all. */
  request = move_in (fixture, "2025-09-01", "3-1-103");
  community_row (fixture, request, "relation", "户主", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "Member 1");
  /* Not yet born. */
  request = move_in (fixture, "2021-09-01", "3-1-103");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", "born_on",
                 "2022-01-01", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "born on 2022-01-01");
  /* A woman cannot be a son. */
  request = move_in (fixture, "2021-09-01", "3-1-103");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_row (fixture, request, "name", "田雪", "relation", "之子", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "田雪 cannot be 之子");
}

/* Somebody of the register who belongs nowhere may move in; an ID number that is known may not. */
static void
test_move_in_again (SrFixture *fixture, gconstpointer data)
{
  gint64 membership = community_membership (fixture, "彭志强");
  g_autoptr (SrRecord) person = NULL;
  SrActRequest *request;

  community_perform (fixture, community_edit (fixture, "end", "membership", membership,
                                              "2025-08-01", "leave_reason", "迁出", NULL));
  community_perform (fixture, community_edit (fixture, "change", "person",
                                              community_id (fixture, "person", "R-000003"),
                                              "2025-08-01", "person_state", "迁出", NULL));
  request = move_in (fixture, "2025-09-01", "3-1-103");
  community_row (fixture, request, "person_id", "R-000003", "relation", "户主", "join_reason",
                 "返回（退役、刑满、毕业等）", NULL);
  community_perform (fixture, request);
  person = sr_record_find (fixture->reg, sr_schema_find ("person"), "R-000003", NULL, NULL);
  g_assert_cmpstr (sr_record_text (person, "person_state"), ==, "registered");
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'returned'"), ==, 1);
  g_assert_cmpint (COUNT (fixture, "person"), ==, 4);
  g_assert_cmpint (COUNT (fixture, "membership"), ==, 5);

  request = move_in (fixture, "2025-09-01", "3-1-104");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "id_number",
                 "430898198503120027", NULL);
  community_perform (fixture, request);
  request = move_in (fixture, "2025-09-01", NULL);
  community_row (fixture, request, "name", "田秀秀", "relation", "户主", "id_number",
                 "430898198503120027", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "that of 田秀 (R-000005)");
}

static void
test_dates (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request = move_in (fixture, "2025-09-28", "3-1-103");

  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "2025-09-28 is after today");
  request = move_in (fixture, "2025-02-30", "3-1-103");
  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_INVALID, "2025-02-30 is not a date");
}

/* --- Birth --- */

static SrActRequest *
birth (SrFixture *fixture, const char *date, const char *relation, const char *sex)
{
  return community_request (fixture, "birth", "SR-0001", date, "name", "彭佑安", "sex", sex,
                            "relation", relation, "father_id", "R-000003", NULL);
}

static void
test_birth (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrActRequest) request = birth (fixture, "2025-09-18", "之孙子", "男");
  g_autofree char *text = community_preview (fixture, request);
  g_autoptr (SrHistoryEntry) entry = NULL;
  g_autoptr (SrRecord) child = NULL;

  g_assert_cmpstr (
      text, ==,
      "彭大明's household · Birth\n"
      "Birth of 彭佑安, 彭大明's household\n"
      "+ New person 彭佑安, 男, born 2025-09-18\n"
      "+ 彭佑安 joins 彭大明's household, relation to the head 之孙子, from 2025-09-18\n"
      "↻ Persons of the household 3 → 4; of the community 4 → 5\n"
      "! No ID number yet: on the list of those to be filled in\n");
  sr_act_request_set_reason (request, "出生证");
  community_perform (fixture, g_steal_pointer (&request));
  child = sr_record_find (fixture->reg, sr_schema_find ("person"), "R-000005", NULL, NULL);
  g_assert_cmpstr (sr_record_text (child, "relation"), ==, "grandson");
  g_assert_cmpstr (sr_record_text (child, "born_on"), ==, "2025-09-18");
  g_assert_cmpint (sr_record_integer (child, "father_id", 0), ==,
                   community_id (fixture, "person", "R-000003"));
  g_assert_cmpint (COUNT (fixture, "membership WHERE join_reason = 'birth'"), ==, 1);
  entry = latest (fixture);
  g_assert_cmpstr (entry->act, ==, "birth");
  g_assert_cmpstr (entry->title, ==, "Birth of 彭佑安, 彭大明's household");
  g_assert_cmpstr (entry->reason, ==, "出生证");
}

static void
test_birth_refused (SrFixture *fixture, gconstpointer data)
{
  SrActRequest *request;
  gint64 household = community_id (fixture, "household", "SR-0001");

  community_refused (fixture, birth (fixture, "2019-09-26", "之孙子", "男"), SR_STORE_ERROR_REFUSED,
                     "moved in on 2019-09-27");
  community_refused (fixture, birth (fixture, "2025-09-18", "之孙子", "女"), SR_STORE_ERROR_REFUSED,
                     "cannot be 之孙子");
  community_refused (fixture, birth (fixture, "2025-09-18", "户主", "男"), SR_STORE_ERROR_INVALID,
                     "head");
  community_refused (fixture, birth (fixture, "2025-09-18", NULL, "男"), SR_STORE_ERROR_INVALID,
                     "Relation to the head");
  request = community_request (fixture, "birth", "SR-0001", "2025-09-18", "name", "彭佑安", "sex",
                               "男", "relation", "之孙子", "father_id", "R-000002", NULL);
  community_refused (fixture, request, SR_STORE_ERROR_REFUSED, "向桂英 is a woman");
  community_perform (fixture, community_edit (fixture, "correct", "household", household, NULL,
                                              "moved_out_on", "2025-09-10", NULL));
  community_refused (fixture, birth (fixture, "2025-09-18", "之孙子", "男"), SR_STORE_ERROR_REFUSED,
                     "left on 2025-09-10");
}

/* --- Moving to another flat --- */

static void
test_move_flat (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *ended = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (SrActRequest) request = NULL;

  community_perform (fixture, community_edit (fixture, "correct", "household",
                                              community_id (fixture, "household", "SR-0001"), NULL,
                                              "housing_area", "75", NULL));
  community_perform (fixture, community_edit (fixture, "correct", "flat",
                                              community_id (fixture, "flat", "3-1-103"), NULL,
                                              "floor_area", "100", NULL));
  request =
      community_request (fixture, "move-flat", "SR-0001", "2025-09-01", "flat_id", "3-1-103", NULL);
  shown = community_preview (fixture, request);
  g_assert_nonnull (strstr (shown, "100 ㎡ for 3 persons"));
  g_assert_nonnull (strstr (shown, "declared 75 ㎡"));
  community_perform (fixture, community_request (fixture, "move-flat", "SR-0001", "2025-09-01",
                                                 "flat_id", "3-1-103", NULL));
  ended = sr_fixture_text (fixture, "SELECT until FROM occupancy ORDER BY id LIMIT 1");
  g_assert_cmpstr (ended, ==, "2025-09-01");
  g_assert_cmpint (COUNT (fixture, "occupancy WHERE void = 0"), ==, 3);
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '101' AND flat_state = 'vacant'"), ==,
                   1);
  g_assert_cmpint (COUNT (fixture, "flat WHERE room_number = '103' AND flat_state = 'occupied'"),
                   ==, 1);
}

static SrActRequest *
move_flat (SrFixture *fixture, const char *date, const char *flat)
{
  return community_request (fixture, "move-flat", "SR-0001", date, "flat_id", flat, NULL);
}

static void
test_move_flat_refused (SrFixture *fixture, gconstpointer data)
{
  community_refused (fixture, move_flat (fixture, "2025-09-01", "3-1-102"), SR_STORE_ERROR_REFUSED,
                     "覃玉兰's household");
  community_refused (fixture, move_flat (fixture, "2025-09-01", "3-1-101"), SR_STORE_ERROR_REFUSED,
                     "lives in 3-1-101 already");
  community_refused (fixture, move_flat (fixture, "2025-09-01", NULL), SR_STORE_ERROR_INVALID,
                     "New flat");
  community_refused (fixture, move_flat (fixture, "2019-09-01", "3-1-103"), SR_STORE_ERROR_REFUSED,
                     "after this");
  community_refused (fixture, move_flat (fixture, "2019-09-27", "3-1-103"), SR_STORE_ERROR_INVALID,
                     "2019-09-27 is not after 2019-09-27");
}

/* Acts in the history of a record, newest first. */
static char *
acts_of (SrFixture *fixture, const char *type, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = sr_history_entries (
      fixture->reg, sr_schema_find (type), community_id (fixture, type, code), 0, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            ((const SrHistoryEntry *)g_ptr_array_index (entries, i))->act);
  return g_string_free (text, FALSE);
}

/* Who came, where they moved and what was done for them stands in records of their own. */
static void
test_history_of_parts (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *monitoring = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *child = NULL;
  g_autofree char *flat = NULL;
  g_autofree char *others = NULL;

  community_perform (fixture, birth (fixture, "2025-09-18", "之孙子", "男"));
  community_perform (fixture, community_request (fixture, "move-flat", "SR-0001", "2025-09-19",
                                                 "flat_id", "3-1-103", NULL));
  community_perform (fixture,
                     community_edit (fixture, "create", "monitoring", 0, NULL, "household_id",
                                     "SR-0001", "monitoring_category", "突发严重困难户",
                                     "identified_month", "2024-05", "risk_1", "因病", NULL));
  monitoring = sr_fixture_text (fixture, "SELECT CAST (MAX (id) AS TEXT) FROM monitoring");
  community_perform (fixture, community_edit (fixture, "create", "measure", 0, NULL,
                                              "monitoring_id", monitoring, "measure_kind",
                                              "产业帮扶", "since", "2024-06-01", NULL));
  ours = acts_of (fixture, "household", "SR-0001");
  g_assert_cmpstr (ours, ==, "create create move-flat birth move-in");
  child = acts_of (fixture, "person", "R-000005");
  g_assert_cmpstr (child, ==, "birth");
  flat = acts_of (fixture, "flat", "3-1-103");
  g_assert_true (g_str_has_prefix (flat, "move-flat "));
  others = acts_of (fixture, "household", "SR-0002");
  g_assert_cmpstr (others, ==, "move-in");
}

/* Every parameter of every act is a field that a form can show. */
static void
test_schemas (void)
{
  const SrAct *const *acts = sr_acts ();

  for (guint i = 0; acts[i]; i++) {
    const SrSchema *schemas[] = {sr_act_schema (acts[i]), sr_act_row_schema (acts[i])};

    g_assert_true (sr_act_find (acts[i]->key) == acts[i]);
    for (guint s = 0; s < G_N_ELEMENTS (schemas); s++)
      for (guint f = 0; schemas[s] && f < schemas[s]->n_fields; f++) {
        g_assert_nonnull (schemas[s]->fields[f].label);
        g_assert_false (schemas[s]->fields[f].flags & (SR_FIELD_DERIVED | SR_FIELD_DATED));
      }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/acts/schemas", test_schemas);
  community_test ("/acts/move-in/writes", test_move_in);
  community_test ("/acts/move-in/preview", test_move_in_preview);
  community_test ("/acts/move-in/heads", test_move_in_heads);
  community_test ("/acts/move-in/flat", test_move_in_flat);
  community_test ("/acts/move-in/persons", test_move_in_persons);
  community_test ("/acts/move-in/again", test_move_in_again);
  community_test ("/acts/dates", test_dates);
  community_test ("/acts/birth/writes", test_birth);
  community_test ("/acts/birth/refused", test_birth_refused);
  community_test ("/acts/move-flat/writes", test_move_flat);
  community_test ("/acts/move-flat/refused", test_move_flat_refused);
  community_test ("/acts/history-of-parts", test_history_of_parts);
  return g_test_run ();
}
