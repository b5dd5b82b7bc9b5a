/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Persons of the search index. They are read as they lie in the file, which is twice as fast as
 * reading them in the order of their names, and are put into that order afterwards.
 */
#include <string.h>

#include "store/sr-search-load.h"

/* As they lie in the file. */
typedef struct {
  SrTextColumn *names; /* each once */
  SrTextColumn *pinyin;
  GHashTable *name_rows;
  GArray *name_of; /* guint32 */
  SrTextColumn *numbers;
  SrTextColumn *codes;
} People;

static void
people_init (People *people)
{
  people->names = sr_text_column_new (1);
  people->pinyin = sr_text_column_new (1);
  people->name_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  people->name_of = g_array_new (FALSE, FALSE, sizeof (guint32));
  people->numbers = sr_text_column_new (1);
  people->codes = sr_text_column_new (1);
}

static void
people_clear (People *people)
{
  sr_text_column_free (people->names);
  sr_text_column_free (people->pinyin);
  g_hash_table_unref (people->name_rows);
  g_array_unref (people->name_of);
  sr_text_column_free (people->numbers);
  sr_text_column_free (people->codes);
}

static guint32
name_row (People *people, const char *name, const char *pinyin)
{
  gpointer row;

  if (g_hash_table_lookup_extended (people->name_rows, name, NULL, &row))
    return GPOINTER_TO_UINT (row);
  row = GUINT_TO_POINTER (sr_text_column_n_rows (people->names));
  g_hash_table_insert (people->name_rows, g_strdup (name), row);
  sr_text_column_add (people->names, name);
  sr_text_column_end_row (people->names);
  sr_text_column_add (people->pinyin, pinyin);
  sr_text_column_end_row (people->pinyin);
  return GPOINTER_TO_UINT (row);
}

static void
take_person (SrSearchLoading *loading, SrStatement *row, gpointer data)
{
  People *people = data;
  const char *name = sr_statement_text (row, 1);
  guint32 of = name_row (people, name ? name : "", sr_statement_text (row, 3));

  sr_id_map_set (loading->persons, sr_statement_integer (row, 0), people->name_of->len);
  g_array_append_val (people->name_of, of);
  for (guint i = 4; i < 6; i++)
    sr_text_column_add (people->numbers, sr_statement_text (row, i));
  for (guint i = 6; i < 8; i++)
    sr_text_column_add (people->codes, sr_statement_text (row, i));
  sr_text_column_end_row (people->numbers);
  sr_text_column_end_row (people->codes);
}

/* --- Their order --- */

typedef struct {
  gint64 id;
  char *sort;
} Sorted;

static void
take_id (SrSearchLoading *loading, SrStatement *row, gpointer ids)
{
  gint64 id = sr_statement_integer (row, 0);

  g_array_append_val (ids, id);
}

static void
take_sorted (SrSearchLoading *loading, SrStatement *row, gpointer sorted)
{
  Sorted one = {sr_statement_integer (row, 0), g_strdup (sr_statement_text (row, 1))};

  g_array_append_val (sorted, one);
}

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *first = a, *second = b;
  int order = g_strcmp0 (first->sort, second->sort);

  return order ? order : (first->id > second->id) - (first->id < second->id);
}

static void
sorted_clear (gpointer sorted)
{
  g_free (((Sorted *)sorted)->sort);
}

static const SrSearchReading all_persons = {NULL, "search-persons", "x.id", "id", NULL};
static const SrSearchReading all_in_order = {"x.id", "search-persons", "x.name_sort, x.id", NULL,
                                             NULL};
static const SrSearchReading some_in_order = {"x.id, x.name_sort", "search-persons", NULL, "id",
                                              NULL};

/* Everybody's order is that of an index of the database, that of a few is made here. */
static GArray *
read_order (SrSearchLoading *loading, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  g_array_set_clear_func (sorted, sorted_clear);
  if (loading->subset == NULL)
    return sr_search_read (loading, &all_in_order, NULL, take_id, ids, error)
               ? g_steal_pointer (&ids)
               : NULL;
  if (!sr_search_read (loading, &some_in_order, loading->subset->persons, take_sorted, sorted,
                       error))
    return NULL;
  g_array_sort (sorted, compare_sorted);
  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (ids, g_array_index (sorted, Sorted, i).id);
  return g_steal_pointer (&ids);
}

static void
arrange (SrSearchLoading *loading, const People *people)
{
  SrSearchPart *part = loading->part;
  guint32 last = SR_ID_MAP_NONE;

  for (guint32 row = 0; row < part->n_persons; row++) {
    guint32 lies = sr_id_map_get (loading->persons, part->person_ids[row]);
    guint32 name = g_array_index (people->name_of, guint32, lies);

    sr_id_map_set (loading->persons, part->person_ids[row], row);
    sr_text_column_copy_row (part->numbers, people->numbers, lies);
    sr_text_column_copy_row (part->codes, people->codes, lies);
    if (name == last)
      continue;
    last = name;
    g_array_append_val (part->name_starts, row);
    sr_text_column_copy_row (part->names, people->names, name);
    sr_text_column_copy_row (part->pinyin, people->pinyin, name);
  }
  g_array_append_val (part->name_starts, part->n_persons);
}

static gboolean
load (SrSearchLoading *loading, People *people, GError **error)
{
  SrSearchPart *part = loading->part;
  GArray *ids;

  if (!sr_search_read (loading, &all_persons, loading->subset ? loading->subset->persons : NULL,
                       take_person, people, error))
    return FALSE;
  ids = read_order (loading, error);
  if (ids == NULL)
    return FALSE;
  part->n_persons = ids->len;
  part->person_ids = (gint64 *)(gpointer)g_array_free (ids, FALSE);
  arrange (loading, people);
  return TRUE;
}

gboolean
sr_search_load_persons (SrSearchLoading *loading, GError **error)
{
  SrSearchPart *part = loading->part;
  People people;
  gboolean good;

  people_init (&people);
  good = load (loading, &people, error);
  people_clear (&people);
  part->homes = sr_search_no_rows (part->n_persons);
  sr_text_column_close (part->names);
  sr_text_column_close (part->pinyin);
  sr_text_column_close (part->numbers);
  sr_text_column_close (part->codes);
  return good;
}
