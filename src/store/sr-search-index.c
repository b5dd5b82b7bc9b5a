/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The index as an object: loading, freshness, and the one that a register keeps.
 */
#include "store/sr-history.h"
#include "store/sr-register-private.h"
#include "store/sr-search-index-private.h"

gboolean
sr_search_index_has (const SrSchema *schema)
{
  return g_str_equal (schema->key, "person") || g_str_equal (schema->key, "household");
}

SrSearchIndex *
sr_search_index_new (SrSearchPart *base, SrRegister *reg, gint64 last_change)
{
  SrSearchIndex *index = g_new0 (SrSearchIndex, 1);

  g_atomic_ref_count_init (&index->count);
  g_strlcpy (index->as_of, sr_register_as_of (reg), sizeof index->as_of);
  index->last_change = last_change;
  index->base = base;
  return index;
}

SrSearchIndex *
sr_search_index_load (SrRegister *reg, GError **error)
{
  gint64 last_change = sr_history_last_change (reg, error);
  SrSearchPart *base = last_change < 0 ? NULL : sr_search_part_load (reg, NULL, error);

  return base ? sr_search_index_new (base, reg, last_change) : NULL;
}

SrSearchIndex *
sr_search_index_ref (SrSearchIndex *index)
{
  g_atomic_ref_count_inc (&index->count);
  return index;
}

void
sr_search_index_unref (SrSearchIndex *index)
{
  if (!g_atomic_ref_count_dec (&index->count))
    return;
  sr_search_part_unref (index->base);
  g_clear_pointer (&index->fresh, sr_search_part_unref);
  g_clear_pointer (&index->touched.persons, g_array_unref);
  g_clear_pointer (&index->touched.households, g_array_unref);
  g_free (index->gone_persons);
  g_free (index->gone_households);
  g_free (index->person_places);
  g_free (index->household_places);
  g_free (index);
}

gboolean
sr_search_index_is_fresh (const SrSearchIndex *index, SrRegister *reg)
{
  return g_str_equal (index->as_of, sr_register_as_of (reg)) &&
         sr_history_last_change (reg, NULL) == index->last_change;
}

gsize
sr_search_index_size (const SrSearchIndex *index)
{
  return sr_search_part_size (index->base) +
         (index->fresh ? sr_search_part_size (index->fresh) : 0);
}

SrSearchIndex *
sr_search_index_kept (SrRegister *reg)
{
  return reg->search;
}

void
sr_search_index_keep (SrRegister *reg, SrSearchIndex *index)
{
  SrSearchIndex *old = reg->search;

  reg->search = index ? sr_search_index_ref (index) : NULL;
  g_clear_pointer (&old, sr_search_index_unref);
}
