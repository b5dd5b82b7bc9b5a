/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A workbook of libxlsxwriter from its making to its place on the disk: what every writer of
 * workbooks needs, and nothing of what stands in the sheets. Used by one thread from beginning to
 * end.
 */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef struct _SrWorkbookFile SrWorkbookFile;

/* Begins a workbook that will be at PATH. CONSTANT_MEMORY: rows are written from the top, once
 * each, and memory does not grow with them. TITLE and ORGANISATION are properties of the file and
 * may be NULL. Until it is freed the thread writes numbers with a decimal point. Errors:
 * SR_EXCHANGE_ERROR, as sr_safe_file_begin(). */
SrWorkbookFile *sr_workbook_file_begin (const char *path,
                                        gboolean constant_memory,
                                        const char *title,
                                        const char *organisation,
                                        GError **error);

/* Owned by SELF. */
lxw_workbook *sr_workbook_file_workbook (SrWorkbookFile *self);

/* A new sheet, named like WANTED as far as names of sheets are lawful and none is there twice;
 * *NAME gets the name, which lives as long as SELF. Errors: NO_SPACE. */
lxw_worksheet *sr_workbook_file_add_sheet (SrWorkbookFile *self,
                                           const char *wanted,
                                           const char **name,
                                           GError **error);

/* Asks a sheet whose rows are written whether it can be kept. Errors: NO_SPACE, TOO_LARGE. */
gboolean sr_workbook_file_check_sheet (SrWorkbookFile *self, lxw_worksheet *sheet, GError **error);

/* Closes the workbook, reads it back and puts it in its place. Once, and last. Errors:
 * SR_EXCHANGE_ERROR, G_IO_ERROR_CANCELLED. */
gboolean sr_workbook_file_finish (SrWorkbookFile *self, GCancellable *cancellable, GError **error);

/* What was not finished leaves nothing behind. */
void sr_workbook_file_free (SrWorkbookFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrWorkbookFile, sr_workbook_file_free)

G_END_DECLS
