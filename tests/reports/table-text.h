/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables read whole and looked at as text.
 */
#pragma once

#include "reports/sr-workbook-spec.h"

G_BEGIN_DECLS

/* Rows of texts ("" for a blank), each a char ** of as many as there are columns; freed with the
 * array.
 */
GPtrArray *table_rows (const SrTable *table);

/* Column by its title (whole header path); the test fails when there is none. */
guint table_column (const SrTable *table, const char *title);
gboolean table_has_column (const SrTable *table, const char *title);

/* Cell of the row whose first column is KEY; NULL when there is no such row. Owned by ROWS. */
const char *
table_cell (const SrTable *table, const GPtrArray *rows, const char *key, const char *title);

/* Total of a SUM column. */
gint64 table_total (const SrTable *table, const char *title);

/* Sheet by name, or NULL. */
SrTable *spec_sheet (const SrWorkbookSpec *spec, const char *sheet);

G_END_DECLS
