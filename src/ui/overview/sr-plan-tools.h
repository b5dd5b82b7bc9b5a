/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tool bar of the plans: today or the buildings, what they are coloured by, and, where there
 * are more buildings than on a page, which ones: back, on, or to a number.
 *
 * Signals: "chosen" (guint index) an indicator; "building" (gint64 number) the one to begin with.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_PLAN_TOOLS (sr_plan_tools_get_type ())
G_DECLARE_FINAL_TYPE (SrPlanTools, sr_plan_tools, SR, PLAN_TOOLS, GtkWidget)

/* Activates "page.today", "page.print", "buildings.list", "buildings.backward", "buildings.forward"
 * and "buildings.all". */
GtkWidget *sr_plan_tools_new (void);

/* TEXTS (NULL-terminated) with their counts; CHOSEN is chosen, without a signal. */
void sr_plan_tools_set_indicators (SrPlanTools *self, const char *const *texts, guint chosen);
void sr_plan_tools_choose (SrPlanTools *self, guint index);

/* Buildings FIRST to LAST of ALL are shown; nothing is said when these are all. */
void sr_plan_tools_set_range (SrPlanTools *self, guint first, guint last, guint all);

/* There is no such building. */
void sr_plan_tools_refuse (SrPlanTools *self, gboolean refused);

/* Indicators as a drop-down, where there is no room for toggles. */
void sr_plan_tools_set_narrow (SrPlanTools *self, gboolean narrow);

/* Puts the focus into the number of the building; FALSE when all are shown. */
gboolean sr_plan_tools_focus_number (SrPlanTools *self);

G_END_DECLS
