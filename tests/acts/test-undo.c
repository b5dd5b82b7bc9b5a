/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Undo and redo: what comes back, what is refused, which entry is next, and random sequences.
 */
#include "community.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"

static gint64
correct (SrFixture *fixture, const char *key, const char *text)
{
  return community_perform (fixture, community_edit (fixture, "correct", "person",
                                                     community_id (fixture, "person", "R-000002"),
                                                     NULL, key, text, NULL));
}

static gint64
give_birth (SrFixture *fixture, const char *name)
{
  return community_perform (fixture,
                            community_request (fixture, "birth", "SR-0001", "2025-09-18", "name",
                                               name, "sex", "男", "relation", "之孙子", NULL));
}

/* Undoing brings back the state before, redoing the very state after, for every act. */
static void
assert_there_and_back (SrFixture *fixture, SrActRequest *request)
{
  g_autofree char *before = community_dump (fixture);
  gint64 entry = community_perform (fixture, request);
  g_autofree char *after = sr_fixture_dump (fixture, TRUE);
  gint64 undo = community_undo (fixture, entry);
  g_autofree char *undone = community_dump (fixture);
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, ==, undone);
  community_redo (fixture, undo);
  redone = sr_fixture_dump (fixture, TRUE);
  g_assert_cmpstr (after, ==, redone);
}

static void
test_there_and_back (SrFixture *fixture, gconstpointer data)
{
  gint64 person = community_id (fixture, "person", "R-000002");
  gint64 household = community_id (fixture, "household", "SR-0002");
  SrActRequest *request =
      community_request (fixture, "move-in", NULL, "2025-09-01", "origin_township", "瑞塔铺镇",
                         "flat_id", "3-1-103", NULL);

  community_row (fixture, request, "name", "田秀", "relation", "户主", "sex", "女", NULL);
  assert_there_and_back (fixture, request);
  assert_there_and_back (fixture,
                         community_request (fixture, "birth", "SR-0003", "2025-09-18", "name",
                                            "田雨", "sex", "女", "relation", "之女", NULL));
  assert_there_and_back (fixture, community_request (fixture, "move-flat", "SR-0003", "2025-09-20",
                                                     "flat_id", "3-1-104", NULL));
  assert_there_and_back (fixture, community_edit (fixture, "correct", "person", person, NULL,
                                                  "phone", "13912345678", "name", "向桂香", NULL));
  assert_there_and_back (fixture, community_edit (fixture, "change", "person", person, "2024-01-01",
                                                  "labour_ability", "普通劳动力", NULL));
  assert_there_and_back (fixture, community_edit (fixture, "change", "household", household,
                                                  "2024-01-01", "household_type", "监测户", NULL));
  assert_there_and_back (fixture, community_edit (fixture, "end", "membership",
                                                  community_membership (fixture, "彭志强"),
                                                  "2025-09-01", NULL));
  assert_there_and_back (fixture,
                         community_edit (fixture, "void", "membership",
                                         community_membership (fixture, "向桂香"), NULL, NULL));
}

static SrActRequest *
undo_request (gint64 entry)
{
  return sr_act_request_new_for_entry (sr_act_find ("undo"), entry);
}

static SrActRequest *
redo_request (gint64 entry)
{
  return sr_act_request_new_for_entry (sr_act_find ("redo"), entry);
}

static void
test_dependents (SrFixture *fixture, gconstpointer data)
{
  gint64 first = correct (fixture, "remark", "一");
  gint64 other = correct (fixture, "phone", "13912345678");
  gint64 second = correct (fixture, "remark", "二");
  gint64 undone;

  community_refused (fixture, undo_request (first), SR_STORE_ERROR_REFUSED,
                     "“Corrected Person 向桂英 (Remark)”");
  community_undo (fixture, other);
  community_refused (fixture, undo_request (other), SR_STORE_ERROR_REFUSED, "was undone already");
  undone = community_undo (fixture, second);
  community_undo (fixture, first);
  /* The other way round again: the first one first. */
  community_refused (fixture, redo_request (undone), SR_STORE_ERROR_REFUSED, "Undone: ");
  community_redo (fixture, first);
  community_redo (fixture, undone);
  community_refused (fixture, undo_request (first), SR_STORE_ERROR_REFUSED, "cannot be undone");
  community_undo (fixture, second);
  community_undo (fixture, first);
}

/* What was created is in use: its creation cannot be undone before that. */
static void
test_in_use (SrFixture *fixture, gconstpointer data)
{
  gint64 made = community_perform (fixture, community_edit (fixture, "create", "person", 0, NULL,
                                                            "name", "谷秀珍", "sex", "女", NULL));
  gint64 person = community_id (fixture, "person", "R-000005");
  gint64 birth = give_birth (fixture, "彭佑安");
  gint64 linked =
      community_perform (fixture, community_edit (fixture, "correct", "person",
                                                  community_id (fixture, "person", "R-000006"),
                                                  NULL, "mother_id", "R-000005", NULL));
  gint64 named = community_perform (
      fixture, community_edit (fixture, "correct", "person", person, NULL, "name", "谷秀真", NULL));

  community_refused (fixture, undo_request (birth), SR_STORE_ERROR_REFUSED,
                     "“Corrected Person 彭佑安 (Mother)”");
  community_refused (fixture, undo_request (made), SR_STORE_ERROR_REFUSED, "(Full name)");
  community_undo (fixture, named);
  community_refused (fixture, undo_request (made), SR_STORE_ERROR_REFUSED, "彭佑安");
  community_undo (fixture, linked);
  community_undo (fixture, made);
  community_undo (fixture, birth);
}

/* An undo may break what later acts built without touching the same rows: invariants hold it up. */
static void
test_invariants (SrFixture *fixture, gconstpointer data)
{
  gint64 ended = community_perform (
      fixture, community_edit (fixture, "end", "occupancy",
                               sr_fixture_integer (fixture, "SELECT MIN(id) FROM occupancy"),
                               "2025-08-01", NULL));

  community_perform (fixture, community_request (fixture, "move-flat", "SR-0002", "2025-09-01",
                                                 "flat_id", "3-1-101", NULL));
  community_refused (fixture, undo_request (ended), SR_STORE_ERROR_REFUSED, "cannot be undone");
}

static void
test_refused (SrFixture *fixture, gconstpointer data)
{
  gint64 entry = correct (fixture, "remark", "一");
  gint64 undo;

  community_refused (fixture, redo_request (entry), SR_STORE_ERROR_REFUSED, "was not undone");
  community_refused (fixture, undo_request (1), SR_STORE_ERROR_REFUSED, "began with");
  community_refused (fixture, undo_request (99999), SR_STORE_ERROR_NOT_FOUND, "99999");
  undo = community_undo (fixture, entry);
  community_refused (fixture, undo_request (undo), SR_STORE_ERROR_REFUSED, "is an undo itself");
}

static void
test_next (SrFixture *fixture, gconstpointer data)
{
  gint64 first = correct (fixture, "remark", "一");
  gint64 second = correct (fixture, "phone", "13912345678");
  gint64 undo_second, undo_first;

  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, second);
  g_assert_cmpint (sr_act_redoable (fixture->reg, NULL), ==, 0);
  undo_second = community_undo (fixture, second);
  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, first);
  undo_first = community_undo (fixture, first);
  g_assert_cmpint (sr_act_redoable (fixture->reg, NULL), ==, undo_first);
  community_redo (fixture, undo_first);
  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, first);
  g_assert_cmpint (sr_act_redoable (fixture->reg, NULL), ==, undo_second);
  community_redo (fixture, undo_second);
  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, second);
  g_assert_cmpint (sr_act_redoable (fixture->reg, NULL), ==, 0);
  /* A new act ends what could be redone. */
  community_undo (fixture, second);
  correct (fixture, "remark", "三");
  g_assert_cmpint (sr_act_redoable (fixture->reg, NULL), ==, 0);
}

/* Settings are no acts, and neither is what the register began with. */
static void
test_settings (SrFixture *fixture, gconstpointer data)
{
  gint64 entry = sr_act_undoable (fixture->reg, NULL);

  g_assert_true (sr_register_set_as_of (fixture->reg, "2025-01-01", NULL));
  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, entry);
  while ((entry = sr_act_undoable (fixture->reg, NULL)))
    community_undo (fixture, entry);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM household WHERE void = 0"),
                   ==, 0);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM township WHERE void = 0"), ==,
                   23);
}

/* Nobody undoes by Ctrl Z what somebody else did. */
static void
test_operators (SrFixture *fixture, gconstpointer data)
{
  correct (fixture, "remark", "一");
  sr_register_set_account (fixture->reg, "somebody else");
  g_assert_cmpint (sr_act_undoable (fixture->reg, NULL), ==, 0);
}

/* --- Random sequences --- */

static gint64
random_correct (SrFixture *fixture, GRand *rand)
{
  static const char *const keys[] = {"remark", "phone", "school_name"};
  const char *key = keys[g_rand_int_range (rand, 0, 3)];
  g_autofree char *text = g_strdup_printf ("139%08d", g_rand_int_range (rand, 0, 99999999));

  return correct (fixture, key, text);
}

static gint64
random_change (SrFixture *fixture, GRand *rand)
{
  static const char *const states[] = {"普通劳动力", "技能劳动力", "丧失劳动力"};
  g_autofree char *date = g_strdup_printf ("2024-%02d-01", g_rand_int_range (rand, 1, 13));
  g_autoptr (GError) error = NULL;
  SrActRequest *request =
      community_edit (fixture, "change", "person", community_id (fixture, "person", "R-000002"),
                      date, "labour_ability", states[g_rand_int_range (rand, 0, 3)], NULL);
  gint64 entry = 0;

  /* It may be so already: then nothing is changed and nothing is written. */
  if (!sr_act_perform (fixture->reg, request, &entry, &error))
    g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_REFUSED);
  sr_act_request_free (request);
  return entry;
}

static gint64
random_move (SrFixture *fixture, GRand *rand)
{
  g_autofree char *flat = g_strdup_printf ("3-1-10%d", g_rand_int_range (rand, 1, 5));
  g_autofree char *date = g_strdup_printf ("2025-%02d-%02d", g_rand_int_range (rand, 1, 9),
                                           g_rand_int_range (rand, 1, 29));
  SrActRequest *request =
      community_request (fixture, "move-flat", "SR-0001", date, "flat_id", flat, NULL);
  gint64 entry = 0;

  /* Often refused: taken, there already, later move. */
  sr_act_perform (fixture->reg, request, &entry, NULL);
  sr_act_request_free (request);
  return entry;
}

static gint64
random_birth (SrFixture *fixture, GRand *rand)
{
  g_autofree char *name = g_strdup_printf ("彭%c", 'a' + g_rand_int_range (rand, 0, 26));

  return give_birth (fixture, name);
}

static gint64
random_act (SrFixture *fixture, GRand *rand)
{
  static gint64 (*const acts[]) (SrFixture *, GRand *) = {random_correct, random_change,
                                                          random_move, random_birth};

  return acts[g_rand_int_range (rand, 0, G_N_ELEMENTS (acts))](fixture, rand);
}

static void
test_random (SrFixture *fixture, gconstpointer data)
{
  for (guint32 seed = 1; seed <= 5; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_autofree char *before = community_dump (fixture);
    g_autofree char *after = NULL;

    for (int i = 0; i < 30; i++) {
      gint64 entry = random_act (fixture, rand);

      if (entry && g_rand_int_range (rand, 0, 4) == 0)
        community_undo (fixture, entry);
      else if (entry)
        g_array_append_val (entries, entry);
    }
    g_assert_cmpuint (entries->len, >, 10);
    for (guint i = entries->len; i > 0; i--)
      community_undo (fixture, g_array_index (entries, gint64, i - 1));
    after = community_dump (fixture);
    g_assert_cmpstr (before, ==, after);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  community_test ("/undo/there-and-back", test_there_and_back);
  community_test ("/undo/dependents", test_dependents);
  community_test ("/undo/in-use", test_in_use);
  community_test ("/undo/invariants", test_invariants);
  community_test ("/undo/refused", test_refused);
  community_test ("/undo/next", test_next);
  community_test ("/undo/settings", test_settings);
  community_test ("/undo/operators", test_operators);
  community_test ("/undo/random", test_random);
  return g_test_run ();
}
