/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Masking by position, in characters. What must be hidden and when is decided by the caller.
 */
#include "core/sr-mask.h"
#include "core/sr-text.h"

#include <string.h>

#define RESIDENT_LENGTH     18
#define RESIDENT_OLD_LENGTH 15
#define MOBILE_LENGTH       11
#define PHONE_SHORTEST      7
#define BANK_SHORTEST       8

static char *
all_stars (gsize length)
{
  return g_strnfill (length, '*');
}

/* TEXT with the characters FROM … TO - 1 as stars. */
static char *
stars_between (const char *text, gsize from, gsize to)
{
  GString *out = g_string_new (NULL);
  gsize i = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++) {
    if (i >= from && i < to)
      g_string_append_c (out, '*');
    else
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
  }
  return g_string_free (out, FALSE);
}

static char *
last_four (const char *text, gsize length)
{
  return g_strconcat ("****", g_utf8_offset_to_pointer (text, (glong)length - 4), NULL);
}

/* Region and last four are shown; birth date, and kind and level of a disability, are not. */
static char *
mask_id_number (const char *text, gsize length)
{
  g_autofree char *number = NULL;
  g_autofree char *tail = NULL;

  if (length < RESIDENT_OLD_LENGTH)
    return all_stars (length);
  if (length <= RESIDENT_LENGTH)
    return stars_between (text, 6, length - 4);
  number = stars_between (text, 6, RESIDENT_LENGTH - 4);
  tail = all_stars (length - RESIDENT_LENGTH);
  *g_utf8_offset_to_pointer (number, RESIDENT_LENGTH) = '\0';
  return g_strconcat (number, tail, NULL);
}

static char *
mask_phone (const char *text, gsize length)
{
  if (length == MOBILE_LENGTH && text[0] == '1')
    return stars_between (text, 3, MOBILE_LENGTH - 4);
  return length < PHONE_SHORTEST ? all_stars (length) : last_four (text, length);
}

char *
sr_mask_text (SrMask mask, const char *text)
{
  g_autofree char *valid = NULL;
  gsize length = 0;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  valid = g_utf8_make_valid (text, -1);
  length = sr_text_length (valid);
  switch (mask) {
  case SR_MASK_NONE:
    return g_strdup (text);
  case SR_MASK_ID_NUMBER:
    return mask_id_number (valid, length);
  case SR_MASK_PHONE:
    return mask_phone (valid, length);
  case SR_MASK_BANK:
    return length < BANK_SHORTEST ? all_stars (length) : last_four (valid, length);
  case SR_MASK_ALL:
  default:
    return g_strdup ("****");
  }
}

gboolean
sr_mask_is_masked (const char *text)
{
  return text != NULL && (strchr (text, '*') != NULL || strstr (text, "＊") != NULL);
}
