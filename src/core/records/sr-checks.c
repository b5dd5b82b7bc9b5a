/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Checks that record types share.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-date.h"
#include "core/sr-rule.h"
#include "core/sr-schema.h"
#include "core/sr-text.h"

static gboolean
is_digits (const char *text)
{
  return *text && strspn (text, "0123456789") == strlen (text);
}

/* TEXT in half width without spaces and, when SIGNS, without what people put between digits. */
static char *
bare (const char *text, const char *signs)
{
  g_autofree char *narrow = sr_text_to_half_width (text);
  GString *result = g_string_new (NULL);

  for (const char *p = narrow; *p; p++)
    if (!strchr (signs, *p))
      g_string_append_c (result, *p);
  return g_string_free (result, FALSE);
}

static void
offer (char **repair, char *text)
{
  if (repair)
    *repair = text;
  else
    g_free (text);
}

char *
sr_check_digits (const SrField *field, const SrValue *value, char **repair)
{
  g_autofree char *narrow = bare (value->text, " ");

  if (is_digits (value->text))
    return NULL;
  if (is_digits (narrow))
    offer (repair, g_steal_pointer (&narrow));
  return g_strdup_printf (_ ("“%s” is not digits only"), value->text);
}

char *
sr_check_code (const SrField *field, const SrValue *value, char **repair)
{
  for (const char *p = value->text; *p; p++)
    if (!g_ascii_isalnum (*p) && !strchr ("_-.", *p))
      return g_strdup_printf (
          _ ("“%s” is not a code: only letters a–z, digits, “_”, “-” and “.” are"), value->text);
  return NULL;
}

char *
sr_check_rule (const SrField *field, const SrValue *value, char **repair)
{
  if (sr_rule_find (value->text))
    return NULL;
  return g_strdup_printf (_ ("There is no rule “%s”; sangruictl check lists them"), value->text);
}

static gboolean
is_mobile (const char *text)
{
  return is_digits (text) && strlen (text) == 11 && text[0] == '1' && text[1] >= '3';
}

/* Area codes have three digits (010, 02x) or four; numbers after them seven or eight. */
static gboolean
is_land_line (const char *text)
{
  gsize length = strlen (text), area = text[0] && text[1] && strchr ("12", text[1]) ? 3 : 4;

  if (!is_digits (text) || text[0] != '0' || text[1] == '0' || length <= area)
    return FALSE;
  return (length - area == 7 || length - area == 8) && text[area] >= '2';
}

static gboolean
is_phone (const char *text)
{
  g_autofree char *digits = NULL;

  if (is_mobile (text))
    return TRUE;
  digits = bare (text, "-");
  return is_land_line (digits) &&
         (strlen (digits) == strlen (text) || strlen (digits) + 1 == strlen (text));
}

char *
sr_check_phone (const SrField *field, const SrValue *value, char **repair)
{
  g_autofree char *digits = NULL;
  const char *number;

  if (is_phone (value->text))
    return NULL;
  digits = bare (value->text, " -().");
  number = g_str_has_prefix (digits, "+86") ? digits + 3 : digits;
  if (is_mobile (number) || is_land_line (number))
    offer (repair, g_strdup (number));
  else if (is_digits (number) && *number == '1' && strlen (number) != 11)
    return g_strdup_printf (_ ("Has %d digits, a mobile number has 11"), (int)strlen (number));
  return g_strdup (_ ("Not a phone number: a mobile number has 11 digits and begins with 13 to 19, "
                      "a land line begins with its area code"));
}

void
sr_check_not_future (const SrRecord *record,
                     const SrCheckContext *context,
                     SrProblems *problems,
                     const char *field)
{
  const char *date = sr_record_text (record, field);
  g_autofree char *message = NULL;

  if (date == NULL || strcmp (date, context->today) <= 0)
    return;
  message = g_strdup_printf (_ ("%s is in the future (today is %s)"), date, context->today);
  sr_problems_add (problems, SR_SEVERITY_WARNING, "DATE", field, message, NULL);
}

void
sr_check_order (const SrRecord *record,
                SrProblems *problems,
                const char *rule,
                const char *earlier,
                const char *later,
                gboolean or_same)
{
  const char *first = sr_record_text (record, earlier), *second = sr_record_text (record, later);
  const SrField *field = sr_schema_field (sr_record_schema (record), earlier);
  g_autofree char *message = NULL;
  int order = first && second ? strcmp (first, second) : -1;

  if (order < 0 || (or_same && order == 0))
    return;
  if (or_same)
    message = g_strdup_printf (_ ("%s is before %s (%s)"), second, first, sr_field_label (field));
  else
    message =
        g_strdup_printf (_ ("%s is not after %s (%s)"), second, first, sr_field_label (field));
  sr_problems_add (problems, SR_SEVERITY_ERROR, rule, later, message, NULL);
}

void
sr_check_village (const SrRecord *record,
                  const SrCheckContext *context,
                  SrProblems *problems,
                  const char *township,
                  const char *village)
{
  const char *outer = sr_record_text (record, township), *inner = sr_record_text (record, village);
  g_autofree char *message = NULL;

  if (outer == NULL || inner == NULL || g_str_has_prefix (inner, outer))
    return;
  message = g_strdup_printf (_ ("Village %s is not in township %s"),
                             sr_check_code_name (context, "village", inner),
                             sr_check_code_name (context, "township", outer));
  sr_problems_add (problems, SR_SEVERITY_WARNING, "PLACE", village, message, NULL);
}

void
sr_check_site (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  gint64 year = sr_record_integer (record, "opened_year", 0);
  gint64 now = g_ascii_strtoll (context->today, NULL, 10);
  g_autofree char *message = NULL;

  sr_check_village (record, context, problems, "township", "village");
  if (year <= now)
    return;
  message =
      g_strdup_printf (_ ("The year %d is in the future (today is %s)"), (int)year, context->today);
  sr_problems_add (problems, SR_SEVERITY_WARNING, "DATE", "opened_year", message, NULL);
}
