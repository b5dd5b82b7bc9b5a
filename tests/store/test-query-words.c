/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * List words: what each form means, that what is written is read again the same, and what is
 * refused.
 */
#include <string.h>

#include "store/sr-query-words.h"
#include "support/sr-fixture.h"

typedef struct {
  const char *code, *name, *sex, *born_on, *phone;
} Person;

static const Person people[] = {
    {"P-1", "曾大明", "1", "1960-05-01", "13800000001"},
    {"P-2", "覃桂英", "2", "1975-02-03", NULL},
    {"P-3", "陈,小军", "1", "2012-08-09", NULL},
    {"P-4", "~向..红艳*", NULL, "1990-01-01", "13900000004"},
};

static void
set_up (SrFixture *fixture, gconstpointer data)
{
  sr_fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    const Person *person = &people[i];
    g_autoptr (SrDraft) draft = sr_fixture_draft ("person", "person_code", person->code, "name",
                                                  person->name, "born_on", person->born_on, NULL);

    if (person->sex)
      sr_draft_set_text_value (draft, "sex", person->sex);
    if (person->phone)
      sr_draft_set_typed (draft, "phone", person->phone);
    sr_fixture_create (fixture, draft, NULL);
  }
}

/* Two scopes that need nothing but the table itself. */
static char *
scope (const SrSchema *schema, const char *kind, const char *key, GError **error)
{
  g_assert_true (g_str_equal (kind, "figure") || g_str_equal (kind, "rule"));
  if (g_str_equal (key, "women"))
    return g_strdup ("SELECT id AS record_id FROM person WHERE sex = '2'");
  if (g_str_equal (key, "born"))
    return g_strdup ("SELECT id AS record_id FROM person WHERE born_on >= :from AND born_on <= "
                     ":to");
  g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, "no such list");
  return NULL;
}

static char *
codes_of (SrFixture *fixture, const SrQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, &error);
  GString *codes = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT person_code FROM person WHERE id = %" G_GINT64_FORMAT,
                         g_array_index (ids, gint64, i));
    g_autofree char *code = sr_fixture_text (fixture, sql);

    g_string_append_printf (codes, "%s%s", i ? " " : "", code);
  }
  return g_string_free (codes, FALSE);
}

/* WORDS give CODES, and so do the words that the query writes. */
static void
assert_list (SrFixture *fixture, const char *codes, const char *first, const char *second)
{
  const char *const words[] = {first, second, NULL};
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (GError) error = NULL;
  g_autoptr (SrQuery) query = sr_query_new_from_words (fixture->reg, schema, words, scope, &error);
  g_autofree char *found = NULL;
  g_auto (GStrv) written = NULL, again = NULL;
  g_autoptr (SrQuery) reread = NULL;
  g_autofree char *found_again = NULL;

  g_assert_no_error (error);
  found = codes_of (fixture, query);
  g_assert_cmpstr (found, ==, codes);
  written = sr_query_words (fixture->reg, query);
  reread =
      sr_query_new_from_words (fixture->reg, schema, (const char *const *)written, scope, &error);
  g_assert_no_error (error);
  again = sr_query_words (fixture->reg, reread);
  found_again = codes_of (fixture, reread);
  g_assert_cmpstrv (written, again);
  g_assert_cmpstr (found_again, ==, codes);
}

static void
test_filters (SrFixture *fixture, gconstpointer data)
{
  assert_list (fixture, "P-2", "sex=女", NULL);
  assert_list (fixture, "P-1 P-2 P-3", "sex=1,2", NULL);
  assert_list (fixture, "P-2 P-4", "sex=2,", NULL);
  assert_list (fixture, "P-4", "sex=", NULL);
  assert_list (fixture, "P-1 P-2 P-3", "sex=*", NULL);
  assert_list (fixture, "P-1 P-4", "phone=*", NULL);
  assert_list (fixture, "P-2 P-4", "born_on=1975-02-03..1990-01-01", NULL);
  assert_list (fixture, "P-2 P-3 P-4", "born_on=1975..", NULL);
  assert_list (fixture, "P-1 P-2", "born_on=..1975", NULL);
  assert_list (fixture, "P-2", "born_on=1975-02", NULL);
  assert_list (fixture, "P-2 P-3", "born_on=19750203,2012-08-09", NULL);
  assert_list (fixture, "P-1 P-2", "age=50..", NULL);
  assert_list (fixture, "P-3", "name=~小军", NULL);
  assert_list (fixture, "P-1", "sex=男", "born_on=..1999");
}

/* Signs that mean something among words can be looked for all the same. */
static void
test_signs (SrFixture *fixture, gconstpointer data)
{
  assert_list (fixture, "P-3", "name=陈\\,小军", NULL);
  assert_list (fixture, "P-4", "name=\\~向\\..红艳*", NULL);
}

static void
test_scope (SrFixture *fixture, gconstpointer data)
{
  assert_list (fixture, "P-2", "figure=women", NULL);
  assert_list (fixture, "P-2", "rule=women", "born_on=*");
  assert_list (fixture, "P-2", "figure=born", "period=1975");
  assert_list (fixture, "P-2 P-4", "figure=born", "period=1975-02-03..1990");
}

static void
test_search_and_sort (SrFixture *fixture, gconstpointer data)
{
  assert_list (fixture, "P-2", "search=桂英", NULL);
  assert_list (fixture, "P-1 P-2 P-4 P-3", "sort=born_on", NULL);
  assert_list (fixture, "P-3 P-4 P-2 P-1", "sort=-born_on", NULL);
}

static void
refuse (SrFixture *fixture, const char *word, SrScopeFunc scopes, const char *says)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("person"));
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_query_add_word (fixture->reg, query, word, scopes, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID);
  if (strstr (error->message, says) == NULL)
    g_error ("%s does not say %s", error->message, says);
  g_assert_cmpuint (sr_query_n_filters (query), ==, 0);
  g_assert_null (sr_query_scope (query));
}

static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  refuse (fixture, "sex", scope, "FIELD=VALUE");
  refuse (fixture, "nothing=1", scope, "nothing");
  refuse (fixture, "sex=人", scope, "人");
  refuse (fixture, "age=x..3", scope, "x");
  refuse (fixture, "age=1..2..3", scope, "FROM..TO");
  refuse (fixture, "born_on=2025-02-30", scope, "2025-02-30");
  refuse (fixture, "period=2025-13", scope, "2025-13");
  refuse (fixture, "sort=nothing", scope, "nothing");
  refuse (fixture, "figure=nothing", scope, "no such list");
  refuse (fixture, "figure=women", NULL, "figure=women");
}

/* A building is written by its number, which may look like the id of another one. */
static void
test_references (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) first = sr_fixture_draft ("building", "building_number", "12", NULL);
  g_autoptr (SrDraft) flat = NULL;
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("flat"));
  g_autoptr (GError) error = NULL;
  gint64 id = sr_fixture_create (fixture, first, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *word = NULL;
  const char *const *values;
  SrFilterOp op;

  g_assert_true (sr_query_add_word (fixture->reg, query, "building_id=12", NULL, &error));
  sr_query_filter (query, 0, &op, &values);
  g_assert_cmpstr (values[0], ==, text);
  word = sr_query_filter_word (fixture->reg, query, 0);
  g_assert_cmpstr (word, ==, "building_id=12");
}

/* No field may be called as a word of its own. */
static void
test_reserved (void)
{
  const char *const reserved[] = {"figure", "rule", "search", "sort", NULL};

  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++)
    for (guint i = 0; reserved[i]; i++)
      g_assert_null (sr_schema_field (*schema, reserved[i]));
}

/* The period of an income account is a field of it, and no scope of its list. */
static void
test_period_field (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrQuery) query = sr_query_new (sr_schema_find ("income_account"));
  g_autofree char *word = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *values;
  const char *to;
  SrFilterOp op;

  g_assert_true (sr_query_add_word (fixture->reg, query, "period=2025Q2", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (sr_query_period (query, &to));
  g_assert_cmpstr (sr_query_filter (query, 0, &op, &values)->key, ==, "period");
  g_assert_cmpstr (values[0], ==, "2025Q2");
  word = sr_query_filter_word (fixture->reg, query, 0);
  g_assert_cmpstr (word, ==, "period=2025Q2");
}

#define TEST(path, func) g_test_add (path, SrFixture, NULL, set_up, func, sr_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/query-words/filters", test_filters);
  TEST ("/query-words/period-field", test_period_field);
  TEST ("/query-words/signs", test_signs);
  TEST ("/query-words/scope", test_scope);
  TEST ("/query-words/search-and-sort", test_search_and_sort);
  TEST ("/query-words/refused", test_refused);
  TEST ("/query-words/references", test_references);
  g_test_add_func ("/query-words/reserved", test_reserved);
  return g_test_run ();
}
