/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text toggles of which exactly one is chosen: parts of a tab (households | persons), persons above
 * a form. Tab enters, arrows walk, Space or Enter chooses.
 *
 * Signal: "selected" (const char *id), whenever another one is chosen, by the clerk or by
 * sr_segments_set_selected ().
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_SEGMENTS (sr_segments_get_type ())
G_DECLARE_FINAL_TYPE (SrSegments, sr_segments, SR, SEGMENTS, GtkBox)

/* LABEL names the group for assistive technology ("What the table shows"). */
GtkWidget *sr_segments_new (const char *label);

/* The first one added is chosen at once, without a signal. */
void sr_segments_add (SrSegments *self, const char *id, const char *label);
void sr_segments_clear (SrSegments *self);

/* A sign after the label of ID: SR_TONE_AMBER a doubt, SR_TONE_RED something wrong, PLAIN none. */
void sr_segments_set_sign (SrSegments *self, const char *id, SrTone tone);

/* Choosing an unknown ID is a caller's bug. get: NULL while there are no segments. */
void sr_segments_set_selected (SrSegments *self, const char *id);
const char *sr_segments_get_selected (SrSegments *self);

G_END_DECLS
