/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables to a workbook (.xlsx) in the official layout (domain, reports: title, unit row, merged
 * headers, 合计 with live formulas and cached values, signature, notes; A4 landscape). This and the
 * files sr-sheet-*.c are the only ones that see libxlsxwriter. Nothing here masks or translates
 * what it is given.
 */
#pragma once

#include "core/sr-progress.h"
#include "reports/sr-workbook-spec.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes SPEC to PATH, replacing what is there only when everything is written, read back and
 * flushed to the disk; on error or cancel PATH is as before and nothing is left beside it. The file
 * is readable by its owner only. Memory does not grow with the rows of tables that are streamed,
 * except those with their total first. PROGRESS (may be NULL) counts rows. May run in any thread.
 * Errors: SR_EXCHANGE_ERROR (all codes), those of the tables' rows, G_IO_ERROR_CANCELLED. */
gboolean sr_workbook_write (const SrWorkbookSpec *spec,
                            const char *path,
                            SrProgress progress,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
