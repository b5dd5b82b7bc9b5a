/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Resident identity numbers by GB 11643-1999: six digits of region, eight of birth date, three of
 * sequence (odd for men) and a check character by ISO 7064 MOD 11-2. Whether the region exists is
 * not checked: numbers keep regions that were dissolved long ago.
 */
#include "core/sr-resident-id.h"
#include "core/sr-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LENGTH             18
#define OLD_LENGTH         15
#define CERTIFICATE_LENGTH 20
#define REISSUED_LENGTH    22
#define PLACEHOLDER        "999999"
#define BIRTH_AT           6

static gboolean
all_digits (const char *text, gsize n)
{
  return strspn (text, "0123456789") >= n;
}

static gboolean
has_birth_date (const char *number, gboolean old, char date[SR_DATE_SIZE])
{
  g_autofree char *digits =
      old ? g_strdup_printf ("19%.6s", number + BIRTH_AT) : g_strndup (number + BIRTH_AT, 8);

  return sr_date_parse (digits, date);
}

/* A spreadsheet keeps 15 digits and writes zeros behind them. */
static gboolean
looks_rounded (const char *number)
{
  return g_str_has_suffix (number, "000");
}

static SrResidentIdState
check_old (const char *number)
{
  char date[SR_DATE_SIZE];

  if (!all_digits (number, OLD_LENGTH))
    return SR_RESIDENT_ID_CHARACTER;
  if (sr_resident_id_is_placeholder (number))
    return SR_RESIDENT_ID_OK;
  if (number[0] == '0' || number[0] == '9')
    return SR_RESIDENT_ID_REGION;
  return has_birth_date (number, TRUE, date) ? SR_RESIDENT_ID_OK : SR_RESIDENT_ID_BIRTH;
}

static SrResidentIdState
check_new (const char *number)
{
  char date[SR_DATE_SIZE];

  if (!all_digits (number, LENGTH - 1) ||
      (!g_ascii_isdigit (number[LENGTH - 1]) && number[LENGTH - 1] != 'X'))
    return SR_RESIDENT_ID_CHARACTER;
  if (sr_resident_id_is_placeholder (number))
    return SR_RESIDENT_ID_OK;
  if (number[0] == '0' || number[0] == '9')
    return SR_RESIDENT_ID_REGION;
  if (!has_birth_date (number, FALSE, date))
    return SR_RESIDENT_ID_BIRTH;
  if (sr_resident_id_check_character (number) == number[LENGTH - 1])
    return SR_RESIDENT_ID_OK;
  return looks_rounded (number) ? SR_RESIDENT_ID_TRUNCATED : SR_RESIDENT_ID_CHECK;
}

static gboolean
is_drawn (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return !g_unichar_isspace (c) && type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT;
}

/* Cuts what spreadsheets write around a number to keep it a text: '123, ="123". */
static char *
unwrap (char *text)
{
  char *start = text;
  gsize length = 0;

  if (g_str_has_prefix (start, "="))
    start++;
  while (*start == '\'' || *start == '"' || *start == '`')
    start++;
  for (length = strlen (start); length > 0 && start[length - 1] == '"'; length--)
    start[length - 1] = '\0';
  return g_strdup (start);
}

char *
sr_resident_id_normalise (const char *text)
{
  g_autofree char *half = sr_text_to_half_width (text);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == 0x2018 || c == 0x2019) /* typesetters' apostrophes */
      g_string_append_c (out, '\'');
    else if (is_drawn (c))
      g_string_append_unichar (out, c == 'x' ? 'X' : c);
  }
  return unwrap (out->str);
}

SrResidentIdState
sr_resident_id_check (const char *number)
{
  gsize length = 0;

  g_return_val_if_fail (number != NULL, SR_RESIDENT_ID_LENGTH);

  length = sr_text_length (number);
  if (strstr (number, "E+") != NULL || strstr (number, "e+") != NULL)
    return SR_RESIDENT_ID_TRUNCATED;
  if (length != OLD_LENGTH && length != LENGTH)
    return SR_RESIDENT_ID_LENGTH;
  if (strlen (number) != length)
    return SR_RESIDENT_ID_CHARACTER;
  return length == OLD_LENGTH ? check_old (number) : check_new (number);
}

char
sr_resident_id_check_character (const char *first17)
{
  static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  static const char characters[] = "10X98765432";
  int sum = 0;

  g_return_val_if_fail (first17 != NULL && all_digits (first17, LENGTH - 1), '\0');

  for (int i = 0; i < LENGTH - 1; i++)
    sum += (first17[i] - '0') * weights[i];
  return characters[sum % 11];
}

gboolean
sr_resident_id_is_placeholder (const char *number)
{
  return number != NULL && g_str_has_prefix (number, PLACEHOLDER);
}

char *
sr_resident_id_to_18 (const char *number)
{
  char result[LENGTH + 1] = {0};

  if (number == NULL || sr_resident_id_is_placeholder (number) ||
      sr_resident_id_check (number) != SR_RESIDENT_ID_OK)
    return NULL;
  if (strlen (number) == LENGTH)
    return g_strdup (number);
  memcpy (result, number, BIRTH_AT);
  memcpy (result + BIRTH_AT, "19", 2);
  memcpy (result + BIRTH_AT + 2, number + BIRTH_AT, OLD_LENGTH - BIRTH_AT);
  result[LENGTH - 1] = sr_resident_id_check_character (result);
  return g_strdup (result);
}

gboolean
sr_resident_id_birth_date (const char *number, char date[SR_DATE_SIZE])
{
  g_autofree char *full = sr_resident_id_to_18 (number);

  return full != NULL && has_birth_date (full, FALSE, date);
}

int
sr_resident_id_sex (const char *number)
{
  g_autofree char *full = sr_resident_id_to_18 (number);

  if (full == NULL)
    return 0;
  return (full[LENGTH - 2] - '0') % 2 == 1 ? 1 : 2;
}

SrResidentIdState
sr_disability_number_check (const char *number)
{
  g_autofree char *resident = NULL;
  SrResidentIdState state = SR_RESIDENT_ID_OK;
  gsize length = 0;

  g_return_val_if_fail (number != NULL, SR_RESIDENT_ID_LENGTH);

  length = sr_text_length (number);
  if (strstr (number, "E+") != NULL)
    return SR_RESIDENT_ID_TRUNCATED;
  if (length != CERTIFICATE_LENGTH && length != REISSUED_LENGTH)
    return SR_RESIDENT_ID_LENGTH;
  if (strlen (number) != length)
    return SR_RESIDENT_ID_CHARACTER;
  resident = g_strndup (number, LENGTH);
  state = check_new (resident);
  if (state != SR_RESIDENT_ID_OK)
    return state;
  if (!all_digits (number + LENGTH, 2))
    return SR_RESIDENT_ID_CHARACTER;
  if (number[LENGTH] < '1' || number[LENGTH] > '7')
    return SR_RESIDENT_ID_KIND;
  if (number[LENGTH + 1] < '1' || number[LENGTH + 1] > '4')
    return SR_RESIDENT_ID_LEVEL;
  for (gsize i = CERTIFICATE_LENGTH; i < length; i++)
    if (!g_ascii_isalnum (number[i]))
      return SR_RESIDENT_ID_CHARACTER;
  return SR_RESIDENT_ID_OK;
}

static char *
explain_birth (const char *number)
{
  gboolean old = strlen (number) == OLD_LENGTH;

  return g_strdup_printf (_ ("The birth date in it, %s%.*s, does not exist"), old ? "19" : "",
                          old ? 6 : 8, number + BIRTH_AT);
}

static char *
explain_check (const char *number, char **repair)
{
  char right = sr_resident_id_check_character (number);

  if (repair != NULL) {
    *repair = g_strdup (number);
    (*repair)[LENGTH - 1] = right;
  }
  return g_strdup_printf (_ ("The check character is %c, it should be %c"), number[LENGTH - 1],
                          right);
}

char *
sr_resident_id_explain (const char *number, SrResidentIdState state, char **repair)
{
  g_return_val_if_fail (number != NULL, NULL);

  switch (state) {
  case SR_RESIDENT_ID_OK:
    return NULL;
  case SR_RESIDENT_ID_LENGTH:
    return g_strdup_printf (_ ("It has %u characters; a resident number has 18 (an old one 15), a "
                               "disability certificate 20 or 22"),
                            (guint)sr_text_length (number));
  case SR_RESIDENT_ID_CHARACTER:
    return g_strdup_printf (_ ("“%s” has something else than digits and a final X in it"), number);
  case SR_RESIDENT_ID_REGION:
    return g_strdup_printf (_ ("No region begins with %c"), number[0]);
  case SR_RESIDENT_ID_BIRTH:
    return explain_birth (number);
  case SR_RESIDENT_ID_CHECK:
    return explain_check (number, repair);
  case SR_RESIDENT_ID_TRUNCATED:
    return g_strdup_printf (
        _ ("A spreadsheet has rounded the last digits away (%s); enter them again, as text"),
        number);
  case SR_RESIDENT_ID_KIND:
    return g_strdup_printf (_ ("The kind of disability is %c, it should be 1 to 7"),
                            number[LENGTH]);
  case SR_RESIDENT_ID_LEVEL:
    return g_strdup_printf (_ ("The level of disability is %c, it should be 1 to 4"),
                            number[LENGTH + 1]);
  default:
    g_return_val_if_reached (NULL);
  }
}
