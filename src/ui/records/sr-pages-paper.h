/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The pages as one tall drawing, of which only what is in sight is drawn. Private to SrPagesView,
 * which scrolls it.
 */
#pragma once

#include <gtk/gtk.h>

#include "exchange/sr-pages.h"

G_BEGIN_DECLS

#define SR_TYPE_PAGES_PAPER (sr_pages_paper_get_type ())
G_DECLARE_FINAL_TYPE (SrPagesPaper, sr_pages_paper, SR, PAGES_PAPER, GtkWidget)

/* ADJUSTMENT tells what is in sight. */
GtkWidget *sr_pages_paper_new (GtkAdjustment *adjustment);

/* N pages of PAGES from FIRST on; PAGES are not owned, NULL for none. */
void sr_pages_paper_set (SrPagesPaper *self, SrPages *pages, guint first, guint n);

/* Top of the page INDEX of those shown, in pixels of the widget; the page at Y. */
double sr_pages_paper_top (SrPagesPaper *self, guint index);
guint sr_pages_paper_page_at (SrPagesPaper *self, double y);

/* The cell at X, Y; FALSE where there is none. PAGE is one of the document. */
gboolean sr_pages_paper_cell_at (
    SrPagesPaper *self, double x, double y, guint *page, gint64 *row, guint *column);

/* The cell that is marked, or none with ROW -2. It is found on PAGE of the document. */
void sr_pages_paper_mark (SrPagesPaper *self, guint page, gint64 row, guint column);

/* Where the marked cell stands, in pixels of the widget. */
gboolean sr_pages_paper_marked (SrPagesPaper *self, graphene_rect_t *area);

G_END_DECLS
