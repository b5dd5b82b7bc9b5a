/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of labels with a drawn dot between; the line between two dots is drawn by both halves.
 */
#include "ui/widgets/sr-timeline.h"

#include "ui/widgets/sr-palette.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrTimeline {
  GtkBox parent_instance;
  GtkListBox *list;
  GtkSizeGroup *dates; /* so that sentences stand below each other */
  GtkSizeGroup *kinds;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrTimeline, sr_timeline, GTK_TYPE_BOX)

#define ID_KEY       "sr-id"
#define CATEGORY_KEY "sr-category"
#define DOT          4.0

static void
draw_dot (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  GtkWidget *row = data;
  const SrPalette *palette = sr_palette_for (row);
  guint category = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), CATEGORY_KEY));
  double x = width / 2.0, y = height / 2.0;

  gdk_cairo_set_source_rgba (cr, &palette->strong_line);
  cairo_set_line_width (cr, 1);
  if (gtk_widget_get_prev_sibling (row) != NULL) {
    cairo_move_to (cr, x, 0);
    cairo_line_to (cr, x, y - DOT - 2);
  }
  if (gtk_widget_get_next_sibling (row) != NULL) {
    cairo_move_to (cr, x, y + DOT + 2);
    cairo_line_to (cr, x, height);
  }
  cairo_stroke (cr);

  cairo_new_path (cr);
  gdk_cairo_set_source_rgba (cr, category > 0 ? &palette->category[category - 1] : &palette->faint);
  cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SrTimeline *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), ID_KEY);

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, id);
}

static void
sr_timeline_dispose (GObject *object)
{
  SrTimeline *self = SR_TIMELINE (object);

  g_clear_object (&self->dates);
  g_clear_object (&self->kinds);
  G_OBJECT_CLASS (sr_timeline_parent_class)->dispose (object);
}

static void
sr_timeline_class_init (SrTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_timeline_dispose;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sr_timeline_init (SrTimeline *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-timeline");
  self->dates = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->kinds = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
sr_timeline_new (const char *label)
{
  SrTimeline *self = g_object_new (SR_TYPE_TIMELINE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_line (SrTimeline *self, GtkWidget *row, const char *date, const char *kind, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *dot = gtk_drawing_area_new ();
  GtkWidget *when = new_label (date, "date");
  GtkWidget *what = new_label (kind, "kind");
  GtkWidget *sentence = new_label (text, "text");

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (dot), 15);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (dot), draw_dot, row, NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  sr_palette_follow (dot);
  gtk_label_set_ellipsize (GTK_LABEL (sentence), PANGO_ELLIPSIZE_END);
  sr_tooltip_set (sentence, text);
  gtk_size_group_add_widget (self->dates, when);
  gtk_size_group_add_widget (self->kinds, what);
  gtk_box_append (GTK_BOX (box), when);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), sentence);
  return box;
}

void
sr_timeline_add (SrTimeline *self,
                 const char *id,
                 const char *date,
                 guint category,
                 const char *kind,
                 const char *text)
{
  GtkWidget *row;
  g_autofree char *spoken = NULL;

  g_return_if_fail (SR_IS_TIMELINE (self));
  g_return_if_fail (category <= SR_PALETTE_CATEGORIES);

  row = gtk_list_box_row_new ();
  spoken = g_strjoin (" ", date, kind, text, NULL);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), CATEGORY_KEY, GUINT_TO_POINTER (category));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_line (self, row, date, kind, text));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), id != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}
