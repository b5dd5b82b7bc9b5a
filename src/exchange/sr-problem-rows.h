/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The problems of one sheet by rows: which there are, what is to be said of each, and how a cell is
 * to be coloured.
 */
#pragma once

#include "exchange/sr-problem-style.h"
#include "exchange/sr-problem-workbook.h"

G_BEGIN_DECLS

/* A row that is written whatever the file has there. */
typedef struct {
  guint row;         /* from 1 */
  guint first, n;    /* its problems, sorted by column */
  gboolean is_title; /* the row with the title of the column of sentences */
  gboolean is_done;  /* for the writer */
} SrProblemRow;

typedef struct {
  GArray *rows;   /* SrProblemRow, from the top */
  GArray *sorted; /* SrProblemCell by row and column */
} SrProblemRows;

/* TITLE: the row with the title, which has an entry without problems too; problems of the sheet as
 * a whole are its. */
SrProblemRows *sr_problem_rows_new (const SrProblemSheet *sheet, guint title);
void sr_problem_rows_free (SrProblemRows *self);

/* NULL: nothing is to be said of ROW. */
SrProblemRow *sr_problem_rows_find (const SrProblemRows *self, guint row);

/* What COLUMN of ROW is to be coloured, -1 being the row as a whole. ROW may be NULL. */
SrTint sr_problem_rows_tint (const SrProblemRows *self, const SrProblemRow *row, int column);

/* The sentences of ROW, each once, joined by ；. New string, "" when there are none. */
char *sr_problem_rows_sentences (const SrProblemRows *self, const SrProblemRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrProblemRows, sr_problem_rows_free)

G_END_DECLS
