/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A row being collected: its texts in one block, reused for every row.
 */
#pragma once

#include "sheets/sr-sheet-cell.h"

G_BEGIN_DECLS

typedef struct {
  GArray *cells;  /* SrSheetCell; text is an offset until the row is given */
  GString *texts; /* each with its NUL */
  gboolean is_ordered;
} SrSheetRowBuffer;

void sr_sheet_row_buffer_init (SrSheetRowBuffer *self);
void sr_sheet_row_buffer_clear (SrSheetRowBuffer *self);

/* Begins another row. */
void sr_sheet_row_buffer_reset (SrSheetRowBuffer *self);

/* TEXT, which is UTF-8, is copied. FALSE: the row has more cells or more text than any row has (one
 * text may be that of every cell). */
gboolean sr_sheet_row_buffer_add (
    SrSheetRowBuffer *self, guint column, SrCellKind kind, gboolean is_formula, const char *text);

/* The same of a text of which nobody knows: bytes that are no UTF-8 become U+FFFD. */
gboolean sr_sheet_row_buffer_add_unsure (
    SrSheetRowBuffer *self, guint column, SrCellKind kind, gboolean is_formula, const char *text);

/* Gives the row to VISITOR unless it is blank. */
gboolean sr_sheet_row_buffer_give (SrSheetRowBuffer *self,
                                   guint number,
                                   gboolean is_hidden,
                                   SrSheetVisitor visitor,
                                   gpointer data);

G_END_DECLS
