/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Registers of any size: as many persons as asked for, in households that hold together, the same
 * for the same seed.
 */
#include "sample/sr-sample.h"
#include "support/sr-fixture.h"

#define PERSONS 5000

static void
fill (SrFixture *fixture, guint persons, guint64 seed)
{
  g_autoptr (GError) error = NULL;

  sr_sample_fill_large (fixture->reg, persons, seed, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_counts (SrFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *sql;
    gint64 expected;
  } counts[] = {
      {"SELECT COUNT(*) FROM person", PERSONS},
      {"SELECT COUNT(DISTINCT id_number) FROM person", PERSONS},
      {"SELECT COUNT(DISTINCT person_id) FROM membership", PERSONS},
      {"SELECT COUNT(DISTINCT owner) FROM person_health_state", PERSONS},
      {"SELECT COUNT(*) FROM person_state WHERE since <> '0001-01-01'", 0},
      {"SELECT COUNT(*) FROM household h WHERE (SELECT COUNT(*) FROM membership m"
       " WHERE m.household_id = h.id AND m.relation = 'head') <> 1",
       0},
      {"SELECT COUNT(*) FROM household h WHERE (SELECT COUNT(*) FROM occupancy o"
       " WHERE o.household_id = h.id) <> 1",
       0},
      {"SELECT COUNT(*) FROM household h WHERE persons <> (SELECT COUNT(*) FROM membership m"
       " WHERE m.household_id = h.id)",
       0},
      {"SELECT COUNT(*) FROM building b WHERE (SELECT COUNT(*) FROM post"
       " WHERE building_id = b.id) <> 1",
       0},
      {"SELECT COUNT(*) FROM person c JOIN person p ON p.id = c.father_id OR p.id = c.mother_id"
       " WHERE p.born_on > c.born_on",
       0},
      {"SELECT COUNT(*) FROM person WHERE id_number NOT LIKE '430898%'", 0},
      {"SELECT COUNT(*) FROM membership m JOIN person p ON p.id = m.person_id"
       " WHERE m.since < p.born_on OR (m.join_reason = 'birth') <> (m.since = p.born_on)",
       0},
      {"SELECT COUNT(*) FROM household AS h WHERE (SELECT COUNT(*) FROM income_account AS a"
       " WHERE a.household_id = h.id AND a.persons = h.persons) <> 1",
       0},
      {"SELECT COUNT(*) FROM household_state AS s WHERE (s.household_type = 'monitored') <>"
       " EXISTS (SELECT 1 FROM monitoring AS q JOIN measure AS m ON m.monitoring_id = q.id"
       "         WHERE q.household_id = s.owner)",
       0},
      {"SELECT COUNT(*) FROM entry", 2},
      /* Work: nobody in two places, every month of a worker paid, nothing off the roster. */
      {"SELECT COUNT(*) FROM work_spell AS a JOIN work_spell AS b ON b.person_id = a.person_id"
       " AND b.id > a.id WHERE (a.until IS NULL OR b.since < a.until)"
       " AND (b.until IS NULL OR a.since < b.until)",
       0},
      {"SELECT COUNT(*) FROM work_spell AS w JOIN person_state AS s ON s.owner = w.person_id"
       " WHERE s.school_state IS NOT NULL OR s.labour_ability NOT IN ('ordinary', 'skilled')",
       0},
      {"SELECT COUNT(*) FROM work_spell AS w WHERE w.factory_id IS NOT NULL"
       " AND (SELECT COUNT(*) FROM wage AS g WHERE g.person_id = w.person_id"
       " AND g.factory_id = w.factory_id AND g.wage_month BETWEEN '2017-10' AND '2025-09') <> 96",
       0},
      {"SELECT COUNT(*) FROM wage AS g WHERE NOT EXISTS (SELECT 1 FROM work_spell AS w"
       " WHERE w.person_id = g.person_id AND w.factory_id = g.factory_id)",
       0},
      {"SELECT COUNT(*) FROM posting", PERSONS / 100},
      {"SELECT COUNT(*) FROM fair_company AS f WHERE f.postings <> (SELECT COUNT(*)"
       " FROM posting AS p WHERE p.fair_id = f.fair_id AND p.company_id = f.company_id)",
       0},
  };

  fill (fixture, PERSONS, 7);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    gint64 found = sr_fixture_integer (fixture, counts[i].sql);

    g_test_message ("%s: %" G_GINT64_FORMAT, counts[i].sql, found);
    g_assert_cmpint (found, ==, counts[i].expected);
  }
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM household"), >, PERSONS / 4);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM flat"), >, PERSONS / 4);
  /* About ten lines of wages and less than half a working person for each. */
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM wage"), >, PERSONS * 9);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM wage"), <, PERSONS * 12);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM work_spell"
                                                " WHERE until IS NULL"),
                   >, PERSONS * 2 / 5);
  g_assert_true (sr_register_is_demo (fixture->reg));
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2025-09-27");
}

static char *
dump_of (guint64 seed)
{
  SrFixture fixture;
  char *dump;

  sr_fixture_set_up (&fixture, NULL);
  fill (&fixture, 300, seed);
  dump = sr_fixture_dump (&fixture, FALSE);
  sr_fixture_tear_down (&fixture, NULL);
  return dump;
}

static void
test_seed (void)
{
  g_autofree char *one = dump_of (1);
  g_autofree char *same = dump_of (1);
  g_autofree char *other = dump_of (2);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

/* A register of one person is possible, and of none. */
static void
test_small (void)
{
  for (guint persons = 0; persons < 4; persons++) {
    SrFixture fixture;

    sr_fixture_set_up (&fixture, NULL);
    fill (&fixture, persons, 3);
    g_assert_cmpint (sr_fixture_integer (&fixture, "SELECT COUNT(*) FROM person"), ==, persons);
    sr_fixture_tear_down (&fixture, NULL);
  }
}

typedef struct {
  GCancellable *cancellable;
  gint64 last;
} Told;

static void
tell (gint64 done, gint64 total, gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpint (total, ==, PERSONS);
  g_assert_cmpint (done, >, told->last);
  told->last = done;
  g_cancellable_cancel (told->cancellable);
}

static void
test_cancel (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Told told = {cancellable, 0};

  g_assert_false (
      sr_sample_fill_large (fixture->reg, PERSONS, 1, tell, &told, cancellable, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED);
  g_assert_cmpint (told.last, <, PERSONS);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM person"), ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, SrFixture, NULL, sr_fixture_set_up, function, sr_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sample-large/counts", test_counts);
  g_test_add_func ("/sample-large/seed", test_seed);
  g_test_add_func ("/sample-large/small", test_small);
  ADD ("/sample-large/cancel", test_cancel);
  return g_test_run ();
}
