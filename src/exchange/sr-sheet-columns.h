/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How wide the columns of a sheet are, from headers and content, and so how many lines a text
 * takes. Widths are settled after the first rows, because the height of a row must be known when it
 * is written; columns that may not wrap (numbers, codes) can still grow until the end.
 */
#pragma once

#include "exchange/sr-sheet-text.h"
#include "reports/sr-table.h"

G_BEGIN_DECLS

typedef struct _SrSheetColumns SrSheetColumns;

/* Looks at the headers. Columns are counted as the sheet has them: 序号, when there is one, is 0.
 */
SrSheetColumns *sr_sheet_columns_new (const SrTable *table);
void sr_sheet_columns_free (SrSheetColumns *columns);

guint sr_sheet_columns_n (const SrSheetColumns *columns);

/* A text, or a number as big as NUMBER, stands in COLUMN. */
void sr_sheet_columns_note_text (SrSheetColumns *columns, guint column, guint units);
void sr_sheet_columns_note_number (SrSheetColumns *columns, guint column, double number);

/* From here on texts wrap. */
void sr_sheet_columns_settle (SrSheetColumns *columns);

/* Lets columns of numbers and codes grow to what came after. */
void sr_sheet_columns_finish (SrSheetColumns *columns);

/* In the unit of workbooks, digits of the standard font; 0 for a hidden column. */
double sr_sheet_columns_width (const SrSheetColumns *columns, guint column);

/* Widths of N columns from FIRST on. */
double sr_sheet_columns_sum (const SrSheetColumns *columns, guint first, guint n);

/* Half-width characters that fit on one line of COLUMN, once it is settled; endless where nothing
 * wraps. */
guint sr_sheet_columns_room (const SrSheetColumns *columns, guint column);

/* Lines that a text of this shape takes in N columns from FIRST on. */
guint sr_sheet_columns_lines (const SrSheetColumns *columns,
                              guint first,
                              guint n,
                              const SrSheetTextShape *shape);

/* The first column whose left edge is not before SHARE (0..1) of the whole width. */
guint sr_sheet_columns_at (const SrSheetColumns *columns, double share);

/* The whole width in pages of A4 landscape with our margins, at full size. */
double sr_sheet_columns_pages (const SrSheetColumns *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSheetColumns, sr_sheet_columns_free)

G_END_DECLS
