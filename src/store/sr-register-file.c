/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Register files: making, recognising and opening them, and refusing what is not one.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "store/sr-migrate.h"
#include "store/sr-reference.h"
#include "store/sr-register-private.h"

/* Up to this size every page is checked on opening; larger ones take seconds (see platform notes in
 * CONTRIBUTING.md). */
#define CHECKED_BYTES (64 * 1024 * 1024)

/* File systems of other machines, where WAL's shared memory does not work: NFS, SMB, CIFS, SMB2,
 * AFS, Ceph, 9P. */
static const unsigned int network_types[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                             0x5346414F, 0x00C36400, 0x01021997};

char *
sr_register_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "sangrui", "register.db", NULL);
}

static gboolean
is_on_network (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs info;

  if (statfs (folder, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (network_types); i++)
    if ((unsigned int)info.f_type == network_types[i])
      return TRUE;
  return FALSE;
}

static gboolean
refuse (GError **error, SrStoreError code, char *sentence)
{
  g_set_error_literal (error, SR_STORE_ERROR, code, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
refuse_network (const char *path, GError **error)
{
  if (!is_on_network (path))
    return TRUE;
  return refuse (
      error, SR_STORE_ERROR_NETWORK,
      g_strdup_printf (
          _ ("%s is on a network share, where a register is not safe. Copy it to this computer"),
          path));
}

static guint32
big_endian (const guchar *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static gint64
file_size (const char *path, const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (file, &info) == 0 ? info.st_size : 0;
}

static gboolean
read_header (const char *path, guchar header[100], GError **error)
{
  FILE *file = fopen (path, "rbe");
  gsize n;

  if (file == NULL && errno == ENOENT)
    return refuse (
        error, SR_STORE_ERROR_NOT_FOUND,
        g_strdup_printf (
            _ ("There is no register %s. Choose another file, or begin a new register"), path));
  if (file == NULL)
    return refuse (
        error, SR_STORE_ERROR_READ_ONLY,
        g_strdup_printf (_ ("%s cannot be read. Check the permissions of the file and its folder"),
                         path));
  n = fread (header, 1, 100, file);
  fclose (file);
  if (n == 100 && memcmp (header, "SQLite format 3", 16) == 0 &&
      big_endian (header + 68) == SR_APPLICATION_ID)
    return TRUE;
  return refuse (error, SR_STORE_ERROR_NOT_A_REGISTER,
                 g_strdup_printf (_ ("%s is not a SangRui register. Choose another file"), path));
}

/* Looks at the bytes before SQLite does, for messages that say what the file is. While a log stands
 * beside the file, its length says nothing: pages may still be in the log. */
static gboolean
check_header (const char *path, GError **error)
{
  guchar header[100] = {0};
  gint64 page_size;

  if (!read_header (path, header, error))
    return FALSE;
  page_size = header[16] << 8 | header[17];
  page_size = page_size == 1 ? 65536 : page_size;
  if (file_size (path, "-wal") == 0 && file_size (path, "") < page_size * big_endian (header + 28))
    return refuse (error, SR_STORE_ERROR_DAMAGED,
                   g_strdup_printf (
                       _ ("%s is cut off. Keep it as it is and go on with the latest copy"), path));
  return TRUE;
}

static gboolean
check_writable (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, R_OK | W_OK) == 0 && g_access (folder, W_OK) == 0)
    return TRUE;
  return refuse (
      error, SR_STORE_ERROR_READ_ONLY,
      g_strdup_printf (_ ("%s cannot be written. Check the permissions of the file and its folder"),
                       path));
}

static gboolean
check_pages (SrDatabase *database, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (database, "PRAGMA quick_check(1)", error);
  g_autofree char *answer = statement ? sr_statement_fetch_text (statement, error) : NULL;

  if (answer == NULL)
    return FALSE;
  if (strcmp (answer, "ok") == 0)
    return TRUE;
  return refuse (
      error, SR_STORE_ERROR_DAMAGED,
      g_strdup_printf (_ ("%s is damaged. Keep it as it is and go on with the latest copy"),
                       sr_database_path (database)));
}

/* An older register is copied beside itself first: register.db → register.db.v1. A copy left by an
 * attempt that failed is replaced, for the register may have been used since; only when the new one
 * is whole. */
static gboolean
migrate (SrDatabase *database, gint64 version, GError **error)
{
  g_autofree char *copy =
      g_strdup_printf ("%s.v%" G_GINT64_FORMAT, sr_database_path (database), version);
  g_autofree char *fresh = g_strconcat (copy, ".new", NULL);

  g_unlink (fresh);
  if (!sr_database_backup (database, fresh, error))
    return FALSE;
  if (g_rename (fresh, copy) != 0)
    return refuse (
        error, SR_STORE_ERROR_READ_ONLY,
        g_strdup_printf (
            _ ("%s cannot be written. Check the permissions of the file and its folder"), copy));
  return sr_migrate_run (database, error);
}

/* -1 with ERROR set, also for a newer one. */
static gint64
read_version (SrDatabase *database, GError **error)
{
  gint64 version = sr_migrate_version (database, error);

  if (version <= sr_migrate_latest ())
    return version;
  refuse (error, SR_STORE_ERROR_NEWER,
          g_strdup_printf (
              _ ("%s was written by a newer SangRui. Install the newer version on this computer"),
              sr_database_path (database)));
  return -1;
}

SrDatabase *
sr_register_file_open (const char *path, GError **error)
{
  g_autoptr (SrDatabase) database = NULL;

  if (!check_header (path, error))
    return NULL;
  database = sr_database_open (path, SR_DATABASE_READ_ONLY, error);
  if (database == NULL || read_version (database, error) < 0)
    return NULL;
  return g_steal_pointer (&database);
}

static gboolean
check_version (SrDatabase *database, gboolean read_only, GError **error)
{
  gint64 version = read_version (database, error);

  if (version < 0)
    return FALSE;
  if (version == sr_migrate_latest ())
    return TRUE;
  if (read_only)
    return refuse (error, SR_STORE_ERROR_READ_ONLY,
                   g_strdup_printf (_ ("%s is of an older version. Open it for writing once"),
                                    sr_database_path (database)));
  return migrate (database, version, error);
}

SrRegister *
sr_register_open (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (SrDatabase) database = NULL;
  g_autoptr (SrRegister) reg = NULL;

  if (!check_header (path, error) || !refuse_network (path, error))
    return NULL;
  if (!read_only && !check_writable (path, error))
    return NULL;
  database =
      sr_database_open (path, read_only ? SR_DATABASE_READ_ONLY : SR_DATABASE_READ_WRITE, error);
  if (database == NULL)
    return NULL;
  if (file_size (path, "") <= CHECKED_BYTES && !check_pages (database, error))
    return NULL;
  if (!check_version (database, read_only, error))
    return NULL;
  reg = sr_register_new (g_steal_pointer (&database), read_only);
  if (!read_only && sr_reference_is_old (reg) && !sr_reference_refresh (reg, error))
    return NULL;
  sr_register_look_first (reg);
  return g_steal_pointer (&reg);
}

SrRegisterFacts *
sr_register_facts (SrRegister *self)
{
  SrRegisterFacts *facts = g_new0 (SrRegisterFacts, 1);

  facts->path = g_strdup (sr_register_path (self));
  facts->as_of = g_strdup (sr_register_as_of (self));
  facts->account = g_strdup (self->account);
  facts->desk = self->desk;
  facts->read_only = self->read_only;
  return facts;
}

void
sr_register_facts_free (SrRegisterFacts *facts)
{
  g_free (facts->path);
  g_free (facts->as_of);
  g_free (facts->account);
  g_free (facts);
}

SrRegister *
sr_register_open_again (const SrRegisterFacts *facts, gboolean read_only, GError **error)
{
  gboolean reads = read_only || facts->read_only;
  SrDatabase *database =
      sr_database_open (facts->path, reads ? SR_DATABASE_READ_ONLY : SR_DATABASE_READ_WRITE, error);
  SrRegister *reg;

  if (database == NULL)
    return NULL;
  reg = sr_register_new (database, reads);
  sr_register_override_as_of (reg, facts->as_of);
  sr_register_set_account (reg, facts->account);
  sr_register_set_desk (reg, facts->desk);
  return reg;
}

static SrRegister *
fill (const char *path, GError **error)
{
  g_autoptr (SrDatabase) database = sr_database_open (path, SR_DATABASE_CREATE, error);
  g_autoptr (SrRegister) reg = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d;", SR_APPLICATION_ID);

  if (database == NULL || !sr_database_execute (database, mark, error) ||
      !sr_migrate_run (database, error))
    return NULL;
  reg = sr_register_new (g_steal_pointer (&database), FALSE);
  sr_register_set_desk (reg, 0);
  /* Into the file itself: from now on its first bytes tell that it is a register. */
  if (!sr_reference_seed (reg, error) ||
      !sr_database_execute (reg->database, "PRAGMA wal_checkpoint (TRUNCATE)", error))
    return NULL;
  sr_register_set_desk (reg, -1);
  sr_register_look_first (reg);
  return g_steal_pointer (&reg);
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = {"", "-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

SrRegister *
sr_register_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  SrRegister *reg;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_EXISTS,
                 _ ("%s exists already. Choose another name"), path);
    return NULL;
  }
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY,
                 _ ("The folder %s cannot be made: %s"), folder, g_strerror (errno));
    return NULL;
  }
  if (!refuse_network (path, error))
    return NULL;
  reg = fill (path, error);
  if (reg == NULL)
    remove_files (path);
  return reg;
}

gboolean
sr_register_is_exposed (SrRegister *self)
{
  GStatBuf info;

  return g_stat (sr_register_path (self), &info) == 0 && (info.st_mode & 077) != 0;
}
