/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A building on the page of plans: its number, its head, how many of the indicator live there (a
 * way to their list), and the plan.
 *
 * Signals are those of the plan (ui/widgets/sr-building-plan.h).
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-plan-count.h"
#include "ui/widgets/sr-building-plan.h"

G_BEGIN_DECLS

#define SR_TYPE_PLAN_CARD (sr_plan_card_get_type ())
G_DECLARE_FINAL_TYPE (SrPlanCard, sr_plan_card, SR, PLAN_CARD, GtkBox)

GtkWidget *sr_plan_card_new (void);

/* BUILDING must live until another is set. */
void sr_plan_card_set (SrPlanCard *self, const SrPlanBuilding *building);
const SrPlanBuilding *sr_plan_card_building (SrPlanCard *self);

/* Coloured by the INDEXth of the flats' numbers. */
void sr_plan_card_colour (SrPlanCard *self, const SrPlanIndicator *indicator, guint index);

SrBuildingPlan *sr_plan_card_plan (SrPlanCard *self);

G_END_DECLS
