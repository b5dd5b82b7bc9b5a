/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Text for cells: UTF-8, length, escapes (ECMA-376 part 1, 22.9.2.19 ST_Xstring) and width.
 */
#include "exchange/sr-sheet-text.h"

static inline gboolean
is_continuation (guchar byte)
{
  return (byte & 0xC0) == 0x80;
}

/* Bytes of the character at P, 0 when it is not UTF-8. The final NUL ends what it looks at. */
static inline guint
character_length (const guchar *p)
{
  if (p[0] < 0xC2)
    return 0;
  if (p[0] < 0xE0)
    return is_continuation (p[1]) ? 2 : 0;
  if (p[0] < 0xF0) {
    if (!is_continuation (p[1]) || !is_continuation (p[2]))
      return 0;
    if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] >= 0xA0))
      return 0;
    return 3;
  }
  if (p[0] > 0xF4 || !is_continuation (p[1]) || !is_continuation (p[2]) || !is_continuation (p[3]))
    return 0;
  if ((p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] >= 0x90))
    return 0;
  return 4;
}

static gboolean
looks_escaped (const char *p)
{
  return p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3]) &&
         g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_';
}

/* U+FFFE and U+FFFF may not stand in XML. */
static gboolean
is_noncharacter (const guchar *p)
{
  return p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE;
}

/* Rewrites TEXT, which is valid UTF-8, into SPARE. */
static void
repair (const char *text, GString *spare)
{
  g_string_truncate (spare, 0);
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '\r') {
      g_string_append_c (spare, '\n');
      p += p[1] == '\n';
    } else if (looks_escaped (p)) {
      g_string_append (spare, "_x005F_");
    } else if (is_noncharacter ((const guchar *)p)) {
      g_string_append (spare, "\xEF\xBF\xBD");
      p += 2;
    } else
      g_string_append_c (spare, *p);
  }
}

SrSheetTextFault
sr_sheet_text_check (const char *text, GString *spare, const char **lawful, SrSheetTextShape *shape)
{
  const guchar *p = (const guchar *)text;
  guint length = 0, units = 0, widest = 0, lines = 1;
  gboolean needs_repair = FALSE;

  while (*p != '\0') {
    if (*p < 0x80) {
      if (*p == '\n') {
        widest = MAX (widest, units);
        units = 0;
        lines++;
      } else
        units++;
      needs_repair |= *p == '\r' || (*p == '_' && looks_escaped ((const char *)p));
      length++;
      p++;
    } else {
      guint bytes = character_length (p);

      if (bytes == 0)
        return SR_SHEET_TEXT_NOT_UTF8;
      needs_repair |= is_noncharacter (p);
      units += bytes > 2 ? 2 : 1;
      length += bytes > 3 ? 2 : 1;
      p += bytes;
    }
  }
  if (length > SR_SHEET_TEXT_MAX)
    return SR_SHEET_TEXT_TOO_LONG;
  *lawful = text;
  if (needs_repair) {
    repair (text, spare);
    *lawful = spare->str;
  }
  shape->units = MAX (widest, units);
  shape->lines = lines;
  return SR_SHEET_TEXT_OK;
}
