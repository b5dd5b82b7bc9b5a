/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The preview: filters, the columns in short, the table, one row at the right. Here the clerk
 * ticks, chooses and reveals; nothing is written.
 *
 * Keys in the table: Space ticks the selected rows or takes their ticks away, 1–9 choose a
 * candidate, 0 goes to the entry for a number, Enter to the pane.
 * Actions: rows.tick · rows.untick · rows.reveal · rows.skip (of the selected rows) · rows.all (no
 * filter).
 * Signal: "ticked" () when other rows are ticked.
 */
#pragma once

#include "ui/import/sr-import-session.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_PREVIEW (sr_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (SrImportPreview, sr_import_preview, SR, IMPORT_PREVIEW, GtkWidget)

GtkWidget *sr_import_preview_new (SrRegister *reg);

/* NULL: nothing, and nothing of a former session is touched any more. */
void sr_import_preview_show (SrImportPreview *self, SrImportSession *session);

/* To the next row that waits for a choice. */
void sr_import_preview_next_doubtful (SrImportPreview *self);

/* From filters to table to pane. */
void sr_import_preview_next_pane (SrImportPreview *self);
void sr_import_preview_focus (SrImportPreview *self);

G_END_DECLS
