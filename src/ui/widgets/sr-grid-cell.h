/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cells of SrGrid: makes them, fills them, and tells what is clipped. Only SrGrid uses this.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-grid.h"

G_BEGIN_DECLS

/* A factory for the cells of COLUMN, which must outlive it. */
GtkListItemFactory *sr_grid_cell_factory_new (const SrGridColumn *column);

/* The position of the row that WIDGET, a cell or something within one, shows now;
 * GTK_INVALID_LIST_POSITION where it is no cell. */
guint sr_grid_cell_get_position (GtkWidget *widget);

G_END_DECLS
