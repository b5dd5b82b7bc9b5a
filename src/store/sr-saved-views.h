/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Lists saved by name (record type saved_view): which there are, and what one says.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-query-words.h"
#include "store/sr-record-store.h"

G_BEGIN_DECLS

/* Names of those of SCHEMA, in order. Free with g_strfreev. */
char **sr_saved_views (SrRegister *reg, const SrSchema *schema);

/* The one called NAME; NULL with NOT_FOUND set when there is none of SCHEMA. */
SrRecord *
sr_saved_view_find (SrRegister *reg, const SrSchema *schema, const char *name, GError **error);

/* Its words, and the keys of its columns, NULL: none were kept. Free with g_strfreev. */
char **sr_saved_view_words (SrRecord *view);
char **sr_saved_view_columns (SrRecord *view);

/* A draft that saves WORDS and COLUMNS as NAME: new, or of the one that is called so. */
SrDraft *sr_saved_view_draft (SrRegister *reg,
                              const SrSchema *schema,
                              const char *name,
                              const char *const *words,
                              const char *const *columns);

G_END_DECLS
