/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A table to a CSV file for other programs: one header row, then the rows as plain text. It is not
 * for opening in a spreadsheet, which would turn ID numbers into numbers; that is the workbook's
 * job.
 */
#pragma once

#include "core/sr-progress.h"
#include "reports/sr-table.h"
#include <gio/gio.h>

G_BEGIN_DECLS

/* UTF-8 with BOM, CRLF, a comma between cells; cells with comma, quote, line break or outer space
 * are quoted. No title, 序号, total, signature or notes. Money in 元 with two decimals, dates as
 * they are, reals with a point. Safe as sr_workbook_write() is, with the same errors. */
gboolean sr_csv_write (const SrTable *table,
                       const char *path,
                       SrProgress progress,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
