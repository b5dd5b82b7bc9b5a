/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What stands in the popover of "+ Filter": first the fields, then the values of the one chosen.
 *
 * Signals: "apply" (const char *word): a list word that can be understood. "remove" (): the filter
 * that is being edited.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"

G_BEGIN_DECLS

#define SR_TYPE_FILTER_CHOOSER (sr_filter_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SrFilterChooser, sr_filter_chooser, SR, FILTER_CHOOSER, GtkBox)

GtkWidget *sr_filter_chooser_new (SrRegister *reg);

/* Begins with the fields of SCHEMA. IDS: the rows shown, for the numbers beside values; may be
 * NULL.
 */
void sr_filter_chooser_start (SrFilterChooser *self, const SrSchema *schema, const GArray *ids);

/* Begins with the values of the filter INDEX of QUERY. */
void sr_filter_chooser_edit (SrFilterChooser *self, const SrQuery *query, guint index);

/* Puts the focus where the clerk goes on. */
void sr_filter_chooser_focus (SrFilterChooser *self);

G_END_DECLS
