/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Answering a list's query with and without the search index.
 */
#include "store/sr-list-run.h"

#include "store/sr-register-private.h"

/* A list of so many rows takes about a frame. */
#define LARGE 10000

struct _SrListMemory {
  gatomicrefcount count;
  char *key;          /* sr_query_rows_key () */
  gint64 last_change; /* line of the history */
  SrIdSet *rows;      /* without the search; NULL: all */
};

SrListMemory *
sr_list_memory_ref (SrListMemory *memory)
{
  g_atomic_ref_count_inc (&memory->count);
  return memory;
}

void
sr_list_memory_unref (SrListMemory *memory)
{
  if (!g_atomic_ref_count_dec (&memory->count))
    return;
  g_free (memory->key);
  g_clear_pointer (&memory->rows, sr_id_set_unref);
  g_free (memory);
}

void
sr_list_rows_free (SrListRows *rows)
{
  g_clear_pointer (&rows->ids, g_array_unref);
  g_clear_pointer (&rows->former, sr_id_set_unref);
  g_clear_pointer (&rows->memory, sr_list_memory_unref);
  g_clear_pointer (&rows->index, sr_search_index_unref);
  g_free (rows);
}

static gint64
last_change (SrRegister *reg)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (reg), "SELECT COALESCE (MAX (id), 0) FROM change", NULL);

  return statement ? sr_statement_fetch_integer (statement, -1, NULL) : -1;
}

static gboolean
is_searched (const SrQuery *query)
{
  return sr_query_search (query) && sr_search_index_has (sr_query_schema (query));
}

static gboolean
still_holds (const SrListMemory *memory, SrRegister *reg, const char *key)
{
  return memory && g_str_equal (memory->key, key) && memory->last_change == last_change (reg);
}

/* Takes KEY and ROWS. */
static SrListMemory *
memory_new (SrRegister *reg, char *key, SrIdSet *rows)
{
  SrListMemory *memory = g_new0 (SrListMemory, 1);

  g_atomic_ref_count_init (&memory->count);
  memory->key = key;
  memory->last_change = last_change (reg);
  memory->rows = rows;
  return memory;
}

static SrIdSet *
set_of (const GArray *ids)
{
  SrIdSet *set = sr_id_set_new ();

  for (guint i = 0; i < ids->len; i++)
    sr_id_set_add (set, g_array_index (ids, gint64, i));
  return set;
}

/* The rows without the search. */
static SrListMemory *
remember (SrRegister *reg, const SrQuery *query, SrListMemory *memory, GError **error)
{
  g_autofree char *key = sr_query_rows_key (query, sr_register_as_of (reg));
  g_autoptr (SrQuery) all = NULL;
  g_autoptr (SrIdSet) rows = NULL;

  if (still_holds (memory, reg, key))
    return sr_list_memory_ref (memory);
  if (!sr_query_has_all (query)) {
    all = sr_query_copy (query);
    sr_query_set_search (all, NULL);
    sr_query_set_sort (all, NULL, FALSE);
    rows = sr_query_id_set (reg, all, error);
    if (rows == NULL)
      return NULL;
  }
  return memory_new (reg, g_steal_pointer (&key), g_steal_pointer (&rows));
}

/* A list that is not searched may be searched next. */
static SrListMemory *
remember_ids (SrRegister *reg, const SrQuery *query, const GArray *ids)
{
  if (sr_query_search (query) || !sr_search_index_has (sr_query_schema (query)))
    return NULL;
  return memory_new (reg, sr_query_rows_key (query, sr_register_as_of (reg)),
                     sr_query_has_all (query) ? NULL : set_of (ids));
}

/* Hits in another order than that of names. */
static GArray *
put_in_order (SrRegister *reg, const SrQuery *query, const GArray *hits, GError **error)
{
  g_autoptr (SrQuery) ordered = sr_query_new (sr_query_schema (query));
  g_autoptr (SrIdSet) set = set_of (hits);
  gboolean descending;
  const SrField *sort = sr_query_sort (query, &descending);

  sr_query_set_as_of (ordered, sr_query_as_of (query));
  sr_query_set_sort (ordered, sort->key, descending);
  sr_query_set_within (ordered, set);
  return sr_query_ids (reg, ordered, error);
}

static GArray *
search (SrRegister *reg, const SrQuery *query, SrListRows *rows, GError **error)
{
  gboolean descending;
  g_autoptr (GArray) hits =
      sr_search_index_find (rows->index, sr_query_schema (query), sr_query_search (query),
                            rows->memory->rows, 0, &rows->former);

  return sr_query_sort (query, &descending) ? put_in_order (reg, query, hits, error)
                                            : g_steal_pointer (&hits);
}

/* The index is of the register's date; a list of another is asked of the database. */
static gboolean
is_of_another_day (SrRegister *reg, const SrQuery *query)
{
  return sr_query_as_of (query) && !g_str_equal (sr_query_as_of (query), sr_register_as_of (reg));
}

SrListRows *
sr_list_run (SrRegister *reg,
             const SrQuery *query,
             SrSearchIndex *index,
             SrListMemory *memory,
             GError **error)
{
  g_autoptr (SrListRows) rows = g_new0 (SrListRows, 1);

  if (is_searched (query) && !is_of_another_day (reg, query)) {
    rows->index =
        index ? sr_search_index_refresh (index, reg, error) : sr_search_index_load (reg, error);
    rows->memory = rows->index ? remember (reg, query, memory, error) : NULL;
    rows->ids = rows->memory ? search (reg, query, rows, error) : NULL;
  } else {
    rows->ids = sr_query_ids (reg, query, error);
    rows->memory = rows->ids ? remember_ids (reg, query, rows->ids) : NULL;
  }
  return rows->ids ? g_steal_pointer (&rows) : NULL;
}

SrListRows *
sr_list_run_first (
    SrRegister *reg, const SrQuery *query, SrSearchIndex *index, SrListMemory *memory, guint limit)
{
  g_autofree char *key = sr_query_rows_key (query, sr_register_as_of (reg));
  gboolean descending;
  SrListRows *rows;

  if (!is_searched (query) || is_of_another_day (reg, query) ||
      sr_query_sort (query, &descending) || index == NULL ||
      !sr_search_index_is_fresh (index, reg) ||
      !(still_holds (memory, reg, key) || sr_query_has_all (query)))
    return NULL;
  rows = g_new0 (SrListRows, 1);
  rows->ids =
      sr_search_index_find (index, sr_query_schema (query), sr_query_search (query),
                            sr_query_has_all (query) ? NULL : memory->rows, limit, &rows->former);
  return rows;
}

static gboolean
has_many_persons (SrRegister *reg)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg),
                           "SELECT COUNT(*) FROM (SELECT 1 FROM person LIMIT :limit) AS few", NULL);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":limit", LARGE);
  return sr_statement_fetch_integer (statement, 0, NULL) >= LARGE;
}

/* Records stay: what was large once is large. */
gboolean
sr_list_is_large (SrRegister *reg)
{
  reg->is_large = reg->is_large || has_many_persons (reg);
  return reg->is_large;
}
