/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a number on the plans is a list of: the words of the lists (store/sr-query-words.h) behind a
 * building, a flat and an item of the legend.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-plan-count.h"

G_BEGIN_DECLS

/* Opens the members of INDICATOR who live in BUILDING, or in FLAT of it. */
void sr_plan_list_building (GtkWidget *widget,
                            const SrPlanIndicator *indicator,
                            const SrPlanBuilding *building);
void sr_plan_list_flat (GtkWidget *widget,
                        const SrPlanIndicator *indicator,
                        const SrPlanBuilding *building,
                        const SrPlanFlatData *flat);

/* A shade of the legend: 0 none, 1 … SR_PLAN_SHADES, beyond them vacant. */
void sr_plan_list_shade (GtkWidget *widget, const SrPlanIndicator *indicator, guint shade);

/* In the language of the desk. */
const char *sr_plan_indicator_label (const SrPlanIndicator *indicator);
const char *sr_plan_indicator_unit (const SrPlanIndicator *indicator);

/* "under 16 2 persons". A new string. */
char *sr_plan_number_text (const SrPlanIndicator *indicator, gint64 number);

/* The shade of a flat with NUMBER of them, and its mark (new string; NULL: none). */
guint sr_plan_shade (const SrPlanIndicator *indicator, guint number);
char *sr_plan_mark (const SrPlanIndicator *indicator, guint number);

G_END_DECLS
