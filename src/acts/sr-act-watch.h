/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How long work tells how far it is and learns that it is no longer wanted.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"

G_BEGIN_DECLS

/* All may be NULL. */
typedef struct {
  SrProgress progress;
  gpointer data;
  GCancellable *cancellable;
  double from, share; /* see sr_act_watch_part(); 0: the whole */
} SrActWatch;

/* For the PART-th (from 0) of N_PARTS stages of the work that SELF (NULL: nobody) watches: its
 * units are told as thousandths of the whole. */
SrActWatch sr_act_watch_part (const SrActWatch *self, guint part, guint n_parts);

/* To be asked before each of TOTAL small things: tells and asks now and then. FALSE, with
 * G_IO_ERROR_CANCELLED, when it was cancelled. */
gboolean sr_act_watch_go_on (const SrActWatch *self, gint64 done, gint64 total, GError **error);

G_END_DECLS
