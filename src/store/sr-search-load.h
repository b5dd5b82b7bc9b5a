/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading the columns of a part of the search index. Only its files include this.
 */
#pragma once

#include "store/sr-search-part.h"

G_BEGIN_DECLS

/* What is known of a part only while it is read. */
typedef struct {
  SrRegister *reg;
  SrSearchPart *part;
  const SrSearchSubset *subset; /* NULL: everybody */
  SrIdMap *persons;             /* id → row */
  SrIdMap *households;
} SrSearchLoading;

/* One query for all (ORDER: of its columns), or for each of some ids, which its column KEY is. */
typedef struct {
  const char *columns; /* NULL: all */
  const char *file;
  const char *order;
  const char *key;
  const char *type; /* bound as :type */
} SrSearchReading;

typedef void (*SrSearchTake) (SrSearchLoading *loading, SrStatement *row, gpointer data);

/* Calls TAKE for each row; IDS (may be NULL): only of these. */
gboolean sr_search_read (SrSearchLoading *loading,
                         const SrSearchReading *reading,
                         const GArray *ids,
                         SrSearchTake take,
                         gpointer data,
                         GError **error);

gboolean sr_search_load_persons (SrSearchLoading *loading, GError **error);

/* After the persons: with memberships and flats. */
gboolean sr_search_load_households (SrSearchLoading *loading, GError **error);

/* After both: what they were called before. */
gboolean sr_search_load_former (SrSearchLoading *loading, GError **error);

/* N rows that are none. */
guint32 *sr_search_no_rows (guint n);

G_END_DECLS
