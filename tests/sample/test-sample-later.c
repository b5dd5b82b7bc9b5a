/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What later areas must find in the sample community without changing anybody: a labour force that
 * can be fully employed with 340 migrant and 104 factory workers among it, such that 105 children
 * under 16 have at least one parent away.
 */
#include <string.h>

#include "sample/sr-community.h"
#include "sample/sr-sample.h"
#include "support/sr-fixture.h"

#define MIGRANTS 340
#define FACTORY  104
#define CHILDREN 105

typedef struct {
  SrCommunity *community;
  gboolean *is_labour;
  gboolean *is_away;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  SrFixture store;

  sr_fixture_set_up (&store, NULL);
  fixture->community = sr_community_new (sr_register_code_lists (store.reg));
  sr_fixture_tear_down (&store, NULL);
  fixture->is_labour = g_new0 (gboolean, fixture->community->people->len);
  fixture->is_away = g_new0 (gboolean, fixture->community->people->len);
  for (guint i = 0; i < fixture->community->people->len; i++)
    fixture->is_labour[i] = sr_person_is_labour (sr_community_person (fixture->community, i),
                                                 fixture->community->as_of);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sr_community_free (fixture->community);
  g_free (fixture->is_labour);
  g_free (fixture->is_away);
}

static gboolean
is_child (const Fixture *fixture, const SrPerson *person)
{
  SrDay as_of = fixture->community->as_of;

  return sr_person_is_resident (person, as_of) && sr_day_age (person->self.born, as_of) < 16;
}

static guint
count_labour (const Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->community->people->len; i++)
    n += fixture->is_labour[i];
  return n;
}

static gboolean
works (const Fixture *fixture, int parent)
{
  return parent >= 0 && fixture->is_labour[parent];
}

static void
test_enough_families (Fixture *fixture, gconstpointer data)
{
  guint children = 0;

  for (guint i = 0; i < fixture->community->people->len; i++) {
    const SrPerson *person = sr_community_person (fixture->community, i);

    children += is_child (fixture, person) && works (fixture, person->self.father) &&
                works (fixture, person->self.mother);
  }
  g_assert_cmpint (count_labour (fixture), ==, 486);
  g_assert_cmpint (children, >=, 150);
  g_assert_cmpint (children, <=, 180);
}

/* A parent whose children count goes away, with the other parent when both work. */
static guint
send_parents (Fixture *fixture, const SrPerson *child)
{
  const int parents[] = {child->self.father, child->self.mother};
  guint sent = 0;

  for (guint p = 0; p < 2; p++)
    if (works (fixture, parents[p]) && !fixture->is_away[parents[p]]) {
      fixture->is_away[parents[p]] = TRUE;
      sent++;
    }
  return sent;
}

static guint
count_left_behind (const Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->community->people->len; i++) {
    const SrPerson *person = sr_community_person (fixture->community, i);

    n += is_child (fixture, person) &&
         ((person->self.father >= 0 && fixture->is_away[person->self.father]) ||
          (person->self.mother >= 0 && fixture->is_away[person->self.mother]));
  }
  return n;
}

static gboolean
has_child_here (const Fixture *fixture, guint parent)
{
  for (guint i = 0; i < fixture->community->people->len; i++) {
    const SrPerson *person = sr_community_person (fixture->community, i);

    if (is_child (fixture, person) &&
        (person->self.father == (int)parent || person->self.mother == (int)parent))
      return TRUE;
  }
  return FALSE;
}

/* Families go until exactly so many children are left behind; a family that would make one too many
 * stays. */
static void
send_families (Fixture *fixture)
{
  SrCommunity *community = fixture->community;

  for (guint i = 0; i < community->people->len; i++) {
    const SrPerson *child = sr_community_person (community, i);
    const int parents[] = {child->self.father, child->self.mother};

    if (!is_child (fixture, child) || count_left_behind (fixture) >= CHILDREN ||
        send_parents (fixture, child) == 0)
      continue;
    if (count_left_behind (fixture) <= CHILDREN)
      continue;
    for (guint p = 0; p < 2; p++)
      if (parents[p] >= 0)
        fixture->is_away[parents[p]] = FALSE;
  }
}

static void
test_full_employment (Fixture *fixture, gconstpointer data)
{
  SrCommunity *community = fixture->community;
  guint away = 0;
  guint at_home = 0;

  send_families (fixture);
  g_assert_cmpint (count_left_behind (fixture), ==, CHILDREN);
  for (guint i = 0; i < community->people->len; i++)
    away += fixture->is_away[i];
  g_assert_cmpint (away, <=, MIGRANTS);
  for (guint i = 0; i < community->people->len && away < MIGRANTS; i++)
    if (fixture->is_labour[i] && !fixture->is_away[i] && !has_child_here (fixture, i)) {
      fixture->is_away[i] = TRUE;
      away++;
    }
  for (guint i = 0; i < community->people->len; i++)
    at_home += fixture->is_labour[i] && !fixture->is_away[i];
  g_assert_cmpint (away, ==, MIGRANTS);
  g_assert_cmpint (at_home, >=, FACTORY);
  g_assert_cmpint (count_left_behind (fixture), ==, CHILDREN);
}

/* Building heads stay at home: they must be among those who are not away. */
static void
test_posts (Fixture *fixture, gconstpointer data)
{
  GArray *posts = fixture->community->posts;

  for (guint i = 0; i < posts->len; i++) {
    const SrPost *post = &g_array_index (posts, SrPost, i);
    const SrPerson *holder = sr_community_person (fixture->community, post->person);

    g_assert_true (sr_person_is_resident (holder, fixture->community->as_of));
    g_assert_cmpint (sr_day_age (holder->self.born, post->since), >=, 18);
  }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sample-later/enough-families", test_enough_families);
  ADD ("/sample-later/full-employment", test_full_employment);
  ADD ("/sample-later/posts", test_posts);
  return g_test_run ();
}
