/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Deaths in the sample community, and who is the head of the household since.
 */
#include "sample/sr-community-stories.h"

#include <string.h>

/* The husband was the head; since his death his widow is. */
gboolean
sr_story_husband_died (SrCommunity *self, guint household)
{
  guint widow = sr_story_member_of (self, household, 0);
  const SrMember *wife = &sr_community_person (self, widow)->self;
  SrMember husband;
  SrDay day = sr_story_day (self, household);
  guint person, event;

  sr_family_draw_relative (&self->random, NULL, NULL, 1,
                           sr_story_born_years_before (self, wife->born, 0, 5), &husband);
  person = sr_story_add_former (self, household, &husband, "head");
  sr_community_person (self, person)->marital = "20";
  event = sr_story_die (self, household, person, day);
  sr_story_change_relation (self, widow, "spouse", day, event);
  sr_story_leave_widowed (self, event, widow);
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
gboolean
sr_story_father_died (SrCommunity *self, guint household)
{
  const SrHousehold *home = sr_community_household (self, household);
  guint n = home->persons->len;
  guint head = sr_story_member_of (self, household, 0);
  const SrMember *son = &sr_community_person (self, head)->self;
  guint widow = (guint)son->mother;
  SrMember father;
  SrDay day = sr_story_after_last_change (self, household, sr_story_day (self, household));
  guint person, event;

  sr_family_draw_relative (
      &self->random, son->ethnicity, son->surname, 1,
      sr_story_born_years_before (self, sr_community_person (self, widow)->self.born, 0, 4),
      &father);
  person = sr_story_add_former (self, household, &father, "head");
  sr_community_person (self, person)->marital = "20";
  sr_story_become_parent (self, head, person);
  event = sr_story_die (self, household, person, day);
  for (guint i = 0; i < n; i++) {
    guint other = sr_story_member_of (self, household, i);
    const SrPerson *changed = sr_community_person (self, other);

    sr_story_change_relation (
        self, other, seen_from_father (changed->spans[changed->n_spans - 1].relation), day, event);
  }
  sr_story_leave_widowed (self, event, widow);
  return TRUE;
}

/* An old mother or father of the head. */
gboolean
sr_story_parent_died (SrCommunity *self, guint household)
{
  guint head = sr_story_member_of (self, household, 0);
  const SrMember *child = &sr_community_person (self, head)->self;
  int sex = sr_random_chance (&self->random, 60) ? 2 : 1;
  SrMember parent;
  guint person;

  sr_family_draw_relative (&self->random, sex == 1 ? child->ethnicity : NULL,
                           sex == 1 ? child->surname : NULL, sex,
                           sr_story_born_years_before (self, child->born, 20, 28), &parent);
  person = sr_story_add_former (self, household, &parent, sex == 1 ? "father" : "mother");
  sr_community_person (self, person)->marital = "30";
  sr_story_become_parent (self, head, person);
  sr_story_die (self, household, person, sr_story_day (self, household));
  return TRUE;
}

gboolean
sr_story_wife_died (SrCommunity *self, guint household)
{
  guint head = sr_story_member_of (self, household, 0);
  const SrHousehold *home = sr_community_household (self, household);
  SrMember wife;
  guint person, event;

  sr_family_draw_relative (
      &self->random, NULL, NULL, 2,
      sr_story_born_years_before (self, sr_community_person (self, head)->self.born + 1100, 0, 3),
      &wife);
  person = sr_story_add_former (self, household, &wife, "spouse");
  sr_community_person (self, person)->marital = "20";
  for (guint i = 1; i < home->persons->len - 1; i++)
    if (sr_community_person (self, sr_story_member_of (self, household, i))->self.father ==
        (int)head)
      sr_story_become_parent (self, sr_story_member_of (self, household, i), person);
  event = sr_story_die (self, household, person, sr_story_day (self, household));
  sr_story_leave_widowed (self, event, head);
  return TRUE;
}
