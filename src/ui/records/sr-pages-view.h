/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Paper on a desk: the pages of a document below each other, as wide as there is room, in their own
 * black and white whatever the style. Page Up, Page Down, Home, End and the arrows move; numbers
 * that open their names can be pointed at, walked to and opened.
 */
#pragma once

#include <gtk/gtk.h>

#include "exchange/sr-pages.h"

G_BEGIN_DECLS

#define SR_TYPE_PAGES_VIEW (sr_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (SrPagesView, sr_pages_view, SR, PAGES_VIEW, GtkWidget)

/* TRUE when the cell of TABLE opens something; ROW is SR_PAGES_TOTAL for the total row. */
typedef gboolean (*SrPagesLink) (SrTable *table, gint64 row, guint column, gpointer data);

/* Empty desk. Signals: "page-changed" (guint page): another page is in the middle; "opened" (guint
 * part, gint64 row, guint column): a cell that is a link was clicked or Enter was pressed on it. */
GtkWidget *sr_pages_view_new (void);

/* Shows PAGES from the first page on; takes them; NULL clears the desk. */
void sr_pages_view_set_pages (SrPagesView *self, SrPages *pages);
SrPages *sr_pages_view_pages (SrPagesView *self); /* owned by the view */

/* Shows only the pages of the table PART; -1: all. */
void sr_pages_view_set_part (SrPagesView *self, int part);

/* Pages that are shown, and which of them (from 0) is in the middle. */
guint sr_pages_view_n (SrPagesView *self);
guint sr_pages_view_page (SrPagesView *self);
void sr_pages_view_go_to (SrPagesView *self, guint page);

/* Which cells are links; asked when they are pointed at or walked to. */
void sr_pages_view_set_links (SrPagesView *self, SrPagesLink is_link, gpointer data);

G_END_DECLS
