/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The menu of a table: the page's own acts, copy, and the columns to sort by. Only SrGrid uses
 * this.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-grid.h"

G_BEGIN_DECLS

/* A popover for GRID (its parent from then on). OWN may be NULL. */
GtkWidget *sr_grid_menu_new (GtkWidget *grid,
                             const SrGridColumn *const *columns,
                             gsize n_columns,
                             GMenuModel *own);

G_END_DECLS
