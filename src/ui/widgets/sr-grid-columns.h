/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The columns of a grid: what they are, how wide, which of them a narrow window leaves, and by
 * which one the view is sorted. Private to sr-grid.c.
 */
#pragma once

#include "ui/widgets/sr-grid-cell.h"
#include "ui/widgets/sr-grid.h"

G_BEGIN_DECLS

typedef struct _SrGridColumns SrGridColumns;

/* Of VIEW, whose cells are CELLS, in as much room as GRID has; all of them outlive it. */
SrGridColumns *sr_grid_columns_new (GtkWidget *grid, GtkColumnView *view, SrGridCells *cells);
void sr_grid_columns_free (SrGridColumns *self);

/* Others in their place; texts are copied, one of them names the rows. */
void sr_grid_columns_set (SrGridColumns *self, const SrGridColumn *columns, gsize n_columns);

guint sr_grid_columns_n (const SrGridColumns *self);
const SrGridColumn *sr_grid_columns_get (const SrGridColumns *self, guint index);
gboolean sr_grid_columns_shows (const SrGridColumns *self, guint index);

/* -1: there is none of this ID. */
int sr_grid_columns_find (const SrGridColumns *self, const char *id);

/* Shows what there is room for, before the next frame: columns cannot be shown or hidden during an
 * allocation. */
void sr_grid_columns_queue_fit (SrGridColumns *self);

/* CELL of a column that is never cut has got its TEXT. */
void sr_grid_columns_take_text (SrGridColumns *self,
                                const SrGridColumn *column,
                                GtkWidget *cell,
                                const char *text);

/* The text size of the system is another. */
void sr_grid_columns_scale (SrGridColumns *self);

/* By which column the view is sorted: its index, or -1. DESCENDING is filled then. */
int sr_grid_columns_sorted (SrGridColumns *self, gboolean *descending);

/* INDEX -1: by none. */
void sr_grid_columns_sort (SrGridColumns *self, int index, gboolean descending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrGridColumns, sr_grid_columns_free)

G_END_DECLS
