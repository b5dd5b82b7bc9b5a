/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Age and sex: a pyramid of bands of five years, each side of each a way to its list; those of no
 * known age or sex are told below it.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_AGES (sr_overview_ages_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewAges, sr_overview_ages, SR, OVERVIEW_AGES, GtkWidget)

GtkWidget *sr_overview_ages_new (void);

/* NUMBERS must live until others are set. */
void sr_overview_ages_set (SrOverviewAges *self, const SrOverviewNumbers *numbers);

G_END_DECLS
