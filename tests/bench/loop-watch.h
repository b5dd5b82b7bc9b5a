/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How long the main loop was away: between two polls nothing is taken from the keyboard and nothing
 * painted. Counted in CPU time of the thread, so that what others do on the machine does not count.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on the default main context is watched; called in the thread that runs it. */
void loop_watch_start (void);

/* Forgets what was measured. */
void loop_watch_reset (void);

/* Milliseconds of the longest stretch since the last reset. */
double loop_watch_longest (void);

/* The same by the clock: what other threads and programs do counts, and so does waiting for them.
 */
double loop_watch_longest_clock (void);

/* How many stretches took more than MOST milliseconds. */
guint loop_watch_over (double most);

/* CPU seconds of the calling thread. */
double loop_watch_cpu (void);

/* Runs the main loop until the whole process has been at rest for a moment. FALSE: after SECONDS it
 * still was not. */
gboolean loop_watch_rest (guint seconds);

G_END_DECLS
