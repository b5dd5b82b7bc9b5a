/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "exchange/sr-collection-cells.h"

#include "core/sr-text.h"

#define FONT         "宋体"
#define SIZE         11
#define GB_CHARSET   134
#define HEADER_FILL  0xF2F2F2
#define FIXED_FILL   0xEDEDED
#define REQUIRED_RED 0xB3261E

/* --- Looks --- */

static lxw_format *
new_format (lxw_workbook *workbook, enum lxw_format_alignments align)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, FONT);
  format_set_font_size (format, SIZE);
  format_set_font_charset (format, GB_CHARSET);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_num_format (format, "@");
  return format;
}

static lxw_format *
new_header (lxw_workbook *workbook)
{
  lxw_format *format = new_format (workbook, LXW_ALIGN_CENTER);

  format_set_border (format, LXW_BORDER_THIN);
  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_bg_color (format, HEADER_FILL);
  return format;
}

static lxw_format *
new_cell (lxw_workbook *workbook, enum lxw_format_alignments align, const char *number)
{
  lxw_format *format = new_format (workbook, align);

  format_set_border (format, LXW_BORDER_THIN);
  format_set_num_format (format, number);
  format_set_unlocked (format);
  return format;
}

void
sr_collection_style_init (SrCollectionStyle *style, lxw_workbook *workbook)
{
  lxw_format *standard = STAILQ_FIRST (workbook->formats); /* column widths count its digits */

  format_set_font_name (standard, FONT);
  format_set_font_size (standard, SIZE);
  format_set_font_charset (standard, GB_CHARSET);
  style->title = new_format (workbook, LXW_ALIGN_CENTER);
  format_set_font_size (style->title, 16);
  format_set_bold (style->title);
  style->note = new_format (workbook, LXW_ALIGN_LEFT);
  format_set_text_wrap (style->note);
  style->header = new_header (workbook);
  style->required = new_header (workbook);
  format_set_font_color (style->required, REQUIRED_RED);
  style->text = new_cell (workbook, LXW_ALIGN_LEFT, "@");
  format_set_indent (style->text, 1);
  style->number = new_cell (workbook, LXW_ALIGN_RIGHT, "General");
  style->money = new_cell (workbook, LXW_ALIGN_RIGHT, "0.00");
  style->fixed = new_format (workbook, LXW_ALIGN_LEFT);
  format_set_indent (style->fixed, 1);
  format_set_border (style->fixed, LXW_BORDER_THIN);
  format_set_bg_color (style->fixed, FIXED_FILL);
}

lxw_format *
sr_collection_cells_format (const SrCollectionStyle *style, const SrField *field)
{
  switch (field->kind) {
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
    return style->number;
  case SR_KIND_MONEY:
    return style->money;
  case SR_KIND_TEXT:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_TIME:
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
  case SR_KIND_FLAG:
  case SR_KIND_REFERENCE:
  case SR_N_KINDS:
  default:
    return style->text;
  }
}

static double
content_width (const SrField *field, const SrCollectionLists *lists)
{
  switch (field->kind) {
  case SR_KIND_FLAG:
    return 6;
  case SR_KIND_INTEGER:
  case SR_KIND_MONTH:
    return 9;
  case SR_KIND_DECIMAL:
  case SR_KIND_MONEY:
  case SR_KIND_DATE:
    return 12;
  case SR_KIND_CHOICE:
    return CLAMP (sr_collection_lists_width (lists, field) + 3, 8, 22);
  case SR_KIND_TEXT:
    if (field->mask == SR_MASK_ID_NUMBER || field->mask == SR_MASK_BANK)
      return 22;
    return field->mask == SR_MASK_PHONE ? 14 : CLAMP ((double)field->max / 2, 10, 20);
  case SR_KIND_TIME:
  case SR_KIND_CHOICES:
  case SR_KIND_REFERENCE:
  case SR_N_KINDS:
  default:
    return 18;
  }
}

/* The title may take two lines. */
double
sr_collection_cells_width (const SrField *field, const SrCollectionLists *lists)
{
  double title = (double)(sr_text_columns (field->title) + 1) / 2 + 3;

  return MAX (content_width (field, lists), title);
}

/* --- What may be entered --- */

static void
set_list (lxw_data_validation *check, char *list)
{
  check->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  check->value_formula = list;
  check->error_title = (char *)"不在列表中";
  check->error_message = (char *)"请从下拉列表中选择。";
}

static void
set_number (lxw_data_validation *check, const SrField *field)
{
  double unit = field->kind == SR_KIND_MONEY ? 100 : 1;

  check->validate =
      field->kind == SR_KIND_INTEGER ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
  check->criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
  check->value_number = (double)field->min / unit;
  check->error_title = (char *)"不是数字";
  check->error_message = (char *)"请填写数字，不写单位。";
  if (field->max == 0)
    return;
  check->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  check->minimum_number = (double)field->min / unit;
  check->maximum_number = (double)field->max / unit;
}

/* Says what is wanted and refuses nothing. */
static void
set_hint (lxw_data_validation *check, const char *title, const char *message)
{
  check->validate = LXW_VALIDATION_TYPE_ANY;
  check->input_title = (char *)title;
  check->input_message = (char *)message;
}

/* FALSE: anything may be entered. */
static gboolean
set_check (lxw_data_validation *check, const SrField *field, char *list)
{
  if (list) {
    set_list (check, list);
    return TRUE;
  }
  switch (field->kind) {
  case SR_KIND_INTEGER:
  case SR_KIND_DECIMAL:
  case SR_KIND_MONEY:
    set_number (check, field);
    return TRUE;
  case SR_KIND_DATE:
    set_hint (check, "日期", "写成 2025-09-27");
    return TRUE;
  case SR_KIND_MONTH:
    set_hint (check, "年月", "写成 2025-09");
    return TRUE;
  case SR_KIND_CHOICES:
    set_hint (check, "可填多项", "各项之间用“、”隔开");
    return TRUE;
  case SR_KIND_TEXT:
  case SR_KIND_TIME:
  case SR_KIND_CHOICE:
  case SR_KIND_FLAG:
  case SR_KIND_REFERENCE:
  case SR_N_KINDS:
  default:
    return FALSE;
  }
}

void
sr_collection_cells_check (lxw_worksheet *sheet,
                           const SrField *field,
                           lxw_col_t column,
                           lxw_row_t first,
                           lxw_row_t last,
                           char *list)
{
  lxw_data_validation check = {.ignore_blank = LXW_VALIDATION_ON};

  if (set_check (&check, field, list))
    worksheet_data_validation_range (sheet, first, column, last, column, &check);
}
