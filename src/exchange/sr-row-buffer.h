/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a table with a look ahead: the first rows are copied, looked at (widths, totals) and
 * then come again in their place.
 */
#pragma once

#include "reports/sr-table.h"

G_BEGIN_DECLS

typedef struct _SrRowBuffer SrRowBuffer;

/* Takes ROWS, which have N_COLUMNS cells. */
SrRowBuffer *sr_row_buffer_new (SrTableRows *rows, guint n_columns);
void sr_row_buffer_free (SrRowBuffer *buffer);

/* Reads until N_ROWS are held, or to the end. To be called before the first sr_row_buffer_next().
 */
gboolean sr_row_buffer_fill (SrRowBuffer *buffer, guint n_rows, GError **error);

/* The rows that are held. */
guint sr_row_buffer_n_held (const SrRowBuffer *buffer);
const SrValue *sr_row_buffer_held (const SrRowBuffer *buffer, guint row);

/* As sr_table_rows_next(): the held rows, then the others. */
gboolean sr_row_buffer_next (SrRowBuffer *buffer, const SrValue **cells, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrRowBuffer, sr_row_buffer_free)

G_END_DECLS
