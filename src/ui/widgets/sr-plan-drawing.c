/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells, floors and units with cairo and pango.
 */
#include "ui/widgets/sr-plan-drawing.h"

#include <math.h>

#include "ui/widgets/sr-palette.h"

static void
box (cairo_t *cr, double x, double y, double width, double height)
{
  double r = MIN (2.5, width / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
text (GtkWidget *widget,
      cairo_t *cr,
      const char *words,
      const GdkRGBA *colour,
      gboolean bold,
      double x,
      double y,
      double align)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_move_to (cr, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
dashed (cairo_t *cr, const SrPalette *palette, double x, double y, double width, double height)
{
  const double dashes[] = {3, 2};

  box (cr, x + 0.5, y + 0.5, width - 1, height - 1);
  gdk_cairo_set_source_rgba (cr, &palette->faint);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_vacant (const SrPlanDrawing *self,
             cairo_t *cr,
             const SrPalette *palette,
             const GdkRectangle *cell)
{
  dashed (cr, palette, cell->x, cell->y, cell->width, cell->height);
  text (self->area, cr, self->vacant, &palette->dim, FALSE, cell->x + cell->width / 2.0,
        cell->y + cell->height / 2.0, 0.5);
}

static void
draw_ring (cairo_t *cr, const SrPalette *palette, const GdkRectangle *cell)
{
  box (cr, cell->x - 1, cell->y - 1, cell->width + 2, cell->height + 2);
  gdk_cairo_set_source_rgba (cr, &palette->view);
  cairo_set_line_width (cr, 4);
  cairo_stroke (cr);
  box (cr, cell->x - 1.5, cell->y - 1.5, cell->width + 3, cell->height + 3);
  gdk_cairo_set_source_rgba (cr, &palette->text);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Dark marks on light shades and light ones on dark shades, in both styles. */
static const GdkRGBA *
mark_colour (const SrPalette *palette, guint step)
{
  const GdkRGBA *shade = &palette->step[step];
  double light = 0.299 * shade->red + 0.587 * shade->green + 0.114 * shade->blue;
  gboolean dark_text = palette->text.red < 0.5;

  if (light > 0.55)
    return dark_text ? &palette->text : &palette->view;
  return dark_text ? &palette->view : &palette->text;
}

static void
draw_flat (const SrPlanDrawing *self, cairo_t *cr, int width, const SrPlanPlace *flat)
{
  const SrPalette *palette = sr_palette_for (self->area);
  GdkRectangle cell;

  sr_plan_layout_cell (self->layout, flat, width, &cell);
  if (flat->vacant) {
    draw_vacant (self, cr, palette, &cell);
  } else {
    box (cr, cell.x, cell.y, cell.width, cell.height);
    gdk_cairo_set_source_rgba (cr, &palette->step[MIN (flat->step, SR_PALETTE_STEPS - 1)]);
    cairo_fill (cr);
  }
  if (flat->mark && !flat->vacant)
    text (self->area, cr, flat->mark, mark_colour (palette, flat->step), TRUE,
          cell.x + cell.width / 2.0, cell.y + cell.height / 2.0, 0.5);
  if (flat->id == self->selected)
    draw_ring (cr, palette, &cell);
}

static void
draw_line (cairo_t *cr, double y, double from, double to)
{
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
}

static void
draw_frame (const SrPlanDrawing *self, cairo_t *cr, const SrPalette *palette, int width)
{
  double ground = SR_PLAN_ROOF + self->layout->rows->len * SR_PLAN_ROW + 0.5;
  double cell = sr_plan_layout_column (self->layout, width);

  cairo_set_source_rgba (cr, palette->faint.red, palette->faint.green, palette->faint.blue, 0.6);
  cairo_set_line_width (cr, 1);
  draw_line (cr, 0.5, SR_PLAN_LABELS - 4, width);
  draw_line (cr, floor (ground) + 0.5, SR_PLAN_LABELS - 4, width);
  for (guint i = 0; i < self->layout->rows->len; i++) {
    g_autofree char *number = g_strdup_printf ("%d", g_array_index (self->layout->rows, int, i));

    text (self->area, cr, number, &palette->dim, FALSE, SR_PLAN_LABELS - 8,
          SR_PLAN_ROOF + i * SR_PLAN_ROW + SR_PLAN_CELL / 2.0, 1);
  }
  for (guint i = 0; i < self->layout->units->len; i++) {
    const SrPlanUnit *unit = &g_array_index (self->layout->units, SrPlanUnit, i);

    text (self->area, cr, unit->name, &palette->dim, FALSE,
          SR_PLAN_LABELS + (unit->first + unit->n / 2.0) * cell + i * SR_PLAN_UNIT_GAP,
          ground + sr_text_px (11), 0.5);
  }
}

void
sr_plan_drawing_draw (const SrPlanDrawing *self, cairo_t *cr, int width)
{
  const SrPlanPlace *selected = sr_plan_layout_find (self->layout, self->selected);

  draw_frame (self, cr, sr_palette_for (self->area), width);
  for (guint i = 0; i < self->layout->flats->len; i++)
    draw_flat (self, cr, width, sr_plan_layout_flat (self->layout, i));
  /* Its ring lies over the neighbours. */
  if (selected)
    draw_flat (self, cr, width, selected);
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer shade)
{
  const SrPalette *palette = sr_palette_for (GTK_WIDGET (area));
  guint step = GPOINTER_TO_UINT (shade);
  double y = (height - 12) / 2;

  if (step >= SR_PALETTE_STEPS) {
    dashed (cr, palette, 0, y, width, 12);
    return;
  }
  box (cr, 0, y, width, 12);
  gdk_cairo_set_source_rgba (cr, &palette->step[step]);
  cairo_fill (cr);
}

GtkWidget *
sr_plan_swatch_new (guint shade)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), 20);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, GUINT_TO_POINTER (shade),
                                  NULL);
  gtk_widget_set_margin_start (swatch, 8);
  sr_palette_follow (swatch);
  return swatch;
}
