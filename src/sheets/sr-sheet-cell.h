/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a sheet of others holds, as it was written there: nothing is understood yet.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Most that the format holds. */
#define SR_SHEET_MAX_ROWS    1048576
#define SR_SHEET_MAX_COLUMNS 16384

typedef enum {
  SR_CELL_TEXT,
  SR_CELL_NUMBER, /* TEXT: the digits as they stand in the file */
  SR_CELL_DATE, /* a number shown as a date. TEXT: YYYY-MM-DD, with " HH:MM" when it is no midnight
                 */
  SR_CELL_BOOLEAN, /* TEXT: 1 or 0 */
  SR_CELL_ERROR,   /* TEXT: #N/A … */
  SR_CELL_MISSING, /* a formula that was never computed; TEXT is empty */
} SrCellKind;

typedef struct {
  guint column; /* from 0 */
  SrCellKind kind;
  gboolean is_formula;
  const char *text; /* valid UTF-8, never NULL; valid while the row is visited */
} SrSheetCell;

/* One row with something in it. */
typedef struct {
  guint number; /* from 1, as spreadsheets show it */
  gboolean is_hidden;
  const SrSheetCell *cells; /* by column, those that are not blank */
  guint n_cells;
} SrSheetRow;

/* FALSE stops the reading; it is then no failure. */
typedef gboolean (*SrSheetVisitor) (const SrSheetRow *row, gpointer data);

/* A block of cells: columns from 0, rows from 1, both ends in it. */
typedef struct {
  guint first_column, last_column;
  guint first_row, last_row;
} SrSheetRange;

G_END_DECLS
