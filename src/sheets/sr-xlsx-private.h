/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#pragma once

#include "sheets/sr-sheet-file-private.h"
#include "sheets/sr-xlsx-relations.h"
#include "sheets/sr-xlsx-strings.h"
#include "sheets/sr-xlsx-styles.h"

G_BEGIN_DECLS

typedef struct {
  SrPackage *package;
  SrXlsxRelations *relations; /* of the workbook */
  SrXlsxStyles *styles;
  SrXlsxStrings *strings; /* NULL until a sheet is read */
  GPtrArray *names;       /* char *: of each sheet, on its tab */
  GPtrArray *parts;       /* char *: of each sheet, in the package */
  gboolean is_1904;
} SrXlsxBook;

gboolean
sr_xlsx_read_sheet (gpointer book, guint sheet, const SrSheetReading *reading, GError **error);

G_END_DECLS
