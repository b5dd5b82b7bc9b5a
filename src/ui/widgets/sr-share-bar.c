/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A drawn bar over a grid of buttons.
 */
#include "ui/widgets/sr-share-bar.h"

#include "ui/widgets/sr-palette.h"

#define ID_KEY "sr-id"
#define GAP    2

struct _SrShareBar {
  GtkBox parent_instance;
  GtkWidget *bar;
  GtkGrid *parts;
  GArray *values; /* of double */
  int columns;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrShareBar, sr_share_bar, GTK_TYPE_BOX)

static void
sr_share_bar_finalize (GObject *object)
{
  g_array_unref (SR_SHARE_BAR (object)->values);
  G_OBJECT_CLASS (sr_share_bar_parent_class)->finalize (object);
}

static void
sr_share_bar_class_init (SrShareBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_share_bar_finalize;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SR_TYPE_SHARE_BAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_part (cairo_t *cr, const SrPalette *palette, guint part)
{
  if (part < SR_PALETTE_CATEGORIES) {
    gdk_cairo_set_source_rgba (cr, &palette->category[part]);
    cairo_fill (cr);
    return;
  }
  gdk_cairo_set_source_rgba (cr, &palette->strong_line);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  SrShareBar *self = data;
  const SrPalette *palette = sr_palette_for (GTK_WIDGET (area));
  double whole = 0, x = 0, room = width;

  for (guint i = 0; i < self->values->len; i++) {
    whole += g_array_index (self->values, double, i);
    room -= i && g_array_index (self->values, double, i) > 0 ? GAP : 0;
  }
  for (guint i = 0; i < self->values->len && whole > 0; i++) {
    double length = MAX (g_array_index (self->values, double, i) / whole * room, 0);

    if (length <= 0)
      continue;
    rounded (cr, x + 0.5, 0.5, MAX (length - 1, 1), height - 1, 2);
    paint_part (cr, palette, i);
    x += length + GAP;
  }
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer part)
{
  rounded (cr, 0.5, (height - 10) / 2 + 0.5, 9, 9, 2);
  paint_part (cr, sr_palette_for (GTK_WIDGET (area)), GPOINTER_TO_UINT (part));
}

static void
sr_share_bar_init (SrShareBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-share-bar");
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->bar = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->bar), 18);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->bar), draw_bar, self, NULL);
  sr_palette_follow (self->bar);
  self->parts = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->parts, TRUE);
  gtk_grid_set_column_spacing (self->parts, 20);
  gtk_box_append (GTK_BOX (self), self->bar);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->parts));
}

GtkWidget *
sr_share_bar_new (const char *label, int columns)
{
  SrShareBar *self = g_object_new (SR_TYPE_SHARE_BAR, NULL);

  self->columns = columns;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

static void
on_clicked (GtkWidget *button, SrShareBar *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), ID_KEY));
}

static GtkWidget *
add_part (SrShareBar *self, guint part)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), 10);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, GUINT_TO_POINTER (part),
                                  NULL);
  sr_palette_follow (swatch);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "part");
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_grid_attach (self->parts, button, (int)part % self->columns, (int)part / self->columns, 1, 1);
  return button;
}

static GtkWidget *
part_at (SrShareBar *self, guint part)
{
  return gtk_grid_get_child_at (self->parts, (int)part % self->columns, (int)part / self->columns);
}

static void
set_part (GtkWidget *button, const SrChartItem *item)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *number = gtk_widget_get_last_child (box);
  g_autofree char *spoken = g_strdup_printf ("%s %s", item->label, item->number);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_prev_sibling (number)), item->label);
  gtk_label_set_text (GTK_LABEL (number), item->number);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (item->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
sr_share_bar_set (SrShareBar *self, const SrChartItem *items, guint n_items)
{
  GtkWidget *part;

  g_return_if_fail (SR_IS_SHARE_BAR (self));

  g_array_set_size (self->values, 0);
  for (guint i = 0; i < n_items; i++) {
    part = part_at (self, i);
    set_part (part ? part : add_part (self, i), &items[i]);
    g_array_append_val (self->values, items[i].value);
  }
  for (guint i = n_items; (part = part_at (self, i)); i++)
    gtk_grid_remove (self->parts, part);
  gtk_widget_queue_draw (self->bar);
}

gboolean
sr_share_bar_activate (SrShareBar *self, const char *id)
{
  GtkWidget *part;

  for (guint i = 0; (part = part_at (self, i)); i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (part), ID_KEY), id) == 0) {
      g_signal_emit_by_name (part, "clicked");
      return TRUE;
    }
  return FALSE;
}
