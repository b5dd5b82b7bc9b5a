/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * All buildings floor by floor, coloured by one indicator at a time; at the right the flat that is
 * selected. Registers of more buildings than a page holds are turned like one.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"
#include "ui/overview/sr-plan-count.h"

G_BEGIN_DECLS

#define SR_TYPE_BUILDINGS_VIEW (sr_buildings_view_get_type ())
G_DECLARE_FINAL_TYPE (SrBuildingsView, sr_buildings_view, SR, BUILDINGS_VIEW, GtkWidget)

/* Actions: buildings.close, buildings.open and buildings.flat-list (of the flat that is selected),
 * buildings.list, buildings.all, buildings.forward, buildings.backward. Activates "page.today" and
 * "page.print" of the page it stands on. */
GtkWidget *sr_buildings_view_new (SrRegister *reg);

/* Counts of the indicators; NUMBERS must live until others are set. */
void sr_buildings_view_set_numbers (SrBuildingsView *self, const SrOverviewNumbers *numbers);

/* Something is another than it was: reads again, at once when it is shown. */
void sr_buildings_view_refresh (SrBuildingsView *self);

/* Colours by the indicator INDEX of those that are offered. */
void sr_buildings_view_choose (SrBuildingsView *self, guint index);

/* Begins with the building of this number, or tells that there is none. */
void sr_buildings_view_go (SrBuildingsView *self, gint64 number);

/* The building whose sheet is printed: of the flat that is selected; 0: all. */
gint64 sr_buildings_view_building (SrBuildingsView *self);

/* To the number of a building; FALSE where all are shown. */
gboolean sr_buildings_view_search (SrBuildingsView *self);

/* Closes the flat that is selected; FALSE when none is. */
gboolean sr_buildings_view_close (SrBuildingsView *self);
void sr_buildings_view_focus (SrBuildingsView *self);
void sr_buildings_view_next_pane (SrBuildingsView *self);

/* Selects FLAT; FALSE when it is not on the page. */
gboolean sr_buildings_view_select (SrBuildingsView *self, gint64 flat);
gint64 sr_buildings_view_selected (SrBuildingsView *self);

/* For tests. */
gboolean sr_buildings_view_is_counting (SrBuildingsView *self);
const SrPlanPage *sr_buildings_view_page (SrBuildingsView *self);

G_END_DECLS
