/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The plans of a page of buildings side by side, walked as one with the arrows. Its cards are made
 * a few at a time and drawn only where they are seen, so that a long page never holds up the
 * window.
 *
 * Signals: "selected" (gint64 flat) by click or arrow; "activated" (gint64 flat); "describe"
 * (gint64 flat) → char * (markup); "menu" (gint64 flat, GtkWidget *plan, GdkRectangle *cell).
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-tables.h"
#include "ui/overview/sr-plan-count.h"

G_BEGIN_DECLS

#define SR_TYPE_PLAN_BOARD (sr_plan_board_get_type ())
G_DECLARE_FINAL_TYPE (SrPlanBoard, sr_plan_board, SR, PLAN_BOARD, GtkWidget)

GtkWidget *sr_plan_board_new (void);

/* Shows PAGE, which must live until another is shown; flats are coloured by the INDEXth of their
 * numbers. */
void sr_plan_board_show (SrPlanBoard *self,
                         const SrPlanPage *page,
                         const SrPlanIndicator *indicator,
                         guint index);
void sr_plan_board_colour (SrPlanBoard *self, const SrPlanIndicator *indicator, guint index);

/* The numbers are old, others are being read. */
void sr_plan_board_set_counting (SrPlanBoard *self, gboolean counting);

/* Marks FLAT, 0: none; what it is for assistive technology. */
void sr_plan_board_select (SrPlanBoard *self, gint64 flat);
void sr_plan_board_say (SrPlanBoard *self, const char *text);

/* The plan that has the selected flat, else the first; FALSE while there is none. */
gboolean sr_plan_board_focus (SrPlanBoard *self);

/* Scrolls to the top. */
void sr_plan_board_rewind (SrPlanBoard *self);

/* While cards are still being made. */
gboolean sr_plan_board_is_filling (SrPlanBoard *self);

G_END_DECLS
