/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list box of label and bar; rows stay where the same bars get new numbers.
 */
#include "ui/widgets/sr-bar-chart.h"

#include "ui/widgets/sr-chart-bar.h"

struct _SrBarChart {
  GtkBox parent_instance;
  GtkListBox *list;
  GtkSizeGroup *labels;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrBarChart, sr_bar_chart, GTK_TYPE_BOX)

#define ID_KEY       "sr-id"
#define NUMBER_WIDTH 48

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SrBarChart *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (row), ID_KEY));
}

static void
sr_bar_chart_dispose (GObject *object)
{
  g_clear_object (&SR_BAR_CHART (object)->labels);
  G_OBJECT_CLASS (sr_bar_chart_parent_class)->dispose (object);
}

static void
sr_bar_chart_class_init (SrBarChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_bar_chart_dispose;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_BAR_CHART, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sr_bar_chart_init (SrBarChart *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sr-bars");
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
sr_bar_chart_new (const char *label)
{
  SrBarChart *self = g_object_new (SR_TYPE_BAR_CHART, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

static GtkWidget *
append_row (SrBarChart *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *bar = sr_chart_bar_new (FALSE, NUMBER_WIDTH);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_size_group_add_widget (self->labels, label);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
set_row (GtkWidget *row, const SrChartItem *item, double longest)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  g_autofree char *spoken = g_strdup_printf ("%s %s", item->label, item->number);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), item->label);
  sr_chart_bar_set (SR_CHART_BAR (gtk_widget_get_last_child (box)),
                    longest > 0 ? item->value / longest : 0, item->number);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (item->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
sr_bar_chart_set (SrBarChart *self, const SrChartItem *items, guint n_items)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  double longest = 0;

  g_return_if_fail (SR_IS_BAR_CHART (self));

  for (guint i = 0; i < n_items; i++)
    longest = MAX (longest, items[i].value);
  for (guint i = 0; i < n_items; i++) {
    if (row == NULL)
      row = append_row (self);
    set_row (row, &items[i], longest);
    row = gtk_widget_get_next_sibling (row);
  }
  while (row) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    gtk_list_box_remove (self->list, row);
    row = next;
  }
}

guint
sr_bar_chart_n (SrBarChart *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int)n))
    n++;
  return n;
}

gboolean
sr_bar_chart_activate (SrBarChart *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), id) == 0) {
      g_signal_emit_by_name (self->list, "row-activated", row);
      return TRUE;
    }
  return FALSE;
}
