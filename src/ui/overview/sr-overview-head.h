/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The head of the overview: the day, the numbers of the site, and under them what the site is: its
 * name, place, year, land, and who reports.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_HEAD (sr_overview_head_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewHead, sr_overview_head, SR, OVERVIEW_HEAD, GtkBox)

/* Activates "today.townships", "page.buildings" and "page.print". */
GtkWidget *sr_overview_head_new (SrRegister *reg);
void sr_overview_head_set (SrOverviewHead *self, const SrOverviewNumbers *numbers);

G_END_DECLS
