/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The names to choose from in a collection form: a sheet of its own, a column for each code list
 * (the format has no room for long lists beside a cell).
 */
#pragma once

#include "core/sr-code-lists.h"
#include "core/sr-field.h"
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef struct _SrCollectionLists SrCollectionLists;

/* For FIELDS (const SrField *), of which those of one choice and the flags have a list. */
SrCollectionLists *sr_collection_lists_new (SrCodeLists *codes, const GPtrArray *fields);
void sr_collection_lists_free (SrCollectionLists *self);

/* Columns; 0: there is nothing to choose. */
guint sr_collection_lists_n (const SrCollectionLists *self);

/* The cells with the names for FIELD on the sheet SHEET, as a formula; NULL: it has no list. New
 * string. */
char *sr_collection_lists_formula (const SrCollectionLists *self,
                                   const SrField *field,
                                   const char *sheet);

/* Half-width characters of the widest name for FIELD; 0: it has no list. */
guint sr_collection_lists_width (const SrCollectionLists *self, const SrField *field);

/* Row by row, from the top. */
void sr_collection_lists_write (const SrCollectionLists *self, lxw_worksheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrCollectionLists, sr_collection_lists_free)

G_END_DECLS
