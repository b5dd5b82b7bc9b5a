/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Undo and redo in the window. What changed few records is taken back at once; what changed many,
 * aside, while a toast says so and can stop it.
 */
#pragma once

#include <adwaita.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrWindowUndo SrWindowUndo;

/* Toasts come to OVERLAY; failures and what was done are told by win.fail and win.toast of WINDOW,
 * which owns it. */
SrWindowUndo *sr_window_undo_new (GtkWidget *window, AdwToastOverlay *overlay);
void sr_window_undo_free (SrWindowUndo *self);

/* ACT: "undo" or "redo" of ENTRY. Does nothing while another one is under way. */
void sr_window_undo_start (SrWindowUndo *self, SrRegister *reg, const char *act, gint64 entry);

/* What is under way is rolled back. */
void sr_window_undo_stop (SrWindowUndo *self);
gboolean sr_window_undo_is_busy (SrWindowUndo *self);

G_END_DECLS
