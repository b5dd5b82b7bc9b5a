/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The failing disk: a VFS that hands everything on but counts what changes files.
 */
#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

static struct {
  gboolean armed;
  gboolean failed;
  FaultKind kind;
  guint nth;
  guint count;
} disk;

/* A file: ours first, the real one behind it. */
typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} File;

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((File *)file)->real;
}

/* Whether this operation fails. */
static gboolean
fails (void)
{
  if (!disk.armed)
    return FALSE;
  disk.count++;
  if (disk.failed)
    return disk.kind == FAULT_DEAD;
  disk.failed = disk.count == disk.nth;
  return disk.failed;
}

static int
code (int otherwise)
{
  return disk.kind == FAULT_FULL ? SQLITE_FULL : otherwise;
}

static int
file_close (sqlite3_file *file)
{
  int result = real (file)->pMethods->xClose (real (file));

  sqlite3_free (real (file));
  return result;
}

static int
file_read (sqlite3_file *file, void *buffer, int n, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), buffer, n, offset);
}

static int
file_write (sqlite3_file *file, const void *buffer, int n, sqlite3_int64 offset)
{
  gboolean was_whole = !disk.failed;

  if (!fails ())
    return real (file)->pMethods->xWrite (real (file), buffer, n, offset);
  if (disk.kind == FAULT_DEAD && was_whole)
    real (file)->pMethods->xWrite (real (file), buffer, n / 2, offset);
  return code (SQLITE_IOERR_WRITE);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? code (SQLITE_IOERR_TRUNCATE)
                  : real (file)->pMethods->xTruncate (real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fails () ? code (SQLITE_IOERR_FSYNC) : real (file)->pMethods->xSync (real (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
file_reserved (sqlite3_file *file, int *out)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), out);
}

static int
file_control (sqlite3_file *file, int op, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), op, argument);
}

static int
file_sector (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
file_device (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static int
file_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
  return real (file)->pMethods->xShmMap (real (file), page, size, extend, out);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real (file)->pMethods->xShmLock (real (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  real (file)->pMethods->xShmBarrier (real (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return real (file)->pMethods->xShmUnmap (real (file), remove);
}

/* Version 2: no memory-mapped reading, so that everything passes here. */
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_device,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

static sqlite3_vfs *usual;

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
  File *self = (File *)file;
  int result;

  memset (self, 0, sizeof *self);
  self->real = sqlite3_malloc (usual->szOsFile);
  memset (self->real, 0, (gsize)usual->szOsFile);
  result = usual->xOpen (usual, name, self->real, flags, out);
  if (self->real->pMethods)
    self->base.pMethods = &methods;
  else
    g_clear_pointer (&self->real, sqlite3_free);
  return result;
}

void
fault_vfs_install (void)
{
  static sqlite3_vfs failing;

  usual = sqlite3_vfs_find (NULL);
  failing = *usual;
  failing.zName = "failing";
  failing.szOsFile = sizeof (File);
  failing.pNext = NULL;
  failing.xOpen = vfs_open;
  g_assert_cmpint (sqlite3_vfs_register (&failing, 1), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultKind kind, guint nth)
{
  disk.armed = TRUE;
  disk.failed = FALSE;
  disk.kind = kind;
  disk.nth = nth;
  disk.count = 0;
}

gboolean
fault_vfs_disarm (void)
{
  disk.armed = FALSE;
  return disk.failed;
}

guint
fault_vfs_count (void)
{
  return disk.count;
}
