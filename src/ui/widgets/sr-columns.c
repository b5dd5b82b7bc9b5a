/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Measuring and allocating in columns.
 */
#include "ui/widgets/sr-columns.h"

#include "ui/widgets/sr-text-size.h"

#define MOST 8

struct _SrColumns {
  SrPlaces parent_instance;
  int min_width;
  int max_columns;
  int gap;
};

G_DEFINE_FINAL_TYPE (SrColumns, sr_columns, SR_TYPE_PLACES)

/* A layout in the making: how far down each column reaches. */
typedef struct {
  int n;
  int width;
  int bottom[MOST];
  GtkWidget *lowest[MOST];
} Columns;

static void
begin (SrColumns *self, int width, Columns *columns)
{
  int children = 0, rows;

  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (self)); w;
       w = gtk_widget_get_next_sibling (w))
    children += gtk_widget_should_layout (w);
  *columns = (Columns){0};
  columns->n = CLAMP ((width + self->gap) / (sr_text_px (self->min_width) + self->gap), 1,
                      CLAMP (children, 1, self->max_columns));
  /* Twelve in rows of five leave a hole: rows of four do not. */
  rows = (MAX (children, 1) + columns->n - 1) / columns->n;
  columns->n = (MAX (children, 1) + rows - 1) / rows;
  columns->width = MAX ((width - self->gap * (columns->n - 1)) / columns->n, 1);
}

static int
shortest (const Columns *columns)
{
  int best = 0;

  for (int i = 1; i < columns->n; i++)
    if (columns->bottom[i] < columns->bottom[best])
      best = i;
  return best;
}

static int
height_of (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL,
                      NULL);
  return natural;
}

/* Puts CHILD under the shortest column; returns which. */
static int
place (SrColumns *self, Columns *columns, GtkWidget *child, int *top, int *height)
{
  int column = shortest (columns);

  *height = height_of (child, columns->width);
  *top = columns->bottom[column] + (columns->lowest[column] ? self->gap : 0);
  columns->bottom[column] = *top + *height;
  columns->lowest[column] = child;
  return column;
}

static void
measure_width (SrColumns *self, int *minimum, int *natural)
{
  *minimum = 0;
  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (self)); w;
       w = gtk_widget_get_next_sibling (w)) {
    int child;

    gtk_widget_measure (w, GTK_ORIENTATION_HORIZONTAL, -1, &child, NULL, NULL, NULL);
    *minimum = MAX (*minimum, child);
  }
  *natural = MAX (*minimum, sr_text_px (self->min_width));
}

static int
measure_height (SrColumns *self, int width)
{
  Columns columns;
  int tallest = 0;

  begin (self, width, &columns);
  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (self)); w;
       w = gtk_widget_get_next_sibling (w)) {
    int top, height;

    if (!gtk_widget_should_layout (w))
      continue;
    place (self, &columns, w, &top, &height);
    tallest = MAX (tallest, top + height);
  }
  return tallest;
}

static void
sr_columns_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  SrColumns *self = SR_COLUMNS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural =
        measure_height (self, for_size < 0 ? sr_text_px (self->min_width) : for_size);
}

static void
sr_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrColumns *self = SR_COLUMNS (widget);
  Columns columns;
  GtkWidget *lowest[MOST];

  begin (self, width, &columns);
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w)) {
    int top, child_height;

    if (gtk_widget_should_layout (w))
      place (self, &columns, w, &top, &child_height);
  }
  for (int i = 0; i < columns.n; i++)
    lowest[i] = columns.lowest[i];
  begin (self, width, &columns);
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w)) {
    int top, child_height, column;

    if (!gtk_widget_should_layout (w))
      continue;
    column = place (self, &columns, w, &top, &child_height);
    if (w == lowest[column] && gtk_widget_compute_expand (w, GTK_ORIENTATION_VERTICAL))
      child_height = MAX (child_height, height - top);
    gtk_widget_size_allocate (
        w, &(GtkAllocation){column * (columns.width + self->gap), top, columns.width, child_height},
        -1);
  }
}

static void
sr_columns_class_init (SrColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = sr_columns_measure;
  widget_class->size_allocate = sr_columns_size_allocate;
}

static void
sr_columns_init (SrColumns *self)
{
}

GtkWidget *
sr_columns_new (int min_width, int max_columns, int gap)
{
  SrColumns *self = g_object_new (SR_TYPE_COLUMNS, NULL);

  self->min_width = min_width;
  self->max_columns = MIN (max_columns, MOST);
  self->gap = gap;
  return GTK_WIDGET (self);
}

int
sr_columns_n (SrColumns *self)
{
  Columns columns;

  begin (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1), &columns);
  return columns.n;
}
