/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Widgets of several parts that hand the focus they are given to one of them.
 *
 * GTK asks a widget in which Tab finds nothing more to take the focus itself. One that then hands
 * it on to its part again would never be left: so these take none while they are walked through.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to a part of WIDGET; FALSE when none can have it. */
typedef gboolean (*SrFocusHandOn) (GtkWidget *widget);

/* For class_init of a final class. */
void sr_focus_delegate (GtkWidgetClass *klass, SrFocusHandOn hand_on);

G_END_DECLS
