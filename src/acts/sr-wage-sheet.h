/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The wage sheet of a workshop for a month while it is filled in: who stands on it, what is typed,
 * what it comes to and what is doubtful. Nothing is written by it: it makes the request of the act
 * `wages`. Knows no screen.
 */
#pragma once

#include "acts/sr-act-request.h"
#include "core/sr-problems.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef enum {
  SR_WAGE_DAYS,
  SR_WAGE_PIECES,
  SR_WAGE_RATE,
  SR_WAGE_PIECE, /* pieces times rate when both are filled in */
  SR_WAGE_BASE,
  SR_WAGE_OVERTIME,
  SR_WAGE_BONUS,
  SR_WAGE_FULL_ATTENDANCE,
  SR_WAGE_DEDUCTION,
  SR_N_WAGE_FIELDS,
  SR_WAGE_GROSS = SR_N_WAGE_FIELDS, /* computed from here on */
  SR_WAGE_NET,
  SR_N_WAGE_COLUMNS
} SrWageColumn;

/* What is wrong (it will be refused) or doubtful about a row. */
typedef struct {
  guint row;
  SrWageColumn column;
  SrSeverity severity;
  char *sentence; /* with both values; translated */
} SrWageDoubt;

typedef struct _SrWageSheet SrWageSheet;

/* MONTH: YYYY-MM. NULL on error. */
SrWageSheet *sr_wage_sheet_new (SrRegister *reg, gint64 factory, const char *month, GError **error);
void sr_wage_sheet_free (SrWageSheet *self);

guint sr_wage_sheet_n_rows (SrWageSheet *self);
gint64 sr_wage_sheet_person (SrWageSheet *self, guint row);
const char *sr_wage_sheet_name (SrWageSheet *self, guint row);

/* "joined on 2025-07-12", "left on …"; NULL: there all month. Translated; owned by the sheet. */
const char *sr_wage_sheet_note (SrWageSheet *self, guint row);

/* A blank is "". Money with two decimals. New string. */
char *sr_wage_sheet_text (SrWageSheet *self, guint row, SrWageColumn column);

/* TRUE for what is computed from other cells of the row and cannot be typed. */
gboolean sr_wage_sheet_is_computed (SrWageSheet *self, guint row, SrWageColumn column);

/* The official title of the column. */
const char *sr_wage_sheet_title (SrWageColumn column);

/* As a clerk types it; "" clears. FALSE with ERROR when it cannot be read; nothing changes. */
gboolean sr_wage_sheet_set (
    SrWageSheet *self, guint row, SrWageColumn column, const char *text, GError **error);

/* The value of the row above. FALSE in the first row, or where it is computed. */
gboolean sr_wage_sheet_fill_down (SrWageSheet *self, guint row, SrWageColumn column);

/* Cells that are blank take what the person had the month before, days and paid parts alike; the
 * number of persons that got something. One step of undo. */
guint sr_wage_sheet_copy_last_month (SrWageSheet *self, GError **error);

/* A block of a spreadsheet (tabs, lines) from ROW and COLUMN on to the right and down; one step of
 * undo. When its first column has names of the sheet, lines go to these persons. All or nothing:
 * FALSE with ERROR, which names the line and the column, when a cell cannot be read, a name is not
 * on the sheet or the block goes beyond it. */
gboolean sr_wage_sheet_paste (
    SrWageSheet *self, guint row, SrWageColumn column, const char *text, GError **error);

/* Takes the last step back; FALSE when there is none. */
gboolean sr_wage_sheet_undo (SrWageSheet *self);

gboolean sr_wage_sheet_is_changed (SrWageSheet *self);

/* Rows in which something is filled in, and sums: in 分, days and pieces in thousandths. */
guint sr_wage_sheet_n_filled (SrWageSheet *self);
gint64 sr_wage_sheet_sum (SrWageSheet *self, SrWageColumn column);
char *sr_wage_sheet_sum_text (SrWageSheet *self, SrWageColumn column);

/* In the order of rows; SrWageDoubt elements, owned by the sheet until it changes. */
const GPtrArray *sr_wage_sheet_doubts (SrWageSheet *self);

/* The act `wages` with every filled row, as a whole sheet; free it. NULL with ERROR when lines of
 * the sheet were written since it was read: a whole sheet would write over them. */
SrActRequest *sr_wage_sheet_request (SrWageSheet *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrWageSheet, sr_wage_sheet_free)

G_END_DECLS
