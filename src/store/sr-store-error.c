/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * SQLite's result codes as errors a clerk can act on.
 */
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/statvfs.h>

#include "core/sr-schema.h"
#include "store/sr-database-private.h"

G_DEFINE_QUARK (sr - store - error - quark, sr_store_error)

/* What SQLite needs at least to go on. */
#define LEAST_SPACE 65536

/* On a full disk SQLite's shared memory and journals fail as input and output errors. */
static gboolean
disk_is_full (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statvfs facts;

  return statvfs (folder, &facts) == 0 && (guint64)facts.f_bavail * facts.f_frsize < LEAST_SPACE;
}

/* "UNIQUE constraint failed: code_item.list_id, code_item.code": the fields by their labels. New
 * string. */
static char *
fields_of (const char *detail)
{
  const char *list = strstr (detail, ": ");
  g_auto (GStrv) columns = g_strsplit (list ? list + 2 : "", ", ", -1);

  for (guint i = 0; columns[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (columns[i], ".", 2);
    const SrSchema *schema = parts[0] && parts[1] ? sr_schema_find (parts[0]) : NULL;
    const SrField *field = schema ? sr_schema_field (schema, parts[1]) : NULL;

    if (field == NULL)
      continue;
    g_free (columns[i]);
    columns[i] = g_strdup (sr_field_label (field));
  }
  return g_strjoinv (_ (", "), columns);
}

static SrStoreError
code_for (int result, const char *path)
{
  switch (result & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return SR_STORE_ERROR_LOCKED;
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_CANTOPEN:
  case SQLITE_AUTH:
    return SR_STORE_ERROR_READ_ONLY;
  case SQLITE_FULL:
    return SR_STORE_ERROR_NO_SPACE;
  case SQLITE_IOERR:
    return disk_is_full (path) ? SR_STORE_ERROR_NO_SPACE : SR_STORE_ERROR_FAILED;
  case SQLITE_NOTADB:
    return SR_STORE_ERROR_NOT_A_REGISTER;
  case SQLITE_CORRUPT:
    return SR_STORE_ERROR_DAMAGED;
  case SQLITE_INTERRUPT:
    return SR_STORE_ERROR_CANCELLED;
  case SQLITE_CONSTRAINT:
    return result == SQLITE_CONSTRAINT_UNIQUE ? SR_STORE_ERROR_DUPLICATE : SR_STORE_ERROR_FAILED;
  default:
    return SR_STORE_ERROR_FAILED;
  }
}

/* What happened to the file PATH and what to do. New string. */
static char *
sentence_for (SrStoreError code, const char *path)
{
  switch ((int)code) {
  case SR_STORE_ERROR_LOCKED:
    return g_strdup_printf (_ ("Another program is writing to %s. Wait a moment, then try again"),
                            path);
  case SR_STORE_ERROR_READ_ONLY:
    return g_strdup_printf (
        _ ("%s cannot be written. Check the permissions of the file and its folder"), path);
  case SR_STORE_ERROR_NO_SPACE:
    return g_strdup_printf (
        _ ("The disk is full; nothing was written to %s. Free some space, then try again"), path);
  case SR_STORE_ERROR_NOT_A_REGISTER:
    return g_strdup_printf (_ ("%s is not a SangRui register. Choose another file"), path);
  case SR_STORE_ERROR_DAMAGED:
    return g_strdup_printf (_ ("%s is damaged. Keep it as it is and go on with the latest copy"),
                            path);
  case SR_STORE_ERROR_CANCELLED:
    return g_strdup_printf (_ ("Cancelled; %s was not changed"), path);
  default:
    return g_strdup_printf (_ ("%s could not be read or written"), path);
  }
}

void
sr_store_error_set_sqlite (GError **error, int result, const char *path, const char *detail)
{
  SrStoreError code = code_for (result, path);
  g_autofree char *sentence = NULL;

  if (code == SR_STORE_ERROR_DUPLICATE) {
    g_autofree char *fields = fields_of (detail ? detail : "");

    g_set_error (error, SR_STORE_ERROR, code,
                 _ ("%s: another record has the same already. Correct that one, or choose another"),
                 fields);
    return;
  }
  sentence = sentence_for (code, path);

  if (code == SR_STORE_ERROR_FAILED && detail)
    g_set_error (error, SR_STORE_ERROR, code, "%s (%s)", sentence, detail);
  else
    g_set_error_literal (error, SR_STORE_ERROR, code, sentence);
}

void
sr_database_set_error (SrDatabase *database, GError **error)
{
  sr_store_error_set_sqlite (error, sqlite3_extended_errcode (database->handle), database->path,
                             sqlite3_errmsg (database->handle));
}
