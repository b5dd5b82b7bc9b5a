/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which cells are shown as dates (ECMA-376 part 1, 18.8): the file only says it by the way numbers
 * are shown.
 */
#pragma once

#include "sheets/sr-package.h"

G_BEGIN_DECLS

typedef struct _SrXlsxStyles SrXlsxStyles;

/* Of the part NAME; NULL: there is none, nothing is a date. NULL with ERROR set. */
SrXlsxStyles *sr_xlsx_styles_load (SrPackage *package, const char *name, GError **error);
void sr_xlsx_styles_free (SrXlsxStyles *self);

gboolean sr_xlsx_styles_is_date (const SrXlsxStyles *self, guint style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrXlsxStyles, sr_xlsx_styles_free)

G_END_DECLS
