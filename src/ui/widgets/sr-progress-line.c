/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A line and a GtkProgressBar.
 */
#include "ui/widgets/sr-progress-line.h"

#include <glib/gi18n-lib.h>

struct _SrProgressLine {
  GtkBox parent_instance;
  GtkLabel *title;
  GtkLabel *rows;
  GtkButton *cancel;
  GtkProgressBar *bar;
};

enum { SIGNAL_CANCEL, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrProgressLine, sr_progress_line, GTK_TYPE_BOX)

static void
action_cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CANCEL], 0);
}

static void
sr_progress_line_class_init (SrProgressLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "progress.cancel", NULL, action_cancel);
  signals[SIGNAL_CANCEL] = g_signal_new ("cancel", SR_TYPE_PROGRESS_LINE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_progress_line_init (SrProgressLine *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-progress-line");
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "sr-body");
  self->rows = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "sr-body");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "dim");
  self->cancel = GTK_BUTTON (gtk_button_new_with_label (_ ("Cancel")));
  gtk_widget_add_css_class (GTK_WIDGET (self->cancel), "sr-small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel), "progress.cancel");
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->cancel));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
}

GtkWidget *
sr_progress_line_new (const char *title)
{
  SrProgressLine *self = g_object_new (SR_TYPE_PROGRESS_LINE, NULL);

  sr_progress_line_set_title (self, title);
  return GTK_WIDGET (self);
}

void
sr_progress_line_set_title (SrProgressLine *self, const char *title)
{
  g_return_if_fail (SR_IS_PROGRESS_LINE (self));

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* Thousands by a thin space. */
static char *
grouped (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  GString *text = g_string_new (NULL);
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append (text, "\u2009");
    g_string_append_c (text, digits[i]);
  }
  return g_string_free (text, FALSE);
}

void
sr_progress_line_set (SrProgressLine *self, guint64 done, guint64 total)
{
  g_autofree char *so_far = grouped (done);
  g_autofree char *all = grouped (total);
  g_autofree char *rows = NULL;

  g_return_if_fail (SR_IS_PROGRESS_LINE (self));

  rows = total > 0 ? g_strdup_printf (_ ("%s / %s rows"), so_far, all)
                   : g_strdup_printf (_ ("%s rows"), so_far);
  gtk_label_set_text (self->rows, done || total ? rows : NULL);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, MIN (1.0, (double)done / (double)total));
  else
    gtk_progress_bar_pulse (self->bar);
}

void
sr_progress_line_set_fraction (SrProgressLine *self, double fraction)
{
  g_return_if_fail (SR_IS_PROGRESS_LINE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
}
