/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What was found in a file, and what the clerk makes of it: at the left what the rows are, which
 * sheet, where its header is and what was left out of it; at the right each column with its title,
 * an example, the field that it is, and how that was found.
 *
 * Signals: "mapped" () when the clerk has said what a column is (the map of the session has it);
 * "read-again" () when they want another type or another sheet.
 */
#pragma once

#include "ui/import/sr-import-session.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_COLUMNS (sr_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (SrImportColumns, sr_import_columns, SR, IMPORT_COLUMNS, GtkBox)

GtkWidget *sr_import_columns_new (void);

/* SESSION is kept as long as it is shown; it may have been refused. NULL: nothing. */
void sr_import_columns_show (SrImportColumns *self, SrImportSession *session);

/* What is chosen at the left. SHEET NULL: all that fit. */
const SrSchema *sr_import_columns_schema (SrImportColumns *self);
const char *sr_import_columns_sheet (SrImportColumns *self);

/* Puts the focus to the first column a clerk should look at. */
void sr_import_columns_focus (SrImportColumns *self);

G_END_DECLS
