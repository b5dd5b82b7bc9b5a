/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whole households: one that left, one that was joined to another.
 */
#include "sample/sr-community-stories.h"

#include <string.h>

/* An old woman lived alone and was joined to her son's household. */
gboolean
sr_story_merged (SrCommunity *self, guint household)
{
  SrPerson *son = sr_community_person (self, sr_story_member_of (self, household, 0));
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

    member.father = member.father >= 0 ? (int)sr_story_member_of (self, household, 0) : -1;
    member.mother = member.mother >= 0 ? (int)sr_story_member_of (self, household, 1) : -1;
    person = sr_community_add_person (self, &member);
    sr_community_person (self, person)->marital = i < 2 ? "20" : "10";
    sr_community_add_span (self, person, household, member.relation, home.moved_in, "relocated",
                           home.event);
    g_array_append_val (sr_community_household (self, household)->persons, person);
  }
  return household;
}

/* A family bought a flat in the county town and gave up this one. */
gboolean
sr_story_left (SrCommunity *self, guint like)
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
    sr_community_end_span (self, sr_story_member_of (self, household, i), day, "moved_out", event);
    sr_community_add_fact (self, event, SR_FACT_PERSON, sr_story_member_of (self, household, i),
                           "person_state", "moved_out");
  }
  return TRUE;
}
