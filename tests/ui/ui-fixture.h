/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A window for one widget under test and ways to act on it as a clerk would.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* g_test_init, gtk_init, adw_init and the style sheet; exits with 77 where there is no display. */
void ui_fixture_init (int *argc, char ***argv);

/* Shows WIDGET in a window of WIDTH × HEIGHT and waits for its first frame. */
GtkWindow *ui_fixture_show (GtkWidget *widget, int width, int height);

/* Runs the main loop until nothing is pending. */
void ui_fixture_settle (void);

/* Runs the main loop until FRAMES frames of WINDOW are drawn. */
void ui_fixture_frames (GtkWindow *window, guint frames);

/* As if KEYVAL were pressed with the focus in WIDGET: asks the key controllers of WIDGET and of its
 * parents, capture phase first. TRUE when one of them took it. */
gboolean ui_fixture_press (GtkWidget *widget, guint keyval, GdkModifierType modifiers);

/* The first descendant of ROOT whose type is TYPE and which has CSS_CLASS (NULL = any). */
GtkWidget *ui_fixture_find (GtkWidget *root, GType type, const char *css_class);

/* Counts emissions: connect (object, signal, G_CALLBACK (ui_fixture_count), &n) swapped. */
void ui_fixture_count (guint *counter);

G_END_DECLS
