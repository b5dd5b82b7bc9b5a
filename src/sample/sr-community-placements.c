/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What came of the fairs for the people of the sample community: spells of work that began soon
 * after a fair began with it, others got as far as an intent, an interview, a contract, or gave up;
 * and who is registered as looking for work.
 */
#include <string.h>

#include "sample/sr-work.h"

#define PLACED_MOST  41 /* at one fair */
#define DAYS_AFTER   48
#define OTHERS       34 /* at each fair */
#define LOOKING      9
#define THREE_MONTHS 90

static gboolean
is_outside (const SrWorkPlace *place)
{
  return !g_str_equal (place->scope, "county");
}

/* A posting of the fair that SPELL can have come from: of its workshop, or of a place away. */
static guint
draw_posting (SrWork *self, guint fair, guint factory)
{
  for (guint tries = 0; tries < 100000; tries++) {
    guint i = sr_random_below (&self->random, self->postings->len);
    const SrPosting *posting = sr_work_posting (self, i);

    if (posting->fair == fair && sr_work_employer (self, posting->employer)->factory == factory &&
        (factory != SR_NONE || is_outside (posting->place)))
      return i;
  }
  return SR_NONE;
}

/* The spell says what the posting said. */
static void
take_posting (SrWork *self, SrSpell *spell, const SrPosting *posting)
{
  const SrEmployer *employer = sr_work_employer (self, posting->employer);

  spell->job = posting->title;
  if (employer->factory != SR_NONE)
    return;
  spell->employer = employer->name;
  spell->division = posting->place->division;
  spell->scope = posting->place->scope;
  spell->industry = employer->trade->industry;
  spell->monthly = sr_random_between (&self->random, posting->pay_min, posting->pay_max);
}

static gboolean
has_placing (SrWork *self, guint person)
{
  for (guint i = 0; i < self->placements->len; i++)
    if (g_array_index (self->placements, SrPlacing, i).person == person)
      return TRUE;
  return FALSE;
}

/* Whether somebody was still there after three months; −1: it is not yet known. */
static int
was_kept (SrWork *self, const SrSpell *spell)
{
  SrDay end = spell->until ? spell->until : self->community->as_of;

  if (end - spell->since >= THREE_MONTHS)
    return 1;
  return spell->until ? 0 : -1;
}

static void
add_placed (SrWork *self, guint fair, guint index)
{
  SrSpell *spell = sr_work_spell (self, index);
  SrPlacing placing = {.person = spell->person,
                       .fair = fair,
                       .state = "placed",
                       .intent = sr_work_fair_day (fair),
                       .placed = spell->since,
                       .spell = index};

  placing.posting = draw_posting (self, fair, spell->factory);
  if (placing.posting == SR_NONE)
    return;
  take_posting (self, spell, sr_work_posting (self, placing.posting));
  if (sr_random_chance (&self->random, 60))
    placing.signed_on =
        MIN (placing.intent + sr_random_between (&self->random, 0, 3), spell->since);
  placing.kept = was_kept (self, spell);
  g_array_append_val (self->placements, placing);
}

/* Went away or into a workshop within some weeks after the fair. */
static gboolean
follows (const SrSpell *spell, guint fair)
{
  SrDay day = sr_work_fair_day (fair);

  return (g_str_equal (spell->kind, "migrant") || spell->factory != SR_NONE) &&
         spell->since > day && spell->since <= day + DAYS_AFTER;
}

static void
add_all_placed (SrWork *self, guint fair)
{
  guint placed = 0;

  for (guint i = 0; i < self->spells->len && placed < PLACED_MOST; i++) {
    const SrSpell *spell = sr_work_spell (self, i);

    if (!follows (spell, fair) || has_placing (self, spell->person) ||
        !sr_random_chance (&self->random, 80))
      continue;
    add_placed (self, fair, i);
    placed++;
  }
}

/* The others stay where they are, as yet or for good. */
static void
add_other (SrWork *self, guint fair, guint person)
{
  static const char *const states[] = {"intent",   "intent",   "interview", "signed",
                                       "given_up", "given_up", "given_up"};
  SrRandom *random = &self->random;
  SrPlacing placing = {.person = person,
                       .fair = fair,
                       .intent = sr_work_fair_day (fair),
                       .spell = SR_NONE,
                       .kept = -1};

  placing.state = states[sr_random_below (random, G_N_ELEMENTS (states))];
  placing.posting = draw_posting (self, fair, SR_NONE);
  if (placing.posting == SR_NONE)
    return;
  if (g_str_equal (placing.state, "signed") ||
      (g_str_equal (placing.state, "given_up") && sr_random_chance (random, 25)))
    placing.signed_on = placing.intent + sr_random_between (random, 0, 6);
  g_array_append_val (self->placements, placing);
}

static void
add_others (SrWork *self, guint fair)
{
  for (guint n = 0; n < OTHERS;) {
    guint person = sr_random_below (&self->random, self->community->people->len);

    if (has_placing (self, person) ||
        !sr_person_is_labour (sr_community_person (self->community, person),
                              sr_work_fair_day (fair)) ||
        !sr_person_is_resident (sr_community_person (self->community, person),
                                self->community->as_of))
      continue;
    add_other (self, fair, person);
    n++;
  }
}

/* --- Seekers --- */

static const char *
state_after (const char *placement)
{
  if (g_str_equal (placement, "placed"))
    return "employed";
  return g_str_equal (placement, "given_up") ? "paused" : "referred";
}

static void
add_seeker (SrWork *self, guint person, SrDay registered, const char *state, guint posting)
{
  SrSeeker seeker = {.person = person, .registered = registered, .state = state};
  const SrPosting *offer = sr_work_posting (self, posting);

  seeker.channel = sr_random_chance (&self->random, 55)   ? "fair"
                   : sr_random_chance (&self->random, 50) ? "counter"
                                                          : "visit";
  seeker.job = sr_work_draw_job (&self->random, sr_work_employer (self, offer->employer)->trade);
  seeker.division = offer->place->division;
  seeker.pay = offer->pay_min;
  g_array_append_val (self->seekers, seeker);
}

/* Some who have work look for better. */
static void
add_looking (SrWork *self)
{
  SrDay as_of = self->community->as_of;

  for (guint n = 0; n < LOOKING;) {
    guint person = sr_random_below (&self->random, self->community->people->len);

    if (has_placing (self, person) ||
        !sr_person_is_labour (sr_community_person (self->community, person), as_of))
      continue;
    add_seeker (self, person, as_of - sr_random_between (&self->random, 2, 50), "seeking",
                draw_posting (self, 1, SR_NONE));
    n++;
  }
}

void
sr_work_draw_placements (SrWork *self)
{
  for (guint fair = 0; fair < SR_FAIRS; fair++) {
    add_all_placed (self, fair);
    add_others (self, fair);
  }
  for (guint i = 0; i < self->placements->len; i++) {
    const SrPlacing *placing = &g_array_index (self->placements, SrPlacing, i);

    add_seeker (self, placing->person, placing->intent - sr_random_between (&self->random, 0, 9),
                state_after (placing->state), placing->posting);
  }
  add_looking (self);
}
