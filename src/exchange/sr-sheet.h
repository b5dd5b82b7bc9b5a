/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One sheet of a workbook while it is written, from top to bottom; never back up, because in the
 * library's constant-memory mode a row that is left is gone. Private to the workbook writer.
 * sr-sheet.c writes the table, sr-sheet-frame.c what stands around it, sr-sheet-page.c sets up the
 * page.
 */
#pragma once

#include "core/sr-progress.h"
#include "exchange/sr-row-buffer.h"
#include "exchange/sr-row-text.h"
#include "exchange/sr-sheet-columns.h"
#include "exchange/sr-sheet-style.h"
#include <gio/gio.h>

G_BEGIN_DECLS

#define SR_SHEET_MAX_ROWS    LXW_ROW_MAX
#define SR_SHEET_MAX_COLUMNS LXW_COL_MAX

/* What the sheets of one workbook have in common. */
typedef struct {
  SrSheetStyle style;
  gboolean demo;
  SrProgress progress; /* may be NULL */
  gpointer user_data;
  GCancellable *cancellable;
  gint64 done, total; /* rows; TOTAL 0 when unknown */
} SrSheetJob;

typedef struct {
  SrSheetJob *job;
  const SrTable *table;
  const char *name; /* as the workbook has it */
  lxw_worksheet *sheet;
  SrSheetColumns *columns;
  SrRowText *rows;        /* while rows are written past the library, else NULL */
  GString *spare;         /* for texts that need repair */
  guint first;            /* 1 when 序号 comes before the table's columns, else 0 */
  guint n_columns;        /* of the sheet, 序号 included */
  lxw_row_t row;          /* the next to be written */
  lxw_row_t header;       /* first header row */
  lxw_row_t data, n_data; /* first row of the rows, and how many there are */
  double row_height;      /* of a row with one line, in points */
  double height;          /* of all rows so far, in points */
  lxw_error failure;      /* of the library, the first */
} SrSheet;

/* Writes TABLE to SHEET (called NAME). Errors: SR_EXCHANGE_ERROR CONTENT, TOO_LARGE, FAILED; those
 * of the rows; G_IO_ERROR_CANCELLED. */
gboolean sr_sheet_write (
    SrSheetJob *job, const SrTable *table, const char *name, lxw_worksheet *sheet, GError **error);

/* A whole row is written: takes its HEIGHT in points and goes to the next. */
void sr_sheet_end_row (SrSheet *self, double height);

/* Writes TEXT with FORMAT to the cells from FIRST to LAST of the present row, merged, and with
 * DEPTH rows. The other rows are left to the caller. */
void sr_sheet_put_merged (
    SrSheet *self, guint first, guint last, guint depth, const char *text, lxw_format *format);

/* FALSE with CONTENT when TEXT cannot stand in a cell; WHERE is its column, NULL for what stands
 * around the table. */
gboolean sr_sheet_check_text (SrSheet *self, const char *text, const char *where, GError **error);

/* Checks all that the next two write: 附件, title, 填报单位 row, header rows; signatures, notes. */
gboolean sr_sheet_check_frame (SrSheet *self, GError **error);
void sr_sheet_put_head (SrSheet *self);
void sr_sheet_put_foot (SrSheet *self);

/* Rows below the table's: total, signatures, notes. */
guint sr_sheet_foot_rows (const SrSheet *self);

/* Points for a row with one line; the columns are settled. */
double sr_sheet_choose_row_height (const SrSheet *self);

/* Widths, paper, headers and footers, panes, filter; everything else is written. */
void sr_sheet_set_page (SrSheet *self);

#define SR_SHEET_ROW_HEIGHT  17.0
#define SR_SHEET_LINE_HEIGHT 14.5

G_END_DECLS
