/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Fonts, borders and number formats of the official layout.
 */
#include "exchange/sr-sheet-style.h"

#define BODY_FONT    "宋体"
#define HEADING_FONT "黑体"
#define BODY_SIZE    11
#define GB_CHARSET   134
#define TOTAL_FILL   0xF2F2F2
#define DEMO_COLOR   0xC45500

static lxw_format *
new_text (lxw_workbook *workbook, const char *font, double size, enum lxw_format_alignments align)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, font);
  format_set_font_size (format, size);
  format_set_font_charset (format, GB_CHARSET);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static lxw_format *
new_bordered (lxw_workbook *workbook, enum lxw_format_alignments align)
{
  lxw_format *format = new_text (workbook, BODY_FONT, BODY_SIZE, align);

  format_set_border (format, LXW_BORDER_THIN);
  return format;
}

static lxw_format *
new_total (lxw_workbook *workbook, enum lxw_format_alignments align)
{
  lxw_format *format = new_bordered (workbook, align);

  format_set_bold (format);
  format_set_bg_color (format, TOTAL_FILL);
  return format;
}

static enum lxw_format_alignments
alignment_of (const SrTableColumn *column)
{
  if (column->flags & SR_COLUMN_CENTRED)
    return LXW_ALIGN_CENTER;
  switch (column->type) {
  case SR_TABLE_CELL_TEXT:
    return LXW_ALIGN_LEFT;
  case SR_TABLE_CELL_CODE:
  case SR_TABLE_CELL_DATE:
    return LXW_ALIGN_CENTER;
  case SR_TABLE_CELL_INTEGER:
  case SR_TABLE_CELL_DECIMAL:
  case SR_TABLE_CELL_MONEY:
  case SR_TABLE_CELL_PERCENT:
  default:
    return LXW_ALIGN_RIGHT;
  }
}

/* "0.00" with DECIMALS zeros, between BEFORE and AFTER. */
static void
set_digits (lxw_format *format, const char *before, int decimals, const char *after)
{
  g_autofree char *zeros = g_strnfill ((gsize)MAX (decimals, 0), '0');
  g_autofree char *code = g_strconcat (before, decimals > 0 ? "." : "", zeros, after, NULL);

  format_set_num_format (format, code);
}

/* "_ " keeps a number off the border by the width of a space, as spreadsheets in Chinese do; an
 * indent to the left is drawn by some programs and forgotten by others. */
static void
set_number_format (lxw_format *format, const SrTableColumn *column)
{
  switch (column->type) {
  case SR_TABLE_CELL_TEXT:
    format_set_text_wrap (format);
    format_set_num_format (format, "@");
    return;
  case SR_TABLE_CELL_CODE:
  case SR_TABLE_CELL_DATE:
    format_set_num_format (format, "@");
    return;
  case SR_TABLE_CELL_INTEGER:
    format_set_num_format (format, "0_ ");
    return;
  case SR_TABLE_CELL_DECIMAL:
    set_digits (format, column->decimals > 0 ? "0" : "General", column->decimals, "_ ");
    return;
  case SR_TABLE_CELL_MONEY:
    format_set_num_format (format, "#,##0.00_ ");
    return;
  case SR_TABLE_CELL_PERCENT:
    set_digits (format, "0", column->decimals, "%_ ");
    return;
  default:
    g_return_if_reached ();
  }
}

/* Column widths count digits of the standard font, which is that of the workbook's first format. */
static void
set_standard_font (lxw_workbook *workbook)
{
  lxw_format *standard = STAILQ_FIRST (workbook->formats);

  format_set_font_name (standard, BODY_FONT);
  format_set_font_size (standard, BODY_SIZE);
  format_set_font_charset (standard, GB_CHARSET);
}

void
sr_sheet_style_init (SrSheetStyle *style, lxw_workbook *workbook)
{
  *style = (SrSheetStyle){.workbook = workbook};
  set_standard_font (workbook);
  style->attachment = new_text (workbook, HEADING_FONT, 14, LXW_ALIGN_LEFT);
  style->demo = new_text (workbook, BODY_FONT, BODY_SIZE, LXW_ALIGN_RIGHT);
  format_set_bold (style->demo);
  format_set_font_color (style->demo, DEMO_COLOR);
  style->title = new_text (workbook, BODY_FONT, 18, LXW_ALIGN_CENTER);
  format_set_bold (style->title);
  style->left = new_text (workbook, BODY_FONT, BODY_SIZE, LXW_ALIGN_LEFT);
  style->centre = new_text (workbook, BODY_FONT, BODY_SIZE, LXW_ALIGN_CENTER);
  style->right = new_text (workbook, BODY_FONT, BODY_SIZE, LXW_ALIGN_RIGHT);
  style->header = new_bordered (workbook, LXW_ALIGN_CENTER);
  format_set_bold (style->header);
  format_set_text_wrap (style->header);
  style->number = new_bordered (workbook, LXW_ALIGN_CENTER);
  format_set_num_format (style->number, "0");
  style->total_title = new_total (workbook, LXW_ALIGN_CENTER);
  style->note = new_text (workbook, BODY_FONT, 10, LXW_ALIGN_LEFT);
  format_set_text_wrap (style->note);
}

static lxw_format *
new_cells (const SrSheetStyle *style, const SrTableColumn *column, gboolean total)
{
  enum lxw_format_alignments align = alignment_of (column);
  lxw_format *format =
      total ? new_total (style->workbook, align) : new_bordered (style->workbook, align);

  set_number_format (format, column);
  if (align == LXW_ALIGN_LEFT)
    format_set_indent (format, 1);
  return format;
}

/* Where the format of cells like COLUMN's is kept; dates look like codes. */
static guint
look_of (const SrTableColumn *column, gboolean total)
{
  guint type = column->type == SR_TABLE_CELL_DATE ? SR_TABLE_CELL_CODE : column->type;
  guint centred = type != SR_TABLE_CELL_CODE && (column->flags & SR_COLUMN_CENTRED) != 0;
  guint decimals = (guint)CLAMP (column->decimals, 0, 7);

  return ((type * 2 + centred) * 2 + (total != 0)) * 8 + decimals;
}

lxw_format *
sr_sheet_style_cells (SrSheetStyle *style, const SrTableColumn *column, gboolean total)
{
  guint look = look_of (column, total);

  g_return_val_if_fail (look < SR_SHEET_STYLE_CELLS, NULL);

  if (style->cells[look] == NULL)
    style->cells[look] = new_cells (style, column, total);
  return style->cells[look];
}

lxw_format *
sr_sheet_style_odd_text (SrSheetStyle *style, gboolean total)
{
  static const SrTableColumn code = {.type = SR_TABLE_CELL_CODE};

  return sr_sheet_style_cells (style, &code, total);
}
