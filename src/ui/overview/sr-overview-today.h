/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The first screen: the day and the facts of the site, the gaps, the changes of the month, and the
 * charts. Shows numbers; counting them is the page's business.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_TODAY (sr_overview_today_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewToday, sr_overview_today, SR, OVERVIEW_TODAY, GtkBox)

/* Activates "page.buildings" of the page it stands on. */
GtkWidget *sr_overview_today_new (SrRegister *reg);

/* NUMBERS must live until others are set. */
void sr_overview_today_set (SrOverviewToday *self, const SrOverviewNumbers *numbers);

/* The numbers are old, others are being counted. */
void sr_overview_today_set_counting (SrOverviewToday *self, gboolean counting);

/* Nobody looks any more: stops what is being checked. */
void sr_overview_today_stop (SrOverviewToday *self);
gboolean sr_overview_today_is_checking (SrOverviewToday *self);

/* Puts the focus where work begins: on the first card. */
void sr_overview_today_focus (SrOverviewToday *self);

/* F6: cards, changes, townships, types and ages. */
void sr_overview_today_next_pane (SrOverviewToday *self);

G_END_DECLS
