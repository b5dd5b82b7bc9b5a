/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What stands between tabs and form when something is in the way of saving: an error, or that
 * somebody else has written meanwhile, then with the fields that differ (before, now in the
 * register, the clerk's own) and a button that does "pane.reload".
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-edit-set.h"

G_BEGIN_DECLS

#define SR_TYPE_CONFLICT_BAR (sr_conflict_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrConflictBar, sr_conflict_bar, SR, CONFLICT_BAR, GtkBox)

GtkWidget *sr_conflict_bar_new (SrRegister *reg);

void sr_conflict_bar_clear (SrConflictBar *self);

/* An amber sentence, or a red one. */
void sr_conflict_bar_warn (SrConflictBar *self, const char *sentence);
void sr_conflict_bar_fail (SrConflictBar *self, const char *sentence);

/* That SET is stale; its differences are listed when the clerk looks. */
void sr_conflict_bar_show_stale (SrConflictBar *self, SrEditSet *set);

/* Shows the differences, or hides them again. */
void sr_conflict_bar_look (SrConflictBar *self);

G_END_DECLS
