/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The places of SrGrid's rows: a model of as many empty objects as there are rows, so that GTK
 * keeps the widgets of a place when other rows come to stand there; what stands there is the
 * business of the cells (sr-grid-cell.h). Making and freeing the widgets of some two hundred rows
 * takes GTK a tenth of a second, so places are added and taken away a few at a time while there are
 * few of them. Only SrGrid uses this.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SR_TYPE_GRID_ROWS (sr_grid_rows_get_type ())
G_DECLARE_FINAL_TYPE (SrGridRows, sr_grid_rows, SR, GRID_ROWS, GObject)

SrGridRows *sr_grid_rows_new (void);

/* There are N rows from now on. The places follow: the first at once, the others from the main
 * loop. */
void sr_grid_rows_set_n (SrGridRows *self, guint n);

/* All places now. */
void sr_grid_rows_complete (SrGridRows *self);

G_END_DECLS
