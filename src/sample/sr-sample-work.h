/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing the working life of the sample community, after everything else. For this folder only.
 */
#pragma once

#include "sample/sr-sample-row.h"
#include "sample/sr-sample-writer.h"
#include "sample/sr-work.h"

G_BEGIN_DECLS

/* The ids that its records got. */
typedef struct {
  SrSampleWriter *sample;
  SrWork *work;
  SrEntry *entry;
  gint64 factories[SR_FACTORIES];
  gint64 fairs[SR_FAIRS];
} SrWorkWriter;

/* One entry after the other, each with an hour of its own in the days before the as-of date. */
gboolean sr_sample_write_work (SrSampleWriter *self, GError **error);

/* Steps of it, each in the entry of the writer. */
gboolean sr_sample_write_factories (SrWorkWriter *self, GError **error);
gboolean sr_sample_write_spells (SrWorkWriter *self, GError **error);
gboolean sr_sample_write_trainings (SrWorkWriter *self, GError **error);
gboolean sr_sample_write_companies (SrWorkWriter *self, GError **error);
gboolean sr_sample_write_placements (SrWorkWriter *self, GError **error);

/* The wages of the months FROM to TO in one workshop. */
gboolean
sr_sample_write_wages (SrWorkWriter *self, guint factory, guint from, guint to, GError **error);

/* A fair, who was there and what they offered; fair SR_NONE: what was offered from day to day. */
gboolean sr_sample_write_fair (SrWorkWriter *self, guint fair, GError **error);

/* A day of a row, blank for 0; TEXT must live until the row is written. */
void sr_row_set_day (SrRow *row, guint key, SrDay day, char text[SR_DATE_SIZE]);

/* An amount of whole yuan, blank when negative. */
void sr_row_set_yuan (SrRow *row, guint key, int yuan);

/* A flag. */
void sr_row_set_flag (SrRow *row, guint key, gboolean is_so);

G_END_DECLS
