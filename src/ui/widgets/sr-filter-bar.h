/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The active filters of a table side by side, as pills; where there is no room for all of them they
 * stand in a popover under one pill that counts them ("Filters 2").
 *
 * Signals: "edit" (guint index), "remove" (guint index).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_FILTER_BAR (sr_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrFilterBar, sr_filter_bar, SR, FILTER_BAR, GtkWidget)

GtkWidget *sr_filter_bar_new (void);

/* Replaces all pills. */
void sr_filter_bar_clear (SrFilterBar *self);

/* WHOLE: all that the filter says, for a tooltip and assistive technology, where LABEL is short. */
void sr_filter_bar_add (SrFilterBar *self, const char *label, const char *whole);

/* Puts the focus on the pill INDEX, or the last one; FALSE when there is none. */
gboolean sr_filter_bar_focus (SrFilterBar *self, guint index);

G_END_DECLS
