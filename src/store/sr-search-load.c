/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading rows for the search index, the texts that held before, and a part from beginning to end.
 */
#include "store/sr-search-load.h"

#include <malloc.h>
#include <string.h>

#include "core/sr-pinyin.h"
#include "store/sr-store-files.h"

static gboolean
read_rows (SrStatement *statement,
           SrSearchLoading *loading,
           SrSearchTake take,
           gpointer data,
           GError **error)
{
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    take (loading, statement, data);
  return step == SR_STEP_DONE;
}

static gboolean
read_each (SrStatement *statement,
           const GArray *ids,
           SrSearchLoading *loading,
           SrSearchTake take,
           gpointer data,
           GError **error)
{
  for (guint i = 0; i < ids->len; i++) {
    sr_statement_reset (statement);
    sr_statement_bind_integer (statement, ":id", g_array_index (ids, gint64, i));
    if (!read_rows (statement, loading, take, data, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_search_read (SrSearchLoading *loading,
                const SrSearchReading *reading,
                const GArray *ids,
                SrSearchTake take,
                gpointer data,
                GError **error)
{
  g_autofree char *file = g_strdup_printf ("queries/%s.sql", reading->file);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (SrStatement) statement = NULL;

  g_string_append_printf (sql, "%s FROM (%s) AS x", reading->columns ? reading->columns : "*",
                          sr_store_file (file));
  if (ids)
    g_string_append_printf (sql, " WHERE x.%s = :id", reading->key);
  if (reading->order)
    g_string_append_printf (sql, " ORDER BY %s", reading->order);
  statement = sr_database_prepare (sr_register_database (loading->reg), sql->str, error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":as_of", sr_register_as_of (loading->reg));
  sr_statement_bind_text (statement, ":type", reading->type);
  return ids ? read_each (statement, ids, loading, take, data, error)
             : read_rows (statement, loading, take, data, error);
}

guint32 *
sr_search_no_rows (guint n)
{
  guint32 *rows = g_new (guint32, n + 1);

  memset (rows, 0xFF, (n + 1) * sizeof *rows);
  return rows;
}

/* --- What was --- */

typedef struct {
  SrSearchFormer *former;
  const SrIdMap *rows;
} FormerOf;

static void
take_former (SrSearchLoading *loading, SrStatement *row, gpointer data)
{
  FormerOf *of = data;
  guint32 whose = sr_id_map_get (of->rows, sr_statement_integer (row, 0));
  const char *old = sr_statement_text (row, 2);

  if (whose == SR_ID_MAP_NONE)
    return;
  sr_text_column_add (of->former->texts, old);
  if (g_strcmp0 (sr_statement_text (row, 1), "name") == 0) {
    g_autofree char *pinyin = sr_pinyin_search_key (old);

    sr_text_column_add (of->former->texts, pinyin);
  }
  sr_text_column_end_row (of->former->texts);
  g_array_append_val (of->former->rows, whose);
}

static const SrSearchReading former_persons = {NULL, "search-former", NULL, "record", "person"};
static const SrSearchReading former_households = {NULL, "search-former", NULL, "record",
                                                  "household"};

gboolean
sr_search_load_former (SrSearchLoading *loading, GError **error)
{
  SrSearchPart *part = loading->part;
  const SrSearchSubset *subset = loading->subset;
  FormerOf of_persons = {&part->former_persons, loading->persons};
  FormerOf of_households = {&part->former_households, loading->households};

  if (!sr_search_read (loading, &former_persons, subset ? subset->persons : NULL, take_former,
                       &of_persons, error) ||
      !sr_search_read (loading, &former_households, subset ? subset->households : NULL, take_former,
                       &of_households, error))
    return FALSE;
  sr_text_column_close (part->former_persons.texts);
  sr_text_column_close (part->former_households.texts);
  return TRUE;
}

SrSearchPart *
sr_search_part_load (SrRegister *reg, const SrSearchSubset *subset, GError **error)
{
  g_autoptr (SrSearchPart) part = sr_search_part_new ();
  SrSearchLoading loading = {reg, part, subset, sr_id_map_new (), sr_id_map_new ()};
  gboolean good = sr_search_load_persons (&loading, error) &&
                  sr_search_load_households (&loading, error) &&
                  sr_search_load_former (&loading, error);

  sr_id_map_free (loading.persons);
  sr_id_map_free (loading.households);
  /* What reading everybody took besides goes back to the system at once. */
  if (subset == NULL)
    malloc_trim (0);
  return good ? g_steal_pointer (&part) : NULL;
}
