/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A building as it stands: floors above each other, units beside each other, a cell for each flat.
 * A cell has one of four shades and a short mark; a vacant flat is dashed. Arrows walk the flats,
 * Enter opens one; going over the edge is told, so that plans beside each other can be walked as
 * one.
 *
 * Signals: "selected" (gint64 id) by click or arrow; "activated" (gint64 id) by Enter or double
 * click; "leave" (GtkDirectionType as int) an arrow over the edge; "describe" (gint64 id) → char *:
 * the card shown while the pointer rests on a flat, as Pango markup; "menu" (gint64 id,
 * GdkRectangle *cell) the second button, Menu or Shift+F10.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  gint64 id;
  const char *unit;      /* "1"; NULL: none */
  const char *unit_name; /* as it is written under its flats */
  int floor;
  const char *room; /* "502" */
  gboolean vacant;
  guint step;       /* shade: 0 … 3, of the palette */
  const char *mark; /* at most three characters; NULL: none */
} SrPlanFlat;

#define SR_TYPE_BUILDING_PLAN (sr_building_plan_get_type ())
G_DECLARE_FINAL_TYPE (SrBuildingPlan, sr_building_plan, SR, BUILDING_PLAN, GtkWidget)

/* VACANT is the mark of a vacant flat. */
GtkWidget *sr_building_plan_new (const char *vacant);

/* LABEL names the building for assistive technology. */
void sr_building_plan_name (SrBuildingPlan *self, const char *label);

/* FLATS (copied) in any order. What was selected stays so when it is still there. */
void sr_building_plan_set (SrBuildingPlan *self, const SrPlanFlat *flats, guint n_flats);

/* A plan that is scrolled out of view need not be drawn; IN_VIEW TRUE at first. */
void sr_building_plan_set_in_view (SrBuildingPlan *self, gboolean in_view);

/* ID 0 selects nothing. Emits nothing. */
void sr_building_plan_select (SrBuildingPlan *self, gint64 id);
gint64 sr_building_plan_selected (SrBuildingPlan *self);

/* The flat at which a walk enters that comes in DIRECTION, in the floor or column of the walk's
 * share (0 … 1) along the edge; 0 when there are none. */
gint64 sr_building_plan_entry (SrBuildingPlan *self, GtkDirectionType direction, double share);

/* Where the selected flat lies along the edge that DIRECTION leads to, 0 … 1. */
double sr_building_plan_share (SrBuildingPlan *self, GtkDirectionType direction);

/* Where a flat is drawn; FALSE when it is not there. */
gboolean sr_building_plan_cell (SrBuildingPlan *self, gint64 id, GdkRectangle *cell);

/* What the selected flat is, for assistive technology. */
void sr_building_plan_say (SrBuildingPlan *self, const char *text);

/* A small cell for legends: SHADE 0 … 3, beyond them a vacant flat. */
GtkWidget *sr_plan_swatch_new (guint shade);

G_END_DECLS
