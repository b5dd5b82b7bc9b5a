/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lengths that belong to text: texts are sized in points and grow with the system's text size, so
 * whatever is as wide as a code, a name or a column of labels must grow with them. Every such
 * length is designed in px for the usual text (96 dpi) and goes through here; lengths that belong
 * to no text (gaps, lines, dots) do not.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The present text size, 1 = usual, 1.35 = texts are 35 % larger (GtkSettings:gtk-xft-dpi). Never
 * under 1: smaller text has room enough. */
double sr_text_scale (void);

/* LENGTH, in px of the design, in px of the present text size, rounded up; -1 (no request) stays.
 */
int sr_text_px (int length);

/* Sets PROPERTY of OBJECT, an int in px, to LENGTH in the present text size, and again whenever
 * that changes, until another length is told: "width-request", "max-content-height", "margin-start"
 * … */
void sr_text_bind (gpointer object, const char *property, int length);

/* The same for the size request of WIDGET; -1 = none. */
void sr_text_request (GtkWidget *widget, int width, int height);

/* The default size of a dialog, never more than the screen has; HEIGHT -1 = what it needs. */
void sr_text_window_size (GtkWindow *window, int width, int height);

/* Calls CHANGED (WIDGET) after the text size has changed, as long as WIDGET lives. */
void sr_text_follow (GtkWidget *widget, void (*changed) (GtkWidget *widget));

G_END_DECLS
