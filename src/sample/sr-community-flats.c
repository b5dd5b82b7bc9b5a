/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Twelve buildings with 288 flats, and who lived in which from when to when; building heads and
 * grid workers. Flats are allotted by the number of persons (25 ㎡ each) at the move.
 */
#include <string.h>

#include "sample/sr-community-private.h"

#define FLOORS 6

/* Each unit of a building has two flats on each of six floors; one above the other are equal. */
static const guint units_of[] = {2, 2, 2, 3, 2, 1, 2, 2, 3, 1, 2, 2};

/* Areas of the 48 columns of flats, in the order in which the buildings stand. */
static const guint columns[][2] = {
    {100, 75},  {75, 50},   {125, 100}, {75, 50},  {100, 75},  {125, 75}, {50, 25},   {100, 75},
    {125, 125}, {75, 50},   {100, 100}, {125, 75}, {75, 50},   {50, 25},  {125, 100}, {100, 75},
    {75, 50},   {125, 100}, {25, 25},   {100, 75}, {125, 125}, {50, 25},  {125, 75},  {50, 50},
};

static void
add_flats (SrCommunity *self)
{
  guint column = 0;

  for (guint b = 0; b < G_N_ELEMENTS (units_of); b++)
    for (guint u = 1; u <= units_of[b]; u++, column++)
      for (guint floor = 1; floor <= FLOORS; floor++)
        for (guint room = 1; room <= 2; room++) {
          SrFlat flat = {b + 1, u, floor, room, columns[column][room - 1]};

          g_array_append_val (self->flats, flat);
        }
}

static void
stay (SrCommunity *self, guint household, guint flat, SrDay since, guint event)
{
  SrStay row = {household, flat, since, 0, event, SR_NONE};

  g_array_append_val (self->stays, row);
}

/* The open stay of a household. */
static SrStay *
stay_of (SrCommunity *self, guint household)
{
  for (guint i = self->stays->len; i > 0; i--) {
    SrStay *row = &g_array_index (self->stays, SrStay, i - 1);

    if (row->household == household && row->until == 0)
      return row;
  }
  return NULL;
}

static gboolean
is_free (SrCommunity *self, guint flat, SrDay day)
{
  for (guint i = 0; i < self->stays->len; i++) {
    const SrStay *row = &g_array_index (self->stays, SrStay, i);

    if (row->flat == flat && (row->until == 0 || row->until > day))
      return FALSE;
  }
  return TRUE;
}

static guint
size_at (SrCommunity *self, guint household, SrDay day)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++) {
    const SrSpan *span = sr_person_span (sr_community_person (self, i), day);

    n += span && span->household == household;
  }
  return n;
}

/* The free flat whose area is nearest to what SIZE persons are entitled to; the smaller one when
 * two are equally near. */
static guint
best_flat (SrCommunity *self, const guint *order, guint size, SrDay day)
{
  int wanted = (int)MIN (size, 5) * 25;
  guint best = SR_NONE;
  int distance = 1000;

  for (guint i = 0; i < self->flats->len; i++) {
    int area = (int)sr_community_flat (self, order[i])->area;
    int d = ABS (area - wanted) * 2 + (area > wanted);

    if (d < distance && is_free (self, order[i], day)) {
      best = order[i];
      distance = d;
    }
  }
  return best;
}

static gboolean
came_with_the_move (SrCommunity *self, guint household)
{
  const SrHousehold *home = sr_community_household (self, household);

  return strcmp (sr_community_event (self, home->event)->act, "import") == 0;
}

static void
leave_flat (SrCommunity *self, guint household, SrDay day, guint event)
{
  SrStay *row = stay_of (self, household);

  row->until = day;
  row->end = event;
  sr_community_add_fact (self, event, SR_FACT_FLAT, row->flat, "flat_state", "vacant");
}

static void
take_flat (SrCommunity *self, guint household, guint flat, SrDay day, guint event)
{
  stay (self, household, flat, day, event);
  sr_community_add_fact (self, event, SR_FACT_FLAT, flat, "flat_state", "occupied");
}

/* The largest households choose first, as at the allotment. */
static void
allot (SrCommunity *self, const guint *order)
{
  for (guint size = SR_SHAPE_MAX + 3; size > 0; size--)
    for (guint i = 0; i < self->households->len; i++) {
      SrHousehold *home = sr_community_household (self, i);

      if (!came_with_the_move (self, i))
        continue;
      if (home->size == 0)
        home->size = size_at (self, i, home->moved_in);
      if (home->size == size)
        stay (self, i, best_flat (self, order, size, home->moved_in), home->moved_in, home->event);
    }
}

static void
give_up_flats (SrCommunity *self)
{
  for (guint i = 0; i < self->households->len; i++) {
    const SrHousehold *home = sr_community_household (self, i);

    if (home->out_event != SR_NONE)
      leave_flat (self, i, home->moved_out, home->out_event);
  }
}

static void
house_splits (SrCommunity *self, const guint *order)
{
  for (guint i = 0; i < self->households->len; i++) {
    SrHousehold *home = sr_community_household (self, i);

    if (came_with_the_move (self, i))
      continue;
    home->size = size_at (self, i, home->moved_in);
    take_flat (self, i, best_flat (self, order, home->size, home->moved_in), home->moved_in,
               home->event);
  }
}

/* An old couple from the sixth floor gets a flat on the first or second one that stands empty. */
static void
change_one_flat (SrCommunity *self)
{
  SrDay day = sr_day (2022, 5, 20);

  for (guint i = 0; i < self->flats->len; i++) {
    const SrFlat *flat = sr_community_flat (self, i);

    if (flat->floor > 3 || !is_free (self, i, day))
      continue;
    for (guint h = 0; h < self->households->len; h++) {
      const SrHousehold *home = sr_community_household (self, h);
      const SrStay *row = stay_of (self, h);
      g_autofree char *title = NULL;
      g_autofree char *name = NULL;
      guint event;

      if (!g_str_has_prefix (home->shape->key, "elder-") || row == NULL ||
          sr_community_flat (self, row->flat)->floor < 5)
        continue;
      name = sr_community_household_name (self, h, day);
      title = g_strdup_printf ("换房登记：%s换至%u栋%u单元%u%02u", name, flat->building, flat->unit,
                               flat->floor, flat->room);
      event = sr_community_add_event (self, "move-flat", day, title);
      leave_flat (self, h, day, event);
      take_flat (self, h, i, day, event);
      return;
    }
  }
}

void
sr_community_draw_flats (SrCommunity *self)
{
  g_autofree guint *order = NULL;

  add_flats (self);
  order = sr_random_order (&self->random, self->flats->len);
  allot (self, order);
  change_one_flat (self);
  give_up_flats (self);
  house_splits (self, order);
}

/* --- Building heads and grid workers --- */

static guint
building_of (SrCommunity *self, guint household)
{
  const SrStay *row = stay_of (self, household);

  return row ? sr_community_flat (self, row->flat)->building : 0;
}

static gboolean
may_hold_post (SrCommunity *self, guint person, guint building, int min, int max)
{
  const SrPerson *candidate = sr_community_person (self, person);
  const SrSpan *first = candidate->n_spans ? &candidate->spans[0] : NULL;
  int age = sr_day_age (candidate->self.born, self->as_of);

  for (guint i = 0; i < self->posts->len; i++)
    if (g_array_index (self->posts, SrPost, i).person == person)
      return FALSE;
  return first && candidate->n_spans == 1 && first->until == 0 &&
         first->since < sr_day (2019, 11, 30) && age >= min && age <= max &&
         !candidate->life.is_away && candidate->life.disability_kind == 0 &&
         building_of (self, first->household) == building;
}

static guint
find_candidate (SrCommunity *self, const guint *order, guint building, int sex, int min, int max)
{
  for (guint i = 0; i < self->people->len; i++)
    if ((sex == 0 || sr_community_person (self, order[i])->self.sex == sex) &&
        may_hold_post (self, order[i], building, min, max))
      return order[i];
  g_return_val_if_reached (SR_NONE);
}

static void
add_post (SrCommunity *self,
          guint person,
          const char *role,
          guint building,
          guint grid,
          SrDay day,
          guint event)
{
  SrPost post = {person, role, building, grid, day, 0, event, SR_NONE};

  g_array_append_val (self->posts, post);
}

static void
replace_head (SrCommunity *self, const guint *order, guint building, SrDay day)
{
  guint person = find_candidate (self, order, building, 0, 40, 66);
  g_autofree char *title = g_strdup_printf ("楼长调整：%u栋由%s接任", building,
                                            sr_community_person (self, person)->self.name);
  guint event = sr_community_add_event (self, "change", day, title);

  for (guint i = 0; i < self->posts->len; i++) {
    SrPost *post = &g_array_index (self->posts, SrPost, i);

    if (post->building == building && post->until == 0) {
      post->until = day;
      post->end = event;
    }
  }
  add_post (self, person, "building_head", building, 0, day, event);
}

void
sr_community_draw_posts (SrCommunity *self)
{
  SrDay day = sr_day (2019, 12, 1);
  g_autofree guint *order = sr_random_order (&self->random, self->people->len);
  guint event = sr_community_add_event_at (self, "import", day, "登记楼栋长12人、网格员3人");

  for (guint building = 1; building <= G_N_ELEMENTS (units_of); building++)
    add_post (self, find_candidate (self, order, building, 0, 36, 64), "building_head", building, 0,
              day, event);
  for (guint grid = 1; grid <= 3; grid++)
    add_post (self, find_candidate (self, order, grid * 4, 2, 28, 55), "grid_worker", 0, grid, day,
              event);
  replace_head (self, order, 3, sr_day (2021, 9, 1));
  replace_head (self, order, 8, sr_day (2023, 3, 1));
  replace_head (self, order, 11, sr_day (2024, 9, 1));
}

/* --- Retired comrades who help with the children; they do not live here --- */

#define N_MENTORS 14

void
sr_community_draw_mentors (SrCommunity *self)
{
  SrDay day = sr_day (2020, 9, 15);
  guint event = sr_community_add_event_at (self, "import", day, "登记结对老同志14人");

  for (guint i = 0; i < N_MENTORS; i++) {
    int sex = sr_random_chance (&self->random, 65) ? 1 : 2;
    SrDay born =
        sr_day (sr_random_between (&self->random, 1944, 1959),
                sr_random_between (&self->random, 1, 12), sr_random_between (&self->random, 1, 28));
    SrMember member;
    SrPerson *person;
    guint index;

    sr_family_draw_relative (&self->random, NULL, NULL, sex, born, &member);
    index = sr_community_add_person (self, &member);
    person = sr_community_person (self, index);
    person->first_event = event;
    person->marital = "20";
    person->life.disability_kind = 0;
    person->life.rests = 2;
    person->life.old_education = i % 3 == 0 ? "college" : "senior_middle";
    g_array_append_val (self->mentors, index);
  }
}
