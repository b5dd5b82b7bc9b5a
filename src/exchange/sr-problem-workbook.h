/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The clerk's own sheets once more, with the cells that are wrong or doubtful coloured and what is
 * to be said about a row in a column 导入问题 at its end, to be corrected and imported again.
 * Knows cells and sentences, nothing of what an import is.
 */
#pragma once

#include "core/sr-progress.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* sheets/sr-sheet-file.h */
typedef struct _SrSheetFile SrSheetFile;

typedef struct {
  guint row;         /* as spreadsheets show it, from 1; 0: the sheet as a whole */
  int column;        /* from 0; -1: the whole row */
  gboolean is_error; /* red; else it is a doubt: amber */
  const char *sentence;
} SrProblemCell;

typedef struct {
  guint sheet;                   /* of the file, from 0 */
  guint header;                  /* row in which the header ends, from 1; 0: there is none */
  const SrProblemCell *problems; /* in any order */
  guint n_problems;
} SrProblemSheet;

/* Writes the sheets SHEETS of FILE to PATH, in that order, with all their rows: texts as texts,
 * dates as dates, numbers as numbers unless they look like identity numbers (12 digits or more
 * before the point), which are written as they stood. Row numbers and columns stay what they are in
 * FILE; a column 导入问题 that an earlier workbook of this kind left is replaced. What concerns the
 * header is a comment on the title of that column. FILE is read twice, memory does not grow with
 * its rows.
 *
 * PATH takes its place as sr_workbook_write() says; that it is not FILE's own is the caller's
 * business. PROGRESS (may be NULL) counts bytes of FILE, sheet by sheet. Errors: SR_EXCHANGE_ERROR,
 * those of the reader, G_IO_ERROR_CANCELLED. */
gboolean sr_problem_workbook_write (SrSheetFile *file,
                                    const SrProblemSheet *sheets,
                                    guint n_sheets,
                                    const char *path,
                                    SrProgress progress,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
