/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-csv-decode.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <string.h>

#define PIECE 65536

/* The longest character of UTF-8, less one: so much may wait for the next piece. */
#define MOST_CUT 3

static GInputStream *
open_file (const char *path, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int code = errno;

  if (file >= 0)
    return g_unix_input_stream_new (file, TRUE);
  g_set_error_literal (error, G_IO_ERROR, (int)g_io_error_from_errno (code), g_strerror (code));
  return NULL;
}

static const char *
marked (const char *start, gsize n)
{
  if (n >= 2 && memcmp (start, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (n >= 2 && memcmp (start, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";
  return NULL;
}

/* Bytes at the end of PIECE that may be the beginning of a character. */
static gsize
cut_at_end (const char *piece, gsize n)
{
  const char *end;

  if (g_utf8_validate_len (piece, n, &end))
    return 0;
  return (gsize)(piece + n - end) <= MOST_CUT &&
                 g_utf8_get_char_validated (end, (gssize)(piece + n - end)) == (gunichar)-2
             ? (gsize)(piece + n - end)
             : n + 1; /* wrong */
}

/* What is beyond ASCII in N bytes: anything, and anything that takes three bytes or more in UTF-8,
 * as Chinese does. */
static void
look_beyond_ascii (const char *bytes, gsize n, gboolean *any, gboolean *wide)
{
  for (gsize i = 0; i < n && !*wide; i++) {
    *any |= (guchar)bytes[i] >= 0x80;
    *wide |= (guchar)bytes[i] >= 0xE0;
  }
}

/* 桑植 in GB18030 happens to be two Hebrew letters in UTF-8: a text that has no Chinese as UTF-8
 * and is not plain is taken for GB18030. */
const char *
sr_csv_encoding (const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = open_file (path, error);
  char piece[PIECE + MOST_CUT];
  gsize waiting = 0;
  gboolean is_first = TRUE, any = FALSE, wide = FALSE;
  gssize n;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (stream, piece + waiting, PIECE, NULL, error)) > 0) {
    gsize length = waiting + (gsize)n;

    if (is_first && marked (piece, length))
      return marked (piece, length);
    if (is_first && length >= 3 && memcmp (piece, "\xEF\xBB\xBF", 3) == 0)
      wide = TRUE;
    is_first = FALSE;
    look_beyond_ascii (piece, length, &any, &wide);
    waiting = cut_at_end (piece, length);
    if (waiting > length)
      return "GB18030";
    memmove (piece, piece + length - waiting, waiting);
  }
  if (n < 0)
    return NULL;
  return waiting || (any && !wide) ? "GB18030" : "UTF-8";
}

static gboolean
skip_mark (GInputStream *stream, const char *encoding, GError **error)
{
  GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (stream);
  const char *mark = g_str_equal (encoding, "UTF-8")      ? "\xEF\xBB\xBF"
                     : g_str_equal (encoding, "UTF-16LE") ? "\xFF\xFE"
                     : g_str_equal (encoding, "UTF-16BE") ? "\xFE\xFF"
                                                          : "\x84\x31\x95\x33";
  char start[4];

  if (g_buffered_input_stream_fill (buffered, 4, NULL, error) < 0)
    return FALSE;
  if (g_buffered_input_stream_peek (buffered, start, 0, strlen (mark)) == strlen (mark) &&
      memcmp (start, mark, strlen (mark)) == 0)
    return g_input_stream_skip (stream, strlen (mark), NULL, error) >= 0;
  return TRUE;
}

GInputStream *
sr_csv_stream (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GInputStream) file = open_file (path, error);
  g_autoptr (GInputStream) bytes = file ? g_buffered_input_stream_new (file) : NULL;
  g_autoptr (GConverter) converter = NULL;

  if (bytes == NULL || !skip_mark (bytes, encoding, error))
    return NULL;
  if (g_str_equal (encoding, "UTF-8"))
    return g_steal_pointer (&bytes);
  converter = G_CONVERTER (g_charset_converter_new ("UTF-8", encoding, error));
  return converter ? g_converter_input_stream_new (bytes, converter) : NULL;
}
