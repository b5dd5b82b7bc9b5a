/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A sheet of somebody else looked at before it is written again: how wide its columns are, what is
 * merged and hidden, and where there is room for one column more.
 */
#pragma once

#include "sheets/sr-sheet-file.h"

G_BEGIN_DECLS

/* Title of the column of sentences. */
#define SR_PROBLEM_TITLE "导入问题"

typedef struct {
  guint header;        /* row in which the header ends, from 1; 0: there is none */
  guint header_first;  /* row in which it begins, as far as merged cells tell */
  guint last_row;      /* 0: the sheet is empty */
  gboolean is_ordered; /* its rows stand one below the other in the file, as they should */
  guint column;        /* for the sentences */
  guint8 *used;        /* for each column that a sheet can have: something stands in it */
  guint8 *widths;      /* the same: half-width characters of its widest text, within reason */
  SrSheetFacts *facts; /* of the reader */
  GArray *merges;      /* SrSheetRange: those that can be written, none over another, none over the
                          column of sentences */
} SrProblemSurvey;

/* Reads SHEET of FILE. NULL with ERROR set: those of the reader; SR_EXCHANGE_ERROR_CONTENT when the
 * sheet has no room for a column. */
SrProblemSurvey *sr_problem_survey_new (
    SrSheetFile *file, guint sheet, guint header, GCancellable *cancellable, GError **error);
void sr_problem_survey_free (SrProblemSurvey *self);

/* TRUE when COLUMN is hidden. */
gboolean sr_problem_survey_is_hidden (const SrProblemSurvey *self, guint column);

/* TRUE when merged cells have their text in ROW and COLUMN. Quick near the top only. */
gboolean sr_problem_survey_begins_merge (const SrProblemSurvey *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrProblemSurvey, sr_problem_survey_free)

G_END_DECLS
