/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files of others as sheets, rows and cells: .xlsx and .xlsm, .xls, CSV and TSV, told by their
 * bytes. Rows are given one by one and memory does not grow with them.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "sheets/sr-sheet-cell.h"
#include "sheets/sr-sheets-error.h"

G_BEGIN_DECLS

typedef struct _SrSheetFile SrSheetFile;

typedef struct {
  char *name;         /* as on its tab; of a text file the file's own */
  gboolean is_hidden; /* */
} SrSheetInfo;

/* What is known of a sheet when it was read to its end. */
typedef struct {
  GArray *merges;         /* SrSheetRange */
  GArray *hidden_columns; /* SrSheetRange; rows do not count */
} SrSheetFacts;

/* NULL with ERROR set: the message names the file and says what to do. */
SrSheetFile *sr_sheet_file_open (const char *path, GError **error);

/* What was copied from a spreadsheet: tabs between the cells, cells with line breaks in quotes. It
 * stays in memory. NAME is that of its sheet, and of the file in messages. */
SrSheetFile *sr_sheet_file_open_text (const char *text, const char *name, GError **error);
void sr_sheet_file_free (SrSheetFile *self);

/* SrSheetInfo, in the order of the tabs. */
const GPtrArray *sr_sheet_file_sheets (const SrSheetFile *self);

/* Sentences that a clerk should read: macros were left out, the text was in GB18030 … */
const GPtrArray *sr_sheet_file_notices (const SrSheetFile *self);

/* Gives the rows of SHEET that have something in them to VISITOR, from the top. PROGRESS (may be
 * NULL) counts bytes. FACTS may be NULL. FALSE with ERROR set. */
gboolean sr_sheet_file_read (SrSheetFile *self,
                             guint sheet,
                             SrSheetVisitor visitor,
                             gpointer data,
                             SrSheetFacts *facts,
                             SrProgress progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error);

SrSheetFacts *sr_sheet_facts_new (void);
void sr_sheet_facts_free (SrSheetFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSheetFile, sr_sheet_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSheetFacts, sr_sheet_facts_free)

G_END_DECLS
