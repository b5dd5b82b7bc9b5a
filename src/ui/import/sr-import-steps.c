/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A button per step, a dash between two.
 */
#include "ui/import/sr-import-steps.h"

#include <glib/gi18n-lib.h>

struct _SrImportSteps {
  GtkBox parent_instance;

  GtkWidget *buttons[SR_IMPORT_N_STEPS];
  GtkWidget *signs[SR_IMPORT_N_STEPS];  /* a number or a tick in a disc */
  GtkWidget *labels[SR_IMPORT_N_STEPS]; /* */
  SrImportStep present;
  gboolean is_brief;
};

G_DEFINE_FINAL_TYPE (SrImportSteps, sr_import_steps, GTK_TYPE_BOX)

static guint step_signal;

static const char *const names[SR_IMPORT_N_STEPS] = {
    NC_ ("import step", "File"),    NC_ ("import step", "Header"), NC_ ("import step", "Columns"),
    NC_ ("import step", "Preview"), NC_ ("import step", "Write"),
};

static void
sr_import_steps_class_init (SrImportStepsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  step_signal = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
on_clicked (GtkButton *button, SrImportSteps *self)
{
  for (guint i = 0; i < SR_IMPORT_N_STEPS; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && i < (guint)self->present)
      g_signal_emit (self, step_signal, 0, i);
}

static GtkWidget *
make_button (SrImportSteps *self, guint i)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->signs[i] = gtk_label_new (NULL);
  self->labels[i] = gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "import step", names[i]));
  gtk_widget_add_css_class (self->signs[i], "sign");
  gtk_widget_set_valign (self->signs[i], GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->signs[i]);
  gtk_box_append (GTK_BOX (box), self->labels[i]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->labels[i])), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
sr_import_steps_init (SrImportSteps *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-steps");
  for (guint i = 0; i < SR_IMPORT_N_STEPS; i++) {
    if (i) {
      GtkWidget *dash = gtk_label_new ("—");

      gtk_widget_add_css_class (dash, "dash");
      gtk_box_append (GTK_BOX (self), dash);
    }
    self->buttons[i] = make_button (self, i);
    gtk_box_append (GTK_BOX (self), self->buttons[i]);
  }
  sr_import_steps_set (self, SR_IMPORT_STEP_FILE, FALSE);
}

GtkWidget *
sr_import_steps_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_STEPS, NULL);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_step (SrImportSteps *self, guint i, gboolean is_wrong)
{
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  gboolean is_done = i < (guint)self->present;
  gboolean is_present = i == (guint)self->present;

  gtk_label_set_text (GTK_LABEL (self->signs[i]), is_done                  ? "✓"
                                                  : is_present && is_wrong ? "!"
                                                                           : number);
  set_class (self->buttons[i], "done", is_done);
  set_class (self->buttons[i], "present", is_present);
  set_class (self->buttons[i], "wrong", is_present && is_wrong);
  gtk_widget_set_can_target (self->buttons[i], is_done);
  gtk_widget_set_focusable (self->buttons[i], is_done);
  gtk_widget_set_visible (self->labels[i], is_present || !self->is_brief);
}

void
sr_import_steps_set (SrImportSteps *self, SrImportStep present, gboolean is_wrong)
{
  self->present = present;
  for (guint i = 0; i < SR_IMPORT_N_STEPS; i++)
    show_step (self, i, is_wrong);
}

SrImportStep
sr_import_steps_get (SrImportSteps *self)
{
  return self->present;
}

void
sr_import_steps_set_brief (SrImportSteps *self, gboolean is_brief)
{
  self->is_brief = is_brief;
  for (guint i = 0; i < SR_IMPORT_N_STEPS; i++)
    gtk_widget_set_visible (self->labels[i], i == (guint)self->present || !is_brief);
}
