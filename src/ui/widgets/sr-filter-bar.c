/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Each pill is there twice: in the row and in the popover. Which of both is shown is decided when
 * the width is known.
 */
#include "ui/widgets/sr-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/sr-filter-pill.h"
#include "ui/widgets/sr-tooltip.h"

#define GAP 6

struct _SrFilterBar {
  GtkWidget parent_instance;

  GtkWidget *row;
  GtkWidget *button; /* instead of the row, opens the column */
  GtkWidget *column;
  guint n;
};

enum { SIGNAL_EDIT, SIGNAL_REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFilterBar, sr_filter_bar, GTK_TYPE_WIDGET)

static void
sr_filter_bar_dispose (GObject *object)
{
  SrFilterBar *self = SR_FILTER_BAR (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (sr_filter_bar_parent_class)->dispose (object);
}

static int
width_of (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
sr_filter_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  SrFilterBar *self = SR_FILTER_BAR (widget);
  int row, button;

  gtk_widget_measure (self->row, orientation, -1, NULL, &row, NULL, NULL);
  gtk_widget_measure (self->button, orientation, -1, NULL, &button, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = MAX (row, button);
    return;
  }
  *minimum = MIN (row, button);
  *natural = row;
}

static void
sr_filter_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrFilterBar *self = SR_FILTER_BAR (widget);
  gboolean fits = width_of (self->row) <= width;
  GtkWidget *shown = fits ? self->row : self->button;
  int own = MIN (width, MAX (width_of (shown), 1));

  gtk_widget_set_child_visible (self->row, fits);
  gtk_widget_set_child_visible (self->button, !fits);
  gtk_widget_size_allocate (shown, &(GtkAllocation){0, 0, own, height}, -1);
}

static void
sr_filter_bar_class_init (SrFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_filter_bar_dispose;
  widget_class->measure = sr_filter_bar_measure;
  widget_class->size_allocate = sr_filter_bar_size_allocate;
  signals[SIGNAL_EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sr_filter_bar_init (SrFilterBar *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->button = gtk_menu_button_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->column);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "sr-filter-count");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sr_filter_bar_new (void)
{
  return g_object_new (SR_TYPE_FILTER_BAR, NULL);
}

static void
remove_all (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

void
sr_filter_bar_clear (SrFilterBar *self)
{
  g_return_if_fail (SR_IS_FILTER_BAR (self));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  remove_all (self->row);
  remove_all (self->column);
  self->n = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static guint
index_of (GtkWidget *pill)
{
  guint index = 0;

  while ((pill = gtk_widget_get_prev_sibling (pill)))
    index++;
  return index;
}

static void
on_edit (GtkWidget *pill, SrFilterBar *self)
{
  guint index = index_of (pill);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SIGNAL_EDIT], 0, index);
}

static void
on_remove (GtkWidget *pill, SrFilterBar *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0, index_of (pill));
}

static void
append (SrFilterBar *self, GtkWidget *box, const char *label, const char *whole)
{
  GtkWidget *pill = sr_filter_pill_new (label);

  sr_tooltip_set (pill, whole);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  g_signal_connect (pill, "edit", G_CALLBACK (on_edit), self);
  g_signal_connect (pill, "remove", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (box), pill);
}

void
sr_filter_bar_add (SrFilterBar *self, const char *label, const char *whole)
{
  g_autofree char *count = NULL;

  g_return_if_fail (SR_IS_FILTER_BAR (self));

  append (self, self->row, label, whole);
  append (self, self->column, whole, whole);
  count = g_strdup_printf (_ ("Filters %u"), ++self->n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
sr_filter_bar_focus (SrFilterBar *self, guint index)
{
  GtkWidget *pill = gtk_widget_get_first_child (self->row);

  g_return_val_if_fail (SR_IS_FILTER_BAR (self), FALSE);

  if (pill == NULL)
    return FALSE;
  if (!gtk_widget_get_child_visible (self->row))
    return gtk_widget_child_focus (self->button, GTK_DIR_TAB_FORWARD);
  while (index-- && gtk_widget_get_next_sibling (pill))
    pill = gtk_widget_get_next_sibling (pill);
  return gtk_widget_child_focus (pill, GTK_DIR_TAB_FORWARD);
}
