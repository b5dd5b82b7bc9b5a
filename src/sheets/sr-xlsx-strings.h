/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The texts that the cells of a workbook share. Runs of one text are joined; how it is read aloud
 * is left out.
 */
#pragma once

#include "sheets/sr-package.h"

G_BEGIN_DECLS

typedef struct _SrXlsxStrings SrXlsxStrings;

/* Of the part NAME; NULL: there is none. NULL with ERROR set: LIMIT when they would fill the
 * memory. */
SrXlsxStrings *sr_xlsx_strings_load (SrPackage *package, const char *name, GError **error);
void sr_xlsx_strings_free (SrXlsxStrings *self);

/* NULL when there are not so many. */
const char *sr_xlsx_strings_get (const SrXlsxStrings *self, guint64 index);

/* _x000D_ and the like become what they stand for, in place. */
void sr_xlsx_unescape (GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrXlsxStrings, sr_xlsx_strings_free)

G_END_DECLS
