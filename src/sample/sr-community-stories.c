/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the stories have in common: days, people who are not there any more, and how they leave.
 */
#include "sample/sr-community-stories.h"

#include <string.h>

guint
sr_story_member_of (SrCommunity *self, guint household, guint index)
{
  return g_array_index (sr_community_household (self, household)->persons, guint, index);
}

SrDay
sr_story_entered_on (SrCommunity *self, guint household)
{
  return sr_community_event (self, sr_community_household (self, household)->event)->recorded;
}

SrDay
sr_story_day (SrCommunity *self, guint household)
{
  return sr_community_day_between (
      self, MAX (sr_story_entered_on (self, household) + 40, sr_day (2019, 12, 1)),
      self->as_of - 20);
}

SrDay
sr_story_after_last_change (SrCommunity *self, guint household, SrDay day)
{
  const SrHousehold *home = sr_community_household (self, household);

  for (guint i = 0; i < home->persons->len; i++) {
    const SrPerson *person = sr_community_person (self, sr_story_member_of (self, household, i));

    day = MAX (day, person->spans[person->n_spans - 1].since + 30);
  }
  return MIN (day, self->as_of - 10);
}

guint
sr_story_add_former (SrCommunity *self,
                     guint household,
                     const SrMember *member,
                     const char *relation)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint person = sr_community_add_person (self, member);

  sr_community_add_span (self, person, household, relation, home->moved_in, "relocated",
                         home->event);
  g_array_append_val (sr_community_household (self, household)->persons, person);
  return person;
}

guint
sr_story_leave (SrCommunity *self,
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

guint
sr_story_die (SrCommunity *self, guint household, guint person, SrDay day)
{
  return sr_story_leave (self, household, person, day, "death", "death", "dead", "死亡登记");
}

void
sr_story_leave_widowed (SrCommunity *self, guint event, guint person)
{
  sr_community_person (self, person)->marital = "20";
  sr_community_add_fact (self, event, SR_FACT_PERSON, person, "marital_status", "30");
}

void
sr_story_change_relation (
    SrCommunity *self, guint person, const char *before, SrDay day, guint event)
{
  SrPerson *changed = sr_community_person (self, person);
  SrSpan last = changed->spans[changed->n_spans - 1];

  changed->spans[changed->n_spans - 1].relation = before;
  sr_community_end_span (self, person, day, "transfer", event);
  sr_community_add_span (self, person, last.household, last.relation, day, "transfer", event);
}

SrDay
sr_story_born_years_before (SrCommunity *self, SrDay day, int min, int max)
{
  return sr_day_years_before (day, sr_random_between (&self->random, min, max)) -
         sr_random_between (&self->random, 0, 364);
}

void
sr_story_become_parent (SrCommunity *self, guint child, guint parent)
{
  SrMember *member = &sr_community_person (self, child)->self;

  if (sr_community_person (self, parent)->self.sex == 1)
    member->father = (int)parent;
  else
    member->mother = (int)parent;
}
