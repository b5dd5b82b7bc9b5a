/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages are drawn once per size and kept as pictures while they are near; scrolling then costs
 * nothing. Pictures of cairo and not textures: where the processor paints, each painting of a
 * texture copies the whole of it first.
 */
#include "ui/records/sr-pages-paper.h"

#include <math.h>

#define MARGIN      26.0 /* desk around the paper, as in the mockups */
#define GAP         18.0
#define MOST_ZOOM   1.4 /* a point is at most this many pixels */
#define LEAST_WIDTH 240
#define N_PICTURES  6
#define NO_ROW      (-2)

typedef struct {
  guint page;
  int width; /* pixels of the screen; 0: unused */
  cairo_surface_t *picture;
} Drawn;

struct _SrPagesPaper {
  GtkWidget parent_instance;
  GtkAdjustment *adjustment;
  SrPages *pages;
  guint first, n;
  double widest; /* of the shown pages, in points */
  Drawn drawn[N_PICTURES];
  guint next;
  guint marked_page, marked_column;
  gint64 marked_row;
};

G_DEFINE_FINAL_TYPE (SrPagesPaper, sr_pages_paper, GTK_TYPE_WIDGET)

static const GdkRGBA shadow = {0, 0, 0, 0.22};
static const GdkRGBA mark = {0.09, 0.42, 0.384, 0.16};

static void
forget (SrPagesPaper *self)
{
  for (guint i = 0; i < N_PICTURES; i++) {
    g_clear_pointer (&self->drawn[i].picture, cairo_surface_destroy);
    self->drawn[i].width = 0;
  }
}

static void
sr_pages_paper_dispose (GObject *object)
{
  SrPagesPaper *self = SR_PAGES_PAPER (object);

  forget (self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (sr_pages_paper_parent_class)->dispose (object);
}

/* Pixels to a point when the widget is WIDTH wide. */
static double
zoom_for (const SrPagesPaper *self, int width)
{
  return CLAMP ((width - 2 * MARGIN) / self->widest, 0.2, MOST_ZOOM);
}

static double
zoom (SrPagesPaper *self)
{
  return zoom_for (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
page_size (const SrPagesPaper *self, guint index, double scale, double *width, double *height)
{
  sr_pages_size (self->pages, self->first + index, width, height);
  *width = round (*width * scale);
  *height = round (*height * scale);
}

static double
top_of (const SrPagesPaper *self, guint index, double scale)
{
  double top = MARGIN;

  for (guint i = 0; i < index; i++) {
    double width, height;

    page_size (self, i, scale, &width, &height);
    top += height + GAP;
  }
  return top;
}

static void
sr_pages_paper_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SrPagesPaper *self = SR_PAGES_PAPER (widget);

  *minimum = *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->n > 0)
    *minimum = *natural = (int)ceil (
        top_of (self, self->n, zoom_for (self, MAX (for_size, LEAST_WIDTH))) - GAP + MARGIN);
}

static GtkSizeRequestMode
sr_pages_paper_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A page that cannot be read any more stays white; the sentence stands on it. */
static void
draw_page (SrPagesPaper *self, guint page, cairo_t *cr)
{
  g_autoptr (GError) error = NULL;

  if (sr_pages_draw (self->pages, page, cr, &error) || error == NULL)
    return;
  cairo_set_font_size (cr, 11);
  cairo_move_to (cr, 40, 60);
  cairo_show_text (cr, error->message);
}

static cairo_surface_t *
new_picture (SrPagesPaper *self, guint page, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  double points_wide, points_high;

  sr_pages_size (self->pages, page, &points_wide, &points_high);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / points_wide, height / points_high);
  draw_page (self, page, cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
picture_of (SrPagesPaper *self, guint page, int width, int height)
{
  Drawn *drawn;

  for (guint i = 0; i < N_PICTURES; i++)
    if (self->drawn[i].picture != NULL && self->drawn[i].page == page &&
        self->drawn[i].width == width)
      return self->drawn[i].picture;
  drawn = &self->drawn[self->next];
  self->next = (self->next + 1) % N_PICTURES;
  g_clear_pointer (&drawn->picture, cairo_surface_destroy);
  drawn->picture = new_picture (self, page, width, height);
  drawn->page = page;
  drawn->width = width;
  return drawn->picture;
}

static graphene_rect_t
page_area (SrPagesPaper *self, guint index, double scale)
{
  double width, height;

  page_size (self, index, scale, &width, &height);
  return GRAPHENE_RECT_INIT ((float)floor ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2),
                             (float)top_of (self, index, scale), (float)width, (float)height);
}

static void
snapshot_page (SrPagesPaper *self, GtkSnapshot *snapshot, guint index, double scale)
{
  graphene_rect_t area = page_area (self, index, scale);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, area.origin.x, area.origin.y);
  cairo_scale (cr, 1.0 / factor, 1.0 / factor);
  cairo_set_source_surface (cr,
                            picture_of (self, self->first + index, (int)area.size.width * factor,
                                        (int)area.size.height * factor),
                            0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
sr_pages_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SrPagesPaper *self = SR_PAGES_PAPER (widget);
  double from = gtk_adjustment_get_value (self->adjustment);
  double to = from + gtk_adjustment_get_page_size (self->adjustment);
  double scale = zoom (self);
  graphene_rect_t area;

  for (guint i = self->n > 0 ? sr_pages_paper_page_at (self, from) : 0;
       i < self->n && top_of (self, i, scale) < to; i++)
    snapshot_page (self, snapshot, i, scale);
  if (sr_pages_paper_marked (self, &area))
    gtk_snapshot_append_color (snapshot, &mark, &area);
}

static void
sr_pages_paper_class_init (SrPagesPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_pages_paper_dispose;
  widget_class->measure = sr_pages_paper_measure;
  widget_class->get_request_mode = sr_pages_paper_get_request_mode;
  widget_class->snapshot = sr_pages_paper_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sr_pages_paper_init (SrPagesPaper *self)
{
  self->marked_row = NO_ROW;
  self->widest = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sr_pages_paper_new (GtkAdjustment *adjustment)
{
  SrPagesPaper *self = g_object_new (SR_TYPE_PAGES_PAPER, NULL);

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  return GTK_WIDGET (self);
}

void
sr_pages_paper_set (SrPagesPaper *self, SrPages *pages, guint first, guint n)
{
  forget (self);
  self->pages = pages;
  self->first = first;
  self->n = n;
  self->widest = 1;
  self->marked_row = NO_ROW;
  for (guint i = 0; i < n; i++) {
    double width, height;

    sr_pages_size (pages, first + i, &width, &height);
    self->widest = MAX (self->widest, width);
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
sr_pages_paper_top (SrPagesPaper *self, guint index)
{
  return top_of (self, index, zoom (self));
}

guint
sr_pages_paper_page_at (SrPagesPaper *self, double y)
{
  double scale = zoom (self), bottom = MARGIN;

  for (guint i = 0; i < self->n; i++) {
    double width, height;

    page_size (self, i, scale, &width, &height);
    bottom += height + GAP;
    if (y < bottom)
      return i;
  }
  return self->n > 0 ? self->n - 1 : 0;
}

gboolean
sr_pages_paper_cell_at (
    SrPagesPaper *self, double x, double y, guint *page, gint64 *row, guint *column)
{
  double scale = zoom (self);
  graphene_rect_t area;
  guint index;

  if (self->n == 0)
    return FALSE;
  index = sr_pages_paper_page_at (self, y);
  area = page_area (self, index, scale);
  *page = self->first + index;
  return sr_pages_cell_at (self->pages, *page, (x - area.origin.x) / scale,
                           (y - area.origin.y) / scale, row, column);
}

void
sr_pages_paper_mark (SrPagesPaper *self, guint page, gint64 row, guint column)
{
  self->marked_page = page;
  self->marked_row = row;
  self->marked_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
sr_pages_paper_marked (SrPagesPaper *self, graphene_rect_t *area)
{
  double scale = zoom (self);
  SrPageArea cell;
  graphene_rect_t page;

  if (self->marked_row == NO_ROW || self->n == 0 || self->marked_page < self->first ||
      self->marked_page >= self->first + self->n ||
      !sr_pages_cell_area (self->pages, self->marked_page, self->marked_row, self->marked_column,
                           &cell))
    return FALSE;
  page = page_area (self, self->marked_page - self->first, scale);
  *area = GRAPHENE_RECT_INIT ((float)(page.origin.x + cell.x * scale),
                              (float)(page.origin.y + cell.y * scale), (float)(cell.width * scale),
                              (float)(cell.height * scale));
  return TRUE;
}
