/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "exchange/sr-problem-style.h"

#define FONT        "宋体"
#define SIZE        11
#define GB_CHARSET  134
#define HEADER_FILL 0xF2F2F2

static const struct {
  lxw_color_t fill, edge;
} tints[SR_N_TINTS] = {
    [SR_TINT_DOUBT] = {0xFCE8B8, 0xD9A741},
    [SR_TINT_ERROR] = {0xF8CFCB, 0xD4675E},
};

static const char *const numbers[SR_N_LOOKS] = {
    [SR_LOOK_TEXT] = "@",   [SR_LOOK_DATE] = "yyyy-mm-dd",
    [SR_LOOK_ABOVE] = "@",  [SR_LOOK_TIME] = "yyyy-mm-dd hh:mm",
    [SR_LOOK_HEADER] = "@", [SR_LOOK_SENTENCE] = "@",
    [SR_LOOK_MERGED] = "@",
};

static void
set_font (lxw_format *format)
{
  format_set_font_name (format, FONT);
  format_set_font_size (format, SIZE);
  format_set_font_charset (format, GB_CHARSET);
}

static void
set_tint (lxw_format *format, SrLook look, SrTint tint)
{
  if (tint != SR_TINT_NONE) {
    format_set_bg_color (format, tints[tint].fill);
    format_set_border (format, LXW_BORDER_THIN);
    format_set_border_color (format, tints[tint].edge);
  } else if (look == SR_LOOK_HEADER) {
    format_set_bg_color (format, HEADER_FILL);
    format_set_border (format, LXW_BORDER_THIN);
  }
}

static lxw_format *
new_format (lxw_workbook *workbook, SrLook look, SrTint tint)
{
  lxw_format *format = workbook_add_format (workbook);

  set_font (format);
  set_tint (format, look, tint);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (numbers[look])
    format_set_num_format (format, numbers[look]);
  if (look == SR_LOOK_HEADER || look == SR_LOOK_MERGED)
    format_set_align (format, LXW_ALIGN_CENTER);
  if (look == SR_LOOK_TEXT || look == SR_LOOK_SENTENCE)
    format_set_indent (format, 1); /* off the numbers of the column before */
  if (look == SR_LOOK_HEADER)
    format_set_bold (format);
  if (look == SR_LOOK_HEADER || look == SR_LOOK_SENTENCE)
    format_set_text_wrap (format);
  return format;
}

void
sr_problem_style_init (SrProblemStyle *style, lxw_workbook *workbook)
{
  set_font (STAILQ_FIRST (workbook->formats)); /* column widths count its digits */
  for (int look = 0; look < SR_N_LOOKS; look++)
    for (int tint = 0; tint < SR_N_TINTS; tint++)
      style->formats[look][tint] = new_format (workbook, (SrLook)look, (SrTint)tint);
}
