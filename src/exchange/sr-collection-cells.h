/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The columns of a collection form: how wide they are, how their cells look, and what a spreadsheet
 * lets be entered in them.
 */
#pragma once

#include "exchange/sr-collection-lists.h"

G_BEGIN_DECLS

/* The formats belong to the workbook. */
typedef struct {
  lxw_format *title, *note;
  lxw_format *header, *required; /* titles of columns, in red of those that must be filled in */
  lxw_format *text, *number, *money;
  lxw_format *fixed; /* computed, not to be filled in */
} SrCollectionStyle;

void sr_collection_style_init (SrCollectionStyle *style, lxw_workbook *workbook);

/* How a cell of FIELD looks. */
lxw_format *sr_collection_cells_format (const SrCollectionStyle *style, const SrField *field);

/* In half-width characters. */
double sr_collection_cells_width (const SrField *field, const SrCollectionLists *lists);

/* Lets only be entered what FIELD can hold, in the rows FIRST to LAST of COLUMN; LIST is the
 * formula of the names to choose from (or NULL). */
void sr_collection_cells_check (lxw_worksheet *sheet,
                                const SrField *field,
                                lxw_col_t column,
                                lxw_row_t first,
                                lxw_row_t last,
                                char *list);

G_END_DECLS
