/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sample community as a whole: its parts, and what is asked of them.
 */
#include "sample/sr-community-private.h"

#include <stdlib.h>
#include <string.h>

#define SEED G_GUINT64_CONSTANT (20190927)

static void
clear_event (gpointer data)
{
  g_free (((SrHappening *)data)->title);
}

static void
clear_household (gpointer data)
{
  g_array_unref (((SrHousehold *)data)->persons);
}

SrCommunity *
sr_community_new (SrCodeLists *lists)
{
  SrCommunity *self = g_new0 (SrCommunity, 1);

  sr_random_init (&self->random, SEED);
  self->as_of = sr_day (2025, 9, 27);
  self->events = g_array_new (FALSE, TRUE, sizeof (SrHappening));
  g_array_set_clear_func (self->events, clear_event);
  self->people = g_array_new (FALSE, TRUE, sizeof (SrPerson));
  self->households = g_array_new (FALSE, TRUE, sizeof (SrHousehold));
  g_array_set_clear_func (self->households, clear_household);
  self->flats = g_array_new (FALSE, TRUE, sizeof (SrFlat));
  self->stays = g_array_new (FALSE, TRUE, sizeof (SrStay));
  self->posts = g_array_new (FALSE, TRUE, sizeof (SrPost));
  self->mentors = g_array_new (FALSE, TRUE, sizeof (guint));
  self->facts = g_array_new (FALSE, TRUE, sizeof (SrFact));
  self->watches = g_array_new (FALSE, TRUE, sizeof (SrWatch));
  self->measures = g_array_new (FALSE, TRUE, sizeof (SrMeasure));
  self->accounts = g_array_new (FALSE, TRUE, sizeof (SrAccount));
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sr_community_draw_households (self, lists);
  sr_community_draw_former (self);
  sr_community_draw_flats (self);
  sr_community_draw_posts (self);
  sr_community_draw_mentors (self);
  sr_community_fit_labour (self);
  sr_community_draw_years (self);
  sr_community_give_codes (self);
  sr_community_draw_watches (self);
  return self;
}

void
sr_community_free (SrCommunity *self)
{
  g_array_unref (self->events);
  g_array_unref (self->people);
  g_array_unref (self->households);
  g_array_unref (self->flats);
  g_array_unref (self->stays);
  g_array_unref (self->posts);
  g_array_unref (self->mentors);
  g_array_unref (self->facts);
  g_array_unref (self->watches);
  g_array_unref (self->measures);
  g_array_unref (self->accounts);
  g_hash_table_unref (self->ids);
  g_free (self);
}

guint
sr_community_add_event_at (SrCommunity *self, const char *act, SrDay day, const char *title)
{
  SrHappening event = {act, g_strdup (title), day, day};

  g_array_append_val (self->events, event);
  return self->events->len - 1;
}

guint
sr_community_add_event (SrCommunity *self, const char *act, SrDay day, const char *title)
{
  guint index = sr_community_add_event_at (self, act, day, title);
  SrDay recorded = day + sr_random_between (&self->random, 0, 6);

  sr_community_event (self, index)->recorded = MIN (recorded, self->as_of);
  return index;
}

static void
give_id_number (SrCommunity *self, SrPerson *person)
{
  guint n = sr_random_below (&self->random, 440);

  do
    sr_family_id_number (person->self.born, person->self.sex, n++, person->id_number);
  while (!g_hash_table_add (self->ids, g_strdup (person->id_number)));
}

guint
sr_community_add_person (SrCommunity *self, const SrMember *member)
{
  SrPerson person = {.self = *member, .spouse = SR_NONE, .marital = "10", .first_event = SR_NONE};

  sr_life_draw (&self->random, member->born, member->sex, &person.life);
  give_id_number (self, &person);
  g_array_append_val (self->people, person);
  return self->people->len - 1;
}

void
sr_community_add_span (SrCommunity *self,
                       guint person,
                       guint household,
                       const char *relation,
                       SrDay since,
                       const char *join,
                       guint event)
{
  SrPerson *self_person = sr_community_person (self, person);

  g_return_if_fail (self_person->n_spans < SR_MAX_SPANS);

  self_person->spans[self_person->n_spans++] =
      (SrSpan){household, relation, since, 0, join, NULL, event, SR_NONE};
  if (self_person->first_event == SR_NONE)
    self_person->first_event = event;
}

void
sr_community_end_span (SrCommunity *self, guint person, SrDay until, const char *leave, guint event)
{
  SrPerson *self_person = sr_community_person (self, person);
  SrSpan *span;

  g_return_if_fail (self_person->n_spans > 0);

  span = &self_person->spans[self_person->n_spans - 1];
  span->until = until;
  span->leave = leave;
  span->end = event;
}

void
sr_community_add_fact (SrCommunity *self,
                       guint event,
                       SrFactKind kind,
                       guint index,
                       const char *field,
                       const char *text)
{
  SrFact fact = {event, kind, index, field, g_intern_string (text)};

  g_array_append_val (self->facts, fact);
}

const SrSpan *
sr_person_span (const SrPerson *person, SrDay day)
{
  for (guint i = 0; i < person->n_spans; i++) {
    const SrSpan *span = &person->spans[i];

    if (span->since <= day && (span->until == 0 || span->until > day))
      return span;
  }
  return NULL;
}

gboolean
sr_person_is_resident (const SrPerson *person, SrDay day)
{
  return sr_person_span (person, day) != NULL;
}

gboolean
sr_person_is_labour (const SrPerson *person, SrDay day)
{
  const char *ability = sr_life_labour (&person->life, day);
  int age = sr_day_age (person->self.born, day);

  return sr_person_is_resident (person, day) && !person->life.is_away && age >= 16 && age < 60 &&
         sr_life_schooling (&person->life, day).state == NULL &&
         (strcmp (ability, "ordinary") == 0 || strcmp (ability, "skilled") == 0);
}

char *
sr_community_household_name (SrCommunity *self, guint household, SrDay day)
{
  const SrHousehold *home = sr_community_household (self, household);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, g_array_index (home->persons, guint, i));
    const SrSpan *span = sr_person_span (person, day);

    if (span && span->household == household && strcmp (span->relation, "head") == 0)
      return g_strdup_printf ("%s户", person->self.name);
  }
  return g_strdup ("");
}

SrDay
sr_community_day_between (SrCommunity *self, SrDay from, SrDay to)
{
  return sr_random_between (&self->random, from, MAX (from, to));
}

typedef struct {
  SrDay recorded;
  SrDay day;
  guint index;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;

  if (one->recorded != other->recorded)
    return one->recorded < other->recorded ? -1 : 1;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

guint *
sr_community_order (SrCommunity *self)
{
  g_autofree Key *keys = g_new (Key, self->events->len);
  guint *order = g_new (guint, self->events->len);

  for (guint i = 0; i < self->events->len; i++) {
    const SrHappening *event = sr_community_event (self, i);

    keys[i] = (Key){event->recorded, event->day, i};
  }
  qsort (keys, self->events->len, sizeof *keys, compare_keys);
  for (guint i = 0; i < self->events->len; i++)
    order[i] = keys[i].index;
  return order;
}

guint *
sr_community_by_age (SrCommunity *self)
{
  g_autofree Key *keys = g_new (Key, self->people->len);
  guint *order = g_new (guint, self->people->len);

  for (guint i = 0; i < self->people->len; i++)
    keys[i] = (Key){sr_community_person (self, i)->self.born, 0, i};
  qsort (keys, self->people->len, sizeof *keys, compare_keys);
  for (guint i = 0; i < self->people->len; i++)
    order[i] = keys[i].index;
  return order;
}

void
sr_community_give_codes (SrCommunity *self)
{
  g_autofree guint *order = sr_community_order (self);
  guint people = 0, households = 0;

  for (guint i = 0; i < self->events->len; i++) {
    for (guint k = 0; k < self->households->len; k++) {
      SrHousehold *home = sr_community_household (self, k);

      if (home->event == order[i])
        g_snprintf (home->code, sizeof home->code, "SR-%04u", ++households);
    }
    for (guint k = 0; k < self->people->len; k++) {
      SrPerson *person = sr_community_person (self, k);

      if (person->first_event == order[i])
        g_snprintf (person->code, sizeof person->code, "R-%06u", ++people);
    }
  }
}
