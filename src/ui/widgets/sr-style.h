/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The style sheet of the program: loads it and follows the light or dark style of the desktop.
 * Colours for drawn widgets are in sr-palette.h. The classes a page may use are listed at the head
 * of style.css.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Loads the sheets for DISPLAY and swaps in the dark one whenever AdwStyleManager is dark. Call
 * once, after adw_init (); a second call for the same display does nothing. */
void sr_style_init (GdkDisplay *display);

G_END_DECLS
