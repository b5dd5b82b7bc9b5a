/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Masking by position, in characters. What must be hidden and when is decided by the caller.
 */
#include "core/sr-mask.h"

#include <string.h>

#define RESIDENT_LENGTH     18
#define RESIDENT_OLD_LENGTH 15
#define MOBILE_LENGTH       11
#define PHONE_SHORTEST      7
#define BANK_SHORTEST       8

static void
append_stars (GString *out, gsize n)
{
  while (n-- > 0)
    g_string_append_c (out, '*');
}

/* The first LENGTH characters of TEXT, those FROM … TO - 1 as stars. */
static void
append_between (GString *out, const char *text, gsize length, gsize from, gsize to)
{
  const char *first = g_utf8_offset_to_pointer (text, (glong)from);
  const char *second = g_utf8_offset_to_pointer (first, (glong)(to - from));
  const char *end = g_utf8_offset_to_pointer (second, (glong)(length - to));

  g_string_append_len (out, text, first - text);
  append_stars (out, to - from);
  g_string_append_len (out, second, end - second);
}

static void
append_last_four (GString *out, const char *text, gsize length)
{
  g_string_append (out, "****");
  g_string_append (out, g_utf8_offset_to_pointer (text, (glong)length - 4));
}

/* Region and last four are shown; birth date, and kind and level of a disability, are not. */
static void
append_id_number (GString *out, const char *text, gsize length)
{
  gsize number = MIN (length, RESIDENT_LENGTH);

  if (length < RESIDENT_OLD_LENGTH) {
    append_stars (out, length);
    return;
  }
  append_between (out, text, number, 6, number - 4);
  append_stars (out, length - number);
}

static void
append_phone (GString *out, const char *text, gsize length)
{
  if (length == MOBILE_LENGTH && text[0] == '1')
    append_between (out, text, length, 3, MOBILE_LENGTH - 4);
  else if (length < PHONE_SHORTEST)
    append_stars (out, length);
  else
    append_last_four (out, text, length);
}

void
sr_mask_append (GString *out, SrMask mask, const char *text)
{
  g_autofree char *repaired = NULL;
  gsize length;

  if (text == NULL || *text == '\0')
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = repaired = g_utf8_make_valid (text, -1);
  length = (gsize)g_utf8_strlen (text, -1);
  switch (mask) {
  case SR_MASK_NONE:
    g_string_append (out, text);
    return;
  case SR_MASK_ID_NUMBER:
    append_id_number (out, text, length);
    return;
  case SR_MASK_PHONE:
    append_phone (out, text, length);
    return;
  case SR_MASK_BANK:
    if (length < BANK_SHORTEST)
      append_stars (out, length);
    else
      append_last_four (out, text, length);
    return;
  case SR_MASK_ALL:
  default:
    g_string_append (out, "****");
  }
}

char *
sr_mask_text (SrMask mask, const char *text)
{
  GString *out = g_string_new (NULL);

  sr_mask_append (out, mask, text);
  return g_string_free (out, FALSE);
}

gboolean
sr_mask_is_masked (const char *text)
{
  return text != NULL && (strchr (text, '*') != NULL || strstr (text, "＊") != NULL);
}

/* --- Numbers within sentences --- */

#define SHORTEST_IDENTITY 15
#define MOBILE            11

/* The end of the number that begins at TEXT, and in NUMBER its digits (and an X) in half width.
 * Single spaces may stand between digits. */
static const char *
read_number (const char *text, GString *number)
{
  const char *end = text;

  g_string_truncate (number, 0);
  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == ' ' && number->len && g_ascii_isdigit (p[1]))
      continue;
    if (g_unichar_digit_value (c) >= 0)
      g_string_append_c (number, (char)('0' + g_unichar_digit_value (c)));
    else if ((c == 'X' || c == 'x') && number->len == SHORTEST_IDENTITY + 2)
      g_string_append_c (number, 'X');
    else
      break;
    end = g_utf8_next_char (p);
  }
  return end;
}

char *
sr_mask_numbers (const char *sentence)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = sentence; *p;) {
    const char *end = read_number (p, number);

    if (number->len >= SHORTEST_IDENTITY)
      sr_mask_append (out, SR_MASK_ID_NUMBER, number->str);
    else if (number->len == MOBILE && number->str[0] == '1')
      sr_mask_append (out, SR_MASK_PHONE, number->str);
    else if (number->len)
      g_string_append_len (out, p, end - p);
    else
      end = g_utf8_next_char (p);
    if (number->len == 0)
      g_string_append_len (out, p, end - p);
    p = end;
  }
  return g_string_free (out, FALSE);
}
