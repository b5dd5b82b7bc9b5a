/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Resident numbers that a spreadsheet has kept as a number, with 15 digits that can be trusted:
 * which they may have been.
 */
#include <stdlib.h>
#include <string.h>

#include "core/sr-resident-id.h"
#include "core/sr-text.h"

#define LENGTH       18
#define TRUSTED      15 /* significant digits of a double that a spreadsheet shows */
#define FEWEST_KEPT  14
#define SEX_POSITION 16 /* the 17th digit: odd is male */

/* The significant digits of "3.4121419490124E+17"; NULL: not of 18 digits, or not written so. */
static char *
digits_of_scientific (const char *text)
{
  const char *e = strpbrk (text, "eE");
  GString *digits;

  if (e == NULL || strcmp (e + 1, "+17") != 0)
    return NULL;
  digits = g_string_new (NULL);
  for (const char *p = text; p < e; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (*p != '.' || p != text + 1)
      return g_string_free (digits, TRUE);
  if (digits->len < FEWEST_KEPT) /* what a screen shows: "3.41E+17" */
    return g_string_free (digits, TRUE);
  g_string_truncate (digits, MIN (digits->len, TRUSTED));
  while (digits->len < TRUSTED) /* a zero at the end is not written */
    g_string_append_c (digits, '0');
  return g_string_free (digits, FALSE);
}

char *
sr_resident_id_kept_digits (const char *text)
{
  g_autofree char *folded = sr_text_fold (text);
  gsize length = strlen (folded);

  if (length == LENGTH && strspn (folded, "0123456789") == LENGTH &&
      g_str_has_suffix (folded, "000"))
    return g_strndup (folded, TRUSTED);
  return digits_of_scientific (folded);
}

/* TRUE when the 17 digits FIRST can be those of somebody of SEX born on BORN_ON. */
static gboolean
is_possible (const char *number, int sex, const char *born_on)
{
  char born[SR_DATE_SIZE];

  if (sex && (number[SEX_POSITION] - '0') % 2 != sex % 2)
    return FALSE;
  return sr_resident_id_birth_date (number, born) &&
         (born_on == NULL || strcmp (born, born_on) == 0);
}

GPtrArray *
sr_resident_id_completions (const char *kept, int sex, const char *born_on)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  gsize length = strlen (kept);
  guint missing = (guint)(LENGTH - 1 - length);
  guint n = 1;

  g_return_val_if_fail (length >= FEWEST_KEPT && length < LENGTH, numbers);

  for (guint i = 0; i < missing; i++)
    n *= 10;
  for (guint i = 0; i < n; i++) {
    g_autofree char *first =
        missing ? g_strdup_printf ("%s%0*u", kept, (int)missing, i) : g_strdup (kept);
    g_autofree char *number =
        g_strdup_printf ("%s%c", first, sr_resident_id_check_character (first));

    if (is_possible (number, sex, born_on))
      g_ptr_array_add (numbers, g_steal_pointer (&number));
  }
  return numbers;
}
