/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of an image and a wrapping label.
 */
#include "ui/widgets/sr-sentences.h"

struct _SrSentences {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SrSentences, sr_sentences, GTK_TYPE_BOX)

static void
sr_sentences_class_init (SrSentencesClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
sr_sentences_init (SrSentences *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-sentences");
}

GtkWidget *
sr_sentences_new (void)
{
  return g_object_new (SR_TYPE_SENTENCES, NULL);
}

void
sr_sentences_add (SrSentences *self, const char *icon_name, SrTone tone, const char *sentence)
{
  GtkWidget *row, *sign, *label;

  g_return_if_fail (SR_IS_SENTENCES (self));
  g_return_if_fail (sentence != NULL);

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  sign = gtk_image_new_from_icon_name (icon_name != NULL ? icon_name : "list-add-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (sign), 14);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_margin_top (sign, 3);
  if (tone != SR_TONE_PLAIN)
    gtk_widget_add_css_class (sign, sr_tone_class (tone));
  label = gtk_label_new (sentence);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "sr-body");
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (self), row);
}

void
sr_sentences_clear (SrSentences *self)
{
  GtkWidget *child;

  g_return_if_fail (SR_IS_SENTENCES (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}
