/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of cells as the sheet's XML (ECMA-376 part 1, 18.3.1.73 row, 18.3.1.4 c). The library makes
 * an object of each cell and prints it piece by piece; for the rows of long lists, which are
 * nothing but texts, numbers and blanks, this is put straight into the file that it keeps for the
 * sheet. What stands around the rows is the library's.
 */
#pragma once

#include <xlsxwriter.h>

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrRowText SrRowText;

/* For SHEET of a workbook in constant-memory mode, with N_COLUMNS columns. Whatever the library has
 * of the present row is written first. */
SrRowText *sr_row_text_new (lxw_worksheet *sheet, guint n_columns);
void sr_row_text_free (SrRowText *self);

/* Begins row ROW (from 0). Rows and columns come in ascending order. */
void sr_row_text_begin (SrRowText *self, lxw_row_t row);

/* One cell of the row. TEXT is lawful in a cell (sr-sheet-text.h); "" is a blank. */
void sr_row_text_put_text (SrRowText *self, guint column, lxw_format *format, const char *text);
void sr_row_text_put_number (SrRowText *self, guint column, lxw_format *format, double number);
void sr_row_text_put_blank (SrRowText *self, guint column, lxw_format *format);

/* The row is complete; HEIGHT in points, 0 for the sheet's own. That the file is full is told by
 * its error indicator (ferror), which stays. */
void sr_row_text_end (SrRowText *self, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrRowText, sr_row_text_free)

G_END_DECLS
