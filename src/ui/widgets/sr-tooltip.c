/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A widget that is not in a window yet is hidden for so long: GTK does not ask for hidden ones.
 */
#include "ui/widgets/sr-tooltip.h"

void
sr_tooltip_set (GtkWidget *widget, const char *text)
{
  gboolean hides = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);

  if (hides)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hides)
    gtk_widget_set_visible (widget, TRUE);
}
