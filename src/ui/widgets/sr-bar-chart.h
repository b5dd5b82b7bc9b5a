/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lying bars, one below the other, each with its label and its number; a bar is a row that can be
 * walked to with the arrows and opened with Enter.
 *
 * Signal: "activated" (const char *id).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *label;
  double value;
  const char *number; /* VALUE as it is shown */
} SrChartItem;

#define SR_TYPE_BAR_CHART (sr_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (SrBarChart, sr_bar_chart, SR, BAR_CHART, GtkBox)

/* LABEL names the chart for assistive technology. */
GtkWidget *sr_bar_chart_new (const char *label);

/* Shows ITEMS (copied) in their order; the longest takes the whole width. */
void sr_bar_chart_set (SrBarChart *self, const SrChartItem *items, guint n_items);
guint sr_bar_chart_n (SrBarChart *self);

/* As if the bar of ID were clicked; FALSE when there is none. */
gboolean sr_bar_chart_activate (SrBarChart *self, const char *id);

G_END_DECLS
