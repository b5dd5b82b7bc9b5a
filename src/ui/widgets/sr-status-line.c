/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text, note, keys in a row; the text gives way first.
 */
#include "ui/widgets/sr-status-line.h"

#include "ui/widgets/sr-key-cap.h"

struct _SrStatusLine {
  GtkBox parent_instance;
  GtkLabel *text;
  GtkLabel *note;
  GtkBox *keys;
};

G_DEFINE_FINAL_TYPE (SrStatusLine, sr_status_line, GTK_TYPE_BOX)

static void
sr_status_line_class_init (SrStatusLineClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
sr_status_line_init (SrStatusLine *self)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-status-line");

  self->text = GTK_LABEL (gtk_label_new (NULL));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (GTK_WIDGET (self->note), 14);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_set_size_request (gap, 13, -1);
  self->keys = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 13));

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self), gap);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->keys));
}

GtkWidget *
sr_status_line_new (void)
{
  return g_object_new (SR_TYPE_STATUS_LINE, NULL);
}

void
sr_status_line_set_text (SrStatusLine *self, const char *text)
{
  g_return_if_fail (SR_IS_STATUS_LINE (self));

  gtk_label_set_text (self->text, text != NULL ? text : "");
}

void
sr_status_line_set_note (SrStatusLine *self, const char *note, SrTone tone)
{
  const char *classes[] = {sr_tone_class (tone), NULL};

  g_return_if_fail (SR_IS_STATUS_LINE (self));

  gtk_widget_set_css_classes (GTK_WIDGET (self->note), classes);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

void
sr_status_line_add_key (SrStatusLine *self, const char *keys, const char *label)
{
  g_return_if_fail (SR_IS_STATUS_LINE (self));

  gtk_box_append (self->keys, sr_key_cap_new (keys, label));
}

void
sr_status_line_show_keys (SrStatusLine *self, gboolean shown)
{
  g_return_if_fail (SR_IS_STATUS_LINE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->keys), shown);
}
