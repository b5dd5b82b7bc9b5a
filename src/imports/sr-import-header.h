/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Finding the header of a sheet: the row among the first ones that has most known titles, and the
 * rows above and below that merged cells tie to it.
 */
#pragma once

#include "imports/sr-import-table.h"

G_BEGIN_DECLS

#define SR_IMPORT_HEADER_WITHIN 20
#define SR_IMPORT_PATH_SIGN     "→"

typedef struct {
  guint first_row, last_row; /* of the sheet, from 1 */
  guint first_column;        /* of the sheet */
  GPtrArray *paths;          /* char *: of each column from the first; "" when it has no title */
} SrImportHeader;

/* Of LINES (SrImportLine, columns are those of the sheet) and MERGES (SrSheetRange). NULL: none. */
SrImportHeader *
sr_import_header_find (const GArray *lines, const GArray *merges, const SrImportTitles *titles);
void sr_import_header_free (SrImportHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportHeader, sr_import_header_free)

G_END_DECLS
