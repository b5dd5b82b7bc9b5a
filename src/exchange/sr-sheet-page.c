/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How a sheet is shown and printed: A4 landscape, one page wide, header rows on every page, page x
 * of y, panes, filter, print area.
 */
#include "exchange/sr-sheet.h"

#include <math.h>

#define A4 9

/* Inches. */
#define SIDE   0.5
#define TOP    0.6
#define BOTTOM 0.65
#define EDGE   0.3

#define PAGE_HEIGHT     500.0 /* points between the margins */
#define FRAME_HEIGHT    100.0 /* of title, signatures and what else stands around a form */
#define MOST_ROW_HEIGHT 23.0
#define SQUEEZE         1.2 /* a form this much too long still goes on one page */
#define WIDE_TABLE      12  /* columns from which the first stay in sight */

#define PAGE_NUMBER "第 &P 页，共 &N 页"
#define DEMO_FOOTER "&R&B&9演示数据，人物均为虚构"
#define FOOTER_TEXT 80 /* characters; the format's limit is 255 with all codes */

static void
set_columns (SrSheet *self)
{
  sr_sheet_columns_finish (self->columns);
  for (guint i = 0; i < self->n_columns; i++) {
    double width = sr_sheet_columns_width (self->columns, i);
    lxw_row_col_options hidden = {.hidden = LXW_TRUE};

    if (width > 0)
      worksheet_set_column (self->sheet, (lxw_col_t)i, (lxw_col_t)i, width, NULL);
    else
      worksheet_set_column_opt (self->sheet, (lxw_col_t)i, (lxw_col_t)i, 10, NULL, &hidden);
  }
}

/* TEXT for a page header or footer, where & begins a code; cut when long. */
static char *
page_text (const char *text)
{
  g_autofree char *cut = NULL;
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return g_strdup ("");
  cut = g_utf8_strlen (text, -1) > FOOTER_TEXT ? g_utf8_substring (text, 0, FOOTER_TEXT)
                                               : g_strdup (text);
  g_strdelimit (cut, "\r\n\t", ' ');
  parts = g_strsplit (cut, "&", -1);
  return g_strjoinv ("&&", parts);
}

static void
set_header_and_footer (SrSheet *self)
{
  g_autofree char *stamp = page_text (sr_table_text (self->table, SR_TABLE_STAMP));
  g_autofree char *title = page_text (sr_table_text (self->table, SR_TABLE_TITLE));
  g_autofree char *footer =
      g_strconcat (stamp[0] == '\0' ? "" : "&L&9 ", stamp, "&C&10" PAGE_NUMBER,
                   self->job->demo ? DEMO_FOOTER : "", NULL);
  gboolean named = sr_table_kind (self->table) == SR_SHEET_LIST && title[0] != '\0';
  g_autofree char *header = g_strconcat ("&C&B&14 ", title, NULL);
  lxw_header_footer_options options = {.margin = EDGE};

  worksheet_set_footer_opt (self->sheet, footer, &options);
  if (named)
    worksheet_set_header_opt (self->sheet, header, &options);
}

/* A short form gets higher rows, up to a full page. */
double
sr_sheet_choose_row_height (const SrSheet *self)
{
  double room = PAGE_HEIGHT * MAX (1, sr_sheet_columns_pages (self->columns));
  double frame =
      FRAME_HEIGHT + 20 * sr_table_n_levels (self->table) + 16 * sr_table_n_notes (self->table);
  gint64 n_rows = sr_table_n_rows (self->table);

  if (sr_table_kind (self->table) != SR_SHEET_FORM || n_rows <= 0)
    return SR_SHEET_ROW_HEIGHT;
  return CLAMP (floor ((room - frame) / (double)(n_rows + 1)), SR_SHEET_ROW_HEIGHT,
                MOST_ROW_HEIGHT);
}

/* One page wide; a form that is a few rows too long for one page goes on one all the same. */
static void
set_scale (SrSheet *self)
{
  double room = PAGE_HEIGHT * MAX (1, sr_sheet_columns_pages (self->columns));
  gboolean one_page =
      sr_table_kind (self->table) == SR_SHEET_FORM && self->height <= room * SQUEEZE;

  worksheet_fit_to_pages (self->sheet, 1, one_page ? 1 : 0);
}

static void
set_paper (SrSheet *self)
{
  gboolean list = sr_table_kind (self->table) == SR_SHEET_LIST;

  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, A4);
  worksheet_set_margins (self->sheet, SIDE, SIDE, list ? TOP + 0.2 : TOP, BOTTOM);
  worksheet_center_horizontally (self->sheet);
  worksheet_repeat_rows (self->sheet, self->header,
                         self->header + sr_table_n_levels (self->table) - 1);
  worksheet_print_area (self->sheet, 0, 0, self->row - 1, (lxw_col_t)(self->n_columns - 1));
  set_scale (self);
}

/* A filter needs its header right above the rows. */
static void
set_view (SrSheet *self)
{
  lxw_col_t last = (lxw_col_t)(self->n_columns - 1);
  lxw_col_t kept = self->n_columns >= WIDE_TABLE ? (lxw_col_t)(self->first + 1) : 0;

  worksheet_freeze_panes (self->sheet, self->data, kept);
  if (sr_table_kind (self->table) != SR_SHEET_LIST)
    worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  if (self->n_data > 0 && sr_table_kind (self->table) != SR_SHEET_NOTES &&
      sr_table_total (self->table) != SR_TOTAL_FIRST)
    worksheet_autofilter (self->sheet, self->data - 1, 0, self->data + self->n_data - 1, last);
}

/* Numbers of IDs are text on purpose: no green triangles. */
static void
set_ignored (SrSheet *self)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, self->header, 0, self->row - 1, (lxw_col_t)(self->n_columns - 1));
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR, range);
}

void
sr_sheet_set_page (SrSheet *self)
{
  set_columns (self);
  set_header_and_footer (self);
  set_paper (self);
  set_view (self);
  set_ignored (self);
}
