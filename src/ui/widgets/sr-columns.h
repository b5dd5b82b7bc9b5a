/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lays its children out in as many columns of equal width as there is room for, each child under
 * the shortest column so far. There are no breakpoints in this GTK; cards and charts flow with it.
 */
#pragma once

#include "ui/widgets/sr-places.h"

G_BEGIN_DECLS

#define SR_TYPE_COLUMNS (sr_columns_get_type ())
G_DECLARE_FINAL_TYPE (SrColumns, sr_columns, SR, COLUMNS, SrPlaces)

/* A column is at least MIN_WIDTH px wide, there are at most MAX_COLUMNS. The lowest child of each
 * column takes what height is left, when it may expand. */
GtkWidget *sr_columns_new (int min_width, int max_columns, int gap);

/* How many columns there are at the present width. */
int sr_columns_n (SrColumns *self);

G_END_DECLS
