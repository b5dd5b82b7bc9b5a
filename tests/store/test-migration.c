/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The database that the migrations make, held beside the schemas in both directions: tables, state
 * tables, link tables, columns and their types, references, unique fields, views; and that the
 * history cannot be rewritten. Plain sqlite3: nothing of the store's is trusted here.
 */
#include <sqlite3.h>
#include <string.h>

#include "core/records/sr-records.h"
#include "store/sr-history-private.h"
#include "store/sr-store-files.h"

typedef struct {
  sqlite3 *db;
} Fixture;

static void
execute (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = sr_store_files ("migrations/sqlite");

  g_assert_cmpint (sqlite3_open (":memory:", &fixture->db), ==, SQLITE_OK);
  execute (fixture->db, "PRAGMA foreign_keys = ON");
  g_assert_nonnull (names[0]);
  for (guint i = 0; names[i]; i++) {
    g_autofree char *file = g_strconcat ("migrations/sqlite/", names[i], NULL);

    execute (fixture->db, sr_store_file (file));
  }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (fixture->db), ==, SQLITE_OK);
}

/* First column of SQL → second column, as texts. */
static GHashTable *
read_pairs (sqlite3 *db, const char *sql)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_hash_table_insert (pairs, g_strdup ((const char *)sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *)sqlite3_column_text (statement, 1)));
  sqlite3_finalize (statement);
  return pairs;
}

/* Column → "TYPE notnull→target pk", so that one comparison covers all of it. */
static GHashTable *
read_table (sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT c.name, c.type || CASE WHEN c.\"notnull\" OR c.pk THEN ' !' ELSE '' END"
      " || COALESCE (' ' || f.\"table\" || '.' || f.\"to\", '')"
      " FROM pragma_table_info ('%1$s') AS c"
      " LEFT JOIN pragma_foreign_key_list ('%1$s') AS f ON f.\"from\" = c.name",
      table);

  return read_pairs (db, sql);
}

static void
assert_same (const char *what, GHashTable *expected, GHashTable *actual)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (actual, key)) != 0)
      g_error ("%s.%s should be %s, is %s", what, (char *)key, (char *)value,
               (char *)g_hash_table_lookup (actual, key));
  g_hash_table_iter_init (&iter, actual);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (expected, key))
      g_error ("%s.%s (%s) belongs to no field", what, (char *)key, (char *)value);
}

static void
expect (GHashTable *columns, const char *name, const char *type)
{
  g_hash_table_insert (columns, g_strdup (name), g_strdup (type));
}

static char *
column_type (const SrField *field)
{
  switch (field->kind) {
  case SR_KIND_REFERENCE:
    return g_strdup_printf ("INTEGER %s.id", field->target);
  case SR_KIND_DECIMAL:
    return g_strdup ("REAL");
  case SR_KIND_INTEGER:
  case SR_KIND_MONEY:
  case SR_KIND_FLAG:
    return g_strdup ("INTEGER");
  case SR_KIND_TEXT:
  case SR_KIND_DATE:
  case SR_KIND_MONTH:
  case SR_KIND_TIME:
  case SR_KIND_CHOICE:
    return g_strdup ("TEXT");
  case SR_KIND_CHOICES:
  case SR_N_KINDS:
  default:
    g_assert_not_reached ();
  }
}

static void
expect_fields (GHashTable *columns, const SrSchema *schema, gboolean dated)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    g_autofree char *type = NULL;

    if (field->flags & SR_FIELD_DERIVED || field->kind == SR_KIND_CHOICES ||
        !(field->flags & SR_FIELD_DATED) != !dated)
      continue;
    type = column_type (field);
    expect (columns, field->key, type);
    if (field->flags & SR_FIELD_SORTED) {
      g_autofree char *sort = g_strconcat (field->key, "_sort", NULL);
      g_autofree char *search = g_strconcat (field->key, "_search", NULL);

      expect (columns, sort, "TEXT");
      expect (columns, search, "TEXT");
    }
  }
}

static void
check_main_table (Fixture *fixture, const SrSchema *schema)
{
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) actual = read_table (fixture->db, schema->key);

  expect (expected, "id", "INTEGER !");
  expect (expected, "version", "INTEGER !");
  expect (expected, "void", "INTEGER !");
  expect_fields (expected, schema, FALSE);
  assert_same (schema->key, expected, actual);
}

static void
check_state_table (Fixture *fixture, const SrSchema *schema, GHashTable *tables)
{
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *name = g_strconcat (schema->key, "_state", NULL);
  g_autofree char *owner = g_strdup_printf ("INTEGER ! %s.id", schema->key);
  g_autoptr (GHashTable) actual = NULL;

  if (!sr_schema_has_state (schema))
    return;
  actual = read_table (fixture->db, name);
  expect (expected, "id", "INTEGER !");
  expect (expected, "owner", owner);
  expect (expected, "since", "TEXT !");
  expect (expected, "until", "TEXT");
  expect (expected, "void", "INTEGER !");
  expect_fields (expected, schema, TRUE);
  assert_same (name, expected, actual);
  g_assert_true (g_hash_table_remove (tables, name));
}

static void
check_link_table (Fixture *fixture,
                  const SrSchema *schema,
                  const SrField *field,
                  GHashTable *tables)
{
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *name = g_strconcat (schema->key, "_", field->key, NULL);
  g_autofree char *owner = g_strdup_printf ("INTEGER ! %s%s.id", schema->key,
                                            field->flags & SR_FIELD_DATED ? "_state" : "");
  g_autoptr (GHashTable) actual = read_table (fixture->db, name);

  expect (expected, "owner", owner);
  expect (expected, "code", "TEXT !");
  assert_same (name, expected, actual);
  g_assert_true (g_hash_table_remove (tables, name));
}

/* A log is a view: its columns are asked for by name and have no types of their own. */
static void
check_log (Fixture *fixture, const SrSchema *schema)
{
  static const char *const common[] = {"id", "version", "void"};
  g_autoptr (GHashTable) columns = read_table (fixture->db, schema->key);

  for (guint i = 0; i < schema->n_fields; i++)
    if (!g_hash_table_remove (columns, schema->fields[i].key))
      g_error ("the view %s has no column %s", schema->key, schema->fields[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    g_assert_true (g_hash_table_remove (columns, common[i]));
  g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
}

static GHashTable *
read_tables (sqlite3 *db)
{
  return read_pairs (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  static const char *const system[] = {"meta", "sequence", "entry", "change", "disclosure"};
  const SrSchema *const *schemas = sr_schemas ();
  g_autoptr (GHashTable) tables = read_tables (fixture->db);
  GHashTableIter iter;
  gpointer name, sql;

  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    g_assert_nonnull (strstr (sql, "STRICT"));
  for (guint i = 0; schemas[i]; i++) {
    if (schemas[i]->is_log) {
      check_log (fixture, schemas[i]);
      continue;
    }
    check_main_table (fixture, schemas[i]);
    g_assert_true (g_hash_table_remove (tables, schemas[i]->key));
    check_state_table (fixture, schemas[i], tables);
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      if (schemas[i]->fields[f].kind == SR_KIND_CHOICES &&
          !(schemas[i]->fields[f].flags & SR_FIELD_DERIVED))
        check_link_table (fixture, schemas[i], &schemas[i]->fields[f], tables);
  }
  for (guint i = 0; i < G_N_ELEMENTS (system); i++)
    g_assert_true (g_hash_table_remove (tables, system[i]));
  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_error ("table %s belongs to nothing", (char *)name);
}

/* Unique fields, the past of a record, and what codes alone do not tell apart. */
static void
test_unique (Fixture *fixture, gconstpointer data)
{
  const SrSchema *const *schemas = sr_schemas ();
  g_autoptr (GHashTable) indexes = read_pairs (
      fixture->db, "SELECT tbl_name || ' ' || SUBSTR (sql, INSTR (sql, '(')), name"
                   " FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'");
  guint n = 0;

  for (guint i = 0; schemas[i]; i++) {
    const SrSchema *schema = schemas[i];

    if (schema->is_log)
      continue;
    if (sr_schema_has_state (schema)) {
      g_autofree char *key =
          g_strdup_printf ("%s_state (owner, since) WHERE void = 0", schema->key);

      g_assert_true (g_hash_table_contains (indexes, key));
      n++;
    }
    for (guint f = 0; f < schema->n_fields; f++) {
      g_autofree char *key =
          g_strdup_printf ("%s (%s) WHERE void = 0", schema->key, schema->fields[f].key);
      gboolean unique = (schema->fields[f].flags & SR_FIELD_UNIQUE) != 0;

      g_test_message ("%s", key);
      g_assert_cmpint (g_hash_table_contains (indexes, key), ==, unique);
      n += unique;
    }
  }
  g_assert_true (g_hash_table_contains (indexes, "code_item (list_id, code) WHERE void = 0"));
  g_assert_true (g_hash_table_contains (
      indexes, "flat (building_id, unit_number, room_number) WHERE void = 0"));
  g_assert_true (
      g_hash_table_contains (indexes, "parameter (parameter_key, since) WHERE void = 0"));
  g_assert_true (
      g_hash_table_contains (indexes, "income_account (household_id, period) WHERE void = 0"));
  g_assert_true (g_hash_table_contains (indexes, "code_alias (list, alias) WHERE void = 0"));
  g_assert_true (
      g_hash_table_contains (indexes, "wage (factory_id, wage_month, person_id) WHERE void = 0"));
  g_assert_true (
      g_hash_table_contains (indexes, "fair_company (fair_id, company_id) WHERE void = 0"));
  /* That of column_alias in four parts: two nulls are not equal to an index. */
  g_assert_cmpuint (g_hash_table_size (indexes), ==, n + 11);
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint i = 0; schemas[i]; i++) {
    const SrSchema *schema = schemas[i];
    g_autofree char *file = g_strdup_printf ("views/%s.view.sql", schema->key);
    sqlite3_stmt *statement = NULL;
    guint n = 0;

    g_test_message ("%s", file);
    g_assert_cmpint (schema->has_view, ==, sr_store_has_file (file));
    if (!schema->has_view)
      continue;
    if (sqlite3_prepare_v2 (fixture->db, sr_store_file (file), -1, &statement, NULL) != SQLITE_OK)
      g_error ("%s", sqlite3_errmsg (fixture->db));
    g_assert_cmpstr (sqlite3_column_name (statement, 0), ==, "id");
    for (int c = 1; c < sqlite3_column_count (statement); c++, n++) {
      const SrField *field = sr_schema_field (schema, sqlite3_column_name (statement, c));

      g_test_message ("%s", sqlite3_column_name (statement, c));
      g_assert_nonnull (field);
      g_assert_true (field->flags & SR_FIELD_DERIVED);
    }
    for (guint f = 0; f < schema->n_fields; f++)
      n -= (schema->fields[f].flags & SR_FIELD_DERIVED) != 0;
    g_assert_cmpint ((int)n, ==, 0);
    sqlite3_finalize (statement);
  }
}

static void
assert_refused (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
}

static void
test_append_only (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = fixture->db;

  execute (db, "INSERT INTO entry (at, operator, act, title)"
               " VALUES ('2025-09-27T00:00:00Z', 'a', 'b', 'c')");
  execute (db, "INSERT INTO change (entry, op, type, record) VALUES (1, 'create', 'person', 1)");
  execute (db, "INSERT INTO disclosure (at, operator, kind)"
               " VALUES ('2025-09-27T00:00:00Z', 'a', 'reveal')");
  assert_refused (db, "UPDATE entry SET title = 'd'");
  assert_refused (db, "DELETE FROM entry");
  assert_refused (db, "UPDATE change SET record = 2");
  assert_refused (db, "DELETE FROM change");
  assert_refused (db, "UPDATE disclosure SET operator = 'b'");
  assert_refused (db, "DELETE FROM disclosure");
  assert_refused (db,
                  "INSERT INTO change (entry, op, type, record) VALUES (1, 'drop', 'person', 1)");
  assert_refused (db,
                  "INSERT INTO change (entry, op, type, record) VALUES (2, 'set', 'person', 1)");
  assert_refused (db, "INSERT INTO disclosure (at, operator, kind) VALUES ('', 'a', 'look')");
}

/* One step, with this in it. */
static void
assert_plan (sqlite3 *db, const char *sql, const char *step)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *statement = NULL;

  g_test_message ("%s", sql);
  g_assert_cmpint (sqlite3_prepare_v2 (db, explain, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_nonnull (strstr ((const char *)sqlite3_column_text (statement, 3), step));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

/* Which record has a history of so many parts must not be asked of all of them. */
static void
assert_no_scan (sqlite3 *db, const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *statement = NULL;

  g_test_message ("%s", sql);
  g_assert_cmpint (sqlite3_prepare_v2 (db, explain, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    const char *step = (const char *)sqlite3_column_text (statement, 3);

    if (g_str_has_prefix (step, "SCAN") && !g_str_has_prefix (step, "SCAN ("))
      g_error ("%s", step);
  }
  sqlite3_finalize (statement);
}

static void
test_history_of_record (Fixture *fixture, gconstpointer data)
{
  for (const SrSchema *const *schema = sr_schemas (); *schema; schema++) {
    g_autofree char *sql = sr_history_of_record_sql (*schema);

    if (!(*schema)->is_log)
      assert_no_scan (fixture->db, sql);
  }
}

/* The lookups at a date that lists make for every row need no table. */
static void
test_covering (Fixture *fixture, gconstpointer data)
{
  static const char *const lookups[] = {
      "SELECT person_id, relation FROM membership WHERE household_id = 1 AND void = 0"
      " AND (since IS NULL OR since <= 'd') AND (until IS NULL OR until > 'd')",
      "SELECT household_id, relation FROM membership WHERE person_id = 1 AND void = 0"
      " AND (since IS NULL OR since <= 'd') AND (until IS NULL OR until > 'd')",
      "SELECT flat_id FROM occupancy WHERE household_id = 1 AND void = 0"
      " AND (since IS NULL OR since <= 'd') AND (until IS NULL OR until > 'd')",
      "SELECT household_id FROM occupancy WHERE flat_id = 1 AND void = 0"
      " AND (since IS NULL OR since <= 'd') AND (until IS NULL OR until > 'd')",
      "SELECT person_id FROM post WHERE building_id = 1 AND post_role = 'building_head' AND void = "
      "0"
      " AND (since IS NULL OR since <= 'd') AND (until IS NULL OR until > 'd')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lookups); i++)
    assert_plan (fixture->db, lookups[i], "COVERING INDEX");
}

/* The usual orders of long lists walk an index (whose condition is the list's) and sort nothing. */
static void
test_orders (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = fixture->db;

  assert_plan (db, "SELECT id FROM person WHERE void = 0 ORDER BY name_sort, id",
               "INDEX person_name_sort");
  assert_plan (db, "SELECT id FROM person WHERE void = 0 ORDER BY born_on DESC, id DESC",
               "INDEX person_born");
  assert_plan (db, "SELECT id FROM person WHERE void = 0 ORDER BY person_code, id",
               "INDEX person_person_code_unique");
  assert_plan (db, "SELECT id FROM household WHERE void = 0 ORDER BY household_code, id",
               "INDEX household_household_code_unique");
}

/* Through everybody one goes in the order of the file, not in that of some name or number. */
static void
test_file_order (Fixture *fixture, gconstpointer data)
{
  assert_plan (fixture->db, "SELECT remark FROM person WHERE void = 0", "INDEX person_in_order");
  assert_plan (fixture->db, "SELECT remark FROM household WHERE void = 0",
               "INDEX household_in_order");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/migration/tables", Fixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/migration/unique", Fixture, NULL, set_up, test_unique, tear_down);
  g_test_add ("/migration/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/migration/append-only", Fixture, NULL, set_up, test_append_only, tear_down);
  g_test_add ("/migration/history-of-record", Fixture, NULL, set_up, test_history_of_record,
              tear_down);
  g_test_add ("/migration/covering", Fixture, NULL, set_up, test_covering, tear_down);
  g_test_add ("/migration/file-order", Fixture, NULL, set_up, test_file_order, tear_down);
  g_test_add ("/migration/orders", Fixture, NULL, set_up, test_orders, tear_down);
  return g_test_run ();
}
