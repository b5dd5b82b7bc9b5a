/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A centred column.
 */
#include "ui/widgets/sr-empty-state.h"

struct _SrEmptyState {
  GtkBox parent_instance;
  GtkImage *sign;
  GtkLabel *title;
  GtkLabel *sentence;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (SrEmptyState, sr_empty_state, GTK_TYPE_BOX)

static void
sr_empty_state_class_init (SrEmptyStateClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
new_line (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
sr_empty_state_init (SrEmptyState *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-empty-state");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->sign, 22);
  gtk_widget_set_halign (GTK_WIDGET (self->sign), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), "sign");
  self->title = new_line ("title");
  self->sentence = new_line ("sentence");
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_widget_set_halign (GTK_WIDGET (self->buttons), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));
}

GtkWidget *
sr_empty_state_new (const char *icon_name, const char *title, const char *sentence)
{
  SrEmptyState *self = g_object_new (SR_TYPE_EMPTY_STATE, NULL);

  gtk_image_set_from_icon_name (self->sign, icon_name != NULL ? icon_name : "sr-people-symbolic");
  sr_empty_state_set (self, title, sentence);
  return GTK_WIDGET (self);
}

void
sr_empty_state_set (SrEmptyState *self, const char *title, const char *sentence)
{
  g_return_if_fail (SR_IS_EMPTY_STATE (self));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

GtkWidget *
sr_empty_state_add_button (SrEmptyState *self,
                           const char *label,
                           const char *keys,
                           gboolean is_main)
{
  GtkWidget *column, *button;

  g_return_val_if_fail (SR_IS_EMPTY_STATE (self), NULL);

  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  button = gtk_button_new_with_label (label);
  if (is_main)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (column), button);
  if (keys != NULL) {
    GtkWidget *hint = gtk_label_new (keys);

    gtk_widget_add_css_class (hint, "sr-caption");
    gtk_widget_add_css_class (hint, "faint");
    gtk_box_append (GTK_BOX (column), hint);
  }
  gtk_box_append (self->buttons, column);
  return button;
}
