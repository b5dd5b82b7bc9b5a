/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The groups of a figure as items of a chart, the longest first, the unknown last.
 */
#pragma once

#include "ui/overview/sr-overview-count.h"
#include "ui/widgets/sr-bar-chart.h"

G_BEGIN_DECLS

typedef struct {
  GArray *items; /* of SrChartItem */
  GPtrArray *texts;
} SrOverviewItems;

/* Values are codes of LIST. The item of the unknown has the id "". */
SrOverviewItems *sr_overview_items_new (SrRegister *reg,
                                        const SrOverviewNumbers *numbers,
                                        SrOverviewGroups which,
                                        const char *list);
void sr_overview_items_free (SrOverviewItems *items);
const SrChartItem *sr_overview_items (const SrOverviewItems *items, guint *n_items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrOverviewItems, sr_overview_items_free)

G_END_DECLS
