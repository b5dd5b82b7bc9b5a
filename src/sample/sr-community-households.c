/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The 284 households of the as-of date: when they came, who was born or married into them since.
 * Three of them split off from others of them later.
 */
#include <string.h>

#include "sample/sr-community-private.h"

/* Parents of a young household that splits off are not older than this. */
#define OLDEST_PARENT 66

static const struct {
  int from[3];
  int to[3];
  int recorded[3];
  guint households;
  const char *title;
} batches[] = {
    {{2019, 9, 27}, {2019, 10, 15}, {2019, 10, 18}, 150, "导入2019年9—10月搬迁入住户名册"},
    {{2019, 11, 5}, {2019, 11, 20}, {2019, 11, 25}, 62, "导入2019年11月搬迁入住户名册"},
    {{2019, 12, 20}, {2020, 1, 12}, {2020, 1, 15}, 38, "导入2019年冬搬迁入住户名册"},
    {{2020, 5, 8}, {2020, 5, 25}, {2020, 5, 28}, 20, "导入2020年5月搬迁入住户名册"},
    {{2020, 10, 12}, {2020, 10, 25}, {2020, 10, 30}, 999, "导入2020年10月搬迁入住户名册"},
};

static SrDay
day_of (const int ymd[3])
{
  return sr_day (ymd[0], ymd[1], ymd[2]);
}

static gboolean
fits_parents (SrCommunity *self, const SrFamily *family, guint parents)
{
  const SrHousehold *home = sr_community_household (self, parents);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *parent = sr_community_person (self, g_array_index (home->persons, guint, i));
    int years = sr_day_age (parent->self.born, family->members[0].born);

    if (years < 20 || years > 38)
      return FALSE;
  }
  return TRUE;
}

static void
take_parents_name (SrCommunity *self, SrFamily *family, guint parents)
{
  const SrHousehold *home = sr_community_household (self, parents);
  const SrMember *father =
      &sr_community_person (self, g_array_index (home->persons, guint, 0))->self;

  for (guint i = 0; i < family->n_members; i++) {
    SrMember *member = &family->members[i];

    if (i != 1) {
      member->surname = father->surname;
      member->ethnicity = father->ethnicity;
    }
    while (i == 1 && strcmp (member->surname, father->surname) == 0)
      member->surname = sr_names_surname (&self->random, member->ethnicity);
    sr_names_make (&self->random, member->surname, NULL, member->sex, sr_day_year (member->born),
                   member->name);
  }
}

static void
draw_family (SrCommunity *self, const SrPlan *plan, SrFamily *family)
{
  gboolean is_split = plan->parents != SR_NONE;

  do
    sr_family_draw (&self->random, plan->shape, plan->township, self->as_of, family);
  while ((is_split && !fits_parents (self, family, plan->parents)) ||
         (plan->splits_later && sr_day_age (family->members[0].born, self->as_of) > OLDEST_PARENT));
  if (is_split)
    take_parents_name (self, family, plan->parents);
}

/* Persons of the family in order of age, so that parents are there before their children. */
static void
add_people (SrCommunity *self, const SrFamily *family, guint people[SR_SHAPE_MAX])
{
  gboolean done[SR_SHAPE_MAX] = {FALSE};

  for (guint n = 0; n < family->n_members; n++) {
    int oldest = -1;
    SrMember member;

    for (guint i = 0; i < family->n_members; i++)
      if (!done[i] && (oldest < 0 || family->members[i].born < family->members[oldest].born))
        oldest = (int)i;
    done[oldest] = TRUE;
    member = family->members[oldest];
    member.father = member.father >= 0 ? (int)people[member.father] : -1;
    member.mother = member.mother >= 0 ? (int)people[member.mother] : -1;
    people[oldest] = sr_community_add_person (self, &member);
  }
}

static void
marry (SrCommunity *self, guint one, guint other)
{
  sr_community_person (self, one)->spouse = other;
  sr_community_person (self, other)->spouse = one;
  sr_community_person (self, one)->marital = "20";
  sr_community_person (self, other)->marital = "20";
}

/* Couples are head and spouse, child and child-in-law, and the two parents of the head. */
static void
marry_couples (SrCommunity *self, const SrFamily *family, const guint *people)
{
  int father = -1, mother = -1;

  for (guint i = 0; i < family->n_members; i++) {
    const char *relation = family->members[i].relation;

    if (strcmp (relation, "spouse") == 0)
      marry (self, people[0], people[i]);
    else if (strcmp (relation, "daughter_in_law") == 0 || strcmp (relation, "son_in_law") == 0)
      marry (self, people[family->shape->roles[i].base], people[i]);
    else if (strcmp (relation, "father") == 0)
      father = (int)i;
    else if (strcmp (relation, "mother") == 0)
      mother = (int)i;
  }
  if (father >= 0 && mother >= 0)
    marry (self, people[father], people[mother]);
}

static gboolean
is_parent (const SrFamily *family, guint index)
{
  for (guint k = 0; k < family->n_members; k++)
    if (family->members[k].father == (int)index || family->members[k].mother == (int)index)
      return TRUE;
  return FALSE;
}

/* Where a mother or father lives without the other one, the other one is dead, or went away. */
static void
mark_left_alone (SrCommunity *self, const SrFamily *family, const guint *people)
{
  for (guint i = 0; i < family->n_members; i++) {
    SrPerson *person = sr_community_person (self, people[i]);
    const char *relation = family->members[i].relation;
    int age = sr_day_age (person->self.born, self->as_of);
    gboolean widowed =
        strcmp (relation, "mother") == 0 || strcmp (relation, "wifes_mother") == 0 ||
        (age > 60 && person->self.sex == 2) ||
        (i == 0 && person->self.sex == 2 && family->shape->flags & SR_SHAPE_WIDOWED) ||
        (is_parent (family, i) && age >= 52);

    if (person->spouse != SR_NONE)
      continue;
    if (widowed || (age > 60 && sr_random_chance (&self->random, 50)))
      person->marital = "30";
    else if (is_parent (family, i))
      person->marital = "40";
  }
}

/* --- Who came when --- */

/* The young wife or husband came after the wedding, which was a year or two before the first child;
 * NONE when that was before the move. */
static SrDay
wedding_day (SrCommunity *self, const SrFamily *family, guint index, SrDay moved_in)
{
  SrDay first = 0;
  SrDay wedding;

  for (guint k = 0; k < family->n_members; k++)
    if ((family->members[k].father == (int)index || family->members[k].mother == (int)index) &&
        (first == 0 || family->members[k].born < first))
      first = family->members[k].born;
  wedding = first ? first - sr_random_between (&self->random, 290, 620)
                  : sr_community_day_between (self, sr_day (2020, 11, 1), sr_day (2025, 2, 20));
  return wedding > moved_in + 90 ? wedding : 0;
}

static gboolean
may_marry_in (const SrFamily *family, guint index)
{
  const char *relation = family->members[index].relation;
  gboolean young_head = family->shape->roles[1].relation &&
                        strcmp (family->shape->roles[1].relation, "spouse") == 0 &&
                        strstr (family->shape->key, "family");

  if (!(family->shape->flags & SR_SHAPE_MARRIES_IN))
    return FALSE;
  return young_head
             ? index == 1
             : strcmp (relation, "daughter_in_law") == 0 || strcmp (relation, "son_in_law") == 0;
}

static void
join_by_marriage (
    SrCommunity *self, guint household, guint person, const char *relation, SrDay wedding)
{
  SrPerson *bride = sr_community_person (self, person);
  guint other = bride->spouse;
  g_autofree char *title = g_strdup_printf ("婚入登记：%s（%s之%s）", bride->self.name,
                                            sr_community_person (self, other)->self.name,
                                            bride->self.sex == 2 ? "妻" : "夫");
  guint event = sr_community_add_event (self, "marry-in", wedding, title);

  sr_community_add_span (self, person, household, relation, wedding, "married_in", event);
  sr_community_person (self, other)->marital = "10";
  sr_community_add_fact (self, event, SR_FACT_PERSON, other, "marital_status", "20");
}

static void
join_by_birth (SrCommunity *self, guint household, guint person, const char *relation, SrDay batch)
{
  SrPerson *child = sr_community_person (self, person);
  g_autofree char *home = sr_community_household_name (self, household, child->self.born);
  g_autofree char *title = g_strdup_printf ("出生登记：%s，%s", child->self.name, home);
  guint event = sr_community_add_event (self, "birth", child->self.born, title);
  SrHappening *row = sr_community_event (self, event);

  row->recorded = MIN (MAX (row->recorded + 4, batch + 1), self->as_of);
  sr_community_add_span (self, person, household, relation, child->self.born, "birth", event);
}

static void
join_all (SrCommunity *self,
          guint household,
          const SrFamily *family,
          const guint *people,
          SrDay moved_in,
          guint event)
{
  SrDay batch = sr_community_event (self, event)->recorded;

  for (guint i = 0; i < family->n_members; i++) {
    const char *relation = family->members[i].relation;
    SrDay wedding =
        may_marry_in (family, i) ? wedding_day (self, family, i, MAX (moved_in, batch)) : 0;

    if (family->members[i].born > moved_in)
      join_by_birth (self, household, people[i], relation, batch);
    else if (wedding)
      join_by_marriage (self, household, people[i], relation, wedding);
    else
      sr_community_add_span (self, people[i], household, relation, moved_in, "relocated", event);
  }
}

/* --- A household that split off --- */

/* The same relation seen from the grandparents. */
static const char *
in_parents_home (const char *relation)
{
  static const char *const map[][2] = {{"head", "son"},
                                       {"spouse", "daughter_in_law"},
                                       {"son", "grandson"},
                                       {"daughter", "granddaughter"}};

  for (guint i = 0; i < G_N_ELEMENTS (map); i++)
    if (strcmp (map[i][0], relation) == 0)
      return map[i][1];
  g_return_val_if_reached ("other");
}

static void
split_off (SrCommunity *self, guint parents, guint household, const guint *people, guint n)
{
  SrHousehold *old = sr_community_household (self, parents);
  SrDay last = 0;
  SrDay day;
  g_autofree char *title = NULL;
  guint event;

  for (guint i = 0; i < n; i++) {
    const SrPerson *person = sr_community_person (self, people[i]);

    last = MAX (last, person->spans[0].since);
    g_array_append_val (old->persons, people[i]);
  }
  day = sr_community_day_between (self, MAX (last + 60, sr_day (2021, 3, 1)), self->as_of - 60);
  title = g_strdup_printf (
      "分户登记：%s自%s户分出", sr_community_person (self, people[0])->self.name,
      sr_community_person (self, g_array_index (old->persons, guint, 0))->self.name);
  event = sr_community_add_event (self, "split", day, title);
  for (guint i = 0; i < n; i++) {
    sr_community_end_span (self, people[i], day, "transfer", event);
    sr_community_add_span (self, people[i], household,
                           sr_community_person (self, people[i])->self.relation, day, "transfer",
                           event);
  }
  sr_community_household (self, household)->moved_in = day;
  sr_community_household (self, household)->event = event;
  sr_community_household (self, household)->change_reason = "split";
}

static void
add_split (SrCommunity *self, guint household, guint parents, const SrFamily *family, guint *people)
{
  const SrHousehold *old = sr_community_household (self, parents);
  SrFamily seen = *family;

  for (guint i = 0; i < family->n_members; i++)
    seen.members[i].relation = in_parents_home (family->members[i].relation);
  sr_community_person (self, people[0])->self.father = (int)g_array_index (old->persons, guint, 0);
  sr_community_person (self, people[0])->self.mother = (int)g_array_index (old->persons, guint, 1);
  join_all (self, parents, &seen, people, old->moved_in, old->event);
  split_off (self, parents, household, people, family->n_members);
  sr_community_household (self, parents)->is_used = TRUE;
  sr_community_household (self, household)->is_used = TRUE;
}

static void
draw_one (SrCommunity *self, const SrPlan *plan, SrDay moved_in, guint event)
{
  guint household = self->households->len;
  SrHousehold home = {.shape = plan->shape,
                      .township = plan->township,
                      .village = plan->village,
                      .moved_in = moved_in,
                      .event = event,
                      .out_event = SR_NONE,
                      .persons = g_array_new (FALSE, FALSE, sizeof (guint))};
  guint people[SR_SHAPE_MAX];
  SrFamily family;

  draw_family (self, plan, &family);
  add_people (self, &family, people);
  home.n_persons = family.n_members;
  g_array_append_vals (home.persons, people, family.n_members);
  g_array_append_val (self->households, home);
  marry_couples (self, &family, people);
  mark_left_alone (self, &family, people);
  if (plan->parents == SR_NONE)
    join_all (self, household, &family, people, moved_in, event);
  else
    add_split (self, household, plan->parents, &family, people);
}

static guint *
add_batches (SrCommunity *self)
{
  guint *events = g_new (guint, G_N_ELEMENTS (batches));

  for (guint i = 0; i < G_N_ELEMENTS (batches); i++)
    events[i] =
        sr_community_add_event_at (self, "import", day_of (batches[i].recorded), batches[i].title);
  return events;
}

/* Somebody whom the guide's example finds: xdm. */
static void
name_the_example (SrCommunity *self)
{
  for (guint i = 0; i < self->people->len; i++) {
    SrMember *member = &sr_community_person (self, i)->self;
    int age = sr_day_age (member->born, self->as_of);

    if (member->sex == 2 && age >= 35 && age < 50 && strcmp (member->surname, "向") == 0) {
      g_strlcpy (member->name, "向冬梅", sizeof member->name);
      return;
    }
  }
}

void
sr_community_draw_households (SrCommunity *self, SrCodeLists *lists)
{
  g_autoptr (GArray) plans = sr_community_plan (self, lists);
  g_autofree guint *events = add_batches (self);
  guint batch = 0, in_batch = 0;

  for (guint i = 0; i < plans->len; i++) {
    SrDay day =
        sr_community_day_between (self, day_of (batches[batch].from), day_of (batches[batch].to));

    draw_one (self, &g_array_index (plans, SrPlan, i), day, events[batch]);
    if (++in_batch == batches[batch].households) {
      batch++;
      in_batch = 0;
    }
  }
  name_the_example (self);
}
