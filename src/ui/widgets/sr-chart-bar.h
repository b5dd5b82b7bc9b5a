/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One bar of a chart with its number at the end. The charts put them in rows; it takes no focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_CHART_BAR (sr_chart_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrChartBar, sr_chart_bar, SR, CHART_BAR, GtkWidget)

/* FROM_RIGHT: it grows to the left. Room for NUMBER_WIDTH px of number is kept beside the longest.
 */
GtkWidget *sr_chart_bar_new (gboolean from_right, int number_width);

/* FRACTION of the longest bar, 0 … 1; NUMBER as it is shown. */
void sr_chart_bar_set (SrChartBar *self, double fraction, const char *number);

/* As it is shown. */
const char *sr_chart_bar_number (SrChartBar *self);

G_END_DECLS
