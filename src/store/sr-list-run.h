/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a list on screen: a query answered with what earlier answers left behind. Searches of
 * persons and households go through the search index (sr-search-index.h), whose hits are held
 * against the rows that the list has without its search, a set that is kept while only the search
 * changes. So the first rows of a search are known at once, and everything else may be found in a
 * job (sr-job.h).
 */
#pragma once

#include "store/sr-query.h"
#include "store/sr-search-index.h"

G_BEGIN_DECLS

/* What is kept between answers; never changed, and shared by threads. */
typedef struct _SrListMemory SrListMemory;

SrListMemory *sr_list_memory_ref (SrListMemory *memory);
void sr_list_memory_unref (SrListMemory *memory);

typedef struct {
  GArray *ids;          /* gint64, in order */
  SrIdSet *former;      /* of them, those that only a former state has; NULL: none */
  SrListMemory *memory; /* for the next run; NULL: nothing to keep */
  SrSearchIndex *index; /* a newer one for the register to keep; NULL: none was used */
} SrListRows;

void sr_list_rows_free (SrListRows *rows);

/* All rows of QUERY. INDEX and MEMORY (both may be NULL) are what there is already, of whatever
 * age; what is missing is read: seconds, for a large register. NULL on error. */
SrListRows *sr_list_run (SrRegister *reg,
                         const SrQuery *query,
                         SrSearchIndex *index,
                         SrListMemory *memory,
                         GError **error);

/* The first LIMIT rows when they can be had at once: a search in the order of names, for which all
 * is there and as new as the register. NULL: they cannot, which is no error. */
SrListRows *sr_list_run_first (
    SrRegister *reg, const SrQuery *query, SrSearchIndex *index, SrListMemory *memory, guint limit);

/* So many persons that lists are read aside and not while the window waits. */
gboolean sr_list_is_large (SrRegister *reg);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrListMemory, sr_list_memory_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrListRows, sr_list_rows_free)

G_END_DECLS
