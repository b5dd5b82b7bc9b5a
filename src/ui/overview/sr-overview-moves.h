/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The changes of the month: how many came and left, and the latest of each by name. Each number
 * opens its list, each name its person.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"

G_BEGIN_DECLS

/* A card. */
GtkWidget *sr_overview_moves_new (void);

/* Shows what NUMBERS know; code lists are those of REG. */
void sr_overview_moves_set (GtkWidget *moves, SrRegister *reg, const SrOverviewNumbers *numbers);

G_END_DECLS
