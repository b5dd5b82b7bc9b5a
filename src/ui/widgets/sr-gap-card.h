/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A card of the overview: what is missing first and largest, what it is missing of, a thin bar of
 * the whole, and lines of facts. The card is one button, each line is a button of its own.
 *
 * Signal: "activated" (int line): -1 the gap itself, else the number of the line.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_GAP_CARD (sr_gap_card_get_type ())
G_DECLARE_FINAL_TYPE (SrGapCard, sr_gap_card, SR, GAP_CARD, GtkBox)

GtkWidget *sr_gap_card_new (const char *title);

/* NUMBER with the words of what is missing ("4", "flats vacant"); NONE: nothing is, the number
 * turns dim and gets a tick. FRACTION: how much of the whole is there, 0 … 1. */
void sr_gap_card_set_gap (
    SrGapCard *self, const char *number, const char *words, gboolean none, double fraction);

/* Nobody knows yet: a dash with WORDS in place of the number. */
void sr_gap_card_set_unknown (SrGapCard *self, const char *words);

/* Line INDEX (0, 1 …, added on the way): LABEL at the left, VALUE in TONE at the right. */
void sr_gap_card_set_line (
    SrGapCard *self, guint index, const char *label, const char *value, SrTone tone);

/* As if it were clicked: LINE as in the signal. */
void sr_gap_card_activate (SrGapCard *self, int line);

G_END_DECLS
