/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which later entries stand on an earlier one, so that it cannot be undone before them.
 */
#include "store/sr-history.h"
#include "store/sr-store-files.h"

/* Adds the id of every later entry that is in force and touched the same column of the same row. */
static gboolean
collect_touching (SrRegister *reg, gint64 entry, GHashTable *found, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (reg), sr_store_file ("queries/history-touching.sql"), error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":entry", entry);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    g_hash_table_add (found, g_memdup2 (&id, sizeof id));
  }
  return step == SR_STEP_DONE;
}

/* Entries that made records refer, by FIELD, to a record that ENTRY created: by creating them, or
 * by setting the field last. What ENTRY set itself goes with it. */
static gboolean
collect_referring (SrRegister *reg,
                   gint64 entry,
                   const SrSchema *schema,
                   const SrField *field,
                   GHashTable *found,
                   GError **error)
{
  /* CROSS JOIN: what ENTRY created comes first, for most entries nothing of this type. */
  g_autofree char *sql = g_strdup_printf (
      "SELECT c.entry FROM change AS made CROSS JOIN %s AS r CROSS JOIN change AS c"
      " WHERE made.entry = :entry AND made.type = '%s' AND made.op = 'create' AND made.span IS NULL"
      " AND r.%s = made.record AND r.void = 0"
      " AND c.record = r.id AND c.type = '%s' AND c.entry > :entry"
      " AND ((c.op = 'create' AND c.span IS NULL)"
      "      OR (c.op = 'set' AND c.field = '%s'"
      "          AND NOT EXISTS (SELECT 1 FROM change AS x WHERE x.record = c.record"
      "                          AND x.type = c.type AND x.field = c.field AND x.id > c.id)))",
      schema->key, field->target, field->key, schema->key, field->key);
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":entry", entry);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 id = sr_statement_integer (statement, 0);

    g_hash_table_add (found, g_memdup2 (&id, sizeof id));
  }
  return step == SR_STEP_DONE;
}

static gboolean
collect_all_referring (SrRegister *reg, gint64 entry, GHashTable *found, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint s = 0; schemas[s]; s++)
    for (guint i = 0; i < schemas[s]->n_fields; i++) {
      const SrField *field = &schemas[s]->fields[i];

      if (field->kind == SR_KIND_REFERENCE &&
          !(field->flags & (SR_FIELD_DERIVED | SR_FIELD_DATED)) &&
          !collect_referring (reg, entry, schemas[s], field, found, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const SrHistoryEntry *first = *(const SrHistoryEntry *const *)a;
  const SrHistoryEntry *second = *(const SrHistoryEntry *const *)b;

  return (first->id > second->id) - (first->id < second->id);
}

GPtrArray *
sr_history_dependents (SrRegister *reg, gint64 entry, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_history_entry_free);
  GHashTableIter iter;
  gpointer id;

  if (!collect_touching (reg, entry, found, error) ||
      !collect_all_referring (reg, entry, found, error))
    return NULL;
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    SrHistoryEntry *later = sr_history_entry (reg, *(gint64 *)id, error);

    if (later == NULL)
      return NULL;
    g_ptr_array_add (entries, later);
  }
  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}
