/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The foot of the plans: the indicator and how many there are, the legend (each item a way to its
 * list where there is one), the flat that is selected, and keys.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-tables.h"

G_BEGIN_DECLS

#define SR_TYPE_PLAN_FOOT (sr_plan_foot_get_type ())
G_DECLARE_FINAL_TYPE (SrPlanFoot, sr_plan_foot, SR, PLAN_FOOT, GtkWidget)

GtkWidget *sr_plan_foot_new (void);

/* TEXT: "under 16 195 persons". */
void sr_plan_foot_set (SrPlanFoot *self, const SrPlanIndicator *indicator, const char *text);
void sr_plan_foot_set_note (SrPlanFoot *self, const char *note);

G_END_DECLS
