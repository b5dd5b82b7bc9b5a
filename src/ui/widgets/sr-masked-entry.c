/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry and a flat button; masked means not editable.
 */
#include "ui/widgets/sr-masked-entry.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-focus.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrMaskedEntry {
  GtkBox parent_instance;
  GtkEntry *entry;
  GtkButton *button;
  gboolean masked;
  gboolean quiet;
};

enum { SIGNAL_REVEAL, SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrMaskedEntry, sr_masked_entry, GTK_TYPE_BOX)

static void
show_text (SrMaskedEntry *self, const char *text, gboolean masked)
{
  self->masked = masked;
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->quiet = FALSE;
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !masked);
  gtk_widget_set_visible (GTK_WIDGET (self->button), masked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "masked.reveal", masked);
}

static void
on_changed (GtkEditable *editable, SrMaskedEntry *self)
{
  if (!self->quiet && !self->masked)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers,
        SrMaskedEntry *self)
{
  if (!self->masked || (keyval != GDK_KEY_Delete && keyval != GDK_KEY_BackSpace))
    return FALSE;
  show_text (self, NULL, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

static void
action_reveal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REVEAL], 0);
}

static gboolean
sr_masked_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SR_MASKED_ENTRY (widget)->entry));
}

static void
sr_masked_entry_class_init (SrMaskedEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  sr_focus_delegate (widget_class, sr_masked_entry_grab_focus);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "masked.reveal", NULL, action_reveal);
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", SR_TYPE_MASKED_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SR_TYPE_MASKED_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_masked_entry_init (SrMaskedEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-masked");
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  self->button = GTK_BUTTON (gtk_button_new_with_label (_ ("Show")));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "sr-small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "masked.reveal");
  sr_tooltip_set (GTK_WIDGET (self->button), _ ("Show in full; this is recorded"));

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  show_text (self, NULL, FALSE);
}

GtkWidget *
sr_masked_entry_new (void)
{
  return g_object_new (SR_TYPE_MASKED_ENTRY, NULL);
}

void
sr_masked_entry_set_masked (SrMaskedEntry *self, const char *masked)
{
  g_return_if_fail (SR_IS_MASKED_ENTRY (self));

  show_text (self, masked, masked != NULL && *masked != '\0');
}

void
sr_masked_entry_set_text (SrMaskedEntry *self, const char *text)
{
  g_return_if_fail (SR_IS_MASKED_ENTRY (self));

  show_text (self, text, FALSE);
}

const char *
sr_masked_entry_get_text (SrMaskedEntry *self)
{
  g_return_val_if_fail (SR_IS_MASKED_ENTRY (self), NULL);

  return self->masked ? NULL : gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
sr_masked_entry_set_label (SrMaskedEntry *self, const char *label)
{
  g_autofree char *name = g_strdup_printf (_ ("Reveal %s"), label);

  g_return_if_fail (SR_IS_MASKED_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}
