/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The kinds of households: one bar in its parts, each a way to its list.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

#define SR_TYPE_OVERVIEW_TYPES (sr_overview_types_get_type ())
G_DECLARE_FINAL_TYPE (SrOverviewTypes, sr_overview_types, SR, OVERVIEW_TYPES, GtkWidget)

GtkWidget *sr_overview_types_new (SrRegister *reg);
void sr_overview_types_set (SrOverviewTypes *self, const SrOverviewNumbers *numbers);

G_END_DECLS
