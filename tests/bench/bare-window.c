/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The least that a libadwaita program can be: a window of the size of ours with a header bar and a
 * word.
 */
#include <adwaita.h>

#include "first-frame.h"

static void
on_activate (GtkApplication *application, gpointer unused)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("桑瑞家园");

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), label);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("com.example.SangRui.Bare", G_APPLICATION_NON_UNIQUE);

  bench_end_after_first_frame (GTK_APPLICATION (application), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
