/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sign, sentence, button.
 */
#include "ui/widgets/sr-bar.h"

#include "ui/widgets/sr-tooltip.h"

struct _SrBar {
  GtkBox parent_instance;
  GtkImage *sign;
  GtkLabel *sentence;
  GtkButton *button;
};

enum { SIGNAL_ACT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrBar, sr_bar, GTK_TYPE_BOX)

static void
action_act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACT], 0);
}

static void
sr_bar_class_init (SrBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_install_action (widget_class, "bar.act", NULL, action_act);
  signals[SIGNAL_ACT] =
      g_signal_new ("act", SR_TYPE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_bar_init (SrBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->sign, 16);
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sentence, 0);
  gtk_label_set_ellipsize (self->sentence, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sentence), TRUE);
  self->button = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "bar.act");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

GtkWidget *
sr_bar_new (void)
{
  return g_object_new (SR_TYPE_BAR, NULL);
}

static const char *
sign_of (SrTone tone)
{
  if (tone == SR_TONE_RED)
    return "sr-wrong-symbolic";
  return tone == SR_TONE_AMBER ? "sr-doubt-symbolic" : "x-office-calendar-symbolic";
}

void
sr_bar_set (SrBar *self, SrTone tone, const char *sentence, const char *button)
{
  const char *classes[] = {"sr-bar", sr_tone_class (tone), NULL};

  g_return_if_fail (SR_IS_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (sentence == NULL)
    return;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (self->sign, sign_of (tone));
  gtk_label_set_text (self->sentence, sentence);
  sr_tooltip_set (GTK_WIDGET (self->sentence), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
}
