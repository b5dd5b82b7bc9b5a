/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing the sample community: what its parts share. For this folder only.
 */
#pragma once

#include "sample/sr-community.h"
#include "store/sr-entry.h"

G_BEGIN_DECLS

#define SR_SAMPLE_GRIDS     3
#define SR_SAMPLE_BUILDINGS 12

/* The ids that records of the community got, by their number in it. */
typedef struct {
  SrRegister *reg;
  SrCommunity *community;
  SrEntry *entry; /* of the event being written */
  gint64 site;
  gint64 *people;
  gint64 *households;
  gint64 *flats;
  gint64 *stays;
  gint64 *posts;
  gint64 *watches;
  gint64 (*spans)[SR_MAX_SPANS];
  gint64 buildings[SR_SAMPLE_BUILDINGS];
  gint64 grids[SR_SAMPLE_GRIDS];
} SrSampleWriter;

/* Creates a record in the entry; an error says of which type. */
gboolean sr_sample_create (SrSampleWriter *self, SrDraft *draft, gint64 *id, GError **error);

/* The first entry: site, grids, buildings, flats, and what the register is. */
gboolean sr_sample_write_place (SrSampleWriter *self, GError **error);

/* Monitoring, measures and income accounts of an event. */
gboolean sr_sample_write_watches (SrSampleWriter *self, guint event, GError **error);

/* All that begins, ends or becomes otherwise with an event. */
gboolean sr_sample_write_parts (SrSampleWriter *self, guint event, GError **error);

G_END_DECLS
