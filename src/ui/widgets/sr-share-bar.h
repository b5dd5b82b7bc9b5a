/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a whole is made of: one bar in at most five colours, and below it each part with its number,
 * a button of its own. Parts beyond the fifth have no colour and are outlined.
 *
 * Signal: "activated" (const char *id).
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-bar-chart.h"

G_BEGIN_DECLS

#define SR_TYPE_SHARE_BAR (sr_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrShareBar, sr_share_bar, SR, SHARE_BAR, GtkBox)

/* LABEL names it for assistive technology; COLUMNS of parts. */
GtkWidget *sr_share_bar_new (const char *label, int columns);

void sr_share_bar_set (SrShareBar *self, const SrChartItem *items, guint n_items);

/* As if the part of ID were clicked; FALSE when there is none. */
gboolean sr_share_bar_activate (SrShareBar *self, const char *id);

G_END_DECLS
