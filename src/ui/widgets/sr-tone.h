/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The few tones in which a screen speaks. Colour never speaks alone: whoever sets a tone also
 * writes a word, a sign or a number. There is no green: "good" is the absence of a tone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_TONE_PLAIN,
  SR_TONE_DIM,     /* labels, secondary columns */
  SR_TONE_FAINT,   /* zero, hints; nothing a clerk must read */
  SR_TONE_ACCENT,  /* state of interest, "done" */
  SR_TONE_AMBER,   /* gap, doubt, due today */
  SR_TONE_RED,     /* overdue, wrong, rejected */
  SR_TONE_GREY,    /* chips: a kind */
  SR_TONE_OUTLINE, /* chips: a plain attribute */
  SR_TONE_BLUE     /* tags of an import: changed */
} SrTone;

/* The style class of TONE in style.css ("amber"), or NULL for SR_TONE_PLAIN. */
const char *sr_tone_class (SrTone tone);

G_END_DECLS
