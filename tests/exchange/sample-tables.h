/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables of invented data for the tests of writers: an official form, a roster, a plain list,
 * notes.
 */
#pragma once

#include "reports/sr-workbook-spec.h"

G_BEGIN_DECLS

/* The form of the mock-ups: 19 townships, three header rows in places, total as PLACE says. */
SrTable *sample_townships (SrTotalPlace place);

/* Persons with ID numbers, phones, birth dates and wages, streamed: N_ROWS of them. */
SrTable *sample_persons (SrSheetKind kind, guint n_rows);

/* A streamed list that does not know its rows, which makes the writer keep none. */
SrTable *sample_uncounted (guint n_rows);

SrTable *sample_notes (void);

/* All of these, marked as invented. */
SrWorkbookSpec *sample_workbook (void);

/* A streamed table whose rows fail with G_FILE_ERROR_IO after N_ROWS. */
SrTable *sample_failing (guint n_rows);

G_END_DECLS
