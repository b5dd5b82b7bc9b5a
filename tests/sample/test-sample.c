/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sample community in a register: the article's totals, the same register every time, records
 * without errors, a past that holds at any date.
 */
#include <string.h>

#include "core/sr-resident-id.h"
#include "sample/sr-sample.h"
#include "store/sr-query.h"
#include "store/sr-record-store.h"
#include "support/sr-fixture.h"

/* DATA: the operator's name. */
static void
set_up (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, NULL);
  if (data)
    sr_register_set_account (fixture->reg, data);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
}

#define HERE(date)                                                                                 \
  "SELECT m.person_id FROM membership m JOIN household h ON h.id = m.household_id"                 \
  " WHERE m.since <= '" date "' AND (m.until IS NULL OR m.until > '" date "')"                     \
  " AND h.moved_in_on <= '" date "' AND (h.moved_out_on IS NULL OR h.moved_out_on > '" date "')"

#define HOUSEHOLDS(date)                                                                           \
  "SELECT COUNT(*) FROM household WHERE moved_in_on <= '" date "'"                                 \
  " AND (moved_out_on IS NULL OR moved_out_on > '" date "')"

#define PERSONS(date) "SELECT COUNT(DISTINCT person_id) FROM (" HERE (date) ")"

static void
test_totals (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const struct {
    const char *sql;
    gint64 expected;
  } totals[] = {
      {"SELECT COUNT(*) FROM building", 12},
      {"SELECT buildings_declared FROM site", 12},
      {"SELECT COUNT(*) FROM flat", 288},
      {"SELECT flats_declared FROM site", 288},
      {"SELECT COUNT(DISTINCT flat_id) FROM occupancy WHERE until IS NULL", 284},
      {"SELECT COUNT(DISTINCT household_id) FROM occupancy WHERE until IS NULL", 284},
      {"SELECT COUNT(*) FROM flat WHERE flat_state = 'vacant'", 4},
      {HOUSEHOLDS ("2025-09-27"), 284},
      {PERSONS ("2025-09-27"), 962},
      {"SELECT COUNT(DISTINCT origin_township) FROM household", 19},
      {"SELECT COUNT(DISTINCT person_id) FROM post WHERE post_role = 'building_head'"
       " AND until IS NULL",
       12},
      {"SELECT COUNT(*) FROM household WHERE is_registered_poor = 1", 223},
      {"SELECT COUNT(*) FROM mentor", 14},
      {"SELECT COUNT(*) FROM mentor JOIN membership USING (person_id)", 0},
      {"SELECT COUNT(*) FROM grid", 3},
      {"SELECT COUNT(*) FROM monitoring WHERE cleared_month IS NULL", 9},
      {"SELECT COUNT(*) FROM monitoring WHERE risk_cleared = 1", 5},
      /* The type of the household says the same. */
      {"SELECT COUNT(*) FROM household_state AS s JOIN monitoring AS q ON q.household_id = s.owner"
       " WHERE s.household_type = 'monitored' AND s.until IS NULL AND q.cleared_month IS NULL",
       9},
      {"SELECT COUNT(*) FROM household_state WHERE household_type = 'monitored'"
       " AND until IS NULL",
       9},
      /* One waits for a measure, one has too little and is not monitored. */
      {"SELECT COUNT(*) FROM monitoring AS q"
       " WHERE NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.monitoring_id = q.id)",
       1},
      {"SELECT COUNT(*) FROM income_account AS a WHERE wage_income + business_income"
       " - business_expense + property_income + transfer_income < 730000 * persons"
       " AND NOT EXISTS (SELECT 1 FROM monitoring AS q WHERE q.household_id = a.household_id)",
       1},
      /* Every household that was here at the end of an accounting year told what it had. */
      {"SELECT COUNT(*) FROM income_account WHERE period = '2024'", 281},
      {"SELECT COUNT(*) FROM household WHERE moved_in_on <= '2024-09-30'"
       " AND (moved_out_on IS NULL OR moved_out_on > '2024-09-30')",
       281},
      {"SELECT COUNT(DISTINCT period) FROM income_account", 3},
      {"SELECT COUNT(*) FROM income_account AS a WHERE persons <>"
       " (SELECT COUNT(*) FROM membership AS m WHERE m.household_id = a.household_id"
       "  AND m.since <= a.period || '-09-30' AND (m.until IS NULL OR m.until > a.period || "
       "'-09-30'))",
       0},
      {"SELECT COUNT(*) FROM entry WHERE act NOT IN"
       " (SELECT code FROM code_item WHERE list_id = 'act')",
       0},
      {"SELECT COUNT(*) FROM household WHERE origin_village IS NULL"
       " OR SUBSTR(origin_village, 1, 9) <> origin_township",
       0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++) {
    g_test_message ("%s", totals[i].sql);
    g_assert_cmpint (sr_fixture_integer (fixture, totals[i].sql), ==, totals[i].expected);
  }
  g_assert_true (sr_register_is_demo (fixture->reg));
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2025-09-27");
  g_assert_cmpstr (sr_register_meta (fixture->reg, "title"), ==, "桑瑞家园");
}

/* Nobody appears or disappears but by an event: persons at the end = persons at the beginning +
 * joined − left. */
static void
test_past (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  gint64 first = sr_fixture_integer (fixture, PERSONS ("2019-12-31"));
  gint64 middle = sr_fixture_integer (fixture, PERSONS ("2022-06-30"));
  gint64 joined =
      sr_fixture_integer (fixture, "SELECT COUNT(*) FROM membership WHERE since > '2022-06-30'"
                                   " AND join_reason <> 'transfer'");
  gint64 gone =
      sr_fixture_integer (fixture, "SELECT COUNT(*) FROM membership WHERE until > '2022-06-30'"
                                   " AND leave_reason <> 'transfer'");

  g_assert_cmpint (sr_fixture_integer (fixture, PERSONS ("2019-09-01")), ==, 0);
  g_assert_cmpint (sr_fixture_integer (fixture, HOUSEHOLDS ("2019-12-31")), >, 200);
  g_assert_cmpint (sr_fixture_integer (fixture, HOUSEHOLDS ("2019-12-31")), <, 284);
  g_assert_cmpint (first, <, middle);
  g_assert_cmpint (middle + joined - gone, ==, 962);
  g_assert_cmpint (joined, >, 20);
  g_assert_cmpint (gone, >, 20);
}

/* At every date each household that is here has one head, and every person one household. */
static void
test_heads (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char *const dates[] = {"2019-10-20", "2019-12-31", "2020-06-30",
                                      "2022-06-30", "2024-02-29", "2025-09-27"};

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *heads =
        g_strdup_printf ("SELECT COUNT(*) FROM household h WHERE h.moved_in_on <= '%s'"
                         " AND (h.moved_out_on IS NULL OR h.moved_out_on > '%s')"
                         " AND (SELECT COUNT(*) FROM membership m WHERE m.household_id = h.id"
                         " AND m.relation = 'head' AND m.since <= '%s'"
                         " AND (m.until IS NULL OR m.until > '%s')) <> 1",
                         dates[i], dates[i], dates[i], dates[i]);
    g_autofree char *twice = g_strdup_printf (
        "SELECT COUNT(*) FROM (SELECT person_id FROM membership WHERE since <= '%s'"
        " AND (until IS NULL OR until > '%s') GROUP BY person_id HAVING COUNT(*) > 1)",
        dates[i], dates[i]);

    g_assert_cmpint (sr_fixture_integer (fixture, heads), ==, 0);
    g_assert_cmpint (sr_fixture_integer (fixture, twice), ==, 0);
  }
}

/* Parents are 18 to 48 years older than their children, and of the sex of a father or mother. */
static void
test_kinship (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char *const parents[][2] = {{"father_id", "1"}, {"mother_id", "2"}};

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++) {
    g_autofree char *sql = g_strdup_printf (
        "SELECT COUNT(*) FROM person c JOIN person p ON p.id = c.%s WHERE p.sex <> '%s'"
        " OR CAST(SUBSTR(c.born_on, 1, 4) AS INTEGER) - CAST(SUBSTR(p.born_on, 1, 4) AS INTEGER)"
        " NOT BETWEEN 18 AND 49",
        parents[i][0], parents[i][1]);

    g_assert_cmpint (sr_fixture_integer (fixture, sql), ==, 0);
  }
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM membership m JOIN person p"
                                                " ON p.id = m.person_id WHERE m.since < p.born_on"),
                   ==, 0);
  g_assert_cmpint (sr_fixture_integer (fixture,
                                       "SELECT COUNT(*) FROM membership m JOIN person_state s"
                                       " ON s.owner = m.person_id AND s.person_state = 'dead'"
                                       " WHERE m.until IS NULL OR m.until > s.since"),
                   ==, 0);
}

/* Rules across records (domain rules RL03, RL04, RL06, LB01, LB02), each as a count of those who
 * break it at :as_of. */
#define RESIDENTS                                                                                  \
  "FROM membership m JOIN person p ON p.id = m.person_id"                                          \
  " JOIN person_state s ON s.owner = p.id AND s.since <= :as_of"                                   \
  " AND (s.until IS NULL OR s.until > :as_of)"                                                     \
  " WHERE m.since <= :as_of AND (m.until IS NULL OR m.until > :as_of)"

static void
test_rules (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char *const rules[] = {
      "SELECT COUNT(*) " RESIDENTS " AND m.relation IN ('son', 'father', 'grandson', 'son_in_law',"
      " 'daughters_son') AND p.sex <> '1'",
      "SELECT COUNT(*) " RESIDENTS " AND m.relation IN ('daughter', 'mother', 'granddaughter',"
      " 'daughter_in_law', 'daughters_daughter', 'wifes_mother') AND p.sex <> '2'",
      "SELECT COUNT(*) " RESIDENTS " AND m.relation = 'spouse' AND p.sex = (SELECT hp.sex"
      " FROM membership h JOIN person hp ON hp.id = h.person_id WHERE h.relation = 'head'"
      " AND h.household_id = m.household_id AND h.since <= :as_of"
      " AND (h.until IS NULL OR h.until > :as_of))",
      "SELECT COUNT(*) FROM (SELECT m.household_id " RESIDENTS
      " AND m.relation = 'spouse' GROUP BY m.household_id HAVING COUNT(*) > 1)",
      "SELECT COUNT(*) " RESIDENTS " AND p.born_on > :young AND s.labour_ability <> 'none'",
      "SELECT COUNT(*) " RESIDENTS " AND s.school_state IS NOT NULL AND s.labour_ability <> 'none'",
  };
  static const char *const dates[][2] = {{"2019-12-31", "2003-12-31"},
                                         {"2021-07-15", "2005-07-15"},
                                         {"2023-10-01", "2007-10-01"},
                                         {"2025-09-27", "2009-09-27"}};

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    for (guint d = 0; d < G_N_ELEMENTS (dates); d++) {
      g_autoptr (SrStatement) statement =
          sr_database_prepare (sr_register_database (fixture->reg), rules[i], NULL);

      sr_statement_bind_text (statement, ":as_of", dates[d][0]);
      sr_statement_bind_text (statement, ":young", dates[d][1]);
      g_test_message ("%s %s", dates[d][0], rules[i]);
      g_assert_cmpint (sr_statement_fetch_integer (statement, -1, NULL), ==, 0);
    }
}

static void
check_number (SrFixture *fixture, SrRecord *person)
{
  const char *number = sr_record_text (person, "id_number");
  char born[SR_DATE_SIZE];

  if (number == NULL)
    return;
  g_assert_true (g_str_has_prefix (number, "430898"));
  g_assert_cmpint (sr_resident_id_check (number), ==, SR_RESIDENT_ID_OK);
  g_assert_true (sr_resident_id_birth_date (number, born));
  g_assert_cmpstr (born, ==, sr_record_text (person, "born_on"));
  g_assert_cmpint (sr_resident_id_sex (number), ==,
                   g_ascii_strtoll (sr_record_text (person, "sex"), NULL, 10));
}

static void
test_numbers (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  const SrSchema *schema = sr_schema_find ("person");
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, NULL);

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) person =
        sr_record_load (fixture->reg, schema, g_array_index (ids, gint64, i), NULL, NULL);

    check_number (fixture, person);
  }
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM person"
                                                " WHERE id_number IS NULL"),
                   ==, 3);
  g_assert_cmpint (
      sr_fixture_integer (fixture, "SELECT COUNT(*) - COUNT(DISTINCT id_number) FROM person"), ==,
      3);
}

/* Every record as a clerk would open it, at several dates: warnings, but no errors. */
static guint
check_all (SrFixture *fixture, const SrSchema *schema, const char *as_of)
{
  g_autoptr (SrQuery) query = sr_query_new (schema);
  g_autoptr (GArray) ids = sr_query_ids (fixture->reg, query, NULL);
  SrCheckContext context = {"2025-09-27", as_of};
  guint warnings = 0;

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) record =
        sr_record_load (fixture->reg, schema, g_array_index (ids, gint64, i), as_of, NULL);
    g_autoptr (SrDraft) draft = sr_draft_new_for (record);
    const SrProblems *problems = sr_draft_check (draft, &context);

    for (guint k = 0; k < sr_problems_size (problems); k++)
      if (sr_problems_get (problems, k)->severity == SR_SEVERITY_ERROR)
        g_error ("%s %s: %s", schema->key, sr_record_name (record),
                 sr_problems_get (problems, k)->message);
    warnings += sr_problems_count (problems, SR_SEVERITY_WARNING);
  }
  return warnings;
}

static void
test_checks (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char *const dates[] = {"2025-09-27", "2022-06-30"};

  for (guint d = 0; d < G_N_ELEMENTS (dates); d++)
    for (const SrSchema *const *schema = sr_schemas (); *schema; schema++) {
      guint warnings = check_all (fixture, *schema, dates[d]);

      g_test_message ("%s at %s: %u warnings", (*schema)->key, dates[d], warnings);
    }
}

/* Filled again by somebody else it is the same, times included. */
static void
test_same (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char history[] = "SELECT id, at, operator, act, title FROM entry WHERE id > 1"
                                " ORDER BY id";
  SrFixture other;
  g_autofree char *one = sr_fixture_dump (fixture, FALSE);
  g_autofree char *another = NULL;
  g_autoptr (SrStatement) a = NULL;
  g_autoptr (SrStatement) b = NULL;
  guint rows = 0;

  set_up (&other, "somebody-else");
  another = sr_fixture_dump (&other, FALSE);
  g_assert_cmpstr (one, ==, another);
  a = sr_database_prepare (sr_register_database (fixture->reg), history, NULL);
  b = sr_database_prepare (sr_register_database (other.reg), history, NULL);
  while (sr_statement_step (a, NULL) == SR_STEP_ROW) {
    g_assert_cmpint (sr_statement_step (b, NULL), ==, SR_STEP_ROW);
    for (guint i = 0; i < 5; i++)
      g_assert_cmpstr (sr_statement_text (a, i), ==, sr_statement_text (b, i));
    rows++;
  }
  g_assert_cmpint (rows, >, 100);
  g_assert_cmpint (sr_statement_step (b, NULL), ==, SR_STEP_DONE);
  g_assert_cmpstr (sr_register_operator (other.reg), ==, "somebody-else");
  g_clear_pointer (&a, sr_statement_free);
  g_clear_pointer (&b, sr_statement_free);
  sr_fixture_tear_down (&other, NULL);
}

/* Times go forward, as they do when people enter things. */
static void
test_history (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  g_autofree char *backwards =
      sr_fixture_text (fixture, "SELECT b.title FROM entry a JOIN entry b ON b.id = a.id + 1"
                                " WHERE a.id > 1 AND b.at <= a.at LIMIT 1");

  g_assert_null (backwards);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry WHERE title = ''"), ==,
                   0);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(DISTINCT act) FROM entry"), >, 10);
}

/* The tests only read: one register serves them all. */
int
main (int argc, char **argv)
{
  SrFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up (&fixture, NULL);
  g_test_add_data_func ("/sample/totals", &fixture, test_totals);
  g_test_add_data_func ("/sample/past", &fixture, test_past);
  g_test_add_data_func ("/sample/heads", &fixture, test_heads);
  g_test_add_data_func ("/sample/kinship", &fixture, test_kinship);
  g_test_add_data_func ("/sample/rules", &fixture, test_rules);
  g_test_add_data_func ("/sample/numbers", &fixture, test_numbers);
  g_test_add_data_func ("/sample/checks", &fixture, test_checks);
  g_test_add_data_func ("/sample/same", &fixture, test_same);
  g_test_add_data_func ("/sample/history", &fixture, test_history);
  status = g_test_run ();
  sr_fixture_tear_down (&fixture, NULL);
  return status;
}
