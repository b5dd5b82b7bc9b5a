/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Offenders of rules as lists: those that SQL finds and those that a check in C finds are listed,
 * counted, filtered and searched alike, and are found anew when something was written.
 */
#include <string.h>

#include "figures-fixture.h"
#include "reports/sr-list-scope.h"
#include "rules/sr-checkup.h"
#include "store/sr-entry.h"
#include "store/sr-query-words.h"
#include "store/sr-record-store.h"

static SrQuery *
query_of (Fixture *fixture, const char *type, const char *first, const char *second)
{
  const char *words[] = {first, second, NULL};
  g_autoptr (GError) error = NULL;
  SrQuery *query = sr_query_new_from_words (fixture->reg, sr_schema_find (type), words,
                                            sr_list_scope_sql, &error);

  g_assert_no_error (error);
  return query;
}

static char *
ids_text (Fixture *fixture, const SrQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpint (sr_query_count (fixture->reg, query, NULL), ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i ? " " : "",
                            g_array_index (ids, gint64, i));
  return g_string_free (text, FALSE);
}

static void
assert_ids (
    Fixture *fixture, const char *type, const char *first, const char *second, const char *ids)
{
  g_autoptr (SrQuery) query = query_of (fixture, type, first, second);
  g_autofree char *found = ids_text (fixture, query);

  g_assert_cmpstr (found, ==, ids);
}

/* 1001 and 1002 have wrong check characters. */
static void
break_numbers (Fixture *fixture)
{
  fixture_execute (fixture, "UPDATE person SET id_number = '430898196009270011' WHERE id = 1001;"
                            "UPDATE person SET id_number = '430898196509280029' WHERE id = 1002");
}

static void
test_record_rule (Fixture *fixture, gconstpointer data)
{
  break_numbers (fixture);
  assert_ids (fixture, "person", "rule=ID02", "sort=-person_code", "1013 1012 1006 1002 1001");
  assert_ids (fixture, "person", "rule=ID02", "sex=2", "1002 1006 1013");
  assert_ids (fixture, "person", "rule=ID02", "search=P1001", "1001");
  assert_ids (fixture, "person", "rule=ID10", NULL, "");
}

/* A person is corrected in an entry, as clerks do: the list knows it. */
static void
test_found_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = NULL;
  g_autoptr (SrEntry) entry = NULL;
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  break_numbers (fixture);
  assert_ids (fixture, "person", "rule=ID02", NULL, "1001 1002 1006 1012 1013");
  record = sr_record_load (fixture->reg, sr_schema_find ("person"), 1001, NULL, &error);
  g_assert_no_error (error);
  draft = sr_draft_new_for (record);
  sr_draft_set_text_value (draft, "id_number", NULL);
  entry = sr_entry_begin (fixture->reg, "correct", &error);
  g_assert_true (sr_entry_correct (entry, draft, NULL, &error));
  g_assert_true (sr_entry_commit (entry, NULL, &error));
  g_assert_no_error (error);
  assert_ids (fixture, "person", "rule=ID02", NULL, "1002 1006 1012 1013");
}

/* Every rule lists whom the check-up finds. */
static void
test_every_rule (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrCheckup) checkup = NULL;
  guint n_found = 0;

  break_numbers (fixture);
  checkup = sr_checkup_run (fixture->reg, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < checkup->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (checkup->results, i);
    g_autofree char *word = g_strdup_printf ("rule=%s", result->rule->key);
    g_autoptr (SrQuery) query = query_of (fixture, result->rule->record, word, NULL);

    g_test_message ("%s: %u", word, result->ids->len);
    g_assert_cmpint (sr_query_count (fixture->reg, query, NULL), ==, result->ids->len);
    n_found += result->ids->len > 0;
  }
  g_assert_cmpuint (n_found, >, 3);
}

/* Some ids of a list are counted as such. */
static void
test_within (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = query_of (fixture, "person", "rule=ID02", NULL);
  g_autoptr (SrIdSet) one = sr_id_set_new ();
  g_autofree char *ids = NULL;

  break_numbers (fixture);
  sr_id_set_add (one, 1002);
  sr_id_set_add (one, 1003);
  sr_query_set_within (query, one);
  ids = ids_text (fixture, query);
  g_assert_cmpstr (ids, ==, "1002");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sr_list_scope_sql (sr_schema_find ("person"), "rule", "RP03", &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (sr_list_scope_sql (sr_schema_find ("person"), "rule", "XX01", &error));
  g_assert_nonnull (strstr (error->message, "XX01"));
}

static void
assert_no_scope (const char *figure)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = sr_list_scope_sql (sr_schema_find ("person"), "figure", figure, &error);

  g_assert_null (sql);
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "there is no such list"));
}

/* A figure that is cut by a dimension is called after both; what is no such cut is refused. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title =
      sr_list_scope_title (fixture->reg, "figure=moved_in/join_reason=married_in+returned");

  g_assert_nonnull (strstr (title, "婚入、"));
  assert_no_scope ("moved_in/colour=red");
  assert_no_scope ("moved_in/join_reason=x' OR 1=1 --");
  assert_no_scope ("moved_in/join_reason=");
  assert_no_scope ("households/without=nothing");
  assert_no_scope ("buildings/without=persons");
  assert_no_scope ("moved_in/join_reason");
  assert_no_scope ("nothing/join_reason=other");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/list-scope/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("SANGRUI_TODAY", "2025-10-08", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("record-rule", test_record_rule);
  ADD ("found-anew", test_found_anew);
  ADD ("every-rule", test_every_rule);
  ADD ("within", test_within);
  ADD ("refused", test_refused);
  ADD ("cut", test_cut);
  return g_test_run ();
}
