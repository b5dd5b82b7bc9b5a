/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How the parts of a sheet look: fonts, borders, number formats. The fonts are those of official
 * papers, which WPS and Excel bring along and LibreOffice replaces by its own Chinese serif.
 */
#pragma once

#include "reports/sr-table.h"
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Looks that cells can have: type, centred, of a total row, decimals 0 to 7. */
#define SR_SHEET_STYLE_CELLS (8 * 2 * 2 * 8)

/* Formats that all sheets of a workbook share; they belong to the workbook. */
typedef struct {
  lxw_workbook *workbook;
  lxw_format *attachment; /* 附件1 */
  lxw_format *demo;       /* the sign of invented data */
  lxw_format *title;
  lxw_format *left, *centre, *right; /* the row above the header, the signatures */
  lxw_format *header;
  lxw_format *number; /* 序号 */
  lxw_format *total_title;
  lxw_format *note;
  lxw_format *cells[SR_SHEET_STYLE_CELLS]; /* made when first asked for */
} SrSheetStyle;

void sr_sheet_style_init (SrSheetStyle *style, lxw_workbook *workbook);

/* The cells of COLUMN, in the rows or in the total row. Columns that look alike get the same
 * format: for each cell whose format equals an earlier one without being it, the library hashes the
 * whole format, which takes a third of the time of an export. Belongs to the workbook. */
lxw_format *sr_sheet_style_cells (SrSheetStyle *style, const SrTableColumn *column, gboolean total);

/* A text among numbers (—, ****): centred. Belongs to the workbook. */
lxw_format *sr_sheet_style_odd_text (SrSheetStyle *style, gboolean total);

G_END_DECLS
