/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Those who went elsewhere: the divorced, daughters married out, sons who moved, study or serve;
 * who came back; and who is away.
 */
#include "sample/sr-community-stories.h"

#include <string.h>

/* --- Those who went elsewhere --- */

/* The mother of the children left after a divorce. */
gboolean
sr_story_mother_left (SrCommunity *self, guint household)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint child = SR_NONE, father, person, event;
  SrDay oldest = self->as_of;
  SrMember mother;

  for (guint i = 1; i < home->persons->len; i++) {
    const SrMember *member =
        &sr_community_person (self, sr_story_member_of (self, household, i))->self;

    if (member->father >= 0 && member->mother < 0 && member->born < oldest &&
        sr_day_age (member->born, self->as_of) < 22) {
      child = sr_story_member_of (self, household, i);
      oldest = member->born;
    }
  }
  if (child == SR_NONE)
    return FALSE;
  father = (guint)sr_community_person (self, child)->self.father;
  sr_family_draw_relative (&self->random, NULL, NULL, 2,
                           sr_story_born_years_before (self, oldest, 20, 26), &mother);
  person = sr_story_add_former (
      self, household, &mother,
      father == sr_story_member_of (self, household, 0) ? "spouse" : "daughter_in_law");
  sr_community_person (self, person)->marital = "20";
  for (guint i = 1; i < home->persons->len - 1; i++)
    if (sr_community_person (self, sr_story_member_of (self, household, i))->self.father ==
        (int)father)
      sr_story_become_parent (self, sr_story_member_of (self, household, i), person);
  event =
      sr_story_leave (self, household, person,
                      sr_story_after_last_change (self, household, sr_story_day (self, household)),
                      "move-out", "moved_out", "moved_out", "离婚迁出登记");
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "40");
  sr_community_person (self, father)->marital = "20";
  sr_community_add_fact (self, event, SR_FACT_PERSON, father, "marital_status", "40");
  return TRUE;
}

/* A grown child of head and wife, AGE years old on DAY. */
static guint
add_grown_child (SrCommunity *self, guint household, int sex, int age, SrDay day)
{
  guint father = sr_story_member_of (self, household, 0),
        mother = sr_story_member_of (self, household, 1);
  const SrMember *head = &sr_community_person (self, father)->self;
  SrDay born = sr_story_born_years_before (self, day, age, age);
  guint person;
  SrMember child;

  sr_family_draw_relative (&self->random, head->ethnicity, head->surname, sex, born, &child);
  person = sr_story_add_former (self, household, &child, sex == 1 ? "son" : "daughter");
  sr_story_become_parent (self, person, father);
  sr_story_become_parent (self, person, mother);
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
      int other = sr_day_age (
          sr_community_person (self, sr_story_member_of (self, household, i))->self.born, day);

      fits = fits && (i < 2 ? other - years >= 20 && other - years <= 42 : ABS (other - years) > 2);
    }
    *age = years;
    if (fits)
      return TRUE;
  }
  return FALSE;
}

/* Nobody serves who is ill. */
static void
be_healthy (SrPerson *person)
{
  person->life.disability_kind = 0;
  person->life.chronic_since = 0;
  person->life.serious_since = 0;
}

/* Universities and the army begin in September. */
static SrDay
autumn_day (SrCommunity *self, guint household)
{
  SrDay day;

  do
    day = sr_day (sr_random_between (&self->random, 2020, 2025), 9,
                  sr_random_between (&self->random, 3, 14));
  while (day <= sr_story_entered_on (self, household));
  return day;
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
  SrDay day = strcmp (reason, "study") == 0 || strcmp (reason, "army") == 0
                  ? autumn_day (self, household)
                  : sr_story_day (self, household);
  guint person, event;
  int age;

  if (!grown_age (self, household, day, min, max, &age))
    return FALSE;
  person = add_grown_child (self, household, sex, age, day);
  if (strcmp (reason, "army") == 0)
    be_healthy (sr_community_person (self, person));
  event = sr_story_leave (self, household, person, day, act, reason, reason, words);
  if (strcmp (reason, "married_out") == 0)
    sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "20");
  return TRUE;
}

gboolean
sr_story_daughter_married (SrCommunity *self, guint household)
{
  return go_away (self, household, 2, 20, 27, "marry-out", "married_out", "婚出登记");
}

gboolean
sr_story_child_moved (SrCommunity *self, guint household)
{
  return go_away (self, household, sr_random_chance (&self->random, 60) ? 1 : 2, 24, 32, "move-out",
                  "moved_out", "迁出登记（在县城购房落户）");
}

gboolean
sr_story_child_studies (SrCommunity *self, guint household)
{
  return go_away (self, household, sr_random_chance (&self->random, 50) ? 1 : 2, 18, 19, "move-out",
                  "study", "入学迁户登记");
}

gboolean
sr_story_son_enlisted (SrCommunity *self, guint household)
{
  return go_away (self, household, 1, 18, 22, "move-out", "army", "参军登记");
}

/* --- Those who came back --- */

/* A grown son served for two years and belongs to the household again. */
gboolean
sr_story_son_returned (SrCommunity *self, guint household)
{
  guint person = sr_story_member_of (self, household, 2);
  SrPerson *son = sr_community_person (self, person);
  SrDay start = sr_day (sr_random_between (&self->random, 2020, 2022), 9, 12);
  SrDay back = start + 2 * 365 + 3;
  guint event;
  g_autofree char *title = NULL;

  if (son->self.sex != 1 || son->n_spans != 1 || sr_story_entered_on (self, household) >= start ||
      sr_day_age (son->self.born, start) < 18 || sr_day_age (son->self.born, start) > 22)
    return FALSE;
  be_healthy (son);
  /* Not from a university, that would go on meanwhile. */
  son->life.path = sr_day_age (son->self.born, start) < 19 ? SR_PATH_SENIOR : SR_PATH_VOCATIONAL;
  sr_story_leave (self, household, person, start, "move-out", "army", "army", "参军登记");
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
  guint person = sr_story_member_of (self, household, index);
  SrPerson *gone = sr_community_person (self, person);
  SrDay day = sr_day (2024, strcmp (state, "army") == 0 ? 9 : 4, 12);
  g_autofree char *title = g_strdup_printf ("%s：%s", words, gone->self.name);
  guint event = sr_community_add_event (self, "change", day, title);

  gone->life.is_away = TRUE;
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "person_state", state);
  if (strcmp (state, "army") == 0)
    sr_community_add_fact (self, event, SR_FACT_PERSON, person, "military_status", "active");
}

gboolean
sr_story_imprisoned (SrCommunity *self, guint household)
{
  be_away (self, household, "imprisoned", "人员状态变更（服刑）");
  return TRUE;
}

gboolean
sr_story_missing (SrCommunity *self, guint household)
{
  be_away (self, household, "missing", "人员状态变更（失联）");
  return TRUE;
}

gboolean
sr_story_serving (SrCommunity *self, guint household)
{
  SrPerson *son = sr_community_person (self, sr_story_member_of (self, household, 2));
  int age = sr_day_age (son->self.born, self->as_of);

  if (son->self.sex != 1 || age < 20 || age > 23)
    return FALSE;
  be_healthy (son);
  son->life.path = SR_PATH_VOCATIONAL;
  be_away (self, household, "army", "人员状态变更（参军）");
  return TRUE;
}
