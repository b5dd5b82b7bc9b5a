/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Where the flats of a building stand: floors above each other, units beside each other; and which
 * flat lies next to another. Geometry alone; sr-plan-drawing.c draws it. Private to the building
 * plan.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-building-plan.h"
#include "ui/widgets/sr-text-size.h"

G_BEGIN_DECLS

#define SR_PLAN_LABELS   sr_text_px (17)           /* room for the numbers of the floors */
#define SR_PLAN_ROW      (21.6 * sr_text_scale ()) /* from floor to floor */
#define SR_PLAN_CELL     sr_text_px (18)           /* height of a cell */
#define SR_PLAN_UNIT_GAP 14                        /* between units */
#define SR_PLAN_ROOF     6                         /* from the line above to the top floor */

typedef struct {
  gint64 id;
  char *unit, *unit_name, *room, *mark;
  int floor;
  gboolean vacant;
  guint step;
  int row, column; /* place in the grid */
} SrPlanPlace;

typedef struct {
  char *name;
  int first, n; /* columns */
} SrPlanUnit;

typedef struct {
  GArray *flats; /* of SrPlanPlace */
  GArray *units; /* of SrPlanUnit */
  GArray *rows;  /* of int: floors, from the top */
  int columns;
} SrPlanLayout;

SrPlanLayout *sr_plan_layout_new (void);
void sr_plan_layout_free (SrPlanLayout *layout);

/* FLATS (copied) in any order. */
void sr_plan_layout_set (SrPlanLayout *layout, const SrPlanFlat *flats, guint n_flats);

const SrPlanPlace *sr_plan_layout_flat (const SrPlanLayout *layout, guint index);
const SrPlanPlace *sr_plan_layout_find (const SrPlanLayout *layout, gint64 id);

/* Least width, and height, of the whole. */
int sr_plan_layout_width (const SrPlanLayout *layout);
int sr_plan_layout_height (const SrPlanLayout *layout);

/* In a plan of WIDTH: the width of a column, the cell of a flat, the flat at X, Y. */
double sr_plan_layout_column (const SrPlanLayout *layout, int width);
void sr_plan_layout_cell (const SrPlanLayout *layout,
                          const SrPlanPlace *flat,
                          int width,
                          GdkRectangle *cell);
const SrPlanPlace *sr_plan_layout_under (const SrPlanLayout *layout, int width, double x, double y);

/* The nearest flat that lies in DIRECTION of FROM, on the same floor or in the same column first;
 * NULL over the edge. */
const SrPlanPlace *sr_plan_layout_neighbour (const SrPlanLayout *layout,
                                             const SrPlanPlace *from,
                                             GtkDirectionType direction);

/* See sr_building_plan_entry () and sr_building_plan_share (). */
const SrPlanPlace *
sr_plan_layout_entry (const SrPlanLayout *layout, GtkDirectionType direction, double share);
double sr_plan_layout_share (const SrPlanLayout *layout,
                             const SrPlanPlace *flat,
                             GtkDirectionType direction);

G_END_DECLS
