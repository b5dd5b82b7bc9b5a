/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The limits of a field. What a field's own check says comes after them; rules that need a second
 * field are the record's (records/).
 */
#include "core/sr-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-date.h"
#include "core/sr-mask.h"
#include "core/sr-resident-id.h"
#include "core/sr-text.h"
#include "core/sr-time.h"

#define LONGEST_TEXT 200

static gboolean
is_limited (const SrField *field)
{
  return field->min != 0 || field->max != 0;
}

static char *
check_text (const SrField *field, const char *text)
{
  gint64 length, longest = is_limited (field) ? field->max : LONGEST_TEXT;

  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (_ ("The text is not valid UTF-8; type it again"));
  if (!(field->flags & SR_FIELD_MULTILINE) && strpbrk (text, "\r\n"))
    return g_strdup (_ ("This field has one line only"));
  if (field->mask != SR_MASK_NONE && sr_mask_is_masked (text))
    return g_strdup (_ ("This is a masked number; type the whole number"));
  length = (gint64)sr_text_length (text);
  if (length > longest)
    return g_strdup_printf (_ ("Has %d characters, at most %d are allowed"), (int)length,
                            (int)longest);
  if (length < field->min)
    return g_strdup_printf (_ ("Has %d characters, at least %d are needed"), (int)length,
                            (int)field->min);
  return NULL;
}

/* The limits of money are in 分, shown in 元. */
static char *
out_of_range (const SrField *field)
{
  SrValue min = sr_value_integer (field->min), max = sr_value_integer (field->max);
  SrKind kind = field->kind == SR_KIND_MONEY ? SR_KIND_MONEY : SR_KIND_INTEGER;
  g_autofree char *lower = sr_kind_format (kind, &min);
  g_autofree char *upper = sr_kind_format (kind, &max);

  return g_strdup_printf (_ ("Must be between %s and %s"), lower, upper);
}

static char *
check_number (const SrField *field, double number)
{
  if (!is_limited (field) || (number >= (double)field->min && number <= (double)field->max))
    return NULL;
  return out_of_range (field);
}

static char *
check_year (const SrField *field, const char *date)
{
  gint64 year = g_ascii_strtoll (date, NULL, 10);

  if (!is_limited (field) || (year >= field->min && year <= field->max))
    return NULL;
  return g_strdup_printf (_ ("The year %d is not between %d and %d"), (int)year, (int)field->min,
                          (int)field->max);
}

static char *
check_date (const SrField *field, const char *date)
{
  if (!sr_date_is_valid (date))
    return g_strdup_printf (_ ("There is no date %s"), date);
  return check_year (field, date);
}

static char *
check_month (const SrField *field, const char *month)
{
  if (!sr_month_is_valid (month))
    return g_strdup_printf (_ ("There is no month %s"), month);
  return check_year (field, month);
}

static char *
check_codes (const char *text)
{
  if (g_utf8_validate (text, -1, NULL) && strlen (text) <= 4000)
    return NULL;
  return g_strdup (_ ("This is not a code of the list"));
}

static char *
check_limits (const SrField *field, const SrValue *value)
{
  switch (field->kind) {
  case SR_KIND_TEXT:
    return check_text (field, value->text);
  case SR_KIND_DATE:
    return check_date (field, value->text);
  case SR_KIND_MONTH:
    return check_month (field, value->text);
  case SR_KIND_TIME:
    return sr_time_is_valid (value->text)
               ? NULL
               : g_strdup_printf (_ ("There is no moment %s"), value->text);
  case SR_KIND_CHOICE:
  case SR_KIND_CHOICES:
    return check_codes (value->text);
  case SR_KIND_INTEGER:
  case SR_KIND_MONEY:
    return check_number (field, (double)value->integer);
  case SR_KIND_DECIMAL:
    return check_number (field, value->real);
  case SR_KIND_FLAG:
    return value->integer == 0 || value->integer == 1 ? NULL : g_strdup (_ ("Must be yes or no"));
  case SR_KIND_REFERENCE:
    return value->integer > 0 ? NULL : g_strdup (_ ("There is no such record"));
  case SR_N_KINDS:
  default:
    g_return_val_if_reached (NULL);
  }
}

char *
sr_field_check (const SrField *field, const SrValue *value, char **repair)
{
  char *message;

  if (sr_value_is_blank (value))
    return NULL;
  g_return_val_if_fail (value->type == sr_kind_storage (field->kind), NULL);

  message = check_limits (field, value);
  if (message == NULL && field->check)
    message = field->check (field, value, repair);
  return message;
}

static char *
without_spaces (const char *text)
{
  char *narrow = sr_text_to_half_width (text), *end = narrow;

  for (const char *p = narrow; *p; p++)
    if (*p != ' ')
      *end++ = *p;
  *end = '\0';
  return narrow;
}

char *
sr_field_normalise (const SrField *field, const char *text)
{
  switch (field->mask) {
  case SR_MASK_ID_NUMBER:
    return sr_resident_id_normalise (text);
  case SR_MASK_PHONE:
  case SR_MASK_BANK:
    return without_spaces (text);
  case SR_MASK_NONE:
  case SR_MASK_ALL:
  default:
    return g_strdup (text);
  }
}

const char *
sr_field_label (const SrField *field)
{
  return _ (field->label);
}
