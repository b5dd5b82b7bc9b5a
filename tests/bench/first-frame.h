/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Ends a program when its first window has painted its first frame; for measuring how long it
 * takes to start.
 */
#pragma once

#include <gtk/gtk.h>

/* IS_READY (may be NULL): the first frame in which it says so. */
void bench_end_after_first_frame (GtkApplication *application,
                                  gboolean (*is_ready) (GtkWindow *window));
