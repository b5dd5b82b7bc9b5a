/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells of SrGrid: makes them, fills them, and tells what is clipped. GTK has some two thousand of
 * them, a tenth of which is seen: those are filled before they are painted, the others when there
 * is nothing else to do. Only SrGrid uses this.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-grid.h"

G_BEGIN_DECLS

/* All cells of one grid. */
typedef struct _SrGridCells SrGridCells;

/* With DATA: ON_STALE is called when a cell has come to show another place, ON_WHOLE when CELL of a
 * column that is never cut has got its TEXT, ON_TICK when the box at POSITION was clicked. */
SrGridCells *sr_grid_cells_new (
    void (*on_stale) (gpointer data),
    void (*on_whole) (const SrGridColumn *column, GtkWidget *cell, const char *text, gpointer data),
    void (*on_tick) (guint position, gpointer data),
    gpointer data);
void sr_grid_cells_free (SrGridCells *cells);

/* Where the rows are; NULL: nowhere. All cells are stale. */
void sr_grid_cells_set_model (SrGridCells *cells, GListModel *model);

/* The rows from FIRST up to, but not including, END are others. */
void sr_grid_cells_outdate (SrGridCells *cells, guint first, guint end);

/* Fills the stale cells of these rows now. */
void sr_grid_cells_fill (SrGridCells *cells, guint first, guint end);

/* A factory for the cells of COLUMN; both must outlive it. */
GtkListItemFactory *sr_grid_cell_factory_new (SrGridCells *cells, const SrGridColumn *column);

/* The position of the row that WIDGET, a cell or something within one, shows now;
 * GTK_INVALID_LIST_POSITION where it is no cell. */
guint sr_grid_cell_get_position (GtkWidget *widget);

G_END_DECLS
