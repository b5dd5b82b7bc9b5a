/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What happened to single households of the sample community, and what the stories have in common.
 * For this folder only.
 */
#pragma once

#include "sample/sr-community-private.h"

G_BEGIN_DECLS

/* A story makes something happen to a household. Returns FALSE, having done nothing, when it does
 * not fit. */
typedef gboolean (*SrStory) (SrCommunity *self, guint household);

/* Deaths: the husband of the head, the father who was the head, a parent, the wife. */
gboolean sr_story_husband_died (SrCommunity *self, guint household);
gboolean sr_story_father_died (SrCommunity *self, guint household);
gboolean sr_story_parent_died (SrCommunity *self, guint household);
gboolean sr_story_wife_died (SrCommunity *self, guint household);

/* Those who went elsewhere, came back, or are away and still on the roll. */
gboolean sr_story_mother_left (SrCommunity *self, guint household);
gboolean sr_story_daughter_married (SrCommunity *self, guint household);
gboolean sr_story_child_moved (SrCommunity *self, guint household);
gboolean sr_story_child_studies (SrCommunity *self, guint household);
gboolean sr_story_son_enlisted (SrCommunity *self, guint household);
gboolean sr_story_son_returned (SrCommunity *self, guint household);
gboolean sr_story_imprisoned (SrCommunity *self, guint household);
gboolean sr_story_missing (SrCommunity *self, guint household);
gboolean sr_story_serving (SrCommunity *self, guint household);

/* A household joined to this one; and one like this that left. */
gboolean sr_story_merged (SrCommunity *self, guint household);
gboolean sr_story_left (SrCommunity *self, guint household);

/* Person number INDEX of a household, as it was drawn. */
guint sr_story_member_of (SrCommunity *self, guint household, guint index);

/* The day on which the household was entered. */
SrDay sr_story_entered_on (SrCommunity *self, guint household);

/* A day on which something can have happened to a household: after it was entered, not just now. */
SrDay sr_story_day (SrCommunity *self, guint household);

/* DAY, or as much later as it takes for everybody who is in the household now to have been in it a
 * month before. */
SrDay sr_story_after_last_change (SrCommunity *self, guint household, SrDay day);

/* Somebody who lived in the household from the move on, until something happens. */
guint sr_story_add_former (SrCommunity *self,
                           guint household,
                           const SrMember *member,
                           const char *relation);

/* Ends the membership of PERSON on DAY, with an event of its own whose title begins with WORDS.
 * STATE: code of person_state since then. Returns the event. */
guint sr_story_leave (SrCommunity *self,
                      guint household,
                      guint person,
                      SrDay day,
                      const char *act,
                      const char *reason,
                      const char *state,
                      const char *words);

/* The same by death. */
guint sr_story_die (SrCommunity *self, guint household, guint person, SrDay day);

/* The wife or husband who stays is a widow or widower from then on. */
void sr_story_leave_widowed (SrCommunity *self, guint event, guint person);

/* PERSON's relation to the head was BEFORE until DAY. */
void sr_story_change_relation (
    SrCommunity *self, guint person, const char *before, SrDay day, guint event);

/* A birth date MIN to MAX years before DAY. */
SrDay sr_story_born_years_before (SrCommunity *self, SrDay day, int min, int max);

/* Links CHILD to PARENT as its father or mother. */
void sr_story_become_parent (SrCommunity *self, guint child, guint parent);

G_END_DECLS
