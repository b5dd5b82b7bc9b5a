/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Search as you type: what persons and households are found by, held in memory in the order of
 * their names (households: of their heads' names). An index is never changed: refreshing makes
 * another one, which shares what is the same. So any thread may search in one.
 *
 * Persons are found by any part of their name, its pinyin and initials (both readings of doubtful
 * surnames; lü is lv), code, national number, ID number and phone; by code and flat of their
 * household (with a hyphen: 3-2-501) and by the name of its township or village of origin (from two
 * characters on, for many family names are in the names of villages). Households are found by code,
 * numbers, phone, flats, township and village, and by name, ID number and phone of any of their
 * people. Who is void is not
 * found. A name, ID number or phone that was corrected, a flat that was left and a household's
 * people who left it are found too: such hits are former ones.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-id-set.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrSearchIndex SrSearchIndex;

/* TRUE for record types that the index has: person, household. */
gboolean sr_search_index_has (const SrSchema *schema);

/* Reads the register, at its as-of date: seconds and some 80 MB for a million persons; use a job
 * (sr-job.h). Of a database that others may write, within one transaction only. */
SrSearchIndex *sr_search_index_load (SrRegister *reg, GError **error);
SrSearchIndex *sr_search_index_ref (SrSearchIndex *index);
void sr_search_index_unref (SrSearchIndex *index);

/* Nothing was written since, and the as-of date is the same. Cheap. */
gboolean sr_search_index_is_fresh (const SrSearchIndex *index, SrRegister *reg);

/* An index that has what was written since: INDEX itself when nothing was, most often a copy with a
 * few records read again, a new one after very much. A new reference. */
SrSearchIndex *sr_search_index_refresh (SrSearchIndex *index, SrRegister *reg, GError **error);

/* Ids of the records of SCHEMA that TEXT (folded, sr_text_fold ()) is part of, in order, gint64.
 * WITHIN (may be NULL): only these. LIMIT: the first so many, 0: all. *FORMER (may be NULL) gets a
 * new set of the hits that only a former state has. */
GArray *sr_search_index_find (const SrSearchIndex *index,
                              const SrSchema *schema,
                              const char *text,
                              const SrIdSet *within,
                              guint limit,
                              SrIdSet **former);

/* Bytes that it takes. */
gsize sr_search_index_size (const SrSearchIndex *index);

/* The index that REG keeps, NULL: none yet; not a new reference. It may have to be refreshed.
 * Keeping NULL drops it. */
SrSearchIndex *sr_search_index_kept (SrRegister *reg);
void sr_search_index_keep (SrRegister *reg, SrSearchIndex *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSearchIndex, sr_search_index_unref)

G_END_DECLS
