/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A large register being written: what its parts share. For this folder only.
 */
#pragma once

#include "sample/sr-family.h"
#include "sample/sr-life.h"
#include "sample/sr-sample-row.h"
#include "sample/sr-work.h"

G_BEGIN_DECLS

typedef struct {
  const char *township;
  GPtrArray *villages; /* codes */
} SrOrigin;

typedef struct {
  SrRegister *reg;
  SrRandom random;
  SrDay as_of;
  GArray *origins;       /* SrOrigin */
  guint16 *weights;      /* of shapes */
  guint16 (*serials)[2]; /* persons of each sex born on a day so far */
  SrRow grid, building, flat, household, person, membership, occupancy, post;
  SrRow watch, measure, account;
  SrRow spell, wage, factory, seeker;
  SrEntry *entry;
  gint64 site;
  gint64 grid_id;
  gint64 building_id;
  gboolean has_head; /* the building */
  guint phone;
  guint phone_step;
  guint n_flats;
  guint n_households;
  guint n_persons;
  SrWork *work;    /* employers only */
  GArray *workers; /* gint64: persons who wait for their workshop */
  guint n_factories;
} SrLarge;

/* Prepare the rows that each part writes. */
void sr_large_init_place (SrLarge *self);
void sr_large_init_people (SrLarge *self);

/* Where the next household comes from. */
const SrOrigin *sr_large_draw_origin (SrLarge *self);

/* The next flat, for so many persons; 0: it stays empty. Begins a building, and a grid, when the
 * last one is full. */
gboolean sr_large_write_flat (SrLarge *self, guint persons, gint64 *id, GError **error);

/* PERSON is the head of the present building when it has none yet. */
gboolean
sr_large_write_building_head (SrLarge *self, gint64 person, const char *since, GError **error);

/* All members of a family and their memberships; HEAD gets the head's id. */
gboolean sr_large_write_members (SrLarge *self,
                                 const SrFamily *family,
                                 gint64 household,
                                 SrDay moved_in,
                                 gint64 *head,
                                 GError **error);

/* What a household earns, and its monitoring when it is MONITORED. */
void sr_large_init_income (SrLarge *self);
gboolean sr_large_write_income (
    SrLarge *self, gint64 household, guint persons, gboolean monitored, GError **error);

/* Where somebody of that life works, if at all; a worker of a workshop waits until it has enough.
 */
void sr_large_init_work (SrLarge *self);
gboolean sr_large_write_work (SrLarge *self, gint64 person, const SrLife *life, GError **error);

/* The last workshop, of those who still wait. */
gboolean sr_large_finish_work (SrLarge *self, GError **error);

/* Companies, fairs and postings for so many persons. */
gboolean sr_large_write_fairs (SrLarge *self, guint persons, GError **error);

/* The next telephone number. */
void sr_large_next_phone (SrLarge *self, char phone[16]);

G_END_DECLS
