/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading of decimal numbers. Exponents, percent and units are refused: what they mean depends on
 * the field, and a wrong guess would be a wrong wage.
 */
#include "core/sr-number.h"
#include "core/sr-text.h"

#include <errno.h>
#include <string.h>

#define MAX_DIGITS 19 /* of the largest number of 63 bits */

static gboolean
is_thousands_sign (char c)
{
  return c == ',' || c == ' ';
}

/* Thin spaces and the minus sign of typesetters; a wide comma is half width already. */
static char *
plain_signs (const char *text)
{
  g_autofree char *half = sr_text_to_half_width (text);
  GString *out = g_string_new (NULL);

  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == 0x2212)
      g_string_append_c (out, '-');
    else if (g_unichar_isspace (c))
      g_string_append_c (out, ' ');
    else
      g_string_append_unichar (out, c);
  }
  return g_strstrip (g_string_free (out, FALSE));
}

/* The whole part: plain digits, or one to three and then groups of three behind the same sign. */
static const char *
read_whole (const char *p, GString *digits)
{
  gsize n = strspn (p, "0123456789");
  char sign = p[n];

  g_string_append_len (digits, p, (gssize)n);
  if (n == 0 || !is_thousands_sign (sign))
    return p + n;
  if (n > 3)
    return NULL;
  for (p += n; *p == sign; p += 4) {
    if (strspn (p + 1, "0123456789") != 3)
      return NULL;
    g_string_append_len (digits, p + 1, 3);
  }
  return p;
}

/* Nothing, or a point and at least one digit. */
static const char *
read_decimals (const char *p, GString *digits, int *decimals)
{
  gsize n = 0;

  if (*p != '.')
    return p;
  n = strspn (p + 1, "0123456789");
  if (n == 0)
    return NULL;
  g_string_append_len (digits, p + 1, (gssize)n);
  *decimals = (int)MIN (n, G_MAXINT);
  return p + 1 + n;
}

gboolean
sr_number_parse (const char *text, SrNumber *number)
{
  g_autofree char *plain = plain_signs (text);
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = plain;
  const char *first = NULL;
  gboolean negative = *p == '-';
  int decimals = 0;
  gint64 mantissa;

  if (*p == '-' || *p == '+')
    p++;
  p = read_whole (p, digits);
  if (p != NULL)
    p = read_decimals (p, digits, &decimals);
  if (p == NULL || *p != '\0' || digits->len == 0)
    return FALSE;
  first = digits->str + strspn (digits->str, "0");
  if (strlen (first) > MAX_DIGITS || decimals > MAX_DIGITS)
    return FALSE;
  errno = 0;
  mantissa = g_ascii_strtoll (first, NULL, 10);
  if (errno == ERANGE)
    return FALSE;
  number->mantissa = negative ? -mantissa : mantissa;
  number->decimals = decimals;
  return TRUE;
}

gboolean
sr_number_scale (const SrNumber *number, int decimals, gint64 *scaled)
{
  gint64 result = number->mantissa;

  if (number->decimals > decimals)
    return FALSE;
  for (int i = number->decimals; i < decimals; i++) {
    if (result > G_MAXINT64 / 10 || result < G_MININT64 / 10)
      return FALSE;
    result *= 10;
  }
  *scaled = result;
  return TRUE;
}
