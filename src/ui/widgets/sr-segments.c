/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A group of toggle buttons; each carries its id.
 */
#include "ui/widgets/sr-segments.h"

struct _SrSegments {
  GtkBox parent_instance;
  GHashTable *buttons; /* id → GtkToggleButton, owned by the box */
  GtkToggleButton *first;
  char *selected;
};

enum { SIGNAL_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrSegments, sr_segments, GTK_TYPE_BOX)

#define ID_KEY "sr-id"

static void
on_toggled (GtkToggleButton *button, SrSegments *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), ID_KEY);

  if (!gtk_toggle_button_get_active (button) || g_strcmp0 (id, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (id);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, self->selected);
}

static void
sr_segments_finalize (GObject *object)
{
  SrSegments *self = SR_SEGMENTS (object);

  g_hash_table_unref (self->buttons);
  g_free (self->selected);
  G_OBJECT_CLASS (sr_segments_parent_class)->finalize (object);
}

static void
sr_segments_class_init (SrSegmentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_segments_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", SR_TYPE_SEGMENTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sr_segments_init (SrSegments *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-segments");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
sr_segments_new (const char *label)
{
  SrSegments *self = g_object_new (SR_TYPE_SEGMENTS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
sr_segments_add (SrSegments *self, const char *id, const char *label)
{
  GtkWidget *button, *content, *text, *sign;

  g_return_if_fail (SR_IS_SEGMENTS (self));
  g_return_if_fail (id != NULL && !g_hash_table_contains (self->buttons, id));

  button = gtk_toggle_button_new ();
  content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  text = gtk_label_new (label);
  sign = gtk_image_new ();
  gtk_widget_set_visible (sign, FALSE);
  gtk_image_set_pixel_size (GTK_IMAGE (sign), 12);
  gtk_box_append (GTK_BOX (content), text);
  gtk_box_append (GTK_BOX (content), sign);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (button), "sr-sign", sign);

  if (self->first == NULL) {
    self->first = GTK_TOGGLE_BUTTON (button);
    self->selected = g_strdup (id);
    gtk_toggle_button_set_active (self->first, TRUE);
  } else {
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->first);
  }
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  g_hash_table_insert (self->buttons, g_strdup (id), button);
  gtk_box_append (GTK_BOX (self), button);
}

void
sr_segments_clear (SrSegments *self)
{
  GtkWidget *child;

  g_return_if_fail (SR_IS_SEGMENTS (self));

  g_hash_table_remove_all (self->buttons);
  self->first = NULL;
  g_clear_pointer (&self->selected, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL) {
    g_signal_handlers_disconnect_by_data (child, self);
    gtk_box_remove (GTK_BOX (self), child);
  }
}

void
sr_segments_set_sign (SrSegments *self, const char *id, SrTone tone)
{
  GtkWidget *button, *sign;
  const char *classes[] = {sr_tone_class (tone), NULL};

  g_return_if_fail (SR_IS_SEGMENTS (self));
  button = g_hash_table_lookup (self->buttons, id);
  g_return_if_fail (button != NULL);

  sign = g_object_get_data (G_OBJECT (button), "sr-sign");
  gtk_widget_set_css_classes (sign, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (sign),
                                tone == SR_TONE_RED ? "sr-wrong-symbolic" : "sr-doubt-symbolic");
  gtk_widget_set_visible (sign, tone != SR_TONE_PLAIN);
}

void
sr_segments_set_selected (SrSegments *self, const char *id)
{
  GtkToggleButton *button;

  g_return_if_fail (SR_IS_SEGMENTS (self));
  button = g_hash_table_lookup (self->buttons, id);
  g_return_if_fail (button != NULL);

  gtk_toggle_button_set_active (button, TRUE);
}

const char *
sr_segments_get_selected (SrSegments *self)
{
  g_return_val_if_fail (SR_IS_SEGMENTS (self), NULL);

  return self->selected;
}
