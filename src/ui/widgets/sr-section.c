/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A vertical box whose first child is the heading line.
 */
#include "ui/widgets/sr-section.h"

struct _SrSection {
  GtkBox parent_instance;
  GtkWidget *line;
  GtkLabel *heading;
  GtkLabel *note;
  GtkButton *act;
};

enum { SIGNAL_ACT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrSection, sr_section, GTK_TYPE_BOX)

static void
action_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACT], 0);
}

static void
sr_section_class_init (SrSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "section.act", NULL, action_act);
  signals[SIGNAL_ACT] =
      g_signal_new ("act", SR_TYPE_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_section_init (SrSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-section");
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->line, "line");
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "sr-heading");
  gtk_label_set_xalign (self->heading, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->heading), TRUE);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "sr-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim");
  self->act = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->act), "sr-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act), "section.act");
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->act));
  gtk_box_append (GTK_BOX (self), self->line);
  sr_section_set_note (self, NULL);
  sr_section_set_act (self, NULL);
}

GtkWidget *
sr_section_new (const char *heading)
{
  SrSection *self = g_object_new (SR_TYPE_SECTION, NULL);

  sr_section_set_heading (self, heading);
  return GTK_WIDGET (self);
}

void
sr_section_set_heading (SrSection *self, const char *heading)
{
  g_return_if_fail (SR_IS_SECTION (self));

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
}

void
sr_section_set_note (SrSection *self, const char *note)
{
  g_return_if_fail (SR_IS_SECTION (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

void
sr_section_set_act (SrSection *self, const char *label)
{
  g_autofree char *shown = label != NULL ? g_strdup_printf ("%s ›", label) : NULL;

  g_return_if_fail (SR_IS_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self->act), label != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.act", label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (self->act, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->act), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

void
sr_section_append (SrSection *self, GtkWidget *child)
{
  g_return_if_fail (SR_IS_SECTION (self));

  gtk_box_append (GTK_BOX (self), child);
}

void
sr_section_clear (SrSection *self)
{
  GtkWidget *child;

  g_return_if_fail (SR_IS_SECTION (self));

  while ((child = gtk_widget_get_next_sibling (self->line)) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}
