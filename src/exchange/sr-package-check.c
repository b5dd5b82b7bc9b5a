/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Just enough of zip (APPNOTE 4.3) to see that a workbook was written to its end.
 */
#include "exchange/sr-package-check.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define LOCAL_SIGNATURE   0x04034b50
#define CENTRAL_SIGNATURE 0x02014b50
#define END_SIGNATURE     0x06054b50
#define LOCAL_SIZE        30
#define CENTRAL_SIZE      46
#define END_SIZE          22
#define DEFLATED          8
#define IN_SIZE           (64 * 1024)
#define OUT_SIZE          (256 * 1024)
#define EDGE              512 /* of a part: its first bytes hold the root's name, its last the end tag */

typedef FILE File;

static void
close_file (File *file)
{
  fclose (file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, close_file)

/* Read piece by piece: what is checked may be big, and memory must not grow with it. */
typedef struct {
  File *file;
  GConverter *inflater;
  guchar *in;  /* IN_SIZE */
  guchar *out; /* OUT_SIZE */
} Package;

typedef struct {
  char head[EDGE + 1];
  char tail[EDGE + 1];
  guint64 size;
} Part;

static guint32
read_number (const guchar *p, guint bytes)
{
  guint32 number = 0;

  for (guint i = bytes; i > 0; i--)
    number = number << 8 | p[i - 1];
  return number;
}

static gboolean
read_at (Package *package, goffset offset, guchar *bytes, gsize size)
{
  return fseeko (package->file, offset, SEEK_SET) == 0 &&
         fread (bytes, 1, size, package->file) == size;
}

static void
note_bytes (Part *part, const guchar *bytes, gsize size)
{
  gsize kept = strlen (part->tail);

  if (size == 0)
    return;
  if (part->size == 0)
    memcpy (part->head, bytes, MIN (size, EDGE));
  part->size += size;
  if (size >= EDGE) {
    memcpy (part->tail, bytes + size - EDGE, EDGE);
    return;
  }
  if (kept + size > EDGE) {
    gsize drop = kept + size - EDGE;

    memmove (part->tail, part->tail + drop, kept - drop);
    kept -= drop;
  }
  memcpy (part->tail + kept, bytes, size);
  part->tail[kept + size] = '\0';
}

/* Unpacks SIZE packed bytes that come next in the file. */
static gboolean
inflate_part (Package *package, gsize size, Part *part)
{
  gsize held = 0;

  g_converter_reset (package->inflater);
  for (;;) {
    gsize wanted = MIN (size, IN_SIZE - held);
    gsize taken, given;
    GConverterResult result;

    if (fread (package->in + held, 1, wanted, package->file) != wanted)
      return FALSE;
    size -= wanted;
    held += wanted;
    result = g_converter_convert (package->inflater, package->in, held, package->out, OUT_SIZE,
                                  size == 0 ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS,
                                  &taken, &given, NULL);
    if (result == G_CONVERTER_ERROR)
      return FALSE;
    note_bytes (part, package->out, given);
    if (result == G_CONVERTER_FINISHED)
      return TRUE;
    held -= taken;
    memmove (package->in, package->in + taken, held);
  }
}

/* The root is the first element after the XML declaration, which drawings of comments do without.
 */
static gboolean
ends_with_root (Part *part)
{
  const char *p = strstr (part->head, "?>");
  g_autofree char *end = NULL;
  g_autofree char *name = NULL;

  p = strchr (p == NULL ? part->head : p, '<');
  if (p == NULL)
    return FALSE;
  name = g_strndup (p + 1, strcspn (p + 1, " \t\r\n/>"));
  end = g_strdup_printf ("</%s>", name);
  g_strchomp (part->tail);
  return g_str_has_suffix (part->tail, end) ||
         (strchr (p + 1, '<') == NULL && g_str_has_suffix (part->tail, "/>"));
}

/* CENTRAL is the part's entry in the directory. */
static gboolean
check_part (Package *package, const guchar *central)
{
  guchar local[LOCAL_SIZE];
  Part part = {0};

  if (read_number (central + 10, 2) != DEFLATED ||
      !read_at (package, read_number (central + 42, 4), local, sizeof local) ||
      read_number (local, 4) != LOCAL_SIGNATURE)
    return FALSE;
  if (fseeko (package->file, read_number (local + 26, 2) + read_number (local + 28, 2), SEEK_CUR))
    return FALSE;
  return inflate_part (package, read_number (central + 20, 4), &part) &&
         part.size == read_number (central + 24, 4) && ends_with_root (&part);
}

static gboolean
check_parts (Package *package)
{
  guchar end[END_SIZE];
  goffset offset;
  guint n_parts;

  if (fseeko (package->file, -END_SIZE, SEEK_END) != 0 ||
      fread (end, 1, sizeof end, package->file) != sizeof end ||
      read_number (end, 4) != END_SIGNATURE)
    return FALSE;
  n_parts = read_number (end + 10, 2);
  offset = read_number (end + 16, 4);
  for (guint i = 0; i < n_parts; i++) {
    guchar central[CENTRAL_SIZE];

    if (!read_at (package, offset, central, sizeof central) ||
        read_number (central, 4) != CENTRAL_SIGNATURE || !check_part (package, central))
      return FALSE;
    offset += CENTRAL_SIZE + read_number (central + 28, 2) + read_number (central + 30, 2) +
              read_number (central + 32, 2);
  }
  return n_parts > 0;
}

gboolean
sr_package_is_whole (const char *path)
{
  g_autoptr (File) file = g_fopen (path, "rbe");
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree guchar *in = g_malloc (IN_SIZE);
  g_autofree guchar *out = g_malloc (OUT_SIZE);

  return file != NULL && check_parts (&(Package){file, G_CONVERTER (inflater), in, out});
}
