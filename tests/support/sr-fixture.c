/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The scratch register of tests.
 */
#include "sr-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "store/sr-entry.h"

void
sr_fixture_set_up (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("SANGRUI_TODAY", "2025-09-27", TRUE);
  fixture->folder = g_dir_make_tmp ("sangrui-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_CONFIG_HOME", fixture->folder, TRUE);
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
  fixture->reg = sr_register_create (fixture->path, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_unlink (path) != 0)
      remove_folder (path);
  }
  g_rmdir (folder);
}

void
sr_fixture_tear_down (SrFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->reg);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

void
sr_fixture_reopen (SrFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
}

SrDraft *
sr_fixture_draft (const char *type, ...)
{
  const SrSchema *schema = sr_schema_find (type);
  SrDraft *draft;
  const char *key;
  va_list pairs;

  g_assert_nonnull (schema);
  draft = sr_draft_new (schema);
  va_start (pairs, type);
  while ((key = va_arg (pairs, const char *)))
    g_assert_true (sr_draft_set_typed (draft, key, va_arg (pairs, const char *)));
  va_end (pairs);
  return draft;
}

gint64
sr_fixture_create (SrFixture *fixture, SrDraft *draft, const char *since)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "create", &error);
  gint64 id = 0;

  g_assert_no_error (error);
  sr_entry_create (entry, draft, since, &id, &error);
  g_assert_no_error (error);
  sr_entry_commit (entry, NULL, &error);
  g_assert_no_error (error);
  return id;
}

gint64
sr_fixture_integer (SrFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (fixture->reg), sql, &error);
  gint64 value;

  g_assert_no_error (error);
  value = sr_statement_fetch_integer (statement, G_MININT64, &error);
  g_assert_no_error (error);
  return value;
}

char *
sr_fixture_text (SrFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (fixture->reg), sql, &error);
  char *text;

  g_assert_no_error (error);
  text = sr_statement_fetch_text (statement, &error);
  g_assert_no_error (error);
  return text;
}

static void
dump_table (SrFixture *fixture, const char *table, gboolean without_versions, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (fixture->reg), sql, NULL);

  while (sr_statement_step (statement, NULL) == SR_STEP_ROW) {
    g_string_append (dump, table);
    for (guint i = 0; i < sr_statement_n_columns (statement); i++) {
      const char *name = sr_statement_column_name (statement, i);
      const char *text = sr_statement_text (statement, i);

      if (!without_versions || !g_str_equal (name, "version"))
        g_string_append_printf (dump, "|%s=%s", name, text ? text : "-");
    }
    g_string_append_c (dump, '\n');
  }
}

char *
sr_fixture_dump (SrFixture *fixture, gboolean without_versions)
{
  g_autoptr (SrStatement) tables =
      sr_database_prepare (sr_register_database (fixture->reg),
                           "SELECT name FROM sqlite_master WHERE type = 'table'"
                           " AND name NOT IN ('entry', 'change', 'disclosure', 'sequence') AND "
                           "name NOT LIKE 'sqlite%' ORDER BY name",
                           NULL);
  GString *dump = g_string_new (NULL);

  while (sr_statement_step (tables, NULL) == SR_STEP_ROW)
    dump_table (fixture, sr_statement_text (tables, 0), without_versions, dump);
  return g_string_free (dump, FALSE);
}

/* --- Registers of released versions --- */

static char *
frozen_path (int version)
{
  const char *root = g_getenv ("SANGRUI_SRCDIR");

  return g_strdup_printf ("%s/tests/registers/v%d.db.gz", root ? root : ".", version);
}

/* Without GFile, which loads modules that stay for life and look like leaks. */
static void
unpack (const char *from, const char *to)
{
  g_autoptr (GConverter) gzip =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) unpacked = g_converter_output_stream_new (bytes, gzip);
  g_autoptr (GError) error = NULL;
  g_autofree char *packed = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (from, &packed, &n, NULL));
  g_assert_true (g_output_stream_write_all (unpacked, packed, n, NULL, NULL, &error) &&
                 g_output_stream_close (unpacked, NULL, &error));
  g_assert_no_error (error);
  g_file_set_contents_full (
      to, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (bytes)),
      (gssize)g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (bytes)),
      G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

char *
sr_fixture_unpack_frozen (SrFixture *fixture, int version)
{
  g_autofree char *from = frozen_path (version);
  char *path = g_build_filename (fixture->folder, "frozen.db", NULL);

  unpack (from, path);
  return path;
}
