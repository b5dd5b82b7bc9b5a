/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A small generator of its own (splitmix64), so that a seed gives the same community on every
 * machine and with every version of GLib. Not for secrets.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint64 state;
} SrRandom;

void sr_random_init (SrRandom *random, guint64 seed);
guint64 sr_random_next (SrRandom *random);

/* 0 ≤ result < N; N > 0. */
guint sr_random_below (SrRandom *random, guint n);

/* MIN ≤ result ≤ MAX. */
int sr_random_between (SrRandom *random, int min, int max);

/* TRUE in PERCENT of 100 cases. */
gboolean sr_random_chance (SrRandom *random, guint percent);

/* Index of one of N weights, each as likely as it is heavy. */
guint sr_random_weighted (SrRandom *random, const guint16 *weights, guint n);

/* 0 … N-1 in random order; free with g_free. */
guint *sr_random_order (SrRandom *random, guint n);

G_END_DECLS
