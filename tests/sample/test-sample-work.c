/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work, wages and job fairs of the sample community, counted by plain SQL: the article's totals,
 * nobody in two places, no wage off the roster, a plausible past, mistakes where they are meant to
 * be and nowhere else. And that the people are the same as before there was work.
 */
#include "acts/sr-act-files.h"
#include "core/records/sr-checks.h"
#include "sample/sr-sample.h"
#include "support/sr-fixture.h"

static void
set_up (SrFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  sr_fixture_set_up (fixture, NULL);
  sr_sample_fill (fixture->reg, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *sql;
  gint64 expected;
} Count;

static void
check_counts (SrFixture *fixture, const Count *counts, guint n)
{
  for (guint i = 0; i < n; i++) {
    gint64 found = sr_fixture_integer (fixture, counts[i].sql);

    g_test_message ("%s: %" G_GINT64_FORMAT, counts[i].sql, found);
    g_assert_cmpint (found, ==, counts[i].expected);
  }
}

#define RUNNING(spell)                                                                             \
  spell ".void = 0 AND COALESCE(" spell ".is_planned, 0) = 0 AND " spell ".since <= '2025-09-27'"  \
        " AND (" spell ".until IS NULL OR " spell ".until > '2025-09-27')"

#define HERE(person)                                                                               \
  "EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = " person                              \
  " AND m.since <= '2025-09-27' AND (m.until IS NULL OR m.until > '2025-09-27'))"

#define WORKERS "FROM work_spell AS w WHERE w.work_kind = 'factory' AND " RUNNING ("w")

#define OUTSIDE "IN ('city', 'province', 'other_province', 'abroad')"

/* The labour force: sixteen and not yet sixty, able, not at school, not away by its state. */
#define LABOUR                                                                                     \
  "FROM person AS p JOIN person_state AS s ON s.owner = p.id AND s.since <= '2025-09-27'"          \
  " AND (s.until IS NULL OR s.until > '2025-09-27')"                                               \
  " WHERE p.born_on <= '2009-09-27' AND p.born_on > '1965-09-27'"                                  \
  " AND s.labour_ability IN ('ordinary', 'skilled') AND s.school_state IS NULL"                    \
  " AND COALESCE(s.person_state, 'registered') = 'registered' AND " HERE ("p.id")

static void
test_article (gconstpointer data)
{
  static const Count counts[] = {
      {"SELECT COUNT(*) FROM factory WHERE factory_state <> 'closed'", 3},
      {"SELECT COUNT(*) FROM factory WHERE name = '康华粽叶' OR name = '藤椅加工'"
       " OR (name = '雪莲果' AND alias LIKE '%电子元件制作%')",
       3},
      {"SELECT COUNT(DISTINCT w.person_id) " WORKERS " AND w.factory_id IS NOT NULL", 104},
      {"SELECT COUNT(DISTINCT w.person_id) " WORKERS " AND " HERE ("w.person_id"), 104},
      {"SELECT COUNT(DISTINCT w.person_id) " WORKERS " AND w.baseline_income IS NOT NULL", 104},
      {"SELECT COUNT(DISTINCT w.person_id) FROM work_spell AS w WHERE w.work_scope " OUTSIDE
       " AND " RUNNING ("w") " AND " HERE ("w.person_id"),
       340},
      {"SELECT COUNT(*) " LABOUR, 486},
      {"SELECT COUNT(*) " LABOUR " AND NOT EXISTS (SELECT 1 FROM work_spell AS w"
       " WHERE w.person_id = p.id AND " RUNNING ("w") ")",
       0},
      {"SELECT COUNT(*) FROM fair WHERE held_on LIKE '2025-%'", 2},
      {"SELECT COUNT(DISTINCT company_id) FROM fair_company", 84},
      {"SELECT COUNT(*) FROM company WHERE division LIKE '43%'", 46},
      {"SELECT COUNT(*) FROM posting", 10400},
      {"SELECT COUNT(*) FROM posting AS p WHERE p.fair_id IS NOT NULL"
       " AND NOT EXISTS (SELECT 1 FROM fair_company AS f WHERE f.fair_id = p.fair_id"
       " AND f.company_id = p.company_id)",
       0},
  };

  check_counts ((SrFixture *)data, counts, G_N_ELEMENTS (counts));
}

/* 28,000.00 yuan, to the 分. */
#define INCREASE                                                                                   \
  "(SELECT SUM(COALESCE(g.piece_wage, 0) + COALESCE(g.base_wage, 0) + COALESCE(g.overtime_pay, 0)" \
  " + COALESCE(g.bonus, 0) + COALESCE(g.full_attendance_bonus, 0)) FROM wage AS g"                 \
  " WHERE g.person_id = w.person_id AND g.wage_month BETWEEN '2024-10' AND '2025-09')"             \
  " - w.baseline_income"

static void
test_increase (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;

  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT SUM(" INCREASE ") " WORKERS), ==,
                   104 * G_GINT64_CONSTANT (2800000));
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) " WORKERS " AND " INCREASE " < 0"),
                   >, 0);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) " WORKERS " AND " INCREASE " < 0"),
                   <, 10);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) " WORKERS " AND " INCREASE
                                                " BETWEEN 2000000 AND 3600000"),
                   >, 70);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(DISTINCT " INCREASE ") " WORKERS), >,
                   100);
}

/* Rules WK01, WK02, WK09, WK12, WK15, WS03 and what else would be absurd. */
static void
test_sound (gconstpointer data)
{
  static const Count counts[] = {
      {"SELECT COUNT(*) FROM work_spell AS a JOIN work_spell AS b ON b.person_id = a.person_id"
       " AND b.id > a.id WHERE (a.until IS NULL OR b.since < a.until)"
       " AND (b.until IS NULL OR a.since < b.until)",
       0},
      {"SELECT COUNT(*) FROM work_spell WHERE until <= since OR since > '2025-09-27'", 0},
      {"SELECT COUNT(*) FROM work_spell AS w JOIN person AS p ON p.id = w.person_id"
       " WHERE CAST(SUBSTR(p.born_on, 1, 4) AS INTEGER) + 16 || SUBSTR(p.born_on, 5) > w.since",
       0},
      {"SELECT COUNT(*) FROM work_spell AS w JOIN person_state AS s ON s.owner = w.person_id"
       " AND (w.until IS NULL OR s.since < w.until) AND (s.until IS NULL OR s.until > w.since)"
       " WHERE s.school_state IS NOT NULL OR s.person_state <> 'registered' OR s.tekun <> 'none'",
       0},
      {"SELECT COUNT(*) FROM work_spell AS w JOIN person_state AS s ON s.owner = w.person_id"
       " AND s.since <= '2025-09-27' AND (s.until IS NULL OR s.until > '2025-09-27')"
       " WHERE " RUNNING ("w") " AND s.labour_ability IN ('none', 'lost')",
       0},
      /* Nobody works here who has left or has not come. */
      {"SELECT COUNT(*) FROM work_spell AS w WHERE NOT EXISTS (SELECT 1 FROM membership AS m"
       " WHERE m.person_id = w.person_id AND m.since <= w.since)"
       " OR NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = w.person_id"
       " AND (m.until IS NULL OR m.until >= COALESCE(w.until, '2025-09-28')))",
       0},
      {"SELECT COUNT(*) FROM work_spell AS w JOIN person AS p ON p.id = w.person_id"
       " WHERE w.work_kind = 'public_post' AND " RUNNING ("w") " AND p.born_on <= '1955-09-27'",
       0},
      {"SELECT COUNT(*) FROM wage AS g JOIN work_spell AS w ON w.person_id = g.person_id"
       " AND w.work_scope " OUTSIDE " AND w.since <= g.wage_month || '-31'"
       " AND (w.until IS NULL OR w.until > g.wage_month || '-01')",
       0},
      {"SELECT COUNT(*) FROM wage AS g WHERE NOT EXISTS (SELECT 1 FROM work_spell AS w"
       " WHERE w.person_id = g.person_id AND w.factory_id = g.factory_id"
       " AND w.since <= g.wage_month || '-31'"
       " AND (w.until IS NULL OR w.until > g.wage_month || '-01'))",
       0},
      /* A sheet has everybody who is on the roster. */
      {"SELECT COUNT(*) FROM (SELECT DISTINCT factory_id, wage_month FROM wage) AS sheet"
       " JOIN work_spell AS w ON w.factory_id = sheet.factory_id"
       " AND w.since <= sheet.wage_month || '-31'"
       " AND (w.until IS NULL OR w.until > sheet.wage_month || '-01')"
       " WHERE NOT EXISTS (SELECT 1 FROM wage AS g WHERE g.factory_id = sheet.factory_id"
       " AND g.wage_month = sheet.wage_month AND g.person_id = w.person_id)",
       0},
      {"SELECT COUNT(*) FROM wage WHERE gross_pay <= 0 OR deduction > gross_pay"
       " OR ABS(pieces * piece_rate - piece_wage) > 0.5",
       0},
      {"SELECT COUNT(*) FROM posting WHERE pay_min > pay_max OR expires_on < posted_on"
       " OR posted_on > '2025-09-27'",
       0},
      {"SELECT COUNT(*) FROM placement AS l WHERE l.placement_state = 'placed'"
       " AND NOT EXISTS (SELECT 1 FROM work_spell AS w JOIN posting AS p ON p.id = l.posting_id"
       " JOIN company AS c ON c.id = p.company_id"
       " LEFT JOIN factory AS f ON f.id = w.factory_id WHERE w.id = l.work_spell_id"
       " AND w.person_id = l.person_id AND w.since = l.placed_on AND w.job = p.title"
       " AND COALESCE(w.employer, f.name) = c.name AND w.work_division = p.work_division)",
       0},
      {"SELECT COUNT(*) FROM placement WHERE (placement_state = 'placed')"
       " <> (work_spell_id IS NOT NULL)",
       0},
      {"SELECT COUNT(*) FROM work_spell WHERE (work_division LIKE '4308%'"
       " AND work_division <> '430822') <> (work_scope = 'city')",
       0},
      {"SELECT COUNT(*) FROM work_spell WHERE work_division NOT LIKE '43%'"
       " AND work_scope <> 'other_province'",
       0},
  };

  check_counts ((SrFixture *)data, counts, G_N_ELEMENTS (counts));
}

/* The invariants that acts are held to, asked for everybody: rows of the sample are written without
 * them. */
static void
test_invariants (gconstpointer data)
{
  static const char *const queries[] = {"invariants/one-work.sql", "invariants/wage-on-roster.sql"};
  SrDatabase *database = sr_register_database (((SrFixture *)data)->reg);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (SrStatement) people =
        sr_database_prepare (database, "SELECT DISTINCT person_id FROM work_spell", NULL);
    g_autoptr (SrStatement) query = sr_database_prepare (database, sr_act_file (queries[i]), NULL);
    guint n = 0;

    for (; sr_statement_step (people, NULL) == SR_STEP_ROW; n++) {
      sr_statement_bind_integer (query, ":id", sr_statement_integer (people, 0));
      g_assert_cmpint (sr_statement_step (query, NULL), ==, SR_STEP_DONE);
      sr_statement_reset (query);
    }
    g_assert_cmpint (n, >, 504);
  }
}

/* What a clerk is to find. */
static void
test_mistakes (gconstpointer data)
{
  static const Count counts[] = {
      /* WK11, WK07, WK05, WK06 twice. */
      {"SELECT COUNT(*) FROM work_spell AS w WHERE w.since < '2022-09-27' AND " RUNNING (
           "w") " AND w.verified_on IS NULL AND w.work_scope " OUTSIDE,
       1},
      {"SELECT COUNT(*) FROM work_spell AS w WHERE NOT EXISTS (SELECT 1 FROM division AS d"
       " WHERE d.code = w.work_division AND d.level = 'county')",
       1},
      {"SELECT COUNT(*) FROM work_spell WHERE monthly_wage > 3000000", 1},
      {"SELECT COUNT(*) FROM work_spell WHERE monthly_wage IS NULL", 1},
      {"SELECT COUNT(*) FROM work_spell WHERE industry IS NULL", 1},
      /* WS02. */
      {"SELECT COUNT(*) FROM wage WHERE days_worked <= 0", 1},
      {"SELECT COUNT(*) FROM wage AS a JOIN wage AS b ON b.person_id = a.person_id"
       " AND b.factory_id = a.factory_id WHERE a.wage_month = '2025-06'"
       " AND b.wage_month = '2025-07' AND b.gross_pay >= 2 * a.gross_pay",
       1},
      /* Told otherwise than entered. */
      {"SELECT COUNT(*) FROM fair_company AS f WHERE f.postings <> (SELECT COUNT(*)"
       " FROM posting AS p WHERE p.fair_id = f.fair_id AND p.company_id = f.company_id)",
       2},
  };

  check_counts ((SrFixture *)data, counts, G_N_ELEMENTS (counts));
}

/* Three years of it, and not all alike. */
static void
test_past (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  static const char *const some[] = {
      "SELECT COUNT(*) FROM wage WHERE wage_month < '2024-10'",
      "SELECT COUNT(DISTINCT person_id) - 104 FROM wage",
      "SELECT COUNT(*) FROM work_spell AS a JOIN work_spell AS b ON b.person_id = a.person_id"
      " AND a.work_kind = 'factory' AND b.work_scope " OUTSIDE " AND b.since > a.since",
      "SELECT COUNT(*) FROM work_spell WHERE until BETWEEN '2024-01-10' AND '2024-02-09'",
      "SELECT COUNT(*) FROM work_spell WHERE since BETWEEN '2024-02-15' AND '2024-03-10'",
      "SELECT COUNT(*) FROM work_spell WHERE until BETWEEN '2025-09-01' AND '2025-09-27'",
      "SELECT COUNT(*) FROM work_spell WHERE since BETWEEN '2025-09-01' AND '2025-09-27'",
      ("SELECT COUNT(*) FROM work_spell AS w WHERE " RUNNING (
          "w") " AND COALESCE(w.verified_on, w.since) < '2025-06-29'"),
      "SELECT COUNT(*) FROM wage WHERE wage_month = '2025-09' AND paid_on IS NULL",
      "SELECT COUNT(*) FROM posting WHERE expires_on < '2025-09-27'",
      "SELECT COUNT(*) FROM posting WHERE expires_on >= '2025-09-27' OR expires_on IS NULL",
      ("SELECT COUNT(*) FROM posting AS a JOIN posting AS b ON b.company_id = a.company_id"
       " AND b.title = a.title AND b.pay_min = a.pay_min AND b.fair_id > a.fair_id"),
      "SELECT COUNT(*) FROM job_seeker WHERE seeker_state = 'seeking'",
      "SELECT COUNT(*) FROM placement WHERE placement_state = 'given_up'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (some); i++) {
    g_test_message ("%s", some[i]);
    g_assert_cmpint (sr_fixture_integer (fixture, some[i]), >, 5);
  }
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(DISTINCT placement_state)"
                                                " FROM placement"),
                   ==, 5);
}

static void
test_credit_codes (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  g_autoptr (SrStatement) rows =
      sr_database_prepare (sr_register_database (fixture->reg),
                           "SELECT credit_code FROM company UNION ALL SELECT credit_code"
                           " FROM factory",
                           NULL);
  guint n = 0;

  while (sr_statement_step (rows, NULL) == SR_STEP_ROW) {
    const char *code = sr_statement_text (rows, 0);
    SrValue value = sr_value_text (code);
    g_autofree char *problem = sr_check_credit_code (NULL, &value, NULL);

    g_assert_null (problem);
    g_assert_true (g_str_has_prefix (code + 2, "430898"));
    sr_value_clear (&value);
    n++;
  }
  g_assert_cmpint (n, ==, 87);
}

/* The people, their households and flats as they were in the release before there was work. Change
 * it only together with the people themselves. */
#define PEOPLE_SHA256 "45b95c7e637ee13671c30ae6584b3b81602ef1d27dcf1bf307aa7539eb71e927"

static void
take (GChecksum *sum, SrFixture *fixture, const char *sql)
{
  g_autoptr (SrStatement) rows =
      sr_database_prepare (sr_register_database (fixture->reg), sql, NULL);

  while (sr_statement_step (rows, NULL) == SR_STEP_ROW)
    for (guint i = 0; i < 6; i++) {
      const char *text = sr_statement_text (rows, i);

      g_checksum_update (sum, (const guchar *)(text ? text : "-"), -1);
      g_checksum_update (sum, (const guchar *)"|", 1);
    }
}

static void
test_people (gconstpointer data)
{
  SrFixture *fixture = (SrFixture *)data;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  take (sum, fixture,
        "SELECT person_code, name, id_number, born_on, sex, phone FROM person ORDER BY id");
  take (sum, fixture,
        "SELECT p.person_code, s.since, s.labour_ability, s.school_state, s.dibao,"
        " s.person_state FROM person AS p JOIN person_state AS s ON s.owner = p.id"
        " ORDER BY p.id, s.since");
  take (sum, fixture,
        "SELECT household_code, origin_village, moved_in_on, moved_out_on, hukou_number,"
        " helper_name FROM household ORDER BY id");
  take (sum, fixture,
        "SELECT h.household_code, p.person_code, m.relation, m.since, m.until, m.join_reason"
        " FROM membership AS m JOIN household AS h ON h.id = m.household_id"
        " JOIN person AS p ON p.id = m.person_id ORDER BY m.id");
  g_assert_cmpstr (g_checksum_get_string (sum), ==, PEOPLE_SHA256);
  /* And nothing of work comes between them. */
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT MAX(id) FROM (SELECT id FROM person"
                                                " UNION ALL SELECT id FROM person_state"
                                                " UNION ALL SELECT id FROM household"
                                                " UNION ALL SELECT id FROM household_state"
                                                " UNION ALL SELECT id FROM membership"
                                                " UNION ALL SELECT id FROM income_account)"),
                   <, sr_fixture_integer (fixture, "SELECT MIN(id) FROM factory"));
}

/* The tests only read: one register serves them all. */
int
main (int argc, char **argv)
{
  SrFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up (&fixture);
  g_test_add_data_func ("/sample-work/article", &fixture, test_article);
  g_test_add_data_func ("/sample-work/increase", &fixture, test_increase);
  g_test_add_data_func ("/sample-work/sound", &fixture, test_sound);
  g_test_add_data_func ("/sample-work/invariants", &fixture, test_invariants);
  g_test_add_data_func ("/sample-work/mistakes", &fixture, test_mistakes);
  g_test_add_data_func ("/sample-work/past", &fixture, test_past);
  g_test_add_data_func ("/sample-work/credit-codes", &fixture, test_credit_codes);
  g_test_add_data_func ("/sample-work/people", &fixture, test_people);
  status = g_test_run ();
  sr_fixture_tear_down (&fixture, NULL);
  return status;
}
