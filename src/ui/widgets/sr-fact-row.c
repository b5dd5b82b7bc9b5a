/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A homogeneous box of flat buttons or boxes.
 */
#include "ui/widgets/sr-fact-row.h"

struct _SrFactRow {
  GtkBox parent_instance;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFactRow, sr_fact_row, GTK_TYPE_BOX)

#define ID_KEY "sr-id"

static void
on_clicked (GtkWidget *button, SrFactRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), ID_KEY));
}

static void
sr_fact_row_class_init (SrFactRowClass *klass)
{
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sr_fact_row_init (SrFactRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-fact-row");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
}

GtkWidget *
sr_fact_row_new (void)
{
  return g_object_new (SR_TYPE_FACT_ROW, NULL);
}

static GtkWidget *
build_fact (const char *number, const char *label, SrTone tone)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_label_new (number);
  GtkWidget *below = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (above), 0);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (above, "sr-number");
  gtk_widget_add_css_class (below, "label");
  if (tone != SR_TONE_PLAIN)
    gtk_widget_add_css_class (above, sr_tone_class (tone));
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

void
sr_fact_row_add (
    SrFactRow *self, const char *id, const char *number, const char *label, SrTone tone)
{
  GtkWidget *fact;
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  g_return_if_fail (SR_IS_FACT_ROW (self));

  fact = build_fact (number, label, tone);
  if (id == NULL) {
    gtk_box_append (GTK_BOX (self), fact);
    return;
  }
  spoken = g_strdup_printf ("%s %s", label, number);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), fact);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (self), button);
}

void
sr_fact_row_clear (SrFactRow *self)
{
  GtkWidget *child;

  g_return_if_fail (SR_IS_FACT_ROW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}
