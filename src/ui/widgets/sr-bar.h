/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One line across a page with one button: amber = conflict, red = failure, accent = "you are
 * looking at 2025-12-31". Invisible until it has a sentence.
 *
 * Signal: "act" (). Action: "bar.act".
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_BAR (sr_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrBar, sr_bar, SR, BAR, GtkBox)

GtkWidget *sr_bar_new (void);

/* SENTENCE NULL hides the bar; BUTTON may be NULL. TONE: amber, red or accent. */
void sr_bar_set (SrBar *self, SrTone tone, const char *sentence, const char *button);

G_END_DECLS
