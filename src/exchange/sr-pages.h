/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A document as pages of A4: tables in the official layout and forms, drawn once with cairo and
 * pango for the printer, a PDF file and the screen alike. Nothing here masks or translates what it
 * is given. A document is used by one thread at a time, and may be handed from one to another.
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "core/sr-progress.h"
#include "exchange/sr-page-text.h"
#include "reports/sr-form.h"
#include "reports/sr-workbook-spec.h"

G_BEGIN_DECLS

typedef struct _SrPages SrPages;

/* The pages of all tables of SPEC, one after the other, each numbered for itself. A table is read
 * once now and once more as its pages are drawn; its rows are not kept, so memory does not grow
 * with them. Keeps the tables alive; what their rows are read from is kept by sr_pages_keep().
 * PROGRESS (may be NULL) counts rows. Errors: SR_EXCHANGE_ERROR_CONTENT, those of the tables' rows,
 * G_IO_ERROR_CANCELLED. */
SrPages *sr_pages_new (const SrWorkbookSpec *spec,
                       SrProgress progress,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error);

/* The pages of one table. DEMO marks every page 演示. */
SrPages *sr_pages_new_table (SrTable *table, gboolean demo, GError **error);

/* The pages of N FORMS, each numbered for itself; the forms are not needed afterwards. */
SrPages *sr_pages_new_forms (SrForm *const *forms, guint n, GError **error);

void sr_pages_free (SrPages *pages);

/* Frees DATA with DESTROY after everything else, when PAGES is freed. */
void sr_pages_keep (SrPages *pages, gpointer data, GDestroyNotify destroy);

/* At least 1. */
guint sr_pages_n (const SrPages *pages);

/* Paper of PAGE (from 0) in points. */
void sr_pages_size (const SrPages *pages, guint page, double *width, double *height);

/* Draws PAGE to CR, one unit to a point, on white that is there. FALSE with ERROR set when its rows
 * cannot be read any more. */
gboolean sr_pages_draw (SrPages *pages, guint page, cairo_t *cr, GError **error);

/* Writes all pages to PATH, as carefully as sr_workbook_write() and with the same errors. PROGRESS
 * (may be NULL) counts pages. */
gboolean sr_pages_write_pdf (SrPages *pages,
                             const char *path,
                             SrProgress progress,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);

/* --- Parts: one per table --- */

guint sr_pages_n_parts (const SrPages *pages);
guint sr_pages_part_of (const SrPages *pages, guint page);
guint sr_pages_first_of (const SrPages *pages, guint part);
/* Owned by PAGES; NULL for a form. */
SrTable *sr_pages_table (const SrPages *pages, guint part);

/* --- Cells, for numbers that open their names --- */

/* Row (from 0; SR_PAGES_TOTAL for the total row) and column of the table at X, Y (points) of PAGE.
 * FALSE where there is no cell, among them header and 序号; then nothing is set. */
#define SR_PAGES_TOTAL (-1)
gboolean
sr_pages_cell_at (SrPages *pages, guint page, double x, double y, gint64 *row, guint *column);

/* Where the cell stands on PAGE; FALSE when it does not. */
gboolean
sr_pages_cell_area (SrPages *pages, guint page, gint64 row, guint column, SrPageArea *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPages, sr_pages_free)

G_END_DECLS
