/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists: which records, in which order, for every kind of filter, and what is never found.
 */
#include <string.h>

#include "store/sr-entry.h"
#include "store/sr-query.h"
#include "support/sr-fixture.h"

typedef struct {
  const char *code, *name, *sex, *born_on, *phone, *school, *health;
} Person;

/* Named so that pinyin order (chen, peng, qin, xiang, zeng) is neither code order nor stroke order.
 */
static const Person people[] = {
    {"P-1", "曾大明", "1", "1960-05-01", "13800000001", NULL, "chronic,disabled"},
    {"P-2", "覃桂英", "2", "1975-02-03", NULL, NULL, "healthy"},
    {"P-3", "陈小军", "1", "2012-08-09", NULL, "grade_7", NULL},
    {"P-4", "向红艳", "2", "1990-01-01", "13900000004", NULL, "chronic"},
    {"P-5", "彭𠮷祥", "1", NULL, NULL, NULL, NULL},
};

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  sr_fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    const Person *person = &people[i];
    g_autoptr (SrDraft) draft = sr_fixture_draft ("person", "person_code", person->code, "name",
                                                  person->name, "sex", person->sex, NULL);

    if (person->born_on)
      sr_draft_set_typed (draft, "born_on", person->born_on);
    if (person->phone)
      sr_draft_set_typed (draft, "phone", person->phone);
    if (person->school)
      sr_draft_set_text_value (draft, "school_state", person->school);
    if (person->health)
      sr_draft_set_text_value (draft, "health_state", person->health);
    sr_fixture_create (fixture, draft, NULL);
  }
}

/* The codes that QUERY gives, "P-3 P-1". */
static void
assert_codes (SrFixture *fixture, SrQuery *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, &error);
  g_autoptr (GString) codes = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT person_code FROM person WHERE id = %" G_GINT64_FORMAT,
                         g_array_index (ids, gint64, i));
    g_autofree char *code = sr_fixture_text (fixture, sql);

    g_string_append_printf (codes, "%s%s", i ? " " : "", code);
  }
  g_assert_cmpstr (codes->str, ==, expected);
  g_assert_cmpint (sr_query_count (fixture->reg, query, NULL), ==, ids->len);
}

static SrQuery *
persons (void)
{
  return sr_query_new (sr_schema_find ("person"));
}

static void
test_order (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = persons ();

  assert_codes (fixture, query, "P-1 P-2 P-3 P-4 P-5");
  sr_query_set_sort (query, "name", FALSE);
  assert_codes (fixture, query, "P-3 P-5 P-2 P-4 P-1");
  sr_query_set_sort (query, "name", TRUE);
  assert_codes (fixture, query, "P-1 P-4 P-2 P-5 P-3");
  /* Age is derived and walks the index of birth dates backwards; who has none is youngest. */
  sr_query_set_sort (query, "age", TRUE);
  sr_query_set_limit (query, 3);
  {
    g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, NULL);

    g_assert_cmpuint (ids->len, ==, 3);
  }
}

static void
filter (SrFixture *fixture,
        const char *field,
        SrFilterOp op,
        const char *first,
        const char *second,
        const char *expected)
{
  g_autoptr (SrQuery) query = persons ();
  g_autoptr (SrQuery) copy = NULL;
  const char *values[] = {first, second, NULL};

  sr_query_add_filter (query, field, op, first ? values : NULL);
  assert_codes (fixture, query, expected);
  copy = sr_query_copy (query);
  assert_codes (fixture, copy, expected);
}

static void
test_filters (SrFixture *fixture, gconstpointer data)
{
  filter (fixture, "sex", SR_FILTER_ANY_OF, "2", NULL, "P-2 P-4");
  filter (fixture, "sex", SR_FILTER_ANY_OF, "1", "2", "P-1 P-2 P-3 P-4 P-5");
  filter (fixture, "phone", SR_FILTER_BLANK, NULL, NULL, "P-2 P-3 P-5");
  filter (fixture, "born_on", SR_FILTER_BETWEEN, "1970-01-01", "1999-12-31", "P-2 P-4");
  filter (fixture, "born_on", SR_FILTER_BETWEEN, "1990-01-01", "", "P-3 P-4");
  filter (fixture, "name", SR_FILTER_CONTAINS, "𠮷", NULL, "P-5");
  filter (fixture, "age", SR_FILTER_BETWEEN, "50", "60", "P-2");
  filter (fixture, "school_state", SR_FILTER_ANY_OF, "grade_7", NULL, "P-3");
  filter (fixture, "health_state", SR_FILTER_ANY_OF, "chronic", NULL, "P-1 P-4");
  filter (fixture, "health_state", SR_FILTER_BLANK, NULL, NULL, "P-3 P-5");
}

static void
search (SrFixture *fixture, const char *text, const char *expected)
{
  g_autoptr (SrQuery) query = persons ();

  sr_query_set_search (query, text);
  assert_codes (fixture, query, expected);
}

static void
test_search (SrFixture *fixture, gconstpointer data)
{
  search (fixture, "大明", "P-1");
  search (fixture, "zdm", "P-1");
  search (fixture, "Zeng", "P-1");
  search (fixture, "qinguiying", "P-2");
  search (fixture, "tangui", "P-2");
  search (fixture, "0004", "P-4");
  search (fixture, "１３８", "P-1");
  search (fixture, "", "P-1 P-2 P-3 P-4 P-5");
  search (fixture, "%", "");
  search (fixture, "_", "");
  search (fixture, "'; --", "");
}

static void
test_void (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "void", NULL);
  g_autoptr (SrQuery) query = persons ();
  gint64 id = sr_fixture_integer (fixture, "SELECT id FROM person WHERE person_code = 'P-2'");

  g_assert_true (sr_entry_set_void (entry, sr_schema_find ("person"), id, TRUE, NULL));
  g_assert_true (sr_entry_commit (entry, NULL, NULL));
  assert_codes (fixture, query, "P-1 P-3 P-4 P-5");
  search (fixture, "桂英", "");
}

static void
test_members (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = persons ();

  sr_query_set_members (query,
                        "SELECT id AS record_id, 1 AS amount FROM person WHERE born_on <= :as_of");
  sr_query_set_as_of (query, "1980-01-01");
  assert_codes (fixture, query, "P-1 P-2");
}

static void
test_sums (SrFixture *fixture, gconstpointer data)
{
  static const char *const fields[] = {"age"};
  g_autoptr (SrQuery) query = persons ();
  gint64 sum = 0;

  g_assert_true (sr_query_sums (fixture->reg, query, fields, 1, &sum, NULL));
  g_assert_cmpint (sum, ==, 65 + 50 + 13 + 35);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/query/" name, SrFixture, NULL, set_up, function, sr_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("filters", test_filters);
  ADD ("search", test_search);
  ADD ("void", test_void);
  ADD ("members", test_members);
  ADD ("sums", test_sums);
  return g_test_run ();
}
