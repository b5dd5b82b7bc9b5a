/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the parts of a package are to each other (ECMA-376 part 2, 9.3).
 */
#pragma once

#include "sheets/sr-package.h"

G_BEGIN_DECLS

typedef struct _SrXlsxRelations SrXlsxRelations;

/* Of PART ("xl/workbook.xml"), or of the package itself (""). None when it has no part for them. */
SrXlsxRelations *sr_xlsx_relations_load (SrPackage *package, const char *part, GError **error);
void sr_xlsx_relations_free (SrXlsxRelations *self);

/* The part that is the relation ID, or the first of TYPE ("sharedStrings": the end of its address);
 * NULL: none. */
const char *sr_xlsx_relations_target (const SrXlsxRelations *self, const char *id);
const char *sr_xlsx_relations_of_type (const SrXlsxRelations *self, const char *type);

/* TRUE when the relation ID is of TYPE. */
gboolean sr_xlsx_relations_is (const SrXlsxRelations *self, const char *id, const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrXlsxRelations, sr_xlsx_relations_free)

G_END_DECLS
