/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one income account: its period, and that what is part of the wages is not more than the
 * wages.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_period (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (digits != 4)
    return FALSE;
  return text[4] == '\0' || (text[4] == 'Q' && text[5] >= '1' && text[5] <= '4' && text[6] == '\0');
}

char *
sr_check_period (const SrField *field, const SrValue *value, char **repair)
{
  g_autofree char *upper = NULL;

  if (is_period (value->text))
    return NULL;
  upper = g_ascii_strup (value->text, -1);
  if (repair && is_period (upper))
    *repair = g_steal_pointer (&upper);
  return g_strdup (_ ("Must be a year or a quarter: 2025 or 2025Q2"));
}

static void
check_parts (const SrRecord *record, SrProblems *problems)
{
  static const char *const parts[] = {"factory_wage_income", "migrant_wage_income",
                                      "public_post_income"};
  gint64 wages = sr_record_integer (record, "wage_income", 0), sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += sr_record_integer (record, parts[i], 0);
  if (sum > wages) {
    SrValue whole = sr_value_integer (wages), part = sr_value_integer (sum);
    g_autofree char *whole_text = sr_kind_format (SR_KIND_MONEY, &whole);
    g_autofree char *part_text = sr_kind_format (SR_KIND_MONEY, &part);
    g_autofree char *message = g_strdup_printf (
        _ ("The parts of the wages come to %s, the wages to %s"), part_text, whole_text);

    sr_problems_add (problems, SR_SEVERITY_ERROR, "INCOME", "wage_income", message, NULL);
  }
}

void
sr_check_income_account (const SrRecord *record,
                         const SrCheckContext *context,
                         SrProblems *problems)
{
  const char *period = sr_record_text (record, "period");
  g_autofree char *message = NULL;

  check_parts (record, problems);
  sr_check_not_future (record, context, problems, "collected_on");
  if (period == NULL || strncmp (period, context->today, 4) <= 0)
    return;
  message = g_strdup_printf (_ ("%s is in the future (today is %s)"), period, context->today);
  sr_problems_add (problems, SR_SEVERITY_WARNING, "DATE", "period", message, NULL);
}
