/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Just enough of zip (APPNOTE 4.3) to see that a workbook was written to its end.
 */
#include "exchange/sr-package-check.h"

#include <gio/gio.h>
#include <string.h>

#define LOCAL_SIGNATURE   0x04034b50
#define CENTRAL_SIGNATURE 0x02014b50
#define END_SIGNATURE     0x06054b50
#define LOCAL_SIZE        30
#define CENTRAL_SIZE      46
#define END_SIZE          22
#define DEFLATED          8
#define EDGE              512 /* of a part: its first bytes hold the root's name, its last the end tag */

typedef struct {
  const guchar *bytes;
  gsize size;
  GConverter *inflater;
  guchar *buffer; /* BUFFER_SIZE */
} Package;

#define BUFFER_SIZE (256 * 1024)

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

static gboolean
inflate_part (Package *package, const guchar *bytes, gsize size, Part *part)
{
  g_converter_reset (package->inflater);
  for (;;) {
    gsize taken, given;
    GConverterResult result =
        g_converter_convert (package->inflater, bytes, size, package->buffer, BUFFER_SIZE,
                             G_CONVERTER_INPUT_AT_END, &taken, &given, NULL);

    if (result == G_CONVERTER_ERROR)
      return FALSE;
    note_bytes (part, package->buffer, given);
    if (result == G_CONVERTER_FINISHED)
      return TRUE;
    bytes += taken;
    size -= taken;
  }
}

/* The root is the first element after the XML declaration. */
static gboolean
ends_with_root (Part *part)
{
  const char *p = strstr (part->head, "?>");
  g_autofree char *end = NULL;
  g_autofree char *name = NULL;

  p = p == NULL ? NULL : strchr (p, '<');
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
  gsize size = read_number (central + 20, 4);
  gsize local = read_number (central + 42, 4);
  gsize start;
  Part part = {0};

  if (local + LOCAL_SIZE > package->size ||
      read_number (package->bytes + local, 4) != LOCAL_SIGNATURE)
    return FALSE;
  start = local + LOCAL_SIZE + read_number (package->bytes + local + 26, 2) +
          read_number (package->bytes + local + 28, 2);
  if (start + size > package->size || read_number (central + 10, 2) != DEFLATED)
    return FALSE;
  return inflate_part (package, package->bytes + start, size, &part) &&
         part.size == read_number (central + 24, 4) && ends_with_root (&part);
}

static gboolean
check_parts (Package *package)
{
  const guchar *end = package->bytes + package->size - END_SIZE;
  gsize offset, n_parts;

  if (package->size < END_SIZE || read_number (end, 4) != END_SIGNATURE)
    return FALSE;
  n_parts = read_number (end + 10, 2);
  offset = read_number (end + 16, 4);
  for (gsize i = 0; i < n_parts; i++) {
    const guchar *central = package->bytes + offset;

    if (offset + CENTRAL_SIZE > package->size || read_number (central, 4) != CENTRAL_SIGNATURE)
      return FALSE;
    if (!check_part (package, central))
      return FALSE;
    offset += CENTRAL_SIZE + read_number (central + 28, 2) + read_number (central + 30, 2) +
              read_number (central + 32, 2);
  }
  return n_parts > 0;
}

gboolean
sr_package_is_whole (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree guchar *buffer = g_malloc (BUFFER_SIZE);
  Package package;

  if (file == NULL || g_mapped_file_get_length (file) < END_SIZE)
    return FALSE;
  package = (Package){.bytes = (const guchar *)g_mapped_file_get_contents (file),
                      .size = g_mapped_file_get_length (file),
                      .inflater = G_CONVERTER (inflater),
                      .buffer = buffer};
  return check_parts (&package);
}
