/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Three grouped toggle buttons.
 */
#include "ui/widgets/sr-flag-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-focus.h"

struct _SrFlagPicker {
  GtkBox parent_instance;
  GtkToggleButton *buttons[3]; /* yes, no, blank */
  gboolean quiet;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFlagPicker, sr_flag_picker, GTK_TYPE_BOX)

static const SrFlag values[] = {SR_FLAG_YES, SR_FLAG_NO, SR_FLAG_BLANK};

static void
on_toggled (GtkToggleButton *button, SrFlagPicker *self)
{
  if (gtk_toggle_button_get_active (button) && !self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
action_clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_toggle_button_set_active (SR_FLAG_PICKER (widget)->buttons[2], TRUE);
}

static gboolean
sr_flag_picker_grab_focus (GtkWidget *widget)
{
  SrFlagPicker *self = SR_FLAG_PICKER (widget);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[i]));
  return FALSE;
}

static void
sr_flag_picker_class_init (SrFlagPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  sr_focus_delegate (widget_class, sr_flag_picker_grab_focus);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "flag.clear", NULL, action_clear);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "flag.clear", NULL);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_FLAG_PICKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_flag_picker_init (SrFlagPicker *self)
{
  const char *labels[] = {C_ ("flag", "Yes"), C_ ("flag", "No"), C_ ("flag", "Blank")};

  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-choice");
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[i]));
    if (i > 0)
      gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
    gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons[i]));
  }
  gtk_toggle_button_set_active (self->buttons[2], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (on_toggled), self);
}

GtkWidget *
sr_flag_picker_new (void)
{
  return g_object_new (SR_TYPE_FLAG_PICKER, NULL);
}

void
sr_flag_picker_set_value (SrFlagPicker *self, SrFlag value)
{
  g_return_if_fail (SR_IS_FLAG_PICKER (self));

  self->quiet = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i] == value)
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
  self->quiet = FALSE;
}

SrFlag
sr_flag_picker_get_value (SrFlagPicker *self)
{
  g_return_val_if_fail (SR_IS_FLAG_PICKER (self), SR_FLAG_BLANK);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return values[i];
  return SR_FLAG_BLANK;
}
