/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages of the gallery.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The households screen with fictitious people, for a window of WIDTH px. EDIT: a form at the right
 * instead of the profile. */
GtkWidget *gallery_households_new (int width, gboolean edit);

/* The form at the right of the households screen. */
GtkWidget *gallery_form_new (void);

/* Every part in every state. */
GtkWidget *gallery_states_new (void);

GtkWidget *gallery_label (const char *text, const char *css_class);

G_END_DECLS
