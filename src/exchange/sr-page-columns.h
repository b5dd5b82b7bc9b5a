/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How the columns of a table are laid on paper: size of the type, which way the page lies, widths,
 * and, when even the smallest type is too wide, which columns go on which page.
 */
#pragma once

#include "exchange/sr-page-text.h"
#include "exchange/sr-row-buffer.h"

G_BEGIN_DECLS

/* A4, in points. */
#define SR_PAGE_SHORT  595.28
#define SR_PAGE_LONG   841.89
#define SR_PAGE_SIDE   40.0
#define SR_PAGE_TOP    38.0
#define SR_PAGE_BOTTOM 34.0

#define SR_PAGE_PADDING 3.0 /* left and right of a text in its cell */

#define SR_PAGE_ORDER G_MAXUINT /* the column 序号 */

typedef struct {
  guint column; /* of the table, or SR_PAGE_ORDER */
  double x;     /* from the left margin */
  double width;
} SrPageColumn;

/* The columns of one page; those that name the row come again on each. */
typedef struct {
  guint n;
  SrPageColumn *columns;
  double width;
} SrPageBand;

typedef struct {
  double size; /* of the type in rows */
  gboolean portrait;
  double width; /* between the margins */
  guint n_bands;
  SrPageBand *bands;
} SrPageColumns;

/* Looks at the headers of TABLE and the rows that are held. */
SrPageColumns *
sr_page_columns_new (SrPageText *text, const SrTable *table, const SrRowBuffer *rows);

/* The same for a table that stands in WIDTH, whatever the paper; its type is at most SIZE. */
SrPageColumns *sr_page_columns_new_within (
    SrPageText *text, const SrTable *table, const SrRowBuffer *rows, double width, double size);
void sr_page_columns_free (SrPageColumns *columns);

/* Room for a text in N columns of BAND from the index FIRST on. */
double sr_page_columns_room (const SrPageBand *band, guint first, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrPageColumns, sr_page_columns_free)

G_END_DECLS
