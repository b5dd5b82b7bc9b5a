/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two flat buttons in a tint.
 */
#include "ui/widgets/sr-filter-pill.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-tooltip.h"

struct _SrFilterPill {
  GtkBox parent_instance;
  GtkButton *text;
};

enum { SIGNAL_EDIT, SIGNAL_REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFilterPill, sr_filter_pill, GTK_TYPE_BOX)

static void
on_text_clicked (GtkButton *button, SrFilterPill *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0);
}

static void
sr_filter_pill_class_init (SrFilterPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "pill.remove", NULL, action_remove);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "pill.remove", NULL);
  signals[SIGNAL_EDIT] = g_signal_new ("edit", SR_TYPE_FILTER_PILL, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", SR_TYPE_FILTER_PILL, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_filter_pill_init (SrFilterPill *self)
{
  GtkWidget *remove = gtk_button_new_with_label ("×");

  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-filter-pill");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->text = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "text");
  gtk_widget_add_css_class (remove, "remove");
  g_signal_connect (self->text, "clicked", G_CALLBACK (on_text_clicked), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "pill.remove");
  sr_tooltip_set (remove, _ ("Remove this filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this filter"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self), remove);
}

GtkWidget *
sr_filter_pill_new (const char *label)
{
  SrFilterPill *self = g_object_new (SR_TYPE_FILTER_PILL, NULL);

  gtk_button_set_label (self->text, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
