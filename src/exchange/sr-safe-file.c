/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files that are replaced whole or not at all.
 */
#include "exchange/sr-safe-file.h"
#include "exchange/sr-exchange-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct _SrSafeFile {
  char *target;
  char *parent; /* folder of the target */
  char *folder; /* where the file is made; NULL before and after */
  char *name;   /* the file in the making */
};

#define FOLDER_PREFIX ".sangrui-"
#define ABANDONED     (24 * 60 * 60) /* seconds after which a working folder belongs to nobody */

/* LibreOffice; Excel and WPS; WPS on Linux. */
static const struct {
  const char *before, *after;
} locks[] = {{".~lock.", "#"}, {"~$", ""}, {".~", ""}};

void
sr_safe_file_set_error (GError **error, int number, const char *path)
{
  switch (number) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_NO_SPACE,
                 _ ("There is not enough space to write “%s”. Make room or choose another folder."),
                 path);
    return;
  case EACCES:
  case EPERM:
  case EROFS:
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE,
                 _ ("“%s” cannot be written: its folder or the file itself is write-protected. "
                    "Choose another folder."),
                 path);
    return;
  case ENOENT:
  case ENOTDIR:
  case ENAMETOOLONG:
  case EISDIR:
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE,
                 _ ("“%s” cannot be written: there is no such folder, or the name is not possible. "
                    "Choose another folder or name."),
                 path);
    return;
  default:
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
                 _ ("“%s” could not be written: %s."), path, g_strerror (number));
  }
}

static gboolean
check_locks (const SrSafeFile *file, GError **error)
{
  g_autofree char *name = g_path_get_basename (file->target);

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++) {
    g_autofree char *lock_name = g_strconcat (locks[i].before, name, locks[i].after, NULL);
    g_autofree char *lock = g_build_filename (file->parent, lock_name, NULL);

    if (!g_file_test (lock, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
      continue;
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_OPEN,
                 _ ("“%s” is open in WPS, LibreOffice or Excel. Close it there and try again. "
                    "If nobody has it open, delete the leftover file “%s” beside it."),
                 file->target, lock_name);
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_database (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char head[sizeof magic] = "";
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gboolean found = descriptor >= 0 && read (descriptor, head, sizeof head) == sizeof head &&
                   memcmp (head, magic, sizeof magic) == 0;

  if (descriptor >= 0)
    close (descriptor);
  return found;
}

/* A register, or a file that belongs to one. */
static gboolean
is_register (const char *path)
{
  static const char *const beside[] = {"-wal", "-shm", "-journal"};

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    if (g_str_has_suffix (path, beside[i])) {
      g_autofree char *owner = g_strndup (path, strlen (path) - strlen (beside[i]));

      if (is_database (owner))
        return TRUE;
    }
  return is_database (path);
}

static gboolean
check_target (const SrSafeFile *file, GError **error)
{
  if (is_register (file->target)) {
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_PLACE,
                 _ ("“%s” is a register or a backup of one and is not overwritten. Choose another "
                    "name."),
                 file->target);
    return FALSE;
  }
  /* A folder, a device, a pipe: what is renamed over it would take its place. */
  if (g_file_test (file->target, G_FILE_TEST_EXISTS) &&
      !g_file_test (file->target, G_FILE_TEST_IS_REGULAR)) {
    sr_safe_file_set_error (error, EISDIR, file->target);
    return FALSE;
  }
  if (g_access (file->target, F_OK) == 0 && g_access (file->target, W_OK) != 0) {
    sr_safe_file_set_error (error, errno, file->target);
    return FALSE;
  }
  return check_locks (file, error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) left = g_dir_open (folder, 0, NULL);

  for (const char *name; left != NULL && (name = g_dir_read_name (left)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

/* A program that was killed or a desk without power leave their working folder; what is in it is
 * about people and must not lie about. */
static void
remove_abandoned (const SrSafeFile *file)
{
  g_autoptr (GDir) parent = g_dir_open (file->parent, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (const char *name; parent != NULL && (name = g_dir_read_name (parent)) != NULL;) {
    g_autofree char *path = NULL;
    GStatBuf status;

    if (!g_str_has_prefix (name, FOLDER_PREFIX))
      continue;
    path = g_build_filename (file->parent, name, NULL);
    if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode) && status.st_uid == geteuid () &&
        now - status.st_mtime > ABANDONED)
      remove_folder (path);
  }
}

static gboolean
make_working_file (SrSafeFile *file, GError **error)
{
  g_autofree char *folder = g_build_filename (file->parent, FOLDER_PREFIX "XXXXXX", NULL);
  int descriptor;

  if (g_mkdtemp_full (folder, 0700) == NULL) {
    sr_safe_file_set_error (error, errno, file->target);
    return FALSE;
  }
  file->folder = g_steal_pointer (&folder);
  file->name = g_build_filename (file->folder, "export", NULL);
  descriptor = g_open (file->name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    sr_safe_file_set_error (error, errno, file->target);
    return FALSE;
  }
  close (descriptor);
  return TRUE;
}

SrSafeFile *
sr_safe_file_begin (const char *path, GError **error)
{
  g_autoptr (SrSafeFile) file = g_new0 (SrSafeFile, 1);
  char resolved[PATH_MAX];

  if (realpath (path, resolved) != NULL)
    file->target = g_strdup (resolved);
  else
    file->target = g_canonicalize_filename (path, NULL);
  file->parent = g_path_get_dirname (file->target);
  if (!check_target (file, error))
    return NULL;
  remove_abandoned (file);
  if (!make_working_file (file, error))
    return NULL;
  return g_steal_pointer (&file);
}

const char *
sr_safe_file_folder (const SrSafeFile *file)
{
  return file->folder;
}

const char *
sr_safe_file_name (const SrSafeFile *file)
{
  return file->name;
}

/* 0, or the errno. */
static int
flush_path (const char *path, int flags)
{
  int descriptor = g_open (path, flags | O_CLOEXEC, 0);
  int number = 0;

  if (descriptor < 0)
    return errno;
  /* Some file systems do not know how to flush a folder. */
  if (fsync (descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
    number = errno;
  close (descriptor);
  return number;
}

gboolean
sr_safe_file_commit (SrSafeFile *file, GError **error)
{
  int number = flush_path (file->name, O_RDONLY);

  if (number != 0) {
    sr_safe_file_set_error (error, number, file->target);
    return FALSE;
  }
  if (!check_locks (file, error))
    return FALSE;
  if (g_rename (file->name, file->target) != 0) {
    sr_safe_file_set_error (error, errno, file->target);
    return FALSE;
  }
  /* The file is in its place; that its name survives a power cut is all that is left to do. */
  flush_path (file->parent, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

void
sr_safe_file_free (SrSafeFile *file)
{
  if (file->folder != NULL)
    remove_folder (file->folder);
  g_free (file->target);
  g_free (file->parent);
  g_free (file->folder);
  g_free (file->name);
  g_free (file);
}
