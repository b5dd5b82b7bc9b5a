/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Surfaces of pixels get their lines on whole pixels; between two they would be grey and thick.
 */
#include "exchange/sr-page-pen.h"

#include <math.h>

#define THIN 0.5
#define FILL 0.955

static gboolean
has_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));

  return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;
}

static void
snap (cairo_t *cr, double *x, double *y)
{
  cairo_user_to_device (cr, x, y);
  *x = floor (*x) + 0.5;
  *y = floor (*y) + 0.5;
  cairo_device_to_user (cr, x, y);
}

void
sr_page_pen_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  double width = THIN, other = 0;

  if (has_pixels (cr)) {
    double pixel = 1;

    snap (cr, &x1, &y1);
    snap (cr, &x2, &y2);
    cairo_device_to_user_distance (cr, &pixel, &other);
    width = MAX (width, pixel);
  }
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

void
sr_page_pen_box (cairo_t *cr, const SrPageArea *area)
{
  double right = area->x + area->width, bottom = area->y + area->height;

  sr_page_pen_line (cr, area->x, area->y, right, area->y);
  sr_page_pen_line (cr, area->x, bottom, right, bottom);
  sr_page_pen_line (cr, area->x, area->y, area->x, bottom);
  sr_page_pen_line (cr, right, area->y, right, bottom);
}

void
sr_page_pen_fill (cairo_t *cr, const SrPageArea *area)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, FILL, FILL, FILL);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
sr_page_pen_tick (cairo_t *cr, double x, double y, double size, gboolean ticked)
{
  sr_page_pen_box (cr, &(SrPageArea){x, y, size, size});
  if (!ticked)
    return;
  cairo_set_line_width (cr, size / 7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, x + size * 0.2, y + size * 0.52);
  cairo_line_to (cr, x + size * 0.42, y + size * 0.75);
  cairo_line_to (cr, x + size * 0.82, y + size * 0.25);
  cairo_stroke (cr);
}
