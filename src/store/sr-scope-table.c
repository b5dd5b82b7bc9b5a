/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Tables of the connection: scope_member holds the ids, scope_state up to which change of the
 * history they are right.
 */
#include "store/sr-scope-table.h"

#include <string.h>

#define MARK "scope_member AS m WHERE m.scope = '"

static const char tables[] =
    "CREATE TEMPORARY TABLE IF NOT EXISTS scope_member (scope TEXT, as_of TEXT, record_id INTEGER, "
    "PRIMARY KEY (scope, as_of, record_id)) WITHOUT ROWID;"
    "CREATE TEMPORARY TABLE IF NOT EXISTS scope_state (scope TEXT, as_of TEXT, last_change "
    "INTEGER, "
    "PRIMARY KEY (scope, as_of)) WITHOUT ROWID";

/* Key → SrScopeFill: what fills a table is known above the store. */
static GHashTable *fills;
static GMutex mutex;

char *
sr_scope_table_sql (const char *key, SrScopeFill fill)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (fills == NULL)
    fills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_replace (fills, g_strdup (key), (gpointer)fill);
  return g_strdup_printf (
      "SELECT m.record_id AS record_id, 1 AS amount FROM " MARK "%s' AND m.as_of = :as_of", key);
}

/* The key within SQL, NULL when it is about no such table. New string. */
static char *
key_of (const char *sql)
{
  const char *mark = sql ? strstr (sql, MARK) : NULL;
  const char *key = mark ? mark + strlen (MARK) : NULL;

  return key ? g_strndup (key, strcspn (key, "'")) : NULL;
}

static SrScopeFill
fill_of (const char *key)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  return (SrScopeFill)g_hash_table_lookup (fills, key);
}

/* -1 on error; FALLBACK when there is no row. */
static gint64
ask (SrDatabase *database,
     const char *sql,
     const char *key,
     const char *as_of,
     gint64 fallback,
     GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (database, sql, error);

  if (statement == NULL)
    return -1;
  sr_statement_bind_text (statement, ":scope", key);
  sr_statement_bind_text (statement, ":as_of", as_of);
  return sr_statement_fetch_integer (statement, fallback, error);
}

static gboolean
run (SrDatabase *database,
     const char *sql,
     const char *key,
     const char *as_of,
     gint64 number,
     GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":scope", key);
  sr_statement_bind_text (statement, ":as_of", as_of);
  sr_statement_bind_integer (statement, ":number", number);
  return sr_statement_run (statement, error);
}

static gboolean
replace (SrDatabase *database,
         const char *key,
         const char *as_of,
         const GArray *ids,
         gint64 last,
         GError **error)
{
  if (!run (database, "DELETE FROM scope_member WHERE scope = :scope AND as_of = :as_of", key,
            as_of, 0, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!run (database,
              "INSERT INTO scope_member (scope, as_of, record_id) VALUES (:scope, :as_of, :number)",
              key, as_of, g_array_index (ids, gint64, i), error))
      return FALSE;
  return run (database,
              "INSERT OR REPLACE INTO scope_state (scope, as_of, last_change) VALUES (:scope, "
              ":as_of, :number)",
              key, as_of, last, error);
}

gboolean
sr_scope_table_fill (SrRegister *reg, const char *members_sql, const char *as_of, GError **error)
{
  SrDatabase *database = sr_register_database (reg);
  g_autofree char *key = key_of (members_sql);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GArray) ids = NULL;
  gint64 last, before;

  if (key == NULL)
    return TRUE;
  if (!sr_database_execute (database, tables, error))
    return FALSE;
  last = ask (database, "SELECT COALESCE (MAX (id), 0) FROM change", key, as_of, 0, &failure);
  before =
      ask (database, "SELECT last_change FROM scope_state WHERE scope = :scope AND as_of = :as_of",
           key, as_of, -1, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (last == before)
    return TRUE;
  ids = fill_of (key) (reg, key, as_of, error);
  return ids && replace (database, key, as_of, ids, last, error);
}
