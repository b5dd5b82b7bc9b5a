/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-ole-stream.h"

#include <string.h>

#define HEADER       512
#define IN_HEADER    109 /* places of the table that the header names itself */
#define ENTRY        128 /* of the directory */
#define LAST_SECTOR  0xFFFFFFFA
#define SMALL_SECTOR 64

typedef struct {
  const guint8 *bytes;
  gsize n;
  gsize sector;      /* bytes of one */
  guint32 small;     /* streams of less are in the small stream */
  GArray *table;     /* guint32: the sector after each */
  GByteArray *names; /* the directory */
} File;

static guint32
number_at (const guint8 *bytes)
{
  return (guint32)bytes[0] | (guint32)bytes[1] << 8 | (guint32)bytes[2] << 16 |
         (guint32)bytes[3] << 24;
}

/* Where a sector begins, NULL: not in the file. */
static const guint8 *
sector_at (const File *self, guint32 sector)
{
  gsize place = HEADER + (gsize)sector * self->sector;

  if (self->sector > HEADER)
    place = ((gsize)sector + 1) * self->sector;
  return place + self->sector <= self->n ? self->bytes + place : NULL;
}

static void
append_table (File *self, guint32 sector)
{
  const guint8 *bytes = sector_at (self, sector);

  for (gsize i = 0; bytes && i < self->sector; i += 4) {
    guint32 next = number_at (bytes + i);

    g_array_append_val (self->table, next);
  }
}

/* Which sectors the table is in stands in the header and, for large files, in a chain of sectors of
 * its own. */
static void
load_table (File *self)
{
  guint32 further = number_at (self->bytes + 68);
  gsize most = self->n / self->sector;

  for (guint i = 0; i < IN_HEADER && number_at (self->bytes + 76 + 4 * i) < LAST_SECTOR; i++)
    append_table (self, number_at (self->bytes + 76 + 4 * i));
  for (gsize i = 0; i < most && further < LAST_SECTOR && self->table->len < self->n; i++) {
    const guint8 *bytes = sector_at (self, further);

    if (bytes == NULL)
      return;
    for (gsize j = 0; j + 4 < self->sector && number_at (bytes + j) < LAST_SECTOR; j += 4)
      append_table (self, number_at (bytes + j));
    further = number_at (bytes + self->sector - 4);
  }
}

/* The sectors from FIRST on, as the table chains them, up to SIZE bytes. */
static GByteArray *
read_chain (const File *self, guint32 first, gsize size)
{
  GByteArray *all = g_byte_array_new ();

  for (guint32 sector = first; sector < LAST_SECTOR && all->len < size && all->len < self->n;) {
    const guint8 *bytes = sector_at (self, sector);

    if (bytes == NULL || sector >= self->table->len)
      break;
    g_byte_array_append (all, bytes, (guint)self->sector);
    sector = g_array_index (self->table, guint32, sector);
  }
  if (all->len > size)
    g_byte_array_set_size (all, (guint)size);
  return all;
}

static gboolean
is_named (const guint8 *entry, const char *name)
{
  gsize length = strlen (name);

  if ((gsize)entry[64] != 2 * length + 2 || entry[65] != 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_tolower ((char)entry[2 * i]) != g_ascii_tolower (name[i]) || entry[2 * i + 1] != 0)
      return FALSE;
  return TRUE;
}

/* A small stream: sectors of 64 bytes within the stream of the root, with a table of their own. */
static GByteArray *
read_small (const File *self, guint32 first, gsize size)
{
  const guint8 *root = self->names->data;
  g_autoptr (GByteArray) room = read_chain (self, number_at (root + 116), number_at (root + 120));
  g_autoptr (GByteArray) table = read_chain (self, number_at (self->bytes + 60), self->n);
  GByteArray *all = g_byte_array_new ();

  for (guint32 sector = first; sector < LAST_SECTOR && all->len < size;) {
    gsize place = (gsize)sector * SMALL_SECTOR;

    if (place + SMALL_SECTOR > room->len || ((gsize)sector + 1) * 4 > table->len)
      break;
    g_byte_array_append (all, room->data + place, SMALL_SECTOR);
    sector = number_at (table->data + (gsize)sector * 4);
  }
  if (all->len > size)
    g_byte_array_set_size (all, (guint)size);
  return all;
}

static GByteArray *
read_named (const File *self, const char *name)
{
  for (gsize place = 0; place + ENTRY <= self->names->len; place += ENTRY) {
    const guint8 *entry = self->names->data + place;
    gsize size = number_at (entry + 120);

    if (is_named (entry, name))
      return size < self->small ? read_small (self, number_at (entry + 116), size)
                                : read_chain (self, number_at (entry + 116), size);
  }
  return NULL;
}

GByteArray *
sr_ole_stream (const guint8 *bytes, gsize n, const char *name)
{
  File self = {.bytes = bytes, .n = n};
  GByteArray *stream = NULL;

  if (n < HEADER || bytes[30] < 7 || bytes[30] > 14 || n / 2 > G_MAXUINT / 2)
    return NULL;
  self.sector = (gsize)1 << bytes[30];
  self.small = number_at (bytes + 56);
  self.table = g_array_new (FALSE, FALSE, sizeof (guint32));
  load_table (&self);
  self.names = read_chain (&self, number_at (bytes + 48), n);
  if (self.names->len >= ENTRY)
    stream = read_named (&self, name);
  g_array_unref (self.table);
  g_byte_array_unref (self.names);
  return stream;
}
