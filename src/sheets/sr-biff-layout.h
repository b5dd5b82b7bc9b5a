/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What freexl does not tell of an .xls ([MS-XLS]): which sheets, rows and columns are hidden, which
 * cells are merged, what formulas came to, booleans, errors, and dates shown as Chinese programs
 * show them. Texts and numbers are freexl's business.
 */
#pragma once

#include "sheets/sr-sheet-cell.h"

G_BEGIN_DECLS

typedef struct {
  guint32 row, column; /* from 0 */
  SrCellKind kind;
  gboolean is_formula;
  char *text;
} SrBiffCell;

typedef struct {
  gboolean is_hidden;
  gboolean is_table;       /* no chart, no macros */
  guint32 place;           /* in the stream */
  guint64 n_cells;         /* rows × columns, as it says itself */
  GArray *merges;          /* SrSheetRange */
  GArray *hidden_columns;  /* SrSheetRange; rows do not count */
  GHashTable *hidden_rows; /* from 0, as pointers */
  GArray *cells;           /* SrBiffCell, by row and column */
} SrBiffSheet;

typedef struct {
  GPtrArray *sheets; /* SrBiffSheet */
} SrBiffLayout;

/* Of the workbook, and of what is in the sheet SHEET unless it is -1. Never NULL; what cannot be
 * read is left out. */
SrBiffLayout *sr_biff_layout_load (const char *path, int sheet);
void sr_biff_layout_free (SrBiffLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrBiffLayout, sr_biff_layout_free)

G_END_DECLS
