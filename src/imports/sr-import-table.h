/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A sheet of somebody else as a table: what stands above it, its header of one to three rows, the
 * rows of its records, and the rows that are none (titles, totals, signatures), which are left out
 * and listed. Texts are as they were written; nothing is understood yet but what is a header.
 */
#pragma once

#include "imports/sr-import-titles.h"
#include "sheets/sr-sheet-file.h"

G_BEGIN_DECLS

typedef struct {
  guint index;      /* in the sheet, from 0 */
  char *title;      /* as written, the lowest row of the header; "" when it has none */
  char *path;       /* with the titles above it: "人口→男" */
  guint occurrence; /* 1 for the first column of this title, 2 for the next */
  gboolean is_hidden;
} SrImportColumn;

typedef struct {
  guint column; /* in the table's columns */
  SrCellKind kind;
  const char *text; /* owned by the table */
} SrImportCell;

typedef struct {
  guint number; /* in the sheet, from 1 */
  gboolean is_hidden;
  const SrImportCell *cells; /* by column, those that are not blank */
  guint n_cells;
} SrImportLine;

typedef enum {
  SR_SKIPPED_ABOVE,  /* above the header: title, reporting unit */
  SR_SKIPPED_TOTAL,  /* 合计, 小计 */
  SR_SKIPPED_HEADER, /* the header once more, as every page of a print has it */
  SR_SKIPPED_NOTE,   /* notes and signatures */
  SR_SKIPPED_FAR,    /* cells beside the columns of the header */
} SrSkipped;

typedef struct {
  guint number;
  SrSkipped why;
  char *text; /* its first cell, shortened */
} SrSkippedLine;

typedef struct _SrImportTable SrImportTable;

/* The rows of a sheet before it is known of what they are: read once, tried as records of any type.
 */
typedef struct _SrImportRows SrImportRows;

/* Reads SHEET of FILE. PROGRESS may be NULL. ERROR: those of the reader. */
SrImportRows *sr_import_rows_read (SrSheetFile *file,
                                   guint sheet,
                                   SrProgress progress,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);
void sr_import_rows_free (SrImportRows *rows);

/* A table of ROWS, which it takes, its header found by TITLES. SR_IMPORT_ERROR_NO_HEADER names the
 * sheet and says what was looked for. */
SrImportTable *
sr_import_table_new (SrImportRows *rows, const SrImportTitles *titles, GError **error);

/* A table of the first of ROWS, which it borrows, to see whether they are what TITLES are of. NULL:
 * they have no such header. */
SrImportTable *sr_import_table_try (const SrImportRows *rows, const SrImportTitles *titles);
void sr_import_table_free (SrImportTable *self);

const char *sr_import_table_sheet (const SrImportTable *self); /* name on its tab */
guint sr_import_table_sheet_index (const SrImportTable *self);

/* Row of the sheet in which the header ends. */
guint sr_import_table_header (const SrImportTable *self);

const GPtrArray *sr_import_table_columns (const SrImportTable *self); /* SrImportColumn */
const GPtrArray *sr_import_table_skipped (const SrImportTable *self); /* SrSkippedLine */
guint sr_import_table_n_lines (const SrImportTable *self);
void sr_import_table_line (const SrImportTable *self, guint index, SrImportLine *line);

/* The cell of LINE in COLUMN of the table; NULL: blank. */
const SrImportCell *sr_import_line_cell (const SrImportLine *line, guint column);

/* "D", as spreadsheets call COLUMN of the table. */
void sr_import_table_letters (const SrImportTable *self, guint column, char letters[8]);

/* Some words by which the same header is known again: the same titles in the same order. */
char *sr_import_table_fingerprint (const SrImportTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportRows, sr_import_rows_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportTable, sr_import_table_free)

typedef enum {
  SR_IMPORT_ERROR_NO_HEADER, /* no row of the sheet looks like a header of such records */
  SR_IMPORT_ERROR_MAPPING,   /* columns are missing that no record can be without */
  SR_IMPORT_ERROR_NOTHING,   /* nothing is ticked */
} SrImportError;

#define SR_IMPORT_ERROR (sr_import_error_quark ())
GQuark sr_import_error_quark (void);

G_END_DECLS
