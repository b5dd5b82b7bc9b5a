/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How cells stand in their column.
 */
#include "exchange/sr-page-cell.h"

SrPageStyle
sr_page_cell_style (const SrTableColumn *column, const SrValue *cell, double size)
{
  gboolean number = column->type >= SR_TABLE_CELL_INTEGER;
  SrPageStyle style = {.font = SR_PAGE_FONT_BODY, .size = size, .align = SR_PAGE_CENTRE};

  style.shrink = column->type != SR_TABLE_CELL_TEXT;
  if (column->flags & SR_COLUMN_CENTRED)
    return style;
  if (number && (cell == NULL || cell->type != SR_VALUE_TEXT))
    style.align = SR_PAGE_RIGHT;
  else if (column->type == SR_TABLE_CELL_TEXT)
    style.align = SR_PAGE_LEFT;
  return style;
}
