/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#include "sheets/sr-sheets-error.h"

#define PIECE 65536

/* A full sheet of a million rows and twenty columns is about 2 GB of XML. */
#define MAX_PART (G_GINT64_CONSTANT (4) << 30)

/* Rows without content shrink to a three-hundredth; what shrinks more, and is large, was made to.
 */
#define MAX_RATIO    400
#define RATIO_COUNTS (64 << 20)

struct _SrPackage {
  zip_t *zip;
  char *path;
  GHashTable *parts; /* name in lower case → index + 1 */
};

static void
close_part (zip_file_t *part)
{
  zip_fclose (part);
}

typedef zip_file_t ZipPart;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipPart, close_part)

static char *
key_of (const char *name)
{
  char *key;

  while (*name == '/' || *name == '\\')
    name++;
  key = g_ascii_strdown (name, -1);
  return g_strdelimit (key, "\\", '/');
}

static void
list_parts (SrPackage *self)
{
  zip_int64_t n = zip_get_num_entries (self->zip, 0);

  for (zip_int64_t i = 0; i < n; i++) {
    const char *name = zip_get_name (self->zip, (zip_uint64_t)i, 0);
    char *key = name ? key_of (name) : NULL;

    if (key && !g_hash_table_contains (self->parts, key))
      g_hash_table_insert (self->parts, key, GSIZE_TO_POINTER ((gsize)i + 1));
    else
      g_free (key);
  }
}

SrPackage *
sr_package_open (const char *path, GError **error)
{
  SrPackage *self;
  int code = 0;
  zip_t *zip = zip_open (path, ZIP_RDONLY, &code);

  if (zip == NULL) {
    g_set_error (error, SR_SHEETS_ERROR,
                 code == ZIP_ER_OPEN || code == ZIP_ER_READ ? SR_SHEETS_ERROR_FAILED
                                                            : SR_SHEETS_ERROR_DAMAGED,
                 _ ("%s is not whole. Get it once more, or open it in WPS and save it again"),
                 path);
    return NULL;
  }
  self = g_new0 (SrPackage, 1);
  self->zip = zip;
  self->path = g_strdup (path);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  list_parts (self);
  return self;
}

void
sr_package_free (SrPackage *self)
{
  zip_discard (self->zip);
  g_hash_table_unref (self->parts);
  g_free (self->path);
  g_free (self);
}

const char *
sr_package_path (const SrPackage *self)
{
  return self->path;
}

/* Its index, or -1. */
static gint64
find (SrPackage *self, const char *name)
{
  g_autofree char *key = key_of (name);

  return (gint64)GPOINTER_TO_SIZE (g_hash_table_lookup (self->parts, key)) - 1;
}

gboolean
sr_package_has (SrPackage *self, const char *name)
{
  return find (self, name) >= 0;
}

static gboolean
stat_part (SrPackage *self, const char *name, zip_stat_t *stat)
{
  gint64 index = find (self, name);

  return index >= 0 && zip_stat_index (self->zip, (zip_uint64_t)index, 0, stat) == 0;
}

gint64
sr_package_size (SrPackage *self, const char *name)
{
  zip_stat_t stat;

  return stat_part (self, name, &stat) && stat.valid & ZIP_STAT_SIZE
             ? (gint64)MIN (stat.size, (zip_uint64_t)G_MAXINT64)
             : -1;
}

static gboolean
damaged (SrPackage *self, const char *name, const char *why, int code, GError **error)
{
  g_set_error (error, SR_SHEETS_ERROR, code,
               _ ("%s: the part %s cannot be read (%s). Open it in WPS and save it again"),
               self->path, name, why);
  return FALSE;
}

static zip_file_t *
open_part (SrPackage *self, const char *name, GError **error)
{
  gint64 index = find (self, name);
  zip_file_t *part = index < 0 ? NULL : zip_fopen_index (self->zip, (zip_uint64_t)index, 0);
  int code = index < 0 ? ZIP_ER_NOENT : zip_error_code_zip (zip_get_error (self->zip));

  if (part)
    return part;
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
    g_set_error (error, SR_SHEETS_ERROR, SR_SHEETS_ERROR_PROTECTED,
                 _ ("%s has a password. Remove the password in WPS and save it again"), self->path);
  else
    damaged (self, name, code == ZIP_ER_NOENT ? _ ("it is missing") : _ ("it is damaged"),
             SR_SHEETS_ERROR_DAMAGED, error);
  return NULL;
}

static gboolean
is_too_much (const zip_stat_t *stat, gint64 done)
{
  gint64 packed = stat->valid & ZIP_STAT_COMP_SIZE ? (gint64)MAX (stat->comp_size, 1) : 1;

  return done > MAX_PART || (done > RATIO_COUNTS && done / packed > MAX_RATIO);
}

/* A piece that was unpacked. */
static gboolean
feed (SrPackage *self, const char *name, SrXml *xml, const char *piece, gint64 n, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  if (sr_xml_feed (xml, piece, (gsize)n, n == 0, &wrong))
    return TRUE;
  return wrong ? damaged (self, name, wrong->message, wrong->code, error) : FALSE;
}

gboolean
sr_package_parse (SrPackage *self,
                  const char *name,
                  SrXml *xml,
                  SrPackageProgress progress,
                  gpointer data,
                  GError **error)
{
  g_autoptr (ZipPart) part = open_part (self, name, error);
  g_autofree char *piece = g_malloc (PIECE);
  g_autoptr (GError) wrong = NULL;
  zip_stat_t stat;
  gint64 done = 0, n;

  if (part == NULL || !stat_part (self, name, &stat))
    return FALSE;
  do {
    n = zip_fread (part, piece, PIECE);
    if (n < 0)
      return damaged (self, name, _ ("it is damaged"), SR_SHEETS_ERROR_DAMAGED, error);
    done += n;
    if (is_too_much (&stat, done))
      return damaged (self, name, _ ("it unpacks to more than a workbook holds"),
                      SR_SHEETS_ERROR_LIMIT, error);
    if (!feed (self, name, xml, piece, n, &wrong)) {
      if (wrong == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&wrong));
      return FALSE;
    }
  } while (n > 0 && (progress == NULL || progress (done, data)));
  return TRUE;
}
