/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Going back to a backup. All is made ready beside the register: a copy of the backup, migrated,
 * with its entry in the history. Then the present file gets a second name and the copy takes its
 * first one, while no other program can open it.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/sr-backup-private.h"
#include "store/sr-database-private.h"
#include "store/sr-entry.h"
#include "store/sr-migrate.h"
#include "store/sr-register-private.h"

static void
remove_with_log (const char *path)
{
  static const char *const suffixes[] = {"", "-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

static gboolean
refuse (GError **error, const char *path)
{
  sr_store_error_set_sqlite (error, errno == ENOSPC ? SQLITE_FULL : SQLITE_CANTOPEN, path, NULL);
  return FALSE;
}

/* --- The copy --- */

static gboolean
tell_history (SrRegister *reg, const char *backup, GError **error)
{
  g_autofree char *name = g_path_get_basename (backup);
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "restore-backup", error);
  g_autofree char *title = NULL;

  if (entry == NULL)
    return FALSE;
  title = g_strdup_printf (_ ("Went back to the backup %s"), name);
  sr_entry_set_title (entry, title);
  return sr_entry_set_meta (entry, "restored_from", name, error) &&
         sr_entry_commit (entry, NULL, error);
}

/* As every register is kept; a backup is not. */
static gboolean
write_ahead (const char *path, GError **error)
{
  g_autoptr (SrDatabase) database = sr_database_open (path, SR_DATABASE_READ_WRITE, error);

  return database && sr_database_execute (database, "PRAGMA journal_mode = WAL", error);
}

/* Opening migrates; the copy that this leaves is that of a copy. */
static gboolean
make_current (const char *copy, const char *backup, gint64 version, GError **error)
{
  g_autofree char *older = g_strdup_printf ("%s.v%" G_GINT64_FORMAT, copy, version);
  SrRegister *reg = sr_register_open (copy, FALSE, error);
  gboolean done;

  if (version < sr_migrate_latest ())
    g_unlink (older);
  if (reg == NULL)
    return FALSE;
  done = tell_history (reg, backup, error);
  g_object_unref (reg);
  return done && write_ahead (copy, error);
}

static gboolean
copy_backup (const char *backup, const char *copy, gint64 *version, GError **error)
{
  g_autoptr (SrDatabase) source = sr_database_open (backup, SR_DATABASE_READ_ONLY, error);

  if (source == NULL)
    return FALSE;
  *version = sr_migrate_version (source, error);
  return *version >= 0 && sr_database_backup (source, copy, error);
}

static gboolean
prepare (const char *backup, const char *copy, GError **error)
{
  gint64 version = 0;

  return sr_backup_verify (backup, error) && copy_backup (backup, copy, &version, error) &&
         make_current (copy, backup, version, error);
}

/* --- The exchange --- */

/* Waits a moment for what this program was still reading aside. Keeps others out; the register's
 * log goes into the file. NULL with ERROR set. What is no register any more is not opened for that:
 * SQLite might throw its log away. */
static SrDatabase *
lock_present (const char *path, GError **error)
{
  g_autoptr (SrDatabase) readable = sr_register_file_open (path, error);
  g_autoptr (SrDatabase) present = NULL;

  if (readable == NULL)
    return NULL;
  g_clear_pointer (&readable, sr_database_close);
  present = sr_database_open (path, SR_DATABASE_READ_WRITE, error);
  if (present == NULL ||
      !sr_database_execute (present, "PRAGMA busy_timeout = 6000; PRAGMA locking_mode = EXCLUSIVE;",
                            error) ||
      !sr_database_execute (present, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;", error))
    return NULL;
  return g_steal_pointer (&present);
}

/* register.before-restore-20261124-101530.db */
static char *
name_aside (const char *path, const char *again)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = sr_backup_stem (path);

  return g_strdup_printf ("%s/%s.before-restore-%s%s.db", folder, stem, time, again);
}

/* A log that could not be taken into a damaged file must not meet the new one. */
static gboolean
move_log (const char *path, const char *aside, GError **error)
{
  static const char *const suffixes[] = {"-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT)
      return refuse (error, from);
  }
  return TRUE;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* Some file systems of sticks know no second names; there the register is away for a moment. */
static gboolean
exchange (const char *copy, const char *path, const char *aside, GError **error)
{
  if (link (path, aside) != 0 && (errno == EEXIST || g_rename (path, aside) != 0))
    return refuse (error, aside);
  if (!move_log (path, aside, error) || g_rename (copy, path) != 0) {
    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      g_rename (aside, path);
    return error && *error ? FALSE : refuse (error, path);
  }
  sync_folder (path);
  return TRUE;
}

static gboolean
replace (const char *copy, const char *path, char **aside, GError **error)
{
  g_autofree char *name = name_aside (path, "");
  g_autoptr (GError) failure = NULL;
  g_autoptr (SrDatabase) present = NULL;

  /* Twice within a second: what was put aside first stays. */
  if (g_file_test (name, G_FILE_TEST_EXISTS)) {
    g_free (name);
    name = name_aside (path, "-2");
  }
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_clear_pointer (&name, g_free);
    if (g_rename (copy, path) != 0)
      return refuse (error, path);
  } else {
    present = lock_present (path, &failure);
    if (g_error_matches (failure, SR_STORE_ERROR, SR_STORE_ERROR_LOCKED)) {
      g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_LOCKED,
                   _ ("%s is open in another program. Close it there, then try again"), path);
      return FALSE;
    }
    /* Whatever else keeps it from being opened is why it is being replaced. */
    if (!exchange (copy, path, name, error))
      return FALSE;
  }
  if (aside)
    *aside = g_steal_pointer (&name);
  return TRUE;
}

gboolean
sr_backup_restore (const char *backup, const char *path, char **aside, GError **error)
{
  g_autofree char *copy = g_strconcat (path, ".restoring", NULL);

  remove_with_log (copy);
  if (prepare (backup, copy, error) && replace (copy, path, aside, error))
    return TRUE;
  remove_with_log (copy);
  return FALSE;
}
