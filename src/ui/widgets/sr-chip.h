/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A word in a rounded tint: grey = kind, accent = state of interest, amber = gap, red = overdue,
 * outline = plain attribute. Tags (square, 5 px) are for the results of an import only.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

/* A label of its own size. */
GtkWidget *sr_chip_new (const char *text, SrTone tone);
GtkWidget *sr_tag_new (const char *text, SrTone tone);

/* CHIP must come from one of the two above. */
void sr_chip_set (GtkWidget *chip, const char *text, SrTone tone);

G_END_DECLS
