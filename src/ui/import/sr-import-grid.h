/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of the preview: tick, row, result, name, number, and what would become otherwise.
 */
#pragma once

#include "ui/import/sr-preview-rows.h"
#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

/* A SrGrid over ROWS. */
GtkWidget *sr_import_grid_new (SrPreviewRows *rows);

/* The columns that suit SESSION: which number its rows have, whether there are several sheets. */
void sr_import_grid_suit (GtkWidget *grid, SrImportSession *session);

/* "New", "Changed" … and in which tone they are written. */
const char *sr_import_result_label (SrImportResult result);
SrTone sr_import_result_tone (SrImportResult result);

/* The values of CHANGE as they are shown; new strings. NEW_TEXT says it when only hidden digits
 * differ. */
char *sr_import_change_old (const SrImportChange *change);
char *sr_import_change_new (const SrImportChange *change);

G_END_DECLS
