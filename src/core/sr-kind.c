/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of kinds: name, storage, reading, writing, order. Limits and codes of a field are
 * checked by sr-field.c, not here.
 */
#include "core/sr-kind.h"
#include "core/sr-date.h"
#include "core/sr-number.h"
#include "core/sr-text.h"
#include "core/sr-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_DECIMALS   6
#define MONEY_DECIMALS 2
#define WAN_DECIMALS   4 /* 万 = 10^4 */

/* Reals are exact to six decimals up to here. */
#define MAX_REAL 9e9

G_DEFINE_QUARK (sr - kind - error - quark, sr_kind_error)

typedef struct {
  const char *name;
  SrValueType storage;
  gboolean (*parse) (const char *text, SrValue *value, GError **error); /* TEXT is clean, not "" */
  char *(*format) (const SrValue *value);                               /* not blank */
} Kind;

static gboolean
fail (GError **error, SrKindError code, const char *sentence, const char *text)
{
  g_autofree char *quoted = sr_text_shorten (text);

  g_set_error (error, SR_KIND_ERROR, (int)code, _ ("%s: “%s”"), sentence, quoted);
  return FALSE;
}

static gboolean
parse_text (const char *text, SrValue *value, GError **error)
{
  *value = sr_value_text (text);
  return TRUE;
}

static gboolean
parse_integer (const char *text, SrValue *value, GError **error)
{
  SrNumber number;
  gint64 integer = 0;

  if (!sr_number_parse (text, &number))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("This is not a number"), text);
  if (!sr_number_scale (&number, 0, &integer))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("A whole number is needed here"), text);
  *value = sr_value_integer (integer);
  return TRUE;
}

static gboolean
parse_decimal (const char *text, SrValue *value, GError **error)
{
  SrNumber number;
  double real = 0;

  if (!sr_number_parse (text, &number))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("This is not a number"), text);
  if (number.decimals > MAX_DECIMALS)
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("At most 6 decimals are kept"), text);
  real = (double)number.mantissa / pow (10, number.decimals);
  if (fabs (real) > MAX_REAL)
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("The number is too large"), text);
  *value = sr_value_real (real);
  return TRUE;
}

/* Cuts SUFFIX, and space before it, off TEXT when it stands there. */
static gboolean
cut_suffix (char *text, const char *suffix)
{
  if (!g_str_has_suffix (text, suffix))
    return FALSE;
  text[strlen (text) - strlen (suffix)] = '\0';
  g_strchomp (text);
  return TRUE;
}

/* ¥1,234.50, 1234.5元, 1.2万元: yuan with at most two decimals, or ten thousands of yuan. */
static gboolean
parse_money (const char *text, SrValue *value, GError **error)
{
  g_autofree char *rest = sr_text_to_half_width (text);
  const char *amount = rest;
  SrNumber number;
  gint64 fen = 0;
  gboolean wan = FALSE;

  cut_suffix (rest, "元");
  wan = cut_suffix (rest, "万");
  if (g_str_has_prefix (amount, "¥"))
    amount += strlen ("¥");
  else if (g_str_has_prefix (amount, "￥"))
    amount += strlen ("￥");
  if (!sr_number_parse (amount, &number))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("This is not an amount of money"), text);
  if (number.decimals > MONEY_DECIMALS + (wan ? WAN_DECIMALS : 0))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("Money has at most 2 decimals"), text);
  if (!sr_number_scale (&number, MONEY_DECIMALS + (wan ? WAN_DECIMALS : 0), &fen))
    return fail (error, SR_KIND_ERROR_NOT_A_NUMBER, _ ("The number is too large"), text);
  *value = sr_value_integer (fen);
  return TRUE;
}

static gboolean
parse_date (const char *text, SrValue *value, GError **error)
{
  char date[SR_DATE_SIZE];

  if (!sr_date_parse (text, date))
    return fail (error, SR_KIND_ERROR_NOT_A_DATE,
                 _ ("This is not a whole date that exists, such as 2019-09-27"), text);
  *value = sr_value_text (date);
  return TRUE;
}

static gboolean
parse_month (const char *text, SrValue *value, GError **error)
{
  char month[SR_DATE_SIZE];

  if (!sr_month_parse (text, month))
    return fail (error, SR_KIND_ERROR_NOT_A_DATE, _ ("This is not a month, such as 2019-09"), text);
  *value = sr_value_text (month);
  return TRUE;
}

static gboolean
parse_time (const char *text, SrValue *value, GError **error)
{
  char time[SR_TIME_SIZE];

  if (!sr_time_parse (text, time))
    return fail (error, SR_KIND_ERROR_NOT_A_DATE,
                 _ ("This is not a date with a time, such as 2019-09-27 8:30"), text);
  *value = sr_value_text (time);
  return TRUE;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* "b、a,b" → "a,b". */
static gboolean
parse_choices (const char *text, SrValue *value, GError **error)
{
  g_autofree char *half = sr_text_to_half_width (text);
  g_autoptr (GString) commas = g_string_new (half);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  GString *joined = g_string_new (NULL);

  g_string_replace (commas, "、", ",", 0);
  parts = g_strsplit_set (commas->str, ",;|\n", -1);
  for (int i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (codes, parts[i]);
  g_ptr_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++) {
    if (i > 0 && strcmp (codes->pdata[i], codes->pdata[i - 1]) == 0)
      continue;
    if (joined->len > 0)
      g_string_append_c (joined, ',');
    g_string_append (joined, codes->pdata[i]);
  }
  *value = sr_value_take_text (g_string_free (joined, FALSE));
  return TRUE;
}

static gboolean
parse_flag (const char *text, SrValue *value, GError **error)
{
  static const char *const yes[] = {"是", "有", "yes", "y", "true", "1", "√", "✓", "✔", "☑", NULL};
  static const char *const no[] = {"否", "无", "no", "n", "false", "0", "×", "✗", "✘", "☐", NULL};
  g_autofree char *folded = sr_text_fold (text);

  if (!g_strv_contains (yes, folded) && !g_strv_contains (no, folded))
    return fail (error, SR_KIND_ERROR_NOT_A_FLAG, _ ("Yes (是) or no (否) is needed here"), text);
  *value = sr_value_integer (g_strv_contains (yes, folded) ? 1 : 0);
  return TRUE;
}

static gboolean
parse_reference (const char *text, SrValue *value, GError **error)
{
  g_autofree char *half = sr_text_to_half_width (text);
  gint64 id = 0;

  if (!g_ascii_string_to_signed (half, 10, 1, G_MAXINT64, &id, NULL))
    return fail (error, SR_KIND_ERROR_UNKNOWN_RECORD, _ ("This is not the id of a record"), text);
  *value = sr_value_integer (id);
  return TRUE;
}

static char *
format_text (const SrValue *value)
{
  return g_strdup (value->text);
}

static char *
format_integer (const SrValue *value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

/* The locale has no say: a point, no thousands signs, no zeros at the end. */
static char *
format_decimal (const SrValue *value)
{
  char buffer[64];
  gsize length = 0;

  if (fabs (value->real) < 5e-7)
    return g_strdup ("0");
  g_ascii_formatd (buffer, sizeof buffer, "%.6f", value->real);
  for (length = strlen (buffer); buffer[length - 1] == '0'; length--)
    buffer[length - 1] = '\0';
  if (buffer[length - 1] == '.')
    buffer[length - 1] = '\0';
  return g_strdup (buffer);
}

static char *
format_money (const SrValue *value)
{
  guint64 fen = value->integer < 0 ? -(guint64)value->integer : (guint64)value->integer;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02" G_GUINT64_FORMAT,
                          value->integer < 0 ? "-" : "", fen / 100, fen % 100);
}

static const Kind kinds[SR_N_KINDS] = {
    [SR_KIND_TEXT] = {"text", SR_VALUE_TEXT, parse_text, format_text},
    [SR_KIND_INTEGER] = {"integer", SR_VALUE_INTEGER, parse_integer, format_integer},
    [SR_KIND_DECIMAL] = {"decimal", SR_VALUE_REAL, parse_decimal, format_decimal},
    [SR_KIND_MONEY] = {"money", SR_VALUE_INTEGER, parse_money, format_money},
    [SR_KIND_DATE] = {"date", SR_VALUE_TEXT, parse_date, format_text},
    [SR_KIND_MONTH] = {"month", SR_VALUE_TEXT, parse_month, format_text},
    [SR_KIND_TIME] = {"time", SR_VALUE_TEXT, parse_time, format_text},
    [SR_KIND_CHOICE] = {"choice", SR_VALUE_TEXT, parse_text, format_text},
    [SR_KIND_CHOICES] = {"choices", SR_VALUE_TEXT, parse_choices, format_text},
    [SR_KIND_FLAG] = {"flag", SR_VALUE_INTEGER, parse_flag, format_integer},
    [SR_KIND_REFERENCE] = {"reference", SR_VALUE_INTEGER, parse_reference, format_integer},
};

const char *
sr_kind_name (SrKind kind)
{
  g_return_val_if_fail (kind < SR_N_KINDS, NULL);

  return kinds[kind].name;
}

SrValueType
sr_kind_storage (SrKind kind)
{
  g_return_val_if_fail (kind < SR_N_KINDS, SR_VALUE_BLANK);

  return kinds[kind].storage;
}

gboolean
sr_kind_parse (SrKind kind, const char *text, SrValue *value, GError **error)
{
  g_autofree char *clean = NULL;
  SrValue parsed = SR_VALUE_INIT;

  g_return_val_if_fail (kind < SR_N_KINDS, FALSE);

  clean = sr_text_clean (text != NULL ? text : "", kind == SR_KIND_TEXT || kind == SR_KIND_CHOICES);
  if (clean == NULL) {
    g_set_error_literal (error, SR_KIND_ERROR, SR_KIND_ERROR_NOT_UTF8,
                         _ ("The text is not valid UTF-8; type it again"));
    return FALSE;
  }
  if (*clean != '\0' && !kinds[kind].parse (clean, &parsed, error))
    return FALSE;
  sr_value_clear (value);
  *value = parsed;
  return TRUE;
}

char *
sr_kind_format (SrKind kind, const SrValue *value)
{
  g_return_val_if_fail (kind < SR_N_KINDS, NULL);

  if (sr_value_is_blank (value))
    return g_strdup ("");
  g_return_val_if_fail (value->type == kinds[kind].storage, g_strdup (""));
  return kinds[kind].format (value);
}

int
sr_kind_compare (SrKind kind, const SrValue *a, const SrValue *b)
{
  g_return_val_if_fail (kind < SR_N_KINDS, 0);

  if (sr_value_is_blank (a) || sr_value_is_blank (b))
    return (int)sr_value_is_blank (b) - (int)sr_value_is_blank (a);
  g_return_val_if_fail (a->type == kinds[kind].storage && b->type == a->type, 0);
  switch (a->type) {
  case SR_VALUE_INTEGER:
    return (a->integer > b->integer) - (a->integer < b->integer);
  case SR_VALUE_REAL:
    return (a->real > b->real) - (a->real < b->real);
  case SR_VALUE_TEXT:
    return strcmp (a->text, b->text);
  case SR_VALUE_BLANK:
  default:
    g_return_val_if_reached (0);
  }
}
