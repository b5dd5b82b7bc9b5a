/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of workshops and companies, and the check character of unified social credit codes.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-text.h"

/* GB 32100-2015: the 31 characters (no I, O, S, V, Z) in the order of their values; weights are
 * the powers of 3 modulo 31. */
static const char credit_characters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

enum { CREDIT_LENGTH = 18, CREDIT_MODULUS = 31 };

/* The character that the first 17 of CODE need behind them; 0 when one of them cannot stand there.
 */
static char
credit_check_character (const char *code)
{
  int sum = 0;
  int weight = 1;

  for (guint i = 0; i < CREDIT_LENGTH - 1; i++) {
    const char *place = code[i] ? strchr (credit_characters, code[i]) : NULL;

    if (place == NULL)
      return 0;
    sum += (int)(place - credit_characters) * weight;
    weight = weight * 3 % CREDIT_MODULUS;
  }
  return credit_characters[(CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS];
}

static gboolean
is_credit_code (const char *code)
{
  return strlen (code) == CREDIT_LENGTH && code[CREDIT_LENGTH - 1] == credit_check_character (code);
}

char *
sr_check_credit_code (const SrField *field, const SrValue *value, char **repair)
{
  const char *text = sr_value_get_text (value);
  g_autofree char *half = sr_text_to_half_width (text);
  g_autofree char *upper = g_ascii_strup (g_strstrip (half), -1);

  if (is_credit_code (text))
    return NULL;
  if (is_credit_code (upper)) {
    if (repair)
      *repair = g_steal_pointer (&upper);
    return g_strdup (_ ("A credit code is written with capital letters of half width"));
  }
  if (strlen (upper) != CREDIT_LENGTH)
    return g_strdup_printf (_ ("A credit code has 18 characters, this one has %u"),
                            (guint)g_utf8_strlen (text, -1));
  return g_strdup (
      credit_check_character (upper)
          ? _ ("The check character of the credit code does not fit; a character is wrong")
          : _ ("A credit code is of digits and capital letters but I, O, S, V, Z"));
}

void
sr_check_factory (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "opened_on");
  sr_check_order (record, problems, "SPAN", "introduced_on", "opened_on", TRUE);
}

void
sr_check_safety_check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "checked_on");
  sr_check_order (record, problems, "SPAN", "checked_on", "rectified_on", TRUE);
}
