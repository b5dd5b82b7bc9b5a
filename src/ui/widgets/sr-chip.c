/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A label with style classes; no type of its own.
 */
#include "ui/widgets/sr-chip.h"

GtkWidget *
sr_chip_new (const char *text, SrTone tone)
{
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  sr_chip_set (chip, text, tone);
  return chip;
}

GtkWidget *
sr_tag_new (const char *text, SrTone tone)
{
  GtkWidget *tag = sr_chip_new (text, tone);

  gtk_widget_add_css_class (tag, "tag");
  return tag;
}

void
sr_chip_set (GtkWidget *chip, const char *text, SrTone tone)
{
  gboolean tag;
  const char *classes[] = {"sr-chip", NULL, NULL, NULL};
  guint n = 1;

  g_return_if_fail (GTK_IS_LABEL (chip));

  tag = gtk_widget_has_css_class (chip, "tag");
  if (tone != SR_TONE_PLAIN)
    classes[n++] = sr_tone_class (tone);
  if (tag)
    classes[n++] = "tag";
  gtk_widget_set_css_classes (chip, classes);
  gtk_label_set_text (GTK_LABEL (chip), text);
}
