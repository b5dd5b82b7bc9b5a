/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * AdwToast with a title of our own.
 */
#include "ui/widgets/sr-toast.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-tooltip.h"

AdwToast *
sr_toast_new (const char *text, const char *action, GVariant *target)
{
  AdwToast *toast = adw_toast_new (text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  sr_tooltip_set (label, text);
  gtk_widget_add_css_class (box, "sr-toast");
  gtk_box_append (GTK_BOX (box), label);
  if (action != NULL) {
    GtkWidget *undo = gtk_button_new_with_label (_ ("Undo"));
    GtkWidget *keys = gtk_label_new ("Ctrl Z");

    gtk_widget_add_css_class (undo, "sr-link");
    gtk_widget_add_css_class (keys, "keys");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), action);
    if (target != NULL)
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (undo), target);
    gtk_box_append (GTK_BOX (box), undo);
    gtk_box_append (GTK_BOX (box), keys);
  }
  adw_toast_set_custom_title (toast, box);
  return toast;
}

GtkWidget *
sr_demo_stripe_new (void)
{
  GtkWidget *stripe = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (stripe, "sr-demo-stripe");
  gtk_accessible_update_property (GTK_ACCESSIBLE (stripe), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Demonstration register"), -1);
  return stripe;
}
