/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Labels with values, in one or two columns, filled from left to right; a value too long for its
 * place is cut and whole in its tooltip.
 *
 * Signal: "activated" (const char *id) for values that are links.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_PAIRS (sr_pairs_get_type ())
G_DECLARE_FINAL_TYPE (SrPairs, sr_pairs, SR, PAIRS, GtkBox)

/* COLUMNS: 1 or 2. */
GtkWidget *sr_pairs_new (int columns);

/* Width of the labels in px (30 unless told: two Chinese characters). */
void sr_pairs_set_label_width (SrPairs *self, int width);

/* ID makes the value a link; NULL = plain text. VALUE NULL = an empty place. */
void
sr_pairs_add (SrPairs *self, const char *id, const char *label, const char *value, SrTone tone);

/* Any widget as the value (a masked one with its button). */
void sr_pairs_add_widget (SrPairs *self, const char *label, GtkWidget *value);

/* As sr_pairs_add (), over the whole width, in a line of its own. */
void sr_pairs_add_wide (
    SrPairs *self, const char *id, const char *label, const char *value, SrTone tone);

void sr_pairs_clear (SrPairs *self);

G_END_DECLS
