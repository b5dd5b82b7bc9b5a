/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Those who are not there any more: the dead, the divorced, daughters married elsewhere, sons who
 * moved, study or serve, a household that left and one that was joined to another.
 */
#include <string.h>

#include "sample/sr-community-private.h"

/* Returns FALSE, having done nothing, when it does not fit the household. */
typedef gboolean (*Story) (SrCommunity *self, guint household);

static guint
member_of (SrCommunity *self, guint household, guint index)
{
  return g_array_index (sr_community_household (self, household)->persons, guint, index);
}

static SrDay
entered_on (SrCommunity *self, guint household)
{
  return sr_community_event (self, sr_community_household (self, household)->event)->recorded;
}

/* A day on which something can have happened to a household: after it was entered, not just now. */
static SrDay
story_day (SrCommunity *self, guint household)
{
  return sr_community_day_between (
      self, MAX (entered_on (self, household) + 40, sr_day (2019, 12, 1)), self->as_of - 20);
}

/* Everybody who is in the household now came with it or was born into it before DAY. */
static SrDay
after_last_change (SrCommunity *self, guint household, SrDay day)
{
  const SrHousehold *home = sr_community_household (self, household);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, member_of (self, household, i));

    day = MAX (day, person->spans[person->n_spans - 1].since + 30);
  }
  return MIN (day, self->as_of - 10);
}

/* Somebody who lived in the household from the move on, until something happens. */
static guint
add_former (SrCommunity *self, guint household, const SrMember *member, const char *relation)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint person = sr_community_add_person (self, member);

  sr_community_add_span (self, person, household, relation, home->moved_in, "relocated",
                         home->event);
  g_array_append_val (sr_community_household (self, household)->persons, person);
  return person;
}

static guint
leave (SrCommunity *self,
       guint household,
       guint person,
       SrDay day,
       const char *act,
       const char *reason,
       const char *state,
       const char *words)
{
  g_autofree char *home = sr_community_household_name (self, household, day - 1);
  g_autofree char *title =
      g_strdup_printf ("%s：%s，%s", words, sr_community_person (self, person)->self.name, home);
  guint event = sr_community_add_event (self, act, day, title);

  sr_community_end_span (self, person, day, reason, event);
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "person_state", state);
  return event;
}

static guint
die (SrCommunity *self, guint household, guint person, SrDay day)
{
  return leave (self, household, person, day, "death", "death", "dead", "死亡登记");
}

/* The wife or husband who stays is a widow or widower from then on. */
static void
leave_widowed (SrCommunity *self, guint event, guint person)
{
  sr_community_person (self, person)->marital = "20";
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "30");
}

/* PERSON's relation to the head was BEFORE until DAY. */
static void
change_relation (SrCommunity *self, guint person, const char *before, SrDay day, guint event)
{
  SrPerson *changed = sr_community_person (self, person);
  SrSpan last = changed->spans[changed->n_spans - 1];

  changed->spans[changed->n_spans - 1].relation = before;
  sr_community_end_span (self, person, day, "transfer", event);
  sr_community_add_span (self, person, last.household, last.relation, day, "transfer", event);
}

static SrDay
born_years_before (SrCommunity *self, SrDay day, int min, int max)
{
  return sr_day_years_before (day, sr_random_between (&self->random, min, max)) -
         sr_random_between (&self->random, 0, 364);
}

/* --- Deaths --- */

static void
become_parent (SrCommunity *self, guint child, guint parent)
{
  SrMember *member = &sr_community_person (self, child)->self;

  if (sr_community_person (self, parent)->self.sex == 1)
    member->father = (int)parent;
  else
    member->mother = (int)parent;
}

/* The husband was the head; since his death his widow is. */
static gboolean
husband_died (SrCommunity *self, guint household)
{
  guint widow = member_of (self, household, 0);
  const SrMember *wife = &sr_community_person (self, widow)->self;
  SrMember husband;
  SrDay day = story_day (self, household);
  guint person, event;

  sr_family_draw_relative (&self->random, NULL, NULL, 1, born_years_before (self, wife->born, 0, 5),
                           &husband);
  person = add_former (self, household, &husband, "head");
  sr_community_person (self, person)->marital = "20";
  event = die (self, household, person, day);
  change_relation (self, widow, "spouse", day, event);
  leave_widowed (self, event, widow);
  return TRUE;
}

static const char *
seen_from_father (const char *relation)
{
  static const char *const map[][2] = {{"head", "son"},
                                       {"spouse", "daughter_in_law"},
                                       {"son", "grandson"},
                                       {"daughter", "granddaughter"},
                                       {"mother", "spouse"}};

  for (guint i = 0; i < G_N_ELEMENTS (map); i++)
    if (strcmp (map[i][0], relation) == 0)
      return map[i][1];
  g_return_val_if_reached ("other");
}

/* The father was the head; since his death the son is. */
static gboolean
father_died (SrCommunity *self, guint household)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint n = home->persons->len;
  guint head = member_of (self, household, 0);
  const SrMember *son = &sr_community_person (self, head)->self;
  guint widow = (guint)son->mother;
  SrMember father;
  SrDay day = after_last_change (self, household, story_day (self, household));
  guint person, event;

  sr_family_draw_relative (
      &self->random, son->ethnicity, son->surname, 1,
      born_years_before (self, sr_community_person (self, widow)->self.born, 0, 4), &father);
  person = add_former (self, household, &father, "head");
  sr_community_person (self, person)->marital = "20";
  become_parent (self, head, person);
  event = die (self, household, person, day);
  for (guint i = 0; i < n; i++) {
    guint other = member_of (self, household, i);
    const SrPerson *changed = sr_community_person (self, other);

    change_relation (self, other, seen_from_father (changed->spans[changed->n_spans - 1].relation),
                     day, event);
  }
  leave_widowed (self, event, widow);
  return TRUE;
}

/* An old mother or father of the head. */
static gboolean
parent_died (SrCommunity *self, guint household)
{
  guint head = member_of (self, household, 0);
  const SrMember *child = &sr_community_person (self, head)->self;
  int sex = sr_random_chance (&self->random, 60) ? 2 : 1;
  SrMember parent;
  guint person;

  sr_family_draw_relative (&self->random, sex == 1 ? child->ethnicity : NULL,
                           sex == 1 ? child->surname : NULL, sex,
                           born_years_before (self, child->born, 20, 28), &parent);
  person = add_former (self, household, &parent, sex == 1 ? "father" : "mother");
  sr_community_person (self, person)->marital = "30";
  become_parent (self, head, person);
  die (self, household, person, story_day (self, household));
  return TRUE;
}

static gboolean
wife_died (SrCommunity *self, guint household)
{
  guint head = member_of (self, household, 0);
  const SrHousehold *home = sr_community_household (self, household);
  SrMember wife;
  guint person, event;

  sr_family_draw_relative (
      &self->random, NULL, NULL, 2,
      born_years_before (self, sr_community_person (self, head)->self.born + 1100, 0, 3), &wife);
  person = add_former (self, household, &wife, "spouse");
  sr_community_person (self, person)->marital = "20";
  for (guint i = 1; i < home->persons->len - 1; i++)
    if (sr_community_person (self, member_of (self, household, i))->self.father == (int)head)
      become_parent (self, member_of (self, household, i), person);
  event = die (self, household, person, story_day (self, household));
  leave_widowed (self, event, head);
  return TRUE;
}

/* --- Those who went elsewhere --- */

/* The mother of the children left after a divorce. */
static gboolean
mother_left (SrCommunity *self, guint household)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint child = SR_NONE, father, person, event;
  SrDay oldest = self->as_of;
  SrMember mother;

  for (guint i = 1; i < home->persons->len; i++) {
    const SrMember *member = &sr_community_person (self, member_of (self, household, i))->self;

    if (member->father >= 0 && member->mother < 0 && member->born < oldest &&
        sr_day_age (member->born, self->as_of) < 22) {
      child = member_of (self, household, i);
      oldest = member->born;
    }
  }
  if (child == SR_NONE)
    return FALSE;
  father = (guint)sr_community_person (self, child)->self.father;
  sr_family_draw_relative (&self->random, NULL, NULL, 2, born_years_before (self, oldest, 20, 26),
                           &mother);
  person = add_former (self, household, &mother,
                       father == member_of (self, household, 0) ? "spouse" : "daughter_in_law");
  sr_community_person (self, person)->marital = "20";
  for (guint i = 1; i < home->persons->len - 1; i++)
    if (sr_community_person (self, member_of (self, household, i))->self.father == (int)father)
      become_parent (self, member_of (self, household, i), person);
  event = leave (self, household, person,
                 after_last_change (self, household, story_day (self, household)), "move-out",
                 "moved_out", "moved_out", "离婚迁出登记");
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "40");
  sr_community_person (self, father)->marital = "20";
  sr_community_add_fact (self, event, SR_FACT_PERSON, father, "marital_status", "40");
  return TRUE;
}

/* A grown child of head and wife, AGE years old on DAY. */
static guint
add_grown_child (SrCommunity *self, guint household, int sex, int age, SrDay day)
{
  guint father = member_of (self, household, 0), mother = member_of (self, household, 1);
  const SrMember *head = &sr_community_person (self, father)->self;
  SrDay born = born_years_before (self, day, age, age);
  guint person;
  SrMember child;

  sr_family_draw_relative (&self->random, head->ethnicity, head->surname, sex, born, &child);
  person = add_former (self, household, &child, sex == 1 ? "son" : "daughter");
  become_parent (self, person, father);
  become_parent (self, person, mother);
  return person;
}

/* How old a child may be on DAY: parents at least twenty years older, brothers and sisters another
 * year. FALSE when none fits. */
static gboolean
grown_age (SrCommunity *self, guint household, SrDay day, int min, int max, int *age)
{
  const SrHousehold *home = sr_community_household (self, household);

  for (int tries = 0; tries < 30; tries++) {
    gboolean fits = TRUE;
    int years = sr_random_between (&self->random, min, max);

    for (guint i = 0; i < home->persons->len; i++) {
      int other =
          sr_day_age (sr_community_person (self, member_of (self, household, i))->self.born, day);

      fits = fits && (i < 2 ? other - years >= 20 && other - years <= 42 : ABS (other - years) > 2);
    }
    *age = years;
    if (fits)
      return TRUE;
  }
  return FALSE;
}

static gboolean
go_away (SrCommunity *self,
         guint household,
         int sex,
         int min,
         int max,
         const char *act,
         const char *reason,
         const char *words)
{
  SrDay day = story_day (self, household);
  guint person, event;
  int age;

  if (!grown_age (self, household, day, min, max, &age))
    return FALSE;
  person = add_grown_child (self, household, sex, age, day);
  event = leave (self, household, person, day, act, reason, reason, words);
  if (strcmp (reason, "married_out") == 0)
    sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "20");
  return TRUE;
}

static gboolean
daughter_married (SrCommunity *self, guint household)
{
  return go_away (self, household, 2, 20, 27, "marry-out", "married_out", "婚出登记");
}

static gboolean
child_moved (SrCommunity *self, guint household)
{
  return go_away (self, household, sr_random_chance (&self->random, 60) ? 1 : 2, 24, 32, "move-out",
                  "moved_out", "迁出登记（在县城购房落户）");
}

static gboolean
child_studies (SrCommunity *self, guint household)
{
  return go_away (self, household, sr_random_chance (&self->random, 50) ? 1 : 2, 18, 19, "move-out",
                  "study", "入学迁户登记");
}

static gboolean
son_enlisted (SrCommunity *self, guint household)
{
  return go_away (self, household, 1, 18, 22, "move-out", "army", "参军登记");
}

/* --- Those who came back --- */

/* A grown son served for two years and belongs to the household again. */
static gboolean
son_returned (SrCommunity *self, guint household)
{
  guint person = member_of (self, household, 2);
  SrPerson *son = sr_community_person (self, person);
  SrDay start = sr_day (sr_random_between (&self->random, 2020, 2022), 9, 12);
  SrDay back = start + 2 * 365 + 3;
  guint event;
  g_autofree char *title = NULL;

  if (son->self.sex != 1 || son->n_spans != 1 || entered_on (self, household) >= start ||
      sr_day_age (son->self.born, start) < 18 || sr_day_age (son->self.born, start) > 22)
    return FALSE;
  /* Not from a university, that would go on meanwhile. */
  son->life.path = sr_day_age (son->self.born, start) < 19 ? SR_PATH_SENIOR : SR_PATH_VOCATIONAL;
  leave (self, household, person, start, "move-out", "army", "army", "参军登记");
  title = g_strdup_printf ("退役返回登记：%s", son->self.name);
  event = sr_community_add_event (self, "return", back, title);
  sr_community_add_span (self, person, household, son->spans[0].relation, back, "returned", event);
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "person_state", "registered");
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "military_status", "veteran");
  return TRUE;
}

/* --- States of persons who stay on the roll --- */

static void
be_away (SrCommunity *self, guint household, const char *state, const char *words)
{
  guint index = sr_community_household (self, household)->persons->len - 1;
  guint person = member_of (self, household, index);
  SrPerson *gone = sr_community_person (self, person);
  SrDay day = sr_day (2024, strcmp (state, "army") == 0 ? 9 : 4, 12);
  g_autofree char *title = g_strdup_printf ("%s：%s", words, gone->self.name);
  guint event = sr_community_add_event (self, "change", day, title);

  gone->life.is_away = TRUE;
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "person_state", state);
  if (strcmp (state, "army") == 0)
    sr_community_add_fact (self, event, SR_FACT_PERSON, person, "military_status", "active");
}

static gboolean
imprisoned (SrCommunity *self, guint household)
{
  be_away (self, household, "imprisoned", "人员状态变更（服刑）");
  return TRUE;
}

static gboolean
missing (SrCommunity *self, guint household)
{
  be_away (self, household, "missing", "人员状态变更（失联）");
  return TRUE;
}

static gboolean
serving (SrCommunity *self, guint household)
{
  SrPerson *son = sr_community_person (self, member_of (self, household, 2));
  int age = sr_day_age (son->self.born, self->as_of);

  if (son->self.sex != 1 || age < 20 || age > 23)
    return FALSE;
  son->life.path = SR_PATH_VOCATIONAL;
  be_away (self, household, "army", "人员状态变更（参军）");
  return TRUE;
}

/* --- Whole households --- */

/* An old woman lived alone and was joined to her son's household. */
static gboolean
merged (SrCommunity *self, guint household)
{
  SrPerson *son = sr_community_person (self, member_of (self, household, 0));
  guint person = (guint)son->self.mother;
  SrPerson *mother = sr_community_person (self, person);
  SrHousehold old = *sr_community_household (self, household);
  SrDay day = sr_day (2021, 8, 10);
  g_autofree char *title =
      g_strdup_printf ("并户登记：%s并入%s户", mother->self.name, son->self.name);
  guint event = sr_community_add_event (self, "merge", day, title);

  old.shape = sr_shapes_find ("elder-woman");
  old.persons = g_array_new (FALSE, FALSE, sizeof (guint));
  old.moved_out = day;
  old.out_event = event;
  old.change_reason = "merge";
  old.n_persons = 0;
  old.is_used = TRUE;
  g_array_append_val (old.persons, person);
  mother->spans[0].household = self->households->len;
  mother->spans[0].relation = "head";
  sr_community_end_span (self, person, day, "transfer", event);
  sr_community_add_span (self, person, household, "mother", day, "transfer", event);
  g_array_append_val (self->households, old);
  return TRUE;
}

static guint
add_leaving_household (SrCommunity *self, const SrHousehold *like, SrFamily *family)
{
  SrHousehold home = *like;
  guint household = self->households->len;

  sr_family_draw (&self->random, sr_shapes_find ("family-teen"), like->township, self->as_of,
                  family);
  home.shape = family->shape;
  home.persons = g_array_new (FALSE, FALSE, sizeof (guint));
  home.is_used = TRUE;
  home.n_persons = 0;
  g_array_append_val (self->households, home);
  for (guint i = 0; i < family->n_members; i++) {
    SrMember member = family->members[i];
    guint person;

    member.father = member.father >= 0 ? (int)member_of (self, household, 0) : -1;
    member.mother = member.mother >= 0 ? (int)member_of (self, household, 1) : -1;
    person = sr_community_add_person (self, &member);
    sr_community_person (self, person)->marital = i < 2 ? "20" : "10";
    sr_community_add_span (self, person, household, member.relation, home.moved_in, "relocated",
                           home.event);
    g_array_append_val (sr_community_household (self, household)->persons, person);
  }
  return household;
}

/* A family bought a flat in the county town and gave up this one. */
static gboolean
left (SrCommunity *self, guint like)
{
  SrHousehold pattern = *sr_community_household (self, like);
  SrFamily family;
  guint household = add_leaving_household (self, &pattern, &family);
  SrDay day = sr_day (2023, 3, 18);
  g_autofree char *title =
      g_strdup_printf ("整户迁出登记：%s户（在县城购房）", family.members[0].name);
  guint event = sr_community_add_event (self, "move-out", day, title);
  SrHousehold *home = sr_community_household (self, household);

  home->moved_out = day;
  home->out_event = event;
  home->change_reason = "decrease";
  for (guint i = 0; i < family.n_members; i++) {
    sr_community_end_span (self, member_of (self, household, i), day, "moved_out", event);
    sr_community_add_fact (self, event, SR_FACT_PERSON, member_of (self, household, i),
                           "person_state", "moved_out");
  }
  return TRUE;
}

static const struct {
  const char *shapes; /* keys, separated by spaces */
  guint count;
  Story story;
} stories[] = {
    {"couple-and-mother", 1, merged},
    {"couple", 1, left},
    {"elder-woman widow", 7, husband_died},
    {"son-and-mother couple-and-mother three-generations three-generations-two three-and-mother", 9,
     father_died},
    {"elder-man father-and-son", 4, wife_died},
    {"single-father", 1, wife_died},
    {"single-father son-mother-child elders-son-child", 8, mother_left},
    {"brothers", 1, imprisoned},
    {"bachelor", 1, missing},
    {"family-adult", 1, serving},
    {"family-adult", 3, son_returned},
    {"family-adult family-two-grown family-teen couple", 10, parent_died},
    {"couple elders-and-son family-adult family-two-grown", 12, daughter_married},
    {"couple family-adult elders-and-son", 6, child_moved},
    {"couple family-adult family-teen family-two-grown", 3, child_studies},
    {"couple family-adult", 4, son_enlisted},
};

static gboolean
is_one_of (const char *keys, const char *key)
{
  g_auto (GStrv) list = g_strsplit (keys, " ", -1);

  return g_strv_contains ((const char *const *)list, key);
}

void
sr_community_draw_former (SrCommunity *self)
{
  guint n = self->households->len;
  g_autofree guint *order = sr_random_order (&self->random, n);

  for (guint s = 0; s < G_N_ELEMENTS (stories); s++) {
    guint left_over = stories[s].count;

    for (guint i = 0; i < n && left_over > 0; i++) {
      const SrHousehold *home = sr_community_household (self, order[i]);

      if (home->is_used || !is_one_of (stories[s].shapes, home->shape->key))
        continue;
      if (!stories[s].story (self, order[i]))
        continue;
      sr_community_household (self, order[i])->is_used = TRUE;
      left_over--;
    }
  }
}
