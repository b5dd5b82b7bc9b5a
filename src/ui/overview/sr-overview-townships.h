/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Where the households, or the persons, came from: a bar for each township of origin, a way to its
 * list.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_TOWNSHIPS (sr_overview_townships_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewTownships, sr_overview_townships, SR, OVERVIEW_TOWNSHIPS, GtkWidget)

GtkWidget *sr_overview_townships_new (SrRegister *reg);

/* NUMBERS must live until others are set. */
void sr_overview_townships_set (SrOverviewTownships *self, const SrOverviewNumbers *numbers);

/* "households" or "persons". */
void sr_overview_townships_set_unit (SrOverviewTownships *self, const char *unit);

/* The bars, for the focus. */
GtkWidget *sr_overview_townships_bars (SrOverviewTownships *self);

G_END_DECLS
