/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Opening and closing the connection, its settings, and the online copy.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/sr-database-private.h"

/* Long enough for another desk's commit on a slow disk, short enough that a clerk does not give up.
 */
#define BUSY_MILLISECONDS 5000

#define HASHED_CHARACTERS 32

static const char settings[] = "PRAGMA foreign_keys = ON;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -65536;"
                               "PRAGMA mmap_size = 2147418112;"
                               "PRAGMA trusted_schema = OFF;";

static void
statement_finalize (gpointer handle)
{
  sqlite3_finalize (handle);
}

static void
idle_free (gpointer queue)
{
  g_queue_free_full (queue, statement_finalize);
}

/* Made here and not by SQLite, so that it never exists with other permissions. */
static gboolean
make_file (const char *path, GError **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd >= 0) {
    close (fd);
    return TRUE;
  }
  if (errno == EEXIST)
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_EXISTS,
                 _ ("%s exists already. Choose another name"), path);
  else if (errno == ENOSPC)
    sr_store_error_set_sqlite (error, SQLITE_FULL, path, NULL);
  else
    sr_store_error_set_sqlite (error, SQLITE_CANTOPEN, path, NULL);
  return FALSE;
}

/* Of the ends of an SQL text, which may be long: what differs between two statements is mostly the
 * table at the beginning or the condition at the end. */
static guint
hash_sql (gconstpointer text)
{
  const char *sql = text;
  gsize length = strlen (sql);
  gsize end = MIN (length, HASHED_CHARACTERS);
  guint hash = (guint)length;

  for (gsize i = 0; i < end; i++)
    hash = hash * 33 * 33 + (guint)(guchar)sql[i] * 33 + (guint)(guchar)sql[length - 1 - i];
  return hash;
}

SrDatabase *
sr_database_open (const char *path, SrDatabaseMode mode, GError **error)
{
  g_autoptr (SrDatabase) self = g_new0 (SrDatabase, 1);
  int flags = mode == SR_DATABASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  int result;

  self->path = g_strdup (path);
  self->idle = g_hash_table_new_full (hash_sql, g_str_equal, g_free, idle_free);
  if (mode == SR_DATABASE_CREATE && !make_file (path, error))
    return NULL;
  result = sqlite3_open_v2 (path, &self->handle,
                            flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (result != SQLITE_OK) {
    sr_store_error_set_sqlite (error, result, path, NULL);
    return NULL;
  }
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  if (!sr_database_execute (self, settings, error))
    return NULL;
  if (mode == SR_DATABASE_CREATE &&
      !sr_database_execute (self, "PRAGMA journal_mode = WAL;", error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sr_database_close (SrDatabase *database)
{
  g_clear_pointer (&database->idle, g_hash_table_unref);
  if (database->handle && sqlite3_close (database->handle) != SQLITE_OK)
    g_critical ("a statement outlives its register");
  g_free (database->interrupt);
  g_free (database->path);
  g_free (database);
}

const char *
sr_database_path (SrDatabase *database)
{
  return database->path;
}

gboolean
sr_database_execute (SrDatabase *database, const char *sql, GError **error)
{
  if (sqlite3_exec (database->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  sr_database_set_error (database, error);
  return FALSE;
}

static gboolean
copy_into (SrDatabase *database, sqlite3 *target, const char *dest, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", database->handle, "main");
  int result;

  if (backup == NULL) {
    sr_store_error_set_sqlite (error, sqlite3_extended_errcode (target), dest,
                               sqlite3_errmsg (target));
    return FALSE;
  }
  sqlite3_backup_step (backup, -1);
  result = sqlite3_backup_finish (backup);
  if (result == SQLITE_OK)
    return TRUE;
  sr_store_error_set_sqlite (error, result, dest, sqlite3_errmsg (target));
  return FALSE;
}

gboolean
sr_database_backup (SrDatabase *database, const char *dest, GError **error)
{
  sqlite3 *target = NULL;
  gboolean done;

  if (!make_file (dest, error))
    return FALSE;
  if (sqlite3_open_v2 (dest, &target, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
    sr_store_error_set_sqlite (error, SQLITE_CANTOPEN, dest, NULL);
    sqlite3_close (target);
    return FALSE;
  }
  done = copy_into (database, target, dest, error);
  sqlite3_close (target);
  if (!done)
    g_unlink (dest);
  return done;
}

typedef struct {
  gboolean (*callback) (gpointer data);
  gpointer data;
} Interrupt;

static int
ask_interrupt (void *data)
{
  Interrupt *interrupt = data;

  return interrupt->callback (interrupt->data);
}

void
sr_database_set_interrupt (SrDatabase *database,
                           gboolean (*callback) (gpointer data),
                           gpointer data)
{
  Interrupt *interrupt;

  if (callback == NULL) {
    sqlite3_progress_handler (database->handle, 0, NULL, NULL);
    return;
  }
  interrupt = g_new (Interrupt, 1);
  *interrupt = (Interrupt){callback, data};
  g_free (database->interrupt);
  database->interrupt = interrupt;
  sqlite3_progress_handler (database->handle, 10000, ask_interrupt, interrupt);
}
