/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cards of gaps (sr-overview-tables.h): what is missing first, each number a way to its list.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/overview/sr-overview-count.h"
#include "ui/overview/sr-overview-tables.h"

G_BEGIN_DECLS

/* The card of one line of the table. */
GtkWidget *sr_overview_card_new (const SrOverviewCard *card);
void sr_overview_card_set (GtkWidget *widget, const SrOverviewNumbers *numbers);

G_END_DECLS
