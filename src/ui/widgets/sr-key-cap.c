/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two labels in a box.
 */
#include "ui/widgets/sr-key-cap.h"

GtkWidget *
sr_key_cap_new (const char *keys, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *cap = gtk_label_new (keys);

  gtk_widget_add_css_class (cap, "sr-key-cap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cap);
  if (label != NULL) {
    GtkWidget *what = gtk_label_new (label);

    gtk_widget_add_css_class (what, "sr-caption");
    gtk_widget_add_css_class (what, "dim");
    gtk_box_append (GTK_BOX (box), what);
  }
  return box;
}
