/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values: copying, freeing and comparing. Reading and writing them as text is the business of
 * sr-kind.c.
 */
#include "core/sr-value.h"

#include <math.h>
#include <string.h>

SrValue
sr_value_integer (gint64 integer)
{
  return (SrValue){SR_VALUE_INTEGER, {.integer = integer}};
}

SrValue
sr_value_real (double real)
{
  g_return_val_if_fail (isfinite (real), ((SrValue)SR_VALUE_INIT));
  return (SrValue){SR_VALUE_REAL, {.real = real}};
}

SrValue
sr_value_take_text (char *text)
{
  if (text == NULL || *text == '\0') {
    g_free (text);
    return (SrValue)SR_VALUE_INIT;
  }
  return (SrValue){SR_VALUE_TEXT, {.text = text}};
}

SrValue
sr_value_text (const char *text)
{
  return sr_value_take_text (g_strdup (text));
}

SrValue
sr_value_copy (const SrValue *value)
{
  if (value->type == SR_VALUE_TEXT)
    return sr_value_text (value->text);
  return *value;
}

void
sr_value_clear (SrValue *value)
{
  if (value->type == SR_VALUE_TEXT)
    g_free (value->text);
  *value = (SrValue)SR_VALUE_INIT;
}

gboolean
sr_value_is_blank (const SrValue *value)
{
  return value->type == SR_VALUE_BLANK;
}

gboolean
sr_value_equal (const SrValue *a, const SrValue *b)
{
  if (a->type != b->type)
    return FALSE;
  switch (a->type) {
  case SR_VALUE_BLANK:
    return TRUE;
  case SR_VALUE_INTEGER:
    return a->integer == b->integer;
  case SR_VALUE_REAL:
    return fabs (a->real - b->real) < 5e-7;
  case SR_VALUE_TEXT:
    return strcmp (a->text, b->text) == 0;
  default:
    g_return_val_if_reached (FALSE);
  }
}

const char *
sr_value_get_text (const SrValue *value)
{
  return value->type == SR_VALUE_TEXT ? value->text : NULL;
}

gint64
sr_value_get_integer (const SrValue *value, gint64 fallback)
{
  return value->type == SR_VALUE_INTEGER ? value->integer : fallback;
}

double
sr_value_get_real (const SrValue *value, double fallback)
{
  if (value->type == SR_VALUE_INTEGER)
    return (double)value->integer;
  return value->type == SR_VALUE_REAL ? value->real : fallback;
}
