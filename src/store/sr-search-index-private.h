/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the search index share; nobody else includes it.
 */
#pragma once

#include "store/sr-search-index.h"
#include "store/sr-search-part.h"

struct _SrSearchIndex {
  gatomicrefcount count;
  char as_of[SR_DATE_SIZE];
  gint64 last_change; /* line of the history */

  SrSearchPart *base;

  /* Whom something was written of since the base was loaded; all NULL: nobody. Their rows in the
   * base do not count, and each of their own rows comes before the row of the base that is noted
   * for it. */
  SrSearchPart *fresh;
  SrSearchSubset touched;
  guint64 *gone_persons, *gone_households; /* bits over the base's rows */
  guint32 *person_places, *household_places;
};

/* Takes BASE. */
SrSearchIndex *sr_search_index_new (SrSearchPart *base, SrRegister *reg, gint64 last_change);

static inline gboolean
sr_search_bit (const guint64 *bits, guint32 row)
{
  return bits[row / 64] >> (row % 64) & 1;
}

static inline void
sr_search_set_bit (guint64 *bits, guint32 row)
{
  bits[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
}

static inline guint64 *
sr_search_new_bits (guint n)
{
  return g_new0 (guint64, n / 64 + 1);
}
