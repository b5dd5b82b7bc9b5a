/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Title at the left, steps in the middle, buttons at the right; a narrow bar names only the present
 * step.
 */
#include "ui/import/sr-import-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

/* Narrower bars have no room for the names of all steps. */
#define NAMES_FROM 1120

struct _SrImportBar {
  GtkWidget parent_instance;

  GtkWidget *box; /* GtkCenterBox */
  GtkWidget *leave;
  GtkWidget *title;
  GtkWidget *name;
  GtkWidget *steps;
  GtkWidget *back;
  GtkWidget *forward;
  guint idle;
};

G_DEFINE_FINAL_TYPE (SrImportBar, sr_import_bar, GTK_TYPE_WIDGET)

static guint step_signal;

static void
sr_import_bar_dispose (GObject *object)
{
  SrImportBar *self = SR_IMPORT_BAR (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_import_bar_parent_class)->dispose (object);
}

static gboolean
follow_width (gpointer data)
{
  SrImportBar *self = data;

  self->idle = 0;
  sr_import_steps_set_brief (SR_IMPORT_STEPS (self->steps),
                             gtk_widget_get_width (GTK_WIDGET (self)) < sr_text_px (NAMES_FROM));
  return G_SOURCE_REMOVE;
}

static void
sr_import_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (SR_IMPORT_BAR (widget)->box, orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 320);
}

static void
sr_import_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrImportBar *self = SR_IMPORT_BAR (widget);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, minimum), height, baseline, NULL);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_width, self, NULL);
}

static void
sr_import_bar_class_init (SrImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_import_bar_dispose;
  widget_class->measure = sr_import_bar_measure;
  widget_class->size_allocate = sr_import_bar_size_allocate;
  step_signal = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
on_step (GtkWidget *steps, guint step, SrImportBar *self)
{
  g_signal_emit (self, step_signal, 0, step);
}

static GtkWidget *
button_new (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
build_start (SrImportBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->leave = button_new (_ ("Cancel"), "page.leave");
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "sr-subtitle");
  gtk_widget_set_margin_start (self->title, 8);
  self->name = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), 26);
  gtk_widget_add_css_class (self->name, "sr-second");
  gtk_box_append (GTK_BOX (box), self->leave);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->name);
  return box;
}

static GtkWidget *
build_end (SrImportBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->back = button_new (_ ("Step Back"), "page.step-back");
  self->forward = button_new ("", "page.forward");
  gtk_widget_add_css_class (self->forward, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->forward);
  return box;
}

static void
sr_import_bar_init (SrImportBar *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->box = gtk_center_box_new ();
  self->steps = sr_import_steps_new ();
  gtk_widget_add_css_class (self->box, "sr-import-bar");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (self->box), build_start (self));
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (self->box), self->steps);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (self->box), build_end (self));
  g_signal_connect (self->steps, "step", G_CALLBACK (on_step), self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
sr_import_bar_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_BAR, NULL);
}

void
sr_import_bar_set_title (SrImportBar *self, const char *title, const char *name)
{
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->name), name ? name : "");
  sr_tooltip_set (self->name, name ? name : "");
  gtk_widget_set_visible (self->leave, name != NULL);
}

void
sr_import_bar_set_step (SrImportBar *self, SrImportStep step, gboolean is_wrong)
{
  sr_import_steps_set (SR_IMPORT_STEPS (self->steps), step, is_wrong);
}

SrImportStep
sr_import_bar_step (SrImportBar *self)
{
  return sr_import_steps_get (SR_IMPORT_STEPS (self->steps));
}

void
sr_import_bar_set_main (SrImportBar *self, const char *label, gboolean is_ready)
{
  gtk_widget_set_visible (self->forward, label != NULL);
  if (label)
    gtk_button_set_label (GTK_BUTTON (self->forward), label);
  gtk_widget_set_sensitive (self->forward, is_ready);
}

void
sr_import_bar_set_back (SrImportBar *self, gboolean can_go_back)
{
  gtk_widget_set_visible (self->back, can_go_back);
}
