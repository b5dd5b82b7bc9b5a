/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who of the sample community works where: everybody of the labour force does, so many of them in
 * the workshops and so many away, as the article has it; some older people besides. And how each of
 * them, and of those who have stopped or gone, came there.
 */
#include <stdlib.h>
#include <string.h>

#include "sample/sr-work.h"

#define AWAY          340
#define OLDER_FACTORY 8  /* of sixty and more */
#define OLDER_POSTS   10 /* the same, on public posts */
#define NEAREST_DAYS  40

/* Workers of each workshop at the as-of date. */
static const guint rosters[SR_FACTORIES] = {47, 35, 22};

gboolean
sr_work_is_able (const SrPerson *person, SrDay day)
{
  int age = sr_day_age (person->self.born, day);
  const char *ability = sr_life_labour (&person->life, day);

  if (age < 60)
    return sr_person_is_labour (person, day);
  return sr_person_is_resident (person, day) && !person->life.is_away && age < 68 &&
         (g_str_equal (ability, "ordinary") || g_str_equal (ability, "weak") ||
          g_str_equal (ability, "skilled"));
}

/* --- From when to when somebody can work --- */

typedef struct {
  SrDay from;
  SrDay until; /* 0: still */
} Window;

/* When the first spell begins: for most with the year after the Spring Festival of 2022. */
static SrDay
draw_horizon (SrWork *self)
{
  if (sr_random_chance (&self->random, 20))
    return sr_day (2020, 3, 1) + sr_random_between (&self->random, 0, 660);
  return sr_day (2022, 2, 9) + sr_random_between (&self->random, 0, 45);
}

/* Days until somebody has found work; those who have just left school take longer. */
static int
draw_search (SrWork *self, const SrPerson *person, SrDay first)
{
  int days = sr_random_between (&self->random, 3, NEAREST_DAYS);

  return sr_day_age (person->self.born, first) < 18 ? days + 75 : days;
}

/* The last stretch of days on which PERSON is able; FALSE when there is none of any length. */
static gboolean
find_window (SrWork *self, const SrPerson *person, Window *window)
{
  SrDay horizon = draw_horizon (self);
  SrDay last = self->community->as_of;
  SrDay first;

  while (last > horizon && !sr_work_is_able (person, last))
    last--;
  first = last;
  while (first > horizon && sr_work_is_able (person, first - 1))
    first--;
  if (first > horizon) /* after school, or after coming here */
    first = MIN (first + draw_search (self, person, first), MAX (first, last - 2));
  window->from = first;
  window->until = last == self->community->as_of ? 0 : last + 1;
  return window->until == 0 || window->until - window->from > 90;
}

/* --- Who stays at home --- */

typedef struct {
  guint person;
  int stays; /* the more the nearer */
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->stays != other->stays)
    return one->stays > other->stays ? -1 : 1;
  return one->person < other->person ? -1 : one->person > other->person;
}

static gboolean
has_post (SrCommunity *community, guint person)
{
  for (guint i = 0; i < community->posts->len; i++) {
    const SrPost *post = &g_array_index (community->posts, SrPost, i);

    if (post->person == person && post->end == SR_NONE)
      return TRUE;
  }
  return FALSE;
}

static int
draw_stays (SrWork *self, guint index)
{
  const SrPerson *person = sr_community_person (self->community, index);
  int age = sr_day_age (person->self.born, self->community->as_of);
  int stays = (int)sr_random_below (&self->random, 1000);

  stays += person->self.sex == 2 ? 330 : 0;
  stays += age >= 48 ? 220 : age < 28 ? -350 : 0;
  return stays + (has_post (self->community, index) ? 5000 : 0);
}

/* The labour force at the as-of date, those who stay at home first. */
static GArray *
labour_force (SrWork *self)
{
  GArray *labour = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->community->people->len; i++) {
    Candidate candidate = {i, 0};

    if (!sr_person_is_labour (sr_community_person (self->community, i), self->community->as_of))
      continue;
    candidate.stays = draw_stays (self, i);
    g_array_append_val (labour, candidate);
  }
  g_array_sort (labour, compare_candidates);
  return labour;
}

/* --- The workshops --- */

static SrDay
opened_on (guint factory)
{
  const SrDay opened[SR_FACTORIES] = {sr_day (2020, 5, 18), sr_day (2021, 3, 22),
                                      sr_day (2022, 3, 15)};

  return opened[factory];
}

/* Most since before the last accounting year, a few for some weeks; on one of the first days of a
 * month, as workshops begin. */
static SrDay
draw_start (SrWork *self, guint factory, SrDay from)
{
  SrRandom *random = &self->random;
  guint drawn = sr_random_below (random, 100);
  SrDay earliest = MAX (from, opened_on (factory));
  SrDay day = sr_day (2023, 2, 1) + sr_random_between (random, 0, 560);

  if (drawn < 34)
    day = MIN (earliest, sr_day (2022, 10, 1)) + sr_random_between (random, 0, 200);
  else if (drawn >= 96)
    day = sr_day (2025, 7, 1) + sr_random_between (random, 0, 62);
  else if (drawn >= 88)
    day = sr_day (2024, 11, 1) + sr_random_between (random, 0, 180);
  day = MAX (day, earliest);
  day = sr_work_month_after (day, 1) + sr_random_between (random, 0, 3);
  return day < self->community->as_of ? day : sr_work_month_after (day, -1);
}

/* What was earned in the year before. */
static int
draw_baseline (SrWork *self, SrDay start, gboolean was_away)
{
  SrRandom *random = &self->random;

  if (was_away && start >= sr_day (2024, 8, 1))
    return sr_random_between (random, 160, 300) * 100;
  if (was_away && sr_random_chance (random, 25))
    return sr_random_between (random, 60, 150) * 100;
  return sr_random_chance (random, 5) ? 0 : sr_random_between (random, 18, 84) * 100;
}

/* The work before the workshop ends in an earlier month. Returns whether it was away. */
static gboolean
add_before (SrWork *self, guint person, SrDay from, SrDay start)
{
  SrDay until = sr_work_month_after (start, 0) - sr_random_between (&self->random, 0, 30);
  guint drawn = sr_random_below (&self->random, 100);

  if (until - from < 60 || drawn >= 80)
    return FALSE;
  if (drawn < 62)
    sr_work_add_away (self, person, from, until);
  else
    sr_work_add_near (self, person, from, until);
  return drawn < 62;
}

/* Some were gone for a month around a Spring Festival. */
static void
add_worker (SrWork *self, guint person, guint factory)
{
  const SrPerson *who = sr_community_person (self->community, person);
  SrDay left = sr_day (2024, 2, 1);
  Window window;
  SrDay start;
  int baseline;

  find_window (self, who, &window);
  start = draw_start (self, factory, window.from);
  if (start < window.from)
    start = window.from;
  baseline = draw_baseline (self, start, add_before (self, person, window.from, start));
  if (start < left - 60 && sr_random_chance (&self->random, 22)) {
    sr_work_add_factory (self, person, factory, start, left, baseline);
    start = sr_day (2024, 3, 1) + sr_random_between (&self->random, 0, 3);
  }
  sr_work_add_factory (self, person, factory, start, 0, baseline);
}

/* Work away; for some after a time in a workshop. */
static void
add_goer (SrWork *self, guint person, const Window *window)
{
  guint factory = sr_random_below (&self->random, SR_FACTORIES);
  SrDay start = sr_work_month_after (MAX (window->from, sr_day (2022, 10, 1)), 1);
  SrDay end = sr_work_month_after (start, sr_random_between (&self->random, 4, 20));
  SrDay last = window->until ? window->until : sr_day (2025, 3, 1);

  if (!sr_random_chance (&self->random, 11) || end + 120 > last) {
    sr_work_add_away (self, person, window->from, window->until);
    return;
  }
  sr_work_add_factory (
      self, person, factory, start, end,
      sr_random_chance (&self->random, 70) ? sr_random_between (&self->random, 20, 140) * 100 : -1);
  sr_work_add_away (self, person, end + sr_random_between (&self->random, 5, 40), window->until);
}

static void
add_stayer (SrWork *self, guint person)
{
  Window window;

  find_window (self, sr_community_person (self->community, person), &window);
  if (window.from < sr_day (2024, 6, 1) && sr_random_chance (&self->random, 55)) {
    SrDay home = sr_day (2023, 3, 1) + sr_random_between (&self->random, 0, 900);

    sr_work_add_away (self, person, window.from, home);
    window.from = MAX (home, window.from) + sr_random_between (&self->random, 1, 20);
  }
  sr_work_add_near (self, person, MIN (window.from, self->community->as_of - 3), 0);
}

/* --- Everybody --- */

static void
shuffle (SrWork *self, GArray *candidates, guint from, guint to)
{
  for (guint i = to; i > from + 1; i--) {
    guint k = from + sr_random_below (&self->random, i - from);
    Candidate kept = g_array_index (candidates, Candidate, i - 1);

    g_array_index (candidates, Candidate, i - 1) = g_array_index (candidates, Candidate, k);
    g_array_index (candidates, Candidate, k) = kept;
  }
}

static guint
workers_in_all (void)
{
  guint n = 0;

  for (guint i = 0; i < SR_FACTORIES; i++)
    n += rosters[i];
  return n;
}

/* The workshop of the N-th worker: old and young are everywhere. */
static guint
factory_of (guint worker)
{
  guint n = worker * 15 % workers_in_all ();
  guint factory = 0;

  while (n >= rosters[factory])
    n -= rosters[factory++];
  return factory;
}

/* Older people: some in the workshops, some on posts. Returns how many in workshops. */
static guint
add_older (SrWork *self)
{
  guint workers = 0;
  guint posts = 0;

  for (guint i = 0; i < self->community->people->len; i++) {
    const SrPerson *person = sr_community_person (self->community, i);
    int age = sr_day_age (person->self.born, self->community->as_of);

    if (age < 60 || !sr_work_is_able (person, self->community->as_of) ||
        !sr_random_chance (&self->random, 60))
      continue;
    if (workers < OLDER_FACTORY && age < 66)
      add_worker (self, i, factory_of (workers++));
    else if (posts++ < OLDER_POSTS)
      add_stayer (self, i);
  }
  return workers;
}

/* Whoever is supported for life does not work. */
static gboolean
is_supported (SrWork *self, const SrPerson *person)
{
  return person->n_spans > 0 &&
         sr_community_household (self->community, person->spans[0].household)->has_tekun;
}

/* Those who worked and do not any more: too old, gone, dead. */
static void
add_former (SrWork *self)
{
  for (guint i = 0; i < self->community->people->len; i++) {
    const SrPerson *person = sr_community_person (self->community, i);
    Window window;

    if (sr_work_is_able (person, self->community->as_of) || is_supported (self, person) ||
        !find_window (self, person, &window))
      continue;
    if (person->self.sex == 1 || sr_random_chance (&self->random, 50))
      add_goer (self, i, &window);
    else
      sr_work_add_near (self, i, window.from, window.until);
  }
}

/* What a clerk should ask about, in spells that have long run: a place that is only a city, an
 * income of a year as that of a month, no income, no trade, one that was never asked about. */
static void
break_rules (SrWork *self)
{
  guint n = 0;

  for (guint i = 0; i < self->spells->len && n < 5; i++) {
    SrSpell *spell = sr_work_spell (self, i);

    if (!g_str_equal (spell->kind, "migrant") || spell->until ||
        spell->since > sr_day (n == 0 ? 2022 : 2024, 9, 1) ||
        !g_str_equal (spell->scope, "other_province"))
      continue;
    if (n == 0)
      spell->checked = 0;
    else if (n == 1)
      spell->division = "440300";
    else if (n == 2)
      spell->monthly *= 12;
    else if (n == 3)
      spell->monthly = 0;
    else
      spell->industry = NULL;
    n++;
  }
}

void
sr_work_draw_spells (SrWork *self)
{
  g_autoptr (GArray) labour = labour_force (self);
  guint home = labour->len - AWAY;
  guint older = add_older (self);
  guint workers = workers_in_all () - older;
  guint stayers = home - workers;
  guint nearest = 0;

  while (nearest < home && g_array_index (labour, Candidate, nearest).stays >= 5000)
    nearest++; /* those with posts stay in the county */
  shuffle (self, labour, MIN (nearest, stayers), home);
  for (guint i = 0; i < labour->len; i++) {
    guint person = g_array_index (labour, Candidate, i).person;
    Window window;

    if (i < stayers)
      add_stayer (self, person);
    else if (i < home)
      add_worker (self, person, factory_of (i - stayers + older));
    else if (find_window (self, sr_community_person (self->community, person), &window))
      add_goer (self, person, &window);
  }
  add_former (self);
  break_rules (self);
}
