/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The columns of a list, to be ticked and put in order: ticked ones first, in their order. Space
 * ticks, Alt+Up and Alt+Down move, as do the buttons. What is changed applies at once
 * (sr-list-columns.h).
 *
 * Signal: "changed" ().
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"

G_BEGIN_DECLS

#define SR_TYPE_COLUMN_CHOOSER (sr_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SrColumnChooser, sr_column_chooser, SR, COLUMN_CHOOSER, GtkBox)

GtkWidget *sr_column_chooser_new (void);

/* Shows the columns of SCHEMA as they are. */
void sr_column_chooser_show (SrColumnChooser *self, const SrSchema *schema);

/* Ticks or unticks the column KEY, and moves it by STEPS, as the clerk would. */
void sr_column_chooser_tick (SrColumnChooser *self, const char *key, gboolean shown);
void sr_column_chooser_move (SrColumnChooser *self, const char *key, int steps);

G_END_DECLS
