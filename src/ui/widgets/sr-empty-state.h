/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a list shows when it is empty: a sign, what is empty, what to do, and one main and one other
 * button with their keys.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_EMPTY_STATE (sr_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (SrEmptyState, sr_empty_state, SR, EMPTY_STATE, GtkBox)

/* ICON_NAME may be NULL: people. SENTENCE may be NULL. */
GtkWidget *sr_empty_state_new (const char *icon_name, const char *title, const char *sentence);
void sr_empty_state_set (SrEmptyState *self, const char *title, const char *sentence);

/* Adds a button and returns it, to be connected or given an action. KEYS ("Ctrl N") may be NULL;
 * MAIN for the one that is meant. */
GtkWidget *sr_empty_state_add_button (SrEmptyState *self,
                                      const char *label,
                                      const char *keys,
                                      gboolean is_main);

G_END_DECLS
