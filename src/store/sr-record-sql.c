/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * SQL made from schemas. Names come from the static tables of src/core/records, values are only
 * ever bound.
 */
#include "store/sr-record-sql.h"

#include "store/sr-store-files.h"

char *
sr_record_sql_table (const SrSchema *schema, gboolean state)
{
  return state ? g_strconcat (schema->key, "_state", NULL) : g_strdup (schema->key);
}

char *
sr_record_sql_link_table (const SrSchema *schema, const SrField *field)
{
  return g_strconcat (schema->key, "_", field->key, NULL);
}

gboolean
sr_record_sql_has_column (const SrField *field, gboolean state)
{
  if (field->kind == SR_KIND_CHOICES || field->flags & SR_FIELD_DERIVED)
    return FALSE;
  return !(field->flags & SR_FIELD_DATED) == !state;
}

char *
sr_record_sql_expression (const SrField *field)
{
  if (field->flags & SR_FIELD_DERIVED)
    return g_strconcat ("v.", field->key, NULL);
  if (field->kind == SR_KIND_CHOICES)
    return g_strdup ("NULL");
  return g_strconcat (field->flags & SR_FIELD_DATED ? "s." : "t.", field->key, NULL);
}

char *
sr_record_sql_from (const SrSchema *schema, gboolean view, gboolean state)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, " FROM %s AS t", schema->key);
  if (view && schema->has_view) {
    g_autofree char *file = g_strdup_printf ("views/%s.view.sql", schema->key);

    /* A view has a row for every record, so this is an inner join, which SQLite can dissolve into
     * the query. */
    g_string_append_printf (sql, " JOIN (%s) AS v ON v.id = t.id", sr_store_file (file));
  }
  if (state && sr_schema_has_state (schema))
    g_string_append_printf (
        sql,
        " LEFT JOIN %s_state AS s ON s.owner = t.id AND s.void = 0 AND s.since <= :as_of"
        " AND (s.until IS NULL OR s.until > :as_of)",
        schema->key);
  return g_string_free (sql, FALSE);
}

static char *
make_select (const SrSchema *schema)
{
  gboolean has_state = sr_schema_has_state (schema);
  g_autofree char *from = sr_record_sql_from (schema, TRUE, TRUE);
  GString *sql = g_string_new ("SELECT t.id, t.version, t.void, ");

  g_string_append (sql, has_state ? "s.id" : "NULL");
  for (guint i = 0; i < schema->n_fields; i++) {
    g_autofree char *expression = sr_record_sql_expression (&schema->fields[i]);

    g_string_append_printf (sql, ", %s", expression);
  }
  g_string_append_printf (sql, "%s WHERE t.id = :id", from);
  return g_string_free (sql, FALSE);
}

static char *
make_insert (const SrSchema *schema, gboolean state)
{
  g_autofree char *table = sr_record_sql_table (schema, state);
  GString *columns = g_string_new (state ? "id, owner, since, until" : "id, version");
  g_autoptr (GString) values = g_string_new (state ? ":id, :owner, :since, :until" : ":id, 1");

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (!sr_record_sql_has_column (field, state))
      continue;
    g_string_append_printf (columns, ", %s", field->key);
    g_string_append_printf (values, ", :%s", field->key);
    if (field->flags & SR_FIELD_SORTED) {
      g_string_append_printf (columns, ", %s_sort, %s_search", field->key, field->key);
      g_string_append_printf (values, ", :%s_sort, :%s_search", field->key, field->key);
    }
  }
  g_string_prepend (columns, " (");
  g_string_prepend (columns, table);
  g_string_prepend (columns, "INSERT INTO ");
  g_string_append_printf (columns, ") VALUES (%s)", values->str);
  return g_string_free (columns, FALSE);
}

typedef char *(*MakeSql) (const SrSchema *schema);

static char *
make_insert_record (const SrSchema *schema)
{
  return make_insert (schema, FALSE);
}

static char *
make_insert_state (const SrSchema *schema)
{
  return make_insert (schema, TRUE);
}

/* Schemas live as long as the program, and so does the SQL made from them. Long work runs in other
 * threads. */
static const char *
keep (GHashTable **kept, const SrSchema *schema, MakeSql make)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  char *sql;

  if (*kept == NULL)
    *kept = g_hash_table_new (NULL, NULL);
  sql = g_hash_table_lookup (*kept, schema);
  if (sql == NULL) {
    sql = make (schema);
    g_hash_table_insert (*kept, (gpointer)schema, sql);
  }
  return sql;
}

const char *
sr_record_sql_select (const SrSchema *schema)
{
  static GHashTable *kept;

  return keep (&kept, schema, make_select);
}

const char *
sr_record_sql_insert (const SrSchema *schema, gboolean state)
{
  static GHashTable *kept[2];

  return keep (&kept[state], schema, state ? make_insert_state : make_insert_record);
}
