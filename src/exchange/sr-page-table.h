/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A table on its pages: where each begins, and what is drawn on it. sr-page-table.c finds the
 * pages, sr-page-table-frame.c knows what stands around the rows, sr-page-table-draw.c draws them.
 * Private to the pages.
 */
#pragma once

#include "exchange/sr-page-columns.h"
#include "exchange/sr-page-section.h"

G_BEGIN_DECLS

/* Rows that stand together on one page (or on several side by side). A row higher than a page is
 * cut between two of its lines. */
typedef struct {
  gint64 first;
  guint n_rows;
  guint first_line; /* lines of the first row that stood on the page before */
  guint end_line;   /* lines of the last row that stand here or before; 0: all of it */
  gboolean total;   /* the total row is on this page */
  guint foot, n_foot;
} SrPageRows;

typedef struct {
  guint rows; /* index of SrPageRows */
  guint band;
} SrPageSheet;

/* A line below the table: signatures, or a line of a note. */
typedef struct {
  double height;
  gboolean signature;
  char *text;
} SrPageFoot;

/* The rows of a page as they are drawn. */
typedef struct {
  gint64 rows; /* index of SrPageRows, -1: none */
  guint n;
  char **texts;         /* n × columns of the table */
  gboolean *plain_text; /* n × columns: a text in a column of numbers */
  double *tops, *heights;
} SrPageContent;

#define SR_PAGE_CONTENTS 4

typedef struct {
  SrPageSection section;
  SrPageText *text;
  SrPageColumns *columns;
  SrTableSums *sums;
  double line, pad; /* of rows: height of a line, and what a row has besides */
  double head;      /* height of what stands above the header rows of the first page */
  double levels[SR_TABLE_MAX_LEVELS];
  double bottom; /* where rows end */
  gint64 n_rows;
  GArray *rows;    /* of SrPageRows */
  GArray *sheets;  /* of SrPageSheet, one per page */
  GPtrArray *foot; /* of SrPageFoot */
  SrTableRows *reader;
  gint64 position; /* of the row that READER reads next */
  SrPageContent contents[SR_PAGE_CONTENTS];
  guint next_content;
} SrPageTable;

/* --- What stands around the rows --- */

/* Heights of head and header rows, the lines of the foot; columns are settled. */
void sr_page_table_measure_frame (SrPageTable *self);
double sr_page_table_header_height (const SrPageTable *self);

/* Where the rows of SHEET begin. */
double sr_page_table_top (const SrPageTable *self, const SrPageSheet *sheet);

void sr_page_table_draw_head (SrPageTable *self, cairo_t *cr);
void sr_page_table_draw_header (SrPageTable *self, const SrPageBand *band, double top, cairo_t *cr);
void sr_page_table_draw_foot (SrPageTable *self, const SrPageRows *rows, double top, cairo_t *cr);

/* --- Rows --- */

double sr_page_table_row_height (const SrPageTable *self, guint lines);

/* Lines of the highest cell of a row. FALSE with CONTENT when a value cannot be written. */
gboolean sr_page_table_row_lines (
    SrPageTable *self, const SrValue *cells, gint64 row, guint *lines, GError **error);

/* The rows of a page, read again when they are not at hand; NULL with ERROR set. Owned by SELF
 * until three other pages were asked for. */
const SrPageContent *sr_page_table_content (SrPageTable *self, guint rows, GError **error);
void sr_page_table_clear_contents (SrPageTable *self);

gboolean sr_page_table_draw (SrPageSection *section, guint page, cairo_t *cr, GError **error);
gboolean sr_page_table_cell_at (
    SrPageSection *section, guint page, double x, double y, gint64 *row, guint *column);
gboolean sr_page_table_cell_area (
    SrPageSection *section, guint page, gint64 row, guint column, SrPageArea *area);

G_END_DECLS
