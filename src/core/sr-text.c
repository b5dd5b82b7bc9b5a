/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Cleaning, folding and measuring of text, one code point at a time. What a text means (a date, a
 * number, a name) is not known here.
 */
#include "core/sr-text.h"

#include <string.h>

/* Characters of what was typed that a sentence repeats. */
#define MOST_QUOTED 60

#define IDEOGRAPHIC_SPACE   0x3000
#define NO_BREAK_SPACE      0x00A0
#define NEXT_LINE           0x0085
#define LINE_SEPARATOR      0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* Full-width forms stand in the order of ASCII, this much further up. */
#define FULL_WIDTH_FIRST 0xFF01
#define FULL_WIDTH_LAST  0xFF5E
#define FULL_WIDTH_SHIFT 0xFEE0

static gunichar
half_width (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_SHIFT;
  if (c == IDEOGRAPHIC_SPACE || c == NO_BREAK_SPACE)
    return ' ';
  return c;
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == NEXT_LINE ||
         c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
}

/* Code points that stand for no character at all; XML, and so a workbook, cannot even hold them. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* Zero-width spaces and joiners, BOM, direction marks, soft hyphens, control characters. */
static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || is_noncharacter (c);
}

static void
append_break (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_space (GString *out)
{
  if (out->len > 0 && !g_ascii_isspace (out->str[out->len - 1]))
    g_string_append_c (out, ' ');
}

char *
sr_text_to_half_width (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out = g_string_new (NULL);

  if (text == NULL)
    return g_string_free (out, FALSE);
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (out, half_width (g_utf8_get_char (p)));
  return g_string_free (out, FALSE);
}

char *
sr_text_clean (const char *text, gboolean multiline)
{
  GString *out = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == '\r' && p[1] == '\n')
      continue;
    if (multiline && is_line_break (c))
      append_break (out);
    else if (g_unichar_isspace (c) || is_line_break (c))
      append_space (out);
    else if (!is_invisible (c))
      g_string_append_unichar (out, c);
  }
  g_strstrip (out->str);
  return g_string_free (out, FALSE);
}

char *
sr_text_fold (const char *text)
{
  g_autofree char *half = sr_text_to_half_width (text);
  GString *out = g_string_sized_new (strlen (half));

  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_isspace (c) && !is_line_break (c) && !is_invisible (c))
      g_string_append_unichar (out, g_unichar_tolower (c));
  }
  return g_string_free (out, FALSE);
}

gsize
sr_text_length (const char *text)
{
  gsize length = 0;

  if (text == NULL)
    return 0;
  for (const char *p = text; *p != '\0'; p++)
    length += (*p & 0xC0) != 0x80;
  return length;
}

gsize
sr_text_columns (const char *text)
{
  g_autofree char *valid = NULL;
  gsize columns = 0;

  if (text == NULL)
    return 0;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_iszerowidth (c))
      columns += g_unichar_iswide_cjk (c) ? 2 : 1;
  }
  return columns;
}

char *
sr_text_shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (valid, -1) <= MOST_QUOTED)
    return g_steal_pointer (&valid);
  head = g_utf8_substring (valid, 0, MOST_QUOTED);
  return g_strconcat (head, "…", NULL);
}
