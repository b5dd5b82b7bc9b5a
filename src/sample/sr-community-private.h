/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The steps in which the sample community is drawn. For this folder only.
 */
#pragma once

#include "sample/sr-community.h"

G_BEGIN_DECLS

/* A new event; TITLE is copied. It is entered some days after DAY. */
guint sr_community_add_event (SrCommunity *self, const char *act, SrDay day, const char *title);

/* The same for an event that is entered on the very day. */
guint sr_community_add_event_at (SrCommunity *self, const char *act, SrDay day, const char *title);

/* A person without membership; parents are indices of persons, or -1. */
guint sr_community_add_person (SrCommunity *self, const SrMember *member);

void sr_community_add_span (SrCommunity *self,
                            guint person,
                            guint household,
                            const char *relation,
                            SrDay since,
                            const char *join,
                            guint event);

/* Ends the open span of PERSON. */
void sr_community_end_span (
    SrCommunity *self, guint person, SrDay until, const char *leave, guint event);

void sr_community_add_fact (SrCommunity *self,
                            guint event,
                            SrFactKind kind,
                            guint index,
                            const char *field,
                            const char *text);

/* "彭大明户" of the head at DAY. New string. */
char *sr_community_household_name (SrCommunity *self, guint household, SrDay day);

/* A random day in between, at least one. */
SrDay sr_community_day_between (SrCommunity *self, SrDay from, SrDay to);

/* One household that will be there at the as-of date. */
typedef struct {
  const SrShape *shape;
  const char *township;
  const char *village;
  guint parents;         /* number of the household it splits off from, or SR_NONE */
  gboolean splits_later; /* another one splits off from it */
} SrPlan;

/* All of them in the order of moving in; those that split off stand at the end. */
GArray *sr_community_plan (SrCommunity *self, SrCodeLists *lists);

/* Steps, in this order. */
void sr_community_draw_households (SrCommunity *self, SrCodeLists *lists);
void sr_community_draw_former (SrCommunity *self);
void sr_community_draw_flats (SrCommunity *self);
void sr_community_draw_posts (SrCommunity *self);
void sr_community_draw_mentors (SrCommunity *self);
void sr_community_fit_labour (SrCommunity *self);
void sr_community_draw_years (SrCommunity *self);
void sr_community_give_codes (SrCommunity *self);
void sr_community_draw_watches (SrCommunity *self);

G_END_DECLS
