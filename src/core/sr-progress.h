/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How long work tells where it is. Cancelling is GCancellable's business.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* DONE of TOTAL units of work (rows, files …); TOTAL is 0 while nobody knows it. Called from the
 * thread that works, some ten times a second at most, never with a smaller DONE than before. */
typedef void (*SrProgress) (gint64 done, gint64 total, gpointer user_data);

G_END_DECLS
