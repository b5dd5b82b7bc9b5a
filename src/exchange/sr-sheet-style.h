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
} SrSheetStyle;

void sr_sheet_style_init (SrSheetStyle *style, lxw_workbook *workbook);

/* The cells of COLUMN, in the rows or in the total row. Belongs to the workbook. */
lxw_format *
sr_sheet_style_cells (const SrSheetStyle *style, const SrTableColumn *column, gboolean total);

/* A text among numbers (—, ****): centred. Belongs to the workbook. */
lxw_format *sr_sheet_style_odd_text (const SrSheetStyle *style, gboolean total);

G_END_DECLS
