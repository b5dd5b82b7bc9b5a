/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Entries: what they write, what they keep in history, and that nothing stays of one that is not
 * committed.
 */
#include <string.h>

#include "store/sr-entry.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"
#include "support/sr-fixture.h"

static gint64
create_person (SrFixture *fixture, const char *code, const char *name, const char *born_on)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft ("person", "person_code", code, "name", name, "sex",
                                                "2", "born_on", born_on, NULL);

  return sr_fixture_create (fixture, draft, NULL);
}

static SrRecord *
load (SrFixture *fixture, gint64 id, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  SrRecord *record = sr_record_load (fixture->reg, sr_schema_find ("person"), id, as_of, &error);

  g_assert_no_error (error);
  return record;
}

static void
edit (SrFixture *fixture, gint64 id, const char *key, const char *text, const char *since)
{
  g_autoptr (SrRecord) record = load (fixture, id, NULL);
  g_autoptr (SrDraft) draft = sr_draft_new_for (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, since ? "change" : "correct", &error);

  g_assert_true (sr_draft_set_typed (draft, key, text));
  if (since)
    sr_entry_change (entry, draft, since, &error);
  else
    sr_entry_correct (entry, draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sr_entry_commit (entry, NULL, &error));
}

static void
assert_at (SrFixture *fixture, gint64 id, const char *as_of, const char *key, const char *expected)
{
  g_autoptr (SrRecord) record = load (fixture, id, as_of);

  g_assert_cmpstr (sr_record_text (record, key), ==, expected);
}

static void
test_create (SrFixture *fixture, gconstpointer data)
{
  gint64 id = create_person (fixture, "P-1", "覃雨欣", "2017-03-18");
  g_autoptr (SrRecord) record = load (fixture, id, NULL);
  g_autofree char *sort = sr_fixture_text (fixture, "SELECT name_sort FROM person");

  g_assert_cmpstr (sr_record_name (record), ==, "覃雨欣");
  g_assert_cmpstr (sr_record_code (record), ==, "P-1");
  g_assert_cmpint (sr_record_version (record), ==, 1);
  g_assert_true (g_str_has_prefix (sort, "qin"));
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM person_state"), ==, 1);
}

static void
test_rollback (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  gint64 entries = sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry");
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "person_code", "P-1", "name", "田雨", NULL);
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "create", NULL);
  gint64 first, again;

  g_assert_true (sr_entry_create (entry, draft, NULL, &first, NULL));
  g_assert_cmpuint (sr_entry_changes (entry)->len, ==, 2);
  g_clear_pointer (&entry, sr_entry_free);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry"), ==, entries);
  /* Ids given out in the dead transaction may be given out again, but never twice. */
  again = sr_fixture_create (fixture, draft, NULL);
  g_assert_cmpint (create_person (fixture, "P-2", "向雨", "2001-01-01"), !=, again);
}

/* always: primary | from 2024-09-01: grade_7 | from 2025-09-01: grade_8 */
static gint64
pupil (SrFixture *fixture)
{
  gint64 id = create_person (fixture, "P-1", "彭雨欣", "2012-03-18");

  edit (fixture, id, "school_state", "primary", NULL);
  edit (fixture, id, "school_state", "grade_7", "2024-09-01");
  edit (fixture, id, "school_state", "grade_8", "2025-09-01");
  return id;
}

static void
test_change (SrFixture *fixture, gconstpointer data)
{
  gint64 id = pupil (fixture);
  g_autoptr (GPtrArray) states =
      sr_record_states (fixture->reg, sr_schema_find ("person"), id, NULL);
  const SrState *middle = g_ptr_array_index (states, 1);

  g_assert_cmpuint (states->len, ==, 3);
  g_assert_cmpstr (middle->since, ==, "2024-09-01");
  g_assert_cmpstr (middle->until, ==, "2025-09-01");
  assert_at (fixture, id, "2019-01-01", "school_state", "primary");
  assert_at (fixture, id, "2024-08-31", "school_state", "primary");
  assert_at (fixture, id, "2024-09-01", "school_state", "grade_7");
  assert_at (fixture, id, "2025-08-31", "school_state", "grade_7");
  assert_at (fixture, id, "2025-09-01", "school_state", "grade_8");
}

/* A change in the past holds until the next change of the same field, and not beyond. */
static void
test_change_before_later_change (SrFixture *fixture, gconstpointer data)
{
  gint64 id = pupil (fixture);

  edit (fixture, id, "labour_ability", "none", NULL);
  edit (fixture, id, "labour_ability", "ordinary", "2023-01-01");
  assert_at (fixture, id, "2022-12-31", "labour_ability", "none");
  assert_at (fixture, id, "2025-09-27", "labour_ability", "ordinary");
  edit (fixture, id, "school_state", "preschool", "2020-01-01");
  assert_at (fixture, id, "2019-12-31", "school_state", "primary");
  assert_at (fixture, id, "2023-05-05", "school_state", "preschool");
  assert_at (fixture, id, "2024-09-01", "school_state", "grade_7");
}

static void
test_correct (SrFixture *fixture, gconstpointer data)
{
  gint64 id = pupil (fixture);

  edit (fixture, id, "labour_ability", "none", NULL);
  edit (fixture, id, "school_state", "grade_9", NULL);
  assert_at (fixture, id, "2025-09-27", "school_state", "grade_9");
  assert_at (fixture, id, "2025-08-31", "school_state", "grade_7");
  assert_at (fixture, id, "2018-01-01", "labour_ability", "none");
  edit (fixture, id, "name", "彭雨馨", NULL);
  assert_at (fixture, id, "2018-01-01", "name", "彭雨馨");
}

static void
test_choices (SrFixture *fixture, gconstpointer data)
{
  gint64 id = create_person (fixture, "P-1", "向桂英", "1960-01-01");

  edit (fixture, id, "health_state", "chronic", NULL);
  edit (fixture, id, "health_state", "chronic,disabled", "2024-05-01");
  assert_at (fixture, id, "2024-04-30", "health_state", "chronic");
  assert_at (fixture, id, "2024-05-01", "health_state", "chronic,disabled");
}

static void
test_history (SrFixture *fixture, gconstpointer data)
{
  gint64 id = pupil (fixture);
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (GPtrArray) entries = sr_history_entries (fixture->reg, schema, id, 0, NULL);
  const SrHistoryEntry *latest = g_ptr_array_index (entries, 0);
  g_autoptr (GPtrArray) changes = sr_history_changes (fixture->reg, latest->id, NULL);
  const SrChange *last = g_ptr_array_index (changes, changes->len - 1);
  g_autoptr (GPtrArray) dependents = NULL;
  g_autofree char *described = sr_history_describe (fixture->reg, last);

  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpstr (latest->act, ==, "change");
  g_assert_cmpstr (latest->operator, ==, g_get_user_name ());
  g_assert_cmpstr (last->field, ==, "school_state");
  g_assert_cmpstr (last->old_text, ==, "grade_7");
  g_assert_cmpstr (last->new_text, ==, "grade_8");
  g_assert_nonnull (strstr (described, "七年级"));
  g_assert_nonnull (strstr (described, "八年级"));
  /* The creation cannot go before what was written on it. */
  dependents = sr_history_dependents (fixture->reg,
                                      ((SrHistoryEntry *)g_ptr_array_index (entries, 3))->id, NULL);
  g_assert_cmpuint (dependents->len, ==, 3);
}

static void
test_append_only (SrFixture *fixture, gconstpointer data)
{
  SrDatabase *database = sr_register_database (fixture->reg);

  create_person (fixture, "P-1", "彭雨欣", "2012-03-18");
  g_assert_false (sr_database_execute (database, "UPDATE entry SET title = 'x'", NULL));
  g_assert_false (sr_database_execute (database, "DELETE FROM change", NULL));
}

static void
test_conflict (SrFixture *fixture, gconstpointer data)
{
  gint64 id = create_person (fixture, "P-1", "彭雨欣", "2012-03-18");
  g_autoptr (SrRecord) stale = load (fixture, id, NULL);
  g_autoptr (SrDraft) draft = sr_draft_new_for (stale);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = NULL;

  edit (fixture, id, "name", "彭雨馨", NULL);
  entry = sr_entry_begin (fixture->reg, "correct", NULL);
  sr_draft_set_text_value (draft, "remark", "x");
  g_assert_false (sr_entry_correct (entry, draft, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CONFLICT);
}

static void
test_duplicate (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) first =
      sr_fixture_draft ("person", "person_code", "P-1", "name", "彭大明", "id_kind", "resident",
                        "id_number", "430898199003078015", NULL);
  g_autoptr (SrDraft) second =
      sr_fixture_draft ("person", "person_code", "P-2", "name", "彭小明", "id_kind", "resident",
                        "id_number", "430898199003078015", NULL);
  g_autoptr (SrEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  sr_fixture_create (fixture, first, NULL);
  entry = sr_entry_begin (fixture->reg, "create", NULL);
  g_assert_false (sr_entry_create (entry, second, NULL, &id, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_DUPLICATE);
  /* Names the other person, never the whole number. */
  g_assert_nonnull (strstr (error->message, "彭大明"));
  g_assert_null (strstr (error->message, "430898199003078015"));
}

static void
test_invalid (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft =
      sr_fixture_draft ("person", "person_code", "P-1", "name", "彭大明", "id_kind", "resident",
                        "id_number", "430898199003078011", NULL);
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "create", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = -1;

  g_assert_false (sr_entry_create (entry, draft, NULL, &id, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
  g_assert_cmpint (id, ==, -1);
}

static void
test_void (SrFixture *fixture, gconstpointer data)
{
  const SrSchema *schema = sr_schema_find ("person");
  gint64 id = create_person (fixture, "P-1", "彭雨欣", "2012-03-18");
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "void", NULL);
  g_autoptr (GError) error = NULL;
  gint64 found;

  g_assert_true (sr_entry_set_void (entry, schema, id, TRUE, &error));
  g_assert_true (sr_entry_commit (entry, NULL, &error));
  g_assert_false (sr_record_find_id (fixture->reg, schema, "P-1", &found, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND);
  /* The code is free again. */
  create_person (fixture, "P-1", "彭雨馨", "2012-03-18");
}

static void
revert_all (SrFixture *fixture, gint64 entry_id)
{
  g_autoptr (GPtrArray) changes = sr_history_changes (fixture->reg, entry_id, NULL);
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "undo", NULL);
  g_autoptr (GError) error = NULL;

  sr_entry_set_undoes (entry, entry_id);
  for (guint i = changes->len; i > 0; i--) {
    sr_entry_revert (entry, g_ptr_array_index (changes, i - 1), &error);
    g_assert_no_error (error);
  }
  g_assert_true (sr_entry_commit (entry, NULL, &error));
}

static void
test_revert (SrFixture *fixture, gconstpointer data)
{
  gint64 id = pupil (fixture);
  gint64 last = sr_fixture_integer (fixture, "SELECT MAX (id) FROM entry");
  g_autofree char *before = sr_fixture_dump (fixture, TRUE);
  g_autofree char *after = NULL;

  revert_all (fixture, last);
  assert_at (fixture, id, "2025-09-27", "school_state", "grade_7");
  revert_all (fixture, last + 1);
  after = sr_fixture_dump (fixture, TRUE);
  g_assert_cmpstr (before, ==, after);
}

static void
test_hostile_text (SrFixture *fixture, gconstpointer data)
{
  static const char *const names[] = {"𠮷野", "'; DROP TABLE person; --", "=1+1", "+8613800000000",
                                      "a%b_c\\d"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *code = g_strdup_printf ("P-%u", i);
    gint64 id = create_person (fixture, code, names[i], "1990-01-01");

    assert_at (fixture, id, NULL, "name", names[i]);
  }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/entry/" name, SrFixture, NULL, sr_fixture_set_up, function,                  \
              sr_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("rollback", test_rollback);
  ADD ("change", test_change);
  ADD ("change-before-later-change", test_change_before_later_change);
  ADD ("correct", test_correct);
  ADD ("choices", test_choices);
  ADD ("history", test_history);
  ADD ("append-only", test_append_only);
  ADD ("conflict", test_conflict);
  ADD ("duplicate", test_duplicate);
  ADD ("invalid", test_invalid);
  ADD ("void", test_void);
  ADD ("revert", test_revert);
  ADD ("hostile-text", test_hostile_text);
  return g_test_run ();
}
