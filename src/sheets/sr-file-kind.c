/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-file-kind.h"

#include <string.h>

typedef struct {
  SrFileKind kind;
  guint8 size;
  const char *bytes;
} Signature;

static const Signature signatures[] = {
    {SR_FILE_ZIP, 4, "PK\003\004"},
    {SR_FILE_ZIP, 4, "PK\005\006"}, /* without any part */
    {SR_FILE_OLE, 8, "\320\317\021\340\241\261\032\341"},
    {SR_FILE_XLS, 4, "\011\010\020\000"}, /* BOF of BIFF 8, 5, 4, 3, 2 */
    {SR_FILE_XLS, 4, "\011\010\010\000"},
    {SR_FILE_XLS, 4, "\011\004\006\000"},
    {SR_FILE_XLS, 4, "\011\002\006\000"},
    {SR_FILE_XLS, 4, "\011\000\004\000"},
    {SR_FILE_PDF, 5, "%PDF-"},
    {SR_FILE_IMAGE, 4, "\211PNG"},
    {SR_FILE_IMAGE, 3, "\377\330\377"},
    {SR_FILE_IMAGE, 4, "GIF8"},
    {SR_FILE_RTF, 5, "{\\rtf"},
};

/* What a page or an XML file begins with, after a byte order mark and space. */
static const struct {
  SrFileKind kind;
  const char *start;
} marks[] = {
    {SR_FILE_HTML, "<!doctype html"}, {SR_FILE_HTML, "<html"}, {SR_FILE_HTML, "<table"},
    {SR_FILE_HTML, "<head"},          {SR_FILE_HTML, "<meta"}, {SR_FILE_HTML, "<style"},
    {SR_FILE_HTML, "<body"},          {SR_FILE_HTML, "<div"},  {SR_FILE_HTML, "mime-version:"},
    {SR_FILE_HTML, "<!--"},           {SR_FILE_XML, "<?xml"},
};

static SrFileKind
kind_of_mark (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (lower, marks[i].start))
      return marks[i].kind == SR_FILE_XML && strstr (lower, "<html") ? SR_FILE_HTML : marks[i].kind;
  return SR_FILE_TEXT;
}

/* UTF-16 has a byte order mark, or it is not told from anything else. */
static gboolean
is_utf16 (const guint8 *bytes, gsize n)
{
  return n >= 2 &&
         ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
}

static const char *
skip_space (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* What is written in it in ASCII. */
static SrFileKind
kind_of_utf16 (const guint8 *bytes, gsize n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 2; i < n; i++)
    if (bytes[i])
      g_string_append_c (text, (char)bytes[i]);
  return kind_of_mark (skip_space (text->str));
}

SrFileKind
sr_file_kind (const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *text = NULL;
  const char *start;

  if (n_bytes == 0)
    return SR_FILE_EMPTY;
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (n_bytes >= signatures[i].size &&
        memcmp (bytes, signatures[i].bytes, signatures[i].size) == 0)
      return signatures[i].kind;
  if (is_utf16 (bytes, n_bytes))
    return kind_of_utf16 (bytes, n_bytes);
  if (memchr (bytes, 0, n_bytes))
    return SR_FILE_UNKNOWN;
  text = g_strndup ((const char *)bytes, n_bytes);
  start = g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text;
  return kind_of_mark (skip_space (start));
}
