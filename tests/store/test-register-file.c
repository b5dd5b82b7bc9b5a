/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Register files: what is made, what is refused, and that a refusal leaves the file as it was.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>

#include "store/sr-entry.h"
#include "store/sr-history.h"
#include "store/sr-migrate.h"
#include "support/sr-fixture.h"
#include "support/sr-nobody.h"

static void
assert_refused (const char *path, gboolean read_only, SrStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_open (path, read_only, &error);

  g_assert_null (reg);
  g_assert_error (error, SR_STORE_ERROR, (int)code);
  /* The clerk must be able to tell which file is meant. */
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_create (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *journal = sr_fixture_text (fixture, "PRAGMA journal_mode");
  GStatBuf info;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM township WHERE void = 0"), ==,
                   23);
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM village WHERE void = 0"), ==,
                   298);
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA user_version"), ==, sr_migrate_latest ());
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpstr (journal, ==, "wal");
  g_assert_null (sr_register_create (fixture->path, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_EXISTS);
}

static void
test_private_folder (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_create (path, &error);
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_foreign_files (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other", NULL);
  sqlite3 *other = NULL;

  assert_refused (path, FALSE, SR_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (path, FALSE, SR_STORE_ERROR_NOT_A_REGISTER);
  g_assert_true (g_file_set_contents (path, "户编号,户主\nSR-0001,彭大明\n", -1, NULL));
  assert_refused (path, FALSE, SR_STORE_ERROR_NOT_A_REGISTER);
  g_unlink (path);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "CREATE TABLE photo (id)", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (other);
  assert_refused (path, FALSE, SR_STORE_ERROR_NOT_A_REGISTER);
}

static void
test_newer (SrFixture *fixture, gconstpointer data)
{
  g_assert_true (sr_database_execute (sr_register_database (fixture->reg),
                                      "PRAGMA user_version = 9999", NULL));
  g_clear_object (&fixture->reg);
  assert_refused (fixture->path, FALSE, SR_STORE_ERROR_NEWER);
  assert_refused (fixture->path, TRUE, SR_STORE_ERROR_NEWER);
}

/* Some pages are lost at the end, some are overwritten in the middle. */
static void
test_damaged (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  g_clear_object (&fixture->reg);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize)(length / 2), NULL));
  assert_refused (fixture->path, FALSE, SR_STORE_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, content, length / 2);

  memset (content + length / 2, 0x5a, 16384);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize)length, NULL));
  assert_refused (fixture->path, FALSE, SR_STORE_ERROR_DAMAGED);
}

static void
test_locked (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) second = sr_register_open (fixture->path, FALSE, &error);
  g_autoptr (SrEntry) first = sr_entry_begin (fixture->reg, "create", &error);

  g_assert_no_error (error);
  g_assert_true (
      sr_database_execute (sr_register_database (second), "PRAGMA busy_timeout = 1", NULL));
  g_assert_null (sr_entry_begin (second, "create", &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_LOCKED);
}

static void
test_read_only (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reader = sr_register_open (fixture->path, TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (sr_register_is_read_only (reader));
  g_assert_null (sr_entry_begin (reader, "create", &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
}

static void
check_read_only_folder (gpointer path)
{
  assert_refused (path, FALSE, SR_STORE_ERROR_READ_ONLY);
}

/* A folder that may not be written, tried as somebody who is not root: the log could not stand
 * there. */
static void
test_read_only_folder (SrFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->reg);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  sr_run_as_nobody (fixture->folder, check_read_only_folder, fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_read_only_operator (SrFixture *fixture, gconstpointer data)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft ("operator", "name", "只读", "account", "reader",
                                                "is_read_only", "是", NULL);
  g_autoptr (GError) error = NULL;

  sr_fixture_create (fixture, draft, NULL);
  sr_register_set_account (fixture->reg, "reader");
  g_assert_cmpstr (sr_register_operator (fixture->reg), ==, "只读");
  g_assert_null (sr_entry_begin (fixture->reg, "create", &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "只读"));
  /* What such an operator takes out of the register is recorded all the same. */
  g_assert_true (sr_disclosure_record (
      fixture->reg, &(SrDisclosure){.kind = SR_DISCLOSURE_EXPORT, .level = "masked"}, NULL));
}

/* The largest file this process may write, as if the disk were full there. */
static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_disk_full (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "full.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = sr_entry_begin (fixture->reg, "create", &error);
  gboolean done = TRUE;

  g_assert_no_error (error);
  limit_file_size (8192);
  for (guint i = 0; i < 20000 && done; i++) {
    g_autofree char *code = g_strdup_printf ("T%05u", i);
    g_autoptr (SrDraft) draft =
        sr_fixture_draft ("grid", "grid_number", code, "grid_name", "网格", NULL);
    gint64 id;

    done = sr_entry_create (entry, draft, NULL, &id, &error);
  }
  if (done)
    done = sr_entry_commit (entry, NULL, &error);
  g_assert_false (done);
  g_assert_nonnull (error);
  g_clear_pointer (&entry, sr_entry_free);
  g_clear_error (&error);
  g_assert_null (sr_register_create (path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  limit_file_size (RLIM_INFINITY);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
}

static void
test_as_of (SrFixture *fixture, gconstpointer data)
{
  g_assert_true (sr_register_as_of_is_today (fixture->reg));
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2025-09-27");
  g_assert_true (sr_register_set_as_of (fixture->reg, "2024-12-31", NULL));
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2024-12-31");
  sr_register_override_as_of (fixture->reg, "2020-01-01");
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2020-01-01");
  sr_fixture_reopen (fixture);
  g_assert_cmpstr (sr_register_as_of (fixture->reg), ==, "2024-12-31");
  g_assert_true (sr_register_set_as_of (fixture->reg, NULL, NULL));
  g_assert_true (sr_register_as_of_is_today (fixture->reg));
}

/* A file that an older version made: only the mark is in it. */
static void
make_version_0 (const char *path)
{
  g_autoptr (SrDatabase) database = sr_database_open (path, SR_DATABASE_CREATE, NULL);
  g_autofree char *mark = g_strdup_printf (
      "PRAGMA application_id = %d; CREATE TABLE old (a); INSERT INTO old VALUES (7);"
      "PRAGMA wal_checkpoint (TRUNCATE);",
      SR_APPLICATION_ID);

  g_assert_true (sr_database_execute (database, mark, NULL));
}

static void
test_migrate (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "old.db", NULL);
  g_autofree char *copy = g_strconcat (path, ".v0", NULL);
  g_autoptr (SrDatabase) old = NULL;
  g_autoptr (GError) error = NULL;

  make_version_0 (path);
  assert_refused (path, TRUE, SR_STORE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA user_version"), ==, sr_migrate_latest ());
  g_assert_cmpint (sr_fixture_integer (fixture, "SELECT COUNT(*) FROM household"), ==, 0);
  /* What it was before stands beside it. */
  old = sr_database_open (copy, SR_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sr_migrate_version (old, NULL), ==, 0);
  {
    g_autoptr (SrStatement) statement = sr_database_prepare (old, "SELECT a FROM old", NULL);

    g_assert_cmpint (sr_statement_fetch_integer (statement, 0, NULL), ==, 7);
  }
}

/* A migration that fails half-way leaves the file as it was: its first table is there already. */
static void
test_migrate_fails (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "old.db", NULL);
  g_autoptr (SrDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  make_version_0 (path);
  database = sr_database_open (path, SR_DATABASE_READ_WRITE, NULL);
  g_assert_true (sr_database_execute (database, "CREATE TABLE mentor (id)", NULL));
  g_assert_null (sr_register_open (path, FALSE, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (sr_migrate_version (database, NULL), ==, 0);
  g_assert_false (sr_database_execute (database, "SELECT * FROM household", NULL));
}

static void
test_exposed (SrFixture *fixture, gconstpointer data)
{
  g_assert_false (sr_register_is_exposed (fixture->reg));
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_true (sr_register_is_exposed (fixture->reg));
}

static void
test_backup (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *before = sr_fixture_dump (fixture, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sr_database_backup (sr_register_database (fixture->reg), copy, &error));
  g_assert_no_error (error);
  g_assert_false (sr_database_backup (sr_register_database (fixture->reg), copy, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_EXISTS);
  g_clear_object (&fixture->reg);
  g_free (fixture->path);
  fixture->path = g_strdup (copy);
  sr_fixture_reopen (fixture);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/register-file/" name, SrFixture, NULL, sr_fixture_set_up, function,          \
              sr_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("private-folder", test_private_folder);
  ADD ("foreign-files", test_foreign_files);
  ADD ("newer", test_newer);
  ADD ("damaged", test_damaged);
  ADD ("locked", test_locked);
  ADD ("read-only", test_read_only);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("read-only-operator", test_read_only_operator);
  ADD ("disk-full", test_disk_full);
  ADD ("as-of", test_as_of);
  ADD ("migrate", test_migrate);
  ADD ("migrate-fails", test_migrate_fails);
  ADD ("exposed", test_exposed);
  ADD ("backup", test_backup);
  return g_test_run ();
}
