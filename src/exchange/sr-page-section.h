/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pages that are numbered together: those of one table, or of one form. Private to the pages.
 */
#pragma once

#include "exchange/sr-page-text.h"
#include "core/sr-progress.h"
#include "reports/sr-form.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* What the sections of one document have in common. */
typedef struct {
  SrPageText *text;
  gboolean demo;
  SrProgress progress; /* may be NULL */
  gpointer user_data;
  GCancellable *cancellable; /* may be NULL */
  gint64 done, total;        /* rows; TOTAL 0 when unknown */
} SrPageJob;

/* A kind of pages embeds this as its first member and fills it in. */
typedef struct _SrPageSection SrPageSection;
struct _SrPageSection {
  guint n_pages;
  double width, height; /* of the paper */
  char *stamp;          /* masking and purpose; may be NULL */
  SrTable *table;       /* what is laid out; NULL for a form */

  /* Draws PAGE (from 0) but for its footer. */
  gboolean (*draw) (SrPageSection *self, guint page, cairo_t *cr, GError **error);

  /* Row and column at X, Y of PAGE; NULL when there are none. */
  gboolean (*cell_at) (
      SrPageSection *self, guint page, double x, double y, gint64 *row, guint *column);
  /* Where ROW, COLUMN stands on PAGE. */
  gboolean (*cell_area) (
      SrPageSection *self, guint page, gint64 row, guint column, SrPageArea *area);

  void (*free) (SrPageSection *self);
};

/* Lays out TABLE (a reference is taken): reads it once from beginning to end, holding nothing of
 * it. The job's TEXT must live longer. Errors: SR_EXCHANGE_ERROR_CONTENT, those of the rows,
 * G_IO_ERROR_CANCELLED. */
SrPageSection *sr_page_table_new (SrPageJob *job, SrTable *table, GError **error);

/* Lays out FORM on A4 upright; reads it now and keeps nothing of it but what is drawn. Errors:
 * those of the rows of its tables, SR_EXCHANGE_ERROR_CONTENT. */
SrPageSection *sr_page_form_new (SrPageText *text, const SrForm *form, GError **error);

/* Height that the stamp and the page number take above the bottom margin; draws them. */
double sr_page_footer_height (SrPageText *text, const SrPageSection *section);
void sr_page_footer_draw (
    SrPageText *text, const SrPageSection *section, gboolean demo, guint page, cairo_t *cr);

G_END_DECLS
