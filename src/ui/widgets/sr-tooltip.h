/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tooltips that cost nothing until somebody points at them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* gtk_widget_set_tooltip_text(), which for a visible widget asks the display at once where the
 * pointer is and waits for the answer, although a widget that is only being made cannot be under
 * it: a form has as many as fields. TEXT may be NULL. */
void sr_tooltip_set (GtkWidget *widget, const char *text);

G_END_DECLS
