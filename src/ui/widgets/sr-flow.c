/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Breaking lines.
 */
#include "ui/widgets/sr-flow.h"

struct _SrFlow {
  SrPlaces parent_instance;
  int gap;
};

G_DEFINE_FINAL_TYPE (SrFlow, sr_flow, SR_TYPE_PLACES)

/* Where the next child goes. */
typedef struct {
  int x, y;
  int line; /* height of the line so far */
} Place;

static int
width_of (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Puts a child of WIDTH × HEIGHT into ROOM; PLACE is where it went. Returns the x after it. */
static int
put (SrFlow *self, Place *place, int room, int width, int height)
{
  if (place->x > 0 && place->x + width > room) {
    place->x = 0;
    place->y += place->line + self->gap;
    place->line = 0;
  }
  place->line = MAX (place->line, height);
  return place->x + width + self->gap;
}

static void
measure_width (SrFlow *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (self)); w;
       w = gtk_widget_get_next_sibling (w)) {
    int least;

    if (!gtk_widget_should_layout (w))
      continue;
    gtk_widget_measure (w, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += width_of (w) + (*natural ? self->gap : 0);
  }
}

/* Lays out in ROOM; ALLOCATE FALSE: only how high that is. */
static int
lay_out (SrFlow *self, int room, gboolean allocate)
{
  Place place = {0, 0, 0};

  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (self)); w;
       w = gtk_widget_get_next_sibling (w)) {
    int width, height, next;

    if (!gtk_widget_should_layout (w))
      continue;
    width = MIN (width_of (w), MAX (room, 1));
    height = height_of (w, width);
    next = put (self, &place, room, width, height);
    if (allocate)
      gtk_widget_size_allocate (w, &(GtkAllocation){place.x, place.y, width, height}, -1);
    place.x = next;
  }
  return place.y + place.line;
}

static void
sr_flow_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  SrFlow *self = SR_FLOW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = lay_out (self, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
sr_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (SR_FLOW (widget), width, TRUE);
}

static void
sr_flow_class_init (SrFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = sr_flow_measure;
  widget_class->size_allocate = sr_flow_size_allocate;
}

static void
sr_flow_init (SrFlow *self)
{
}

GtkWidget *
sr_flow_new (int gap)
{
  SrFlow *self = g_object_new (SR_TYPE_FLOW, NULL);

  self->gap = gap;
  return GTK_WIDGET (self);
}
