/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Names of the tones in the style sheet.
 */
#include "ui/widgets/sr-tone.h"

const char *
sr_tone_class (SrTone tone)
{
  static const char *const classes[] = {
      [SR_TONE_PLAIN] = NULL,      [SR_TONE_DIM] = "dim",         [SR_TONE_FAINT] = "faint",
      [SR_TONE_ACCENT] = "accent", [SR_TONE_AMBER] = "amber",     [SR_TONE_RED] = "red",
      [SR_TONE_GREY] = "grey",     [SR_TONE_OUTLINE] = "outline", [SR_TONE_BLUE] = "blue",
  };

  g_return_val_if_fail ((guint)tone < G_N_ELEMENTS (classes), NULL);

  return classes[tone];
}
