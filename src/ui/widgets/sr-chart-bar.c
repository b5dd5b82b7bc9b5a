/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A rounded rectangle and a text.
 */
#include "ui/widgets/sr-chart-bar.h"

#include "ui/widgets/sr-palette.h"
#include "ui/widgets/sr-text-size.h"

#define THICKNESS 14
#define LEAST     11 /* thickness where there is little room */
#define RADIUS    2
#define SPACE     6 /* between bar and number */
#define OVERHANG  6 /* of a number's line over its bar: digits have no descenders */

struct _SrChartBar {
  GtkWidget parent_instance;
  PangoLayout *layout;
  double fraction;
  gboolean from_right;
  int number_width;
};

G_DEFINE_FINAL_TYPE (SrChartBar, sr_chart_bar, GTK_TYPE_WIDGET)

static void
sr_chart_bar_finalize (GObject *object)
{
  g_clear_object (&SR_CHART_BAR (object)->layout);
  G_OBJECT_CLASS (sr_chart_bar_parent_class)->finalize (object);
}

/* Room for the number beside the longest bar: what was asked for, or more where the number is so
 * large, or the font. */
static int
number_width (SrChartBar *self)
{
  int width;

  pango_layout_get_pixel_size (self->layout, &width, NULL);
  return MAX (sr_text_px (self->number_width), width + 2);
}

static void
sr_chart_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  SrChartBar *self = SR_CHART_BAR (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = number_width (self) + SPACE + 24;
    *natural = number_width (self) + SPACE + 120;
    return;
  }
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  *minimum = *natural = MAX (LEAST, height - OVERHANG);
}

static void
append_bar (
    GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float width, float height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_number (SrChartBar *self, GtkSnapshot *snapshot, const GdkRGBA *colour, float x)
{
  int width, height;
  float y;

  pango_layout_get_pixel_size (self->layout, &width, &height);
  y = (float)(gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (self->from_right ? x - (float)width : x, y));
  gtk_snapshot_append_layout (snapshot, self->layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
sr_chart_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SrChartBar *self = SR_CHART_BAR (widget);
  const SrPalette *palette = sr_palette_for (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  float thickness = CLAMP ((float)height - 2, LEAST, THICKNESS);
  float length = (float)(self->fraction * (width - number_width (self) - SPACE));
  float x = self->from_right ? (float)width - length : 0;

  if (self->fraction > 0)
    append_bar (snapshot, &palette->step[2], x, ((float)height - thickness) / 2, MAX (length, 2),
                thickness);
  append_number (self, snapshot, self->fraction > 0 ? &palette->text : &palette->faint,
                 self->from_right ? (float)width - length - SPACE : length + SPACE);
}

static void
sr_chart_bar_class_init (SrChartBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sr_chart_bar_finalize;
  widget_class->measure = sr_chart_bar_measure;
  widget_class->snapshot = sr_chart_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sr_chart_bar_init (SrChartBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-caption");
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  sr_palette_follow (GTK_WIDGET (self));
}

GtkWidget *
sr_chart_bar_new (gboolean from_right, int number_width)
{
  SrChartBar *self = g_object_new (SR_TYPE_CHART_BAR, NULL);

  self->from_right = from_right;
  self->number_width = number_width;
  return GTK_WIDGET (self);
}

void
sr_chart_bar_set (SrChartBar *self, double fraction, const char *number)
{
  g_return_if_fail (SR_IS_CHART_BAR (self));

  self->fraction = CLAMP (fraction, 0, 1);
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
sr_chart_bar_number (SrChartBar *self)
{
  return pango_layout_get_text (self->layout);
}
