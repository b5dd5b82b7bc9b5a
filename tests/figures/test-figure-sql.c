/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Includes in the SQL of figures; and every .sql file of the project: it says what it is for, holds
 * one statement that the database understands, and keeps to what another engine understands too.
 */
#include "figures/sr-figure-sql.h"

#include <gio/gio.h>
#include <string.h>

#include "figures-fixture.h"
#include "figures/sr-figure.h"
#include "store/sr-query-order.h"
#include "store/sr-sql-include.h"

static const char *
lookup (const char *name)
{
  static const char *const texts[][2] = {
      {"one", "-- Comment.\n-- More.\nSELECT 1 AS record_id\n"},
      {"two", "SELECT * FROM {{one}} AS o\n"},
      {"self", "SELECT * FROM {{self}} AS s\n"},
      {"ping", "SELECT * FROM {{pong}} AS s\n"},
      {"pong", "SELECT * FROM {{ping}} AS s\n"},
      {"lost", "SELECT * FROM {{nowhere}} AS s\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i][0], name) == 0)
      return texts[i][1];
  return NULL;
}

static void
test_expand (void)
{
  g_autofree char *plain = sr_sql_expand ("SELECT 1", lookup, NULL);
  g_autofree char *nested = sr_sql_expand ("A {{two}} B {{one}}.", lookup, NULL);

  g_assert_cmpstr (plain, ==, "SELECT 1");
  g_assert_cmpstr (nested, ==,
                   "A (SELECT * FROM (SELECT 1 AS record_id) AS o) B (SELECT 1 AS record_id).");
}

static void
test_expand_errors (void)
{
  static const struct {
    const char *sql;
    int code;
  } cases[] = {
      {"{{self}}", G_FILE_ERROR_LOOP},
      {"{{ping}}", G_FILE_ERROR_LOOP},
      {"{{lost}}", G_FILE_ERROR_NOENT},
      {"{{nowhere}}", G_FILE_ERROR_NOENT},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (sr_sql_expand (cases[i].sql, lookup, &error));
    g_assert_error (error, G_FILE_ERROR, cases[i].code);
  }
}

/* Every figure has its members and no members are left over; the same for dimensions. */
static void
test_files_and_catalogue (void)
{
  g_auto (GStrv) paths = sr_figure_sql_paths ();
  guint n_figures, n_members = 0, n_ratios = 0;
  const SrFigure *figures = sr_figures (&n_figures);

  for (guint f = 0; f < n_figures; f++) {
    gboolean is_ratio = figures[f].aggregate == SR_AGGREGATE_RATIO;

    g_assert_cmpint (sr_figure_members_sql (figures[f].key) == NULL, ==, is_ratio);
    n_ratios += is_ratio;
  }
  for (guint i = 0; paths[i]; i++) {
    g_autofree char *name = g_path_get_basename (paths[i]);
    char *dot = strchr (name, '.');

    *dot = '\0';
    if (g_str_has_prefix (paths[i], "members/")) {
      g_assert_nonnull (sr_figure_find (name));
      n_members++;
    }
  }
  g_assert_cmpuint (n_members, ==, n_figures - n_ratios);
  g_assert_null (sr_figure_sql_file ("members/nothing.sql"));
}

typedef void (*Visit) (Fixture *fixture, const char *path, const char *sql);

static void
walk (Fixture *fixture, const char *folder, Visit visit)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *sql = NULL;

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      if (strcmp (name, "migrations") != 0)
        walk (fixture, path, visit);
    } else if (g_str_has_suffix (name, ".sql") && g_file_get_contents (path, &sql, NULL, NULL)) {
      g_test_message ("%s", path);
      visit (fixture, path, sql);
    }
  }
}

static void
walk_all (Fixture *fixture, Visit visit)
{
  g_autofree char *source = g_build_filename (g_getenv ("SANGRUI_SRCDIR"), "src", NULL);

  walk (fixture, source, visit);
}

/* SQL without comments and string literals, in lower case. */
static char *
bare_sql (const char *sql)
{
  g_autoptr (GRegex) regex = g_regex_new ("--[^\n]*|'[^']*'", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (regex, sql, -1, 0, " ", 0, NULL);

  return g_ascii_strdown (bare, -1);
}

static void
check_first_comment (Fixture *fixture, const char *path, const char *sql)
{
  const char *line = strchr (sql, '\n');

  g_assert_true (g_str_has_prefix (sql, "-- "));
  g_assert_cmpint (line - sql, >, 10);
}

static void
check_portable (Fixture *fixture, const char *path, const char *sql)
{
  static const char *const forbidden[] = {
      "\\bstrftime\\b",
      "\\bjulianday\\b",
      "\\bgroup_concat\\b",
      "\\bifnull\\b",
      "\\bnvl\\b",
      "\\biif\\b",
      "\\binstr\\b",
      "\\bprintf\\b",
      "\\bjson",
      "\\bx\\s?'",
      "\\bglob\\b",
      "\\bregexp\\b",
      "\\browid\\b",
      "\\bcollate\\b",
      "\\btypeof\\b",
      "\\bdate\\s*\\(",
      "\\bdatetime\\s*\\(",
      "\\bmax\\s*\\([^()]*,",
      "\\bmin\\s*\\([^()]*,",
      "\"",
      "`",
      "==",
      "\\[",
      "\\binsert or\\b",
      "\\breplace into\\b",
      "\\bon conflict\\b",
      "\\blimit -1\\b",
      "\\bindexed by\\b",
  };
  g_autofree char *bare = bare_sql (sql);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (g_regex_match_simple (forbidden[i], bare, 0, 0)) {
      g_test_message ("%s has %s", path, forbidden[i]);
      g_test_fail ();
    }
}

static void
check_one_statement (Fixture *fixture, const char *path, const char *sql)
{
  g_autofree char *bare = bare_sql (sql);
  const char *end = strchr (bare, ';');

  g_assert_true (end == NULL || *g_strchug ((char *)end + 1) == '\0');
}

/* "…/orders/person.relation.sql" as the store puts it together; a part of one is no statement. */
static void
check_order (Fixture *fixture, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  const SrSchema *schema = sr_schema_find (parts[0]);
  g_autoptr (SrStatement) statement = NULL;
  GError *error = NULL;

  if (strstr (path, "/parts/"))
    return;
  statement =
      sr_database_prepare (sr_register_database (fixture->reg),
                           sr_query_order_sql (schema, sr_schema_field (schema, parts[1])), &error);
  g_assert_no_error (error);
}

/* A view is prepared as the store does it, inside another statement; all others as they are. */
static void
check_prepared (Fixture *fixture, const char *path, const char *sql)
{
  GError *error = NULL;
  g_autofree char *expanded = NULL;
  g_autofree char *wrapped = NULL;
  g_autoptr (SrStatement) statement = NULL;

  if (strstr (path, "/rules/")) /* with parts of their own: tests/rules prepares them */
    return;
  if (strstr (path, "/orders/")) {
    check_order (fixture, path);
    return;
  }
  expanded = sr_sql_expand (sql, sr_figure_sql_find, &error);
  g_assert_no_error (error);
  if (g_str_has_suffix (path, ".view.sql"))
    wrapped = g_strdup_printf ("SELECT * FROM (%s) AS v", expanded);
  statement = sr_database_prepare (sr_register_database (fixture->reg),
                                   wrapped ? wrapped : expanded, &error);
  g_assert_no_error (error);
}

/* Figures' members are "record_id, amount", dimensions "record_id, value", values "value, name". */
static void
check_columns (Fixture *fixture, const char *path, const char *sql)
{
  gboolean members = strstr (path, "/figures/members/") != NULL;
  gboolean dimension = strstr (path, "/figures/dimensions/") != NULL;
  gboolean values = strstr (path, "/dimensions/values.") != NULL;
  g_autofree char *expanded = sr_sql_expand (sql, sr_figure_sql_find, NULL);
  g_autoptr (SrStatement) statement = NULL;

  if (!members && !dimension)
    return;
  statement = sr_database_prepare (sr_register_database (fixture->reg), expanded, NULL);
  g_assert_nonnull (statement);
  g_assert_cmpuint (sr_statement_n_columns (statement), ==, 2);
  g_assert_cmpstr (sr_statement_column_name (statement, 0), ==, values ? "value" : "record_id");
  g_assert_cmpstr (sr_statement_column_name (statement, 1), ==,
                   values    ? "name"
                   : members ? "amount"
                             : "value");
}

static void
test_every_file (Fixture *fixture, gconstpointer data)
{
  walk_all (fixture, check_first_comment);
  walk_all (fixture, check_portable);
  walk_all (fixture, check_one_statement);
  walk_all (fixture, check_prepared);
  walk_all (fixture, check_columns);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-sql/expand", test_expand);
  g_test_add_func ("/figure-sql/expand-errors", test_expand_errors);
  g_test_add_func ("/figure-sql/files-and-catalogue", test_files_and_catalogue);
  g_test_add ("/figure-sql/every-file", Fixture, NULL, fixture_set_up, test_every_file,
              fixture_tear_down);
  return g_test_run ();
}
