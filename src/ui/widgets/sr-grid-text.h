/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A text of a cell in pieces, each in a style of its own: the label dim, the old value struck
 * through, the new one plain. Columns of SrGrid add pieces; only SrGrid makes and uses one.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-grid.h"

G_BEGIN_DECLS

/* In the colours in which WIDGET is shown now. */
SrGridText *sr_grid_text_new (GtkWidget *widget);
void sr_grid_text_free (SrGridText *self);

/* Owned by SELF. */
const char *sr_grid_text_string (const SrGridText *self);
PangoAttrList *sr_grid_text_attributes (const SrGridText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrGridText, sr_grid_text_free)

G_END_DECLS
