/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Copies of a register, and one of them a day.
 */
#include "store/sr-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/sr-backup-private.h"
#include "store/sr-database-private.h"
#include "store/sr-register-private.h"
#include "store/sr-settings.h"

#define SUFFIX ".db"

void
sr_backup_free (SrBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

/* --- Copies --- */

static gboolean
check_pages (SrDatabase *database, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (database, "PRAGMA integrity_check (1)", error);
  g_autofree char *answer = statement ? sr_statement_fetch_text (statement, error) : NULL;

  if (answer == NULL)
    return FALSE;
  if (strcmp (answer, "ok") == 0)
    return TRUE;
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_DAMAGED,
               _ ("%s is damaged. Keep it as it is and go on with another copy"),
               sr_database_path (database));
  return FALSE;
}

gboolean
sr_backup_verify (const char *path, GError **error)
{
  g_autoptr (SrDatabase) database = sr_register_file_open (path, error);

  return database && check_pages (database, error);
}

/* A file of its own, without a log beside it, that can be read from a folder that is not
 * writable. */
static gboolean
make_single_file (const char *path, GError **error)
{
  g_autoptr (SrDatabase) copy = sr_database_open (path, SR_DATABASE_READ_WRITE, error);

  return copy && sr_database_execute (copy, "PRAGMA journal_mode = DELETE", error) &&
         check_pages (copy, error);
}

gboolean
sr_backup_write (SrRegister *reg, const char *path, GError **error)
{
  if (!sr_database_backup (sr_register_database (reg), path, error))
    return FALSE;
  if (make_single_file (path, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}

/* --- One a day --- */

/* "register-2026-11-24.db" → the day; FALSE for other files. */
static gboolean
read_day (const char *name, const char *stem, char day[SR_DATE_SIZE])
{
  gsize start = strlen (stem) + 1;

  if (strlen (name) != start + SR_DATE_SIZE - 1 + strlen (SUFFIX) ||
      !g_str_has_prefix (name, stem) || name[start - 1] != '-' || !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  g_strlcpy (day, name + start, SR_DATE_SIZE);
  return sr_date_is_valid (day);
}

static SrBackup *
read_backup (const char *folder, const char *name, const char *stem)
{
  g_autoptr (SrBackup) backup = g_new0 (SrBackup, 1);
  GStatBuf facts;

  backup->path = g_build_filename (folder, name, NULL);
  if (!read_day (name, stem, backup->day) || g_stat (backup->path, &facts) != 0)
    return NULL;
  backup->bytes = facts.st_size;
  return g_steal_pointer (&backup);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const SrBackup *first = *(SrBackup *const *)a;
  const SrBackup *second = *(SrBackup *const *)b;

  return strcmp (second->day, first->day);
}

GPtrArray *
sr_backup_list (const char *path)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)sr_backup_free);
  g_autofree char *folder = sr_backup_folder (path);
  g_autofree char *stem = sr_backup_stem (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    SrBackup *backup = read_backup (folder, name, stem);

    if (backup)
      g_ptr_array_add (list, backup);
  }
  g_ptr_array_sort (list, compare_days);
  return list;
}

static guint
number_to_keep (SrRegister *reg)
{
  return (guint)MAX (1, g_ascii_strtoll (sr_setting_get (reg, "backups_kept"), NULL, 10));
}

static void
prune (SrRegister *reg)
{
  g_autoptr (GPtrArray) list = sr_backup_list (sr_register_path (reg));

  for (guint i = number_to_keep (reg); i < list->len; i++)
    g_unlink (((SrBackup *)list->pdata[i])->path);
}

/* Under another name first, so that a day's name is only on whole backups. */
static gboolean
write_as (SrRegister *reg, const char *path, GError **error)
{
  g_autofree char *fresh = g_strconcat (path, ".new", NULL);

  g_unlink (fresh);
  if (!sr_backup_write (reg, fresh, error))
    return FALSE;
  if (g_rename (fresh, path) == 0)
    return TRUE;
  sr_store_error_set_sqlite (error, SQLITE_CANTOPEN, path, NULL);
  g_unlink (fresh);
  return FALSE;
}

gboolean
sr_backup_daily (SrRegister *reg, gboolean *written, GError **error)
{
  g_autofree char *folder = sr_backup_folder (sr_register_path (reg));
  g_autofree char *stem = sr_backup_stem (sr_register_path (reg));
  g_autofree char *path = NULL;
  char today[SR_DATE_SIZE];
  gboolean needed;

  sr_date_today (today);
  path = g_strdup_printf ("%s/%s-%s" SUFFIX, folder, stem, today);
  needed = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (needed && g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY,
                 _ ("The folder %s cannot be made: %s"), folder, g_strerror (errno));
    return FALSE;
  }
  if (needed && !write_as (reg, path, error))
    return FALSE;
  prune (reg);
  if (written)
    *written = needed;
  return TRUE;
}
