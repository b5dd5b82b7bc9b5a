/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of an import as a list: what asks for the clerk first, narrowed to a result and a topic.
 * Only numbers of rows are kept; what a row says is asked of the plan when it is shown.
 */
#pragma once

#include "ui/import/sr-import-session.h"

G_BEGIN_DECLS

/* A row while it is shown. */
#define SR_TYPE_PREVIEW_ROW (sr_preview_row_get_type ())
G_DECLARE_FINAL_TYPE (SrPreviewRow, sr_preview_row, SR, PREVIEW_ROW, GObject)

SrImportSession *sr_preview_row_session (SrPreviewRow *self);
guint sr_preview_row_index (SrPreviewRow *self);
SrImportResult sr_preview_row_result (SrPreviewRow *self);

/* SrImportChange elements; asked once. */
const GPtrArray *sr_preview_row_changes (SrPreviewRow *self);

#define SR_TYPE_PREVIEW_ROWS (sr_preview_rows_get_type ())
G_DECLARE_FINAL_TYPE (SrPreviewRows, sr_preview_rows, SR, PREVIEW_ROWS, GObject)

/* What a list of rows is narrowed to: a result and a topic of the session, both, or neither. */
#define SR_IMPORT_ALL (-1)

typedef struct {
  int result; /* an SrImportResult, or SR_IMPORT_ALL */
  int topic;  /* its index, or SR_IMPORT_ALL: also rows that have to do with no field */
} SrImportFilter;

#define SR_IMPORT_FILTER_NONE ((SrImportFilter){SR_IMPORT_ALL, SR_IMPORT_ALL})

/* How many rows FILTER leaves of a session that was compared. */
guint sr_preview_rows_count (const SrImportSession *session, SrImportFilter filter);

/* A list model of SrPreviewRow. */
SrPreviewRows *sr_preview_rows_new (SrRegister *reg);

/* NULL, or a session that is not compared: nothing. */
void sr_preview_rows_set (SrPreviewRows *self, SrImportSession *session, SrImportFilter filter);

/* The row of the plan at POSITION, and where ROW stands; G_MAXUINT: nowhere. */
guint sr_preview_rows_row (SrPreviewRows *self, guint position);
guint sr_preview_rows_position (SrPreviewRows *self, guint row);

/* The next doubtful row that is not ticked after POSITION (G_MAXUINT: from the top), from the top
 * again at the end; G_MAXUINT: there is none. */
guint sr_preview_rows_next_doubtful (SrPreviewRows *self, guint position);

G_END_DECLS
