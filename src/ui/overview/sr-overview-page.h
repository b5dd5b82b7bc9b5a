/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tab Overview: today's numbers, or the buildings floor by floor. Counts aside when it is shown
 * first, when something was written, and when the as-of date is another; what is shown meanwhile is
 * dim.
 *
 * Actions: page.today, page.buildings, page.refresh, page.search, page.print, page.back,
 * page.next-pane, page.new, page.indicator (i: the number of one, from 1).
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_PAGE (sr_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewPage, sr_overview_page, SR, OVERVIEW_PAGE, GtkWidget)

GtkWidget *sr_overview_page_new (SrRegister *reg);

/* For tests: something is being counted. */
gboolean sr_overview_page_is_counting (SrOverviewPage *self);

G_END_DECLS
