/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a column without a known title seems to be, by what stands in it.
 */
#pragma once

#include "imports/sr-import-table.h"

G_BEGIN_DECLS

/* Identity numbers, telephone numbers, or the items of just one code list of the shape's fields;
 * *PART gets the part of the field. NULL: nothing sure. */
const SrField *sr_import_contents_field (SrRegister *reg,
                                         const SrImportTable *table,
                                         guint column,
                                         const SrImportShape *shape,
                                         guint *part);

G_END_DECLS
