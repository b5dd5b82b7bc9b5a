/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The colours of the style sheet for widgets that draw themselves (bars, buildings, time lines).
 * The values are those of style.css and the sheets that are laid over it (dark, high contrast); a
 * test compares them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_PALETTE_CATEGORIES 5
#define SR_PALETTE_STEPS      4

typedef struct {
  GdkRGBA accent, accent_tint;
  GdkRGBA window, side, view, header, card;
  GdkRGBA text, dim, faint;
  GdkRGBA line, strong_line;
  GdkRGBA amber_text, amber_mark, amber_tint;
  GdkRGBA red_text, red_mark, red_tint;
  GdkRGBA category[SR_PALETTE_CATEGORIES]; /* charts; in this order */
  GdkRGBA step[SR_PALETTE_STEPS];          /* 0, 1, mid (plain bars), many (emphasised) */
} SrPalette;

/* The palette of the light or the dark style, usual or of high contrast; lives as long as the
 * program. */
const SrPalette *sr_palette_get (gboolean dark, gboolean high_contrast);

/* The palette in which WIDGET is shown now. Drawn widgets queue a draw when that changes:
 * sr_palette_follow () does it. */
const SrPalette *sr_palette_for (GtkWidget *widget);

/* Calls CHANGED (WIDGET) whenever the style turns dark or light, or its contrast changes, as long
 * as it lives. */
void sr_palette_call (GtkWidget *widget, void (*changed) (GtkWidget *widget));

/* Redraws WIDGET whenever the style turns dark or light, or its contrast changes, as long as it
 * lives.
 */
void sr_palette_follow (GtkWidget *widget);

G_END_DECLS
