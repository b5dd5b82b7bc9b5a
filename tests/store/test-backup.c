/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Backups: one a day, the latest kept, whole and private; and going back, which keeps what was
 * there, tells the history, and refuses what would lose something.
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/sr-backup.h"
#include "store/sr-entry.h"
#include "store/sr-history.h"
#include "store/sr-migrate.h"
#include "support/sr-fixture.h"

static const char persons[] = "SELECT COUNT(*) FROM person";

static void
add_person (SrFixture *fixture, const char *name)
{
  g_autoptr (SrDraft) draft = sr_fixture_draft ("person", "name", name, "sex", "1", NULL);

  sr_fixture_create (fixture, draft, NULL);
}

static void
on_day (const char *day)
{
  g_setenv ("SANGRUI_TODAY", day, TRUE);
}

static char *
copy_path (SrFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
backup_to (SrFixture *fixture, const char *name)
{
  char *path = copy_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (sr_backup_write (fixture->reg, path, &error));
  g_assert_no_error (error);
  return path;
}

static guint
mode_of (const char *path)
{
  GStatBuf facts;

  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  return facts.st_mode & 0777;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Names in FOLDER, in order. */
static char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

/* --- Copies --- */

static void
test_write (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = NULL;
  g_autofree char *log = NULL;

  add_person (fixture, "彭大明");
  before = sr_fixture_dump (fixture, FALSE);
  path = backup_to (fixture, "copy.db");
  log = g_strconcat (path, "-wal", NULL);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (sr_backup_verify (path, NULL));
  /* It is a register of its own. */
  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (path, FALSE, NULL);
  after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (before, ==, after);
}

static void
test_write_refused (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *path = backup_to (fixture, "copy.db");
  g_autofree char *nowhere = copy_path (fixture, "no/such/copy.db");
  g_autoptr (GError) exists = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_false (sr_backup_write (fixture->reg, path, &exists));
  g_assert_error (exists, SR_STORE_ERROR, SR_STORE_ERROR_EXISTS);
  g_assert_true (sr_backup_verify (path, NULL));
  g_assert_false (sr_backup_write (fixture->reg, nowhere, &missing));
  g_assert_error (missing, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
}

/* One byte in the middle of a page, where the beginning of the file tells nothing. */
static void
damage (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = length / 2; i < length / 2 + 8192; i++)
    bytes[i] = (char)~bytes[i];
  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, NULL));
}

static void
assert_not_verified (const char *path, SrStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_backup_verify (path, &error));
  g_assert_error (error, SR_STORE_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_verify (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *path = backup_to (fixture, "copy.db");
  g_autofree char *text = copy_path (fixture, "text.db");
  g_autofree char *missing = copy_path (fixture, "missing.db");

  damage (path);
  assert_not_verified (path, SR_STORE_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (text, "a letter, not a register", -1, NULL));
  assert_not_verified (text, SR_STORE_ERROR_NOT_A_REGISTER);
  assert_not_verified (missing, SR_STORE_ERROR_NOT_FOUND);
}

/* --- One a day --- */

static void
back_up_daily (SrFixture *fixture, gboolean expected)
{
  gboolean written = !expected;
  g_autoptr (GError) error = NULL;

  g_assert_true (sr_backup_daily (fixture->reg, &written, &error));
  g_assert_no_error (error);
  g_assert_cmpint (written, ==, expected);
}

static void
test_daily (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = sr_backup_folder (fixture->path);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) none = sr_backup_list (fixture->path);
  SrBackup *first;

  g_assert_cmpuint (none->len, ==, 0);
  back_up_daily (fixture, TRUE);
  add_person (fixture, "彭大明");
  back_up_daily (fixture, FALSE);
  on_day ("2025-09-28");
  back_up_daily (fixture, TRUE);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  list = sr_backup_list (fixture->path);
  g_assert_cmpuint (list->len, ==, 2);
  first = list->pdata[0];
  g_assert_cmpstr (first->day, ==, "2025-09-28");
  g_assert_cmpint (first->bytes, >, 0);
  /* The older one is of the first opening of its day. */
  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (((SrBackup *)list->pdata[1])->path, TRUE, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, persons), ==, 0);
}

static void
test_kept (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = sr_backup_folder (fixture->path);
  g_autofree char *stranger = g_build_filename (folder, "somebody-2001-01-01.db", NULL);
  g_autofree char *names = NULL;
  char day[SR_DATE_SIZE] = "2025-09-27";

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (stranger, "not ours", -1, NULL));
  for (guint i = 0; i < 16; i++) {
    g_autoptr (GPtrArray) list = NULL;

    back_up_daily (fixture, TRUE);
    list = sr_backup_list (fixture->path);
    g_assert_cmpuint (list->len, ==, MIN (i + 1, 14));
    sr_date_add_days (day, 1, day);
    on_day (day);
  }
  names = list_folder (folder);
  g_assert_null (strstr (names, "2025-09-28"));
  g_assert_nonnull (strstr (names, "2025-09-29"));
  g_assert_nonnull (strstr (names, "somebody-2001-01-01.db"));
  /* As many as the register says. */
  g_assert_true (sr_register_set_meta (fixture->reg, "backups_kept", "2", NULL));
  back_up_daily (fixture, TRUE);
  {
    g_autoptr (GPtrArray) list = sr_backup_list (fixture->path);

    g_assert_cmpuint (list->len, ==, 2);
  }
}

/* A folder of the desk holds the backups of several registers apart. */
static void
test_folder (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = copy_path (fixture, "disk");
  g_autofree char *missing = copy_path (fixture, "missing");
  g_autofree char *mine = NULL;
  g_autofree char *other = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_backup_set_folder (missing, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (g_mkdir (chosen, 0700), ==, 0);
  g_assert_true (sr_backup_set_folder (chosen, NULL));
  mine = sr_backup_folder (fixture->path);
  other = sr_backup_folder ("/elsewhere/register.db");
  g_assert_true (g_str_has_prefix (mine, chosen) && g_str_has_prefix (other, chosen));
  g_assert_cmpstr (mine, !=, other);
  back_up_daily (fixture, TRUE);
  names = list_folder (mine);
  g_assert_nonnull (strstr (names, "-2025-09-27.db"));
  g_assert_true (sr_backup_set_folder (NULL, NULL));
  g_assert_null (sr_backup_chosen_folder ());
}

static void
test_daily_fails (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = sr_backup_folder (fixture->path);
  g_autoptr (GError) error = NULL;

  /* A file stands where the folder should be. */
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (sr_backup_daily (fixture->reg, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, folder));
}

/* --- Going back --- */

static void
reopen (SrFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->reg = sr_register_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
}

static void
restore (SrFixture *fixture, const char *backup, char **aside)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->reg);
  sr_backup_restore (backup, fixture->path, aside, &error);
  g_assert_no_error (error);
  reopen (fixture);
}

static void
test_restore (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *present = NULL;
  g_autofree char *title = NULL;
  g_autofree char *kept = NULL;

  add_person (fixture, "彭大明");
  backup = backup_to (fixture, "copy.db");
  add_person (fixture, "向桂英");
  present = sr_fixture_dump (fixture, FALSE);
  restore (fixture, backup, &aside);
  g_assert_cmpint (sr_fixture_integer (fixture, persons), ==, 1);
  title = sr_fixture_text (fixture, "SELECT title FROM entry ORDER BY id DESC LIMIT 1");
  g_assert_cmpstr (title, ==, "Went back to the backup copy.db");
  g_assert_cmpuint (mode_of (fixture->path), ==, 0600);
  /* Neither the backup nor what was there is touched. */
  g_assert_true (sr_backup_verify (backup, NULL));
  g_clear_object (&fixture->reg);
  fixture->reg = sr_register_open (aside, FALSE, NULL);
  kept = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (kept, ==, present);
}

static void
test_restore_from_nothing (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  char nothing[] = "said by nobody yet";
  char *aside = nothing;

  add_person (fixture, "彭大明");
  backup = backup_to (fixture, "copy.db");
  g_clear_object (&fixture->reg);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  restore (fixture, backup, &aside);
  g_assert_null (aside);
  g_assert_cmpint (sr_fixture_integer (fixture, persons), ==, 1);
}

/* The log of a damaged register must not get into the one that takes its place. */
static void
test_restore_damaged (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *log_aside = NULL;

  add_person (fixture, "彭大明");
  backup = backup_to (fixture, "copy.db");
  g_clear_object (&fixture->reg);
  g_assert_true (g_file_set_contents (fixture->path, "nothing is left of it", -1, NULL));
  g_assert_true (g_file_set_contents (log, "nor of its log", -1, NULL));
  restore (fixture, backup, &aside);
  g_assert_cmpint (sr_fixture_integer (fixture, persons), ==, 1);
  log_aside = g_strconcat (aside, "-wal", NULL);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (log_aside, G_FILE_TEST_EXISTS));
}

static void
assert_untouched (SrFixture *fixture, const char *backup, SrStoreError code)
{
  g_autofree char *before = list_folder (fixture->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sr_backup_restore (backup, fixture->path, NULL, &error));
  g_assert_error (error, SR_STORE_ERROR, (int)code);
  after = list_folder (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_restore_refused (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *text = copy_path (fixture, "text.db");
  g_autofree char *dump = NULL;
  g_autofree char *again = NULL;

  add_person (fixture, "彭大明");
  dump = sr_fixture_dump (fixture, FALSE);
  backup = backup_to (fixture, "copy.db");
  g_assert_true (g_file_set_contents (text, "a letter", -1, NULL));
  g_clear_object (&fixture->reg);
  assert_untouched (fixture, text, SR_STORE_ERROR_NOT_A_REGISTER);
  damage (backup);
  assert_untouched (fixture, backup, SR_STORE_ERROR_DAMAGED);
  reopen (fixture);
  again = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (again, ==, dump);
}

/* Another program has the register open: it would go on writing into what was put aside. */
static void
test_restore_open_elsewhere (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = backup_to (fixture, "copy.db");
  int ready[2], leave[2], status;
  char byte = 'x';
  pid_t child;

  g_clear_object (&fixture->reg);
  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (leave), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    SrRegister *reg = sr_register_open (fixture->path, FALSE, NULL);
    gboolean good = reg && sr_register_meta (reg, "reference_version");

    close (leave[1]);
    if (write (ready[1], &byte, 1) != 1 || read (leave[0], &byte, 1) != 0)
      good = FALSE;
    _exit (good ? 0 : 1);
  }
  close (leave[0]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  assert_untouched (fixture, backup, SR_STORE_ERROR_LOCKED);
  close (leave[1]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  close (ready[0]);
  close (ready[1]);
  g_assert_true (sr_backup_restore (backup, fixture->path, NULL, NULL));
  reopen (fixture);
}

/* A backup of an older version is migrated on its way; the backup itself stays as it is. */
static void
test_restore_older (SrFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = sr_fixture_unpack_frozen (fixture, 1);
  g_autofree char *names = NULL;
  g_autoptr (SrDatabase) old = NULL;

  restore (fixture, backup, NULL);
  g_assert_cmpint (sr_fixture_integer (fixture, "PRAGMA user_version"), ==, sr_migrate_latest ());
  g_clear_object (&fixture->reg);
  names = list_folder (fixture->folder);
  g_assert_null (strstr (names, "restoring"));
  old = sr_database_open (backup, SR_DATABASE_READ_ONLY, NULL);
  g_assert_cmpint (sr_migrate_version (old, NULL), ==, 1);
  reopen (fixture);
}

static void
tear_down (SrFixture *fixture, gconstpointer data)
{
  on_day ("2025-09-27");
  sr_fixture_tear_down (fixture, data);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/backup/" name, SrFixture, NULL, sr_fixture_set_up, test, tear_down)

int
main (int argc, char **argv)
{
  /* The folder that a desk chooses is a file of its configuration: here one of its own. */
  g_autofree char *desk = g_dir_make_tmp ("sangrui-desk-XXXXXX", NULL);
  g_autofree char *settings = g_build_filename (desk, "sangrui", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", desk, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("write", test_write);
  ADD ("write-refused", test_write_refused);
  ADD ("verify", test_verify);
  ADD ("daily", test_daily);
  ADD ("kept", test_kept);
  ADD ("folder", test_folder);
  ADD ("daily-fails", test_daily_fails);
  ADD ("restore", test_restore);
  ADD ("restore-from-nothing", test_restore_from_nothing);
  ADD ("restore-damaged", test_restore_damaged);
  ADD ("restore-refused", test_restore_refused);
  ADD ("restore-open-elsewhere", test_restore_open_elsewhere);
  ADD ("restore-older", test_restore_older);
  status = g_test_run ();
  g_rmdir (settings);
  g_rmdir (desk);
  return status;
}
