/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A grid of labels; the first column of two gets the greater half.
 */
#include "ui/widgets/sr-pairs.h"

#include "ui/widgets/sr-text-size.h"

struct _SrPairs {
  GtkBox parent_instance;
  GtkGrid *grid;
  int columns;
  int label_width;
  int next; /* place: row * columns + column */
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrPairs, sr_pairs, GTK_TYPE_BOX)

#define ID_KEY       "sr-id"
#define SECOND_WIDTH 117 /* of the values in the second column, px */

static void
on_clicked (GtkWidget *button, SrPairs *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), ID_KEY));
}

static gboolean
on_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (widget)));
  return TRUE;
}

static void
sr_pairs_class_init (SrPairsClass *klass)
{
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_PAIRS, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sr_pairs_init (SrPairs *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pairs");
  self->label_width = 30;
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->grid), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

GtkWidget *
sr_pairs_new (int columns)
{
  SrPairs *self;

  g_return_val_if_fail (columns == 1 || columns == 2, NULL);

  self = g_object_new (SR_TYPE_PAIRS, NULL);
  self->columns = columns;
  return GTK_WIDGET (self);
}

void
sr_pairs_set_label_width (SrPairs *self, int width)
{
  g_return_if_fail (SR_IS_PAIRS (self));

  self->label_width = width;
}

static GtkWidget *
new_value (const char *text, SrTone tone)
{
  GtkWidget *value = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (value, TRUE);
  g_signal_connect (value, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_widget_add_css_class (value, "value");
  if (tone != SR_TONE_PLAIN)
    gtk_widget_add_css_class (value, sr_tone_class (tone));
  return value;
}

static GtkWidget *
build_value (SrPairs *self, const char *id, const char *label, const char *value, SrTone tone)
{
  GtkWidget *text = new_value (value != NULL ? value : "", tone);
  GtkWidget *button;
  g_autofree char *spoken = NULL;

  if (id == NULL || value == NULL)
    return text;
  spoken = g_strdup_printf ("%s %s", label, value);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "sr-value-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
attach (SrPairs *self, const char *label, GtkWidget *value, gboolean wide)
{
  GtkWidget *name = gtk_label_new (label);
  int row, column;

  if (wide && self->next % self->columns != 0)
    self->next++;
  row = self->next / self->columns;
  column = self->next % self->columns;
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "label");
  sr_text_request (name, self->label_width, -1);
  if (column > 0) {
    gtk_widget_set_margin_start (name, 10);
    sr_text_request (value, SECOND_WIDTH, -1);
  }
  gtk_widget_set_hexpand (value, column == 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  NULL, -1);
  gtk_grid_attach (self->grid, name, column * 2, row, 1, 1);
  gtk_grid_attach (self->grid, value, column * 2 + 1, row, wide ? self->columns * 2 - 1 : 1, 1);
  self->next += wide ? self->columns : 1;
}

void
sr_pairs_add (SrPairs *self, const char *id, const char *label, const char *value, SrTone tone)
{
  g_return_if_fail (SR_IS_PAIRS (self));

  attach (self, label, build_value (self, id, label, value, tone), FALSE);
}

void
sr_pairs_add_widget (SrPairs *self, const char *label, GtkWidget *value)
{
  g_return_if_fail (SR_IS_PAIRS (self));

  attach (self, label, value, FALSE);
}

void
sr_pairs_add_wide (SrPairs *self, const char *id, const char *label, const char *value, SrTone tone)
{
  g_return_if_fail (SR_IS_PAIRS (self));

  attach (self, label, build_value (self, id, label, value, tone), TRUE);
}

void
sr_pairs_clear (SrPairs *self)
{
  GtkWidget *child;

  g_return_if_fail (SR_IS_PAIRS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->next = 0;
}
