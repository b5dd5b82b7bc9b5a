/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one work spell, wage or training (WK03 … WK07, WK16): what contradicts itself is
 * refused, what a clerk can only ask for later is a warning. Ages, overlaps and rosters are rules
 * across records.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_flag (const SrRecord *record, const char *field)
{
  return sr_record_integer (record, field, 0) != 0;
}

static void
warn (SrProblems *problems, const char *rule, const char *field, const char *sentence)
{
  sr_problems_add (problems, SR_SEVERITY_WARNING, rule, field, sentence, NULL);
}

/* TRUE while the spell runs on the as-of date; a planned one does not. */
static gboolean
is_running (const SrRecord *record, const SrCheckContext *context)
{
  const char *since = sr_record_text (record, "since");
  const char *until = sr_record_text (record, "until");

  return context->as_of && since && strcmp (since, context->as_of) <= 0 &&
         (until == NULL || strcmp (until, context->as_of) > 0) && !is_flag (record, "is_planned");
}

/* A spell of a workshop names it, others name none. */
static void
check_factory (const SrRecord *record, SrProblems *problems)
{
  gboolean of_factory = g_strcmp0 (sr_record_text (record, "work_kind"), "factory") == 0;
  gboolean has_factory = sr_record_integer (record, "factory_id", 0) != 0;

  if (of_factory && !has_factory)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "WORK", "factory_id",
                     _ ("Work in a workshop needs the workshop"), NULL);
  if (has_factory && !of_factory && sr_record_text (record, "work_kind"))
    sr_problems_add (problems, SR_SEVERITY_ERROR, "WORK", "work_kind",
                     _ ("A workshop is named, but the kind of work is another"), NULL);
}

/* WK03. Whoever stopped working has a day of it. */
static void
check_declared (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  gboolean says_no =
      !sr_value_is_blank (sr_record_get (record, "is_working")) && !is_flag (record, "is_working");

  if (says_no && is_running (record, context))
    warn (problems, "WK03", "is_working",
          _ ("Declared as not working, but the spell has not ended"));
}

static gboolean
is_outside_county (const char *scope)
{
  static const char *const scopes[] = {"city", "province", "other_province", "abroad", NULL};

  return scope && g_strv_contains (scopes, scope);
}

/* WK04. */
static void
check_channel (const SrRecord *record, SrProblems *problems)
{
  const char *channel = sr_record_text (record, "employment_channel");

  if (is_outside_county (sr_record_text (record, "work_scope")) &&
      (g_strcmp0 (channel, "public_post") == 0 || g_strcmp0 (channel, "factory") == 0))
    warn (problems, "WK04", "employment_channel",
          _ ("Works outside the county, but the channel is one of the county"));
}

/* WK05: thresholds in 元. */
static void
check_income (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const SrValue *wage = sr_record_get (record, "monthly_wage");
  gint64 yuan = sr_value_get_integer (wage, 0) / 100;
  gint64 least, doubt, most;

  if (sr_value_is_blank (wage) || !sr_check_threshold (context, "monthly_wage_least", &least) ||
      !sr_check_threshold (context, "monthly_wage_doubt", &doubt) ||
      !sr_check_threshold (context, "monthly_wage_most", &most))
    return;
  if (yuan < least || yuan > most) {
    g_autofree char *text = g_strdup_printf (
        _ ("A monthly income of %d yuan; usual are %d to %d. Is it that of a year?"), (int)yuan,
        (int)least, (int)most);

    warn (problems, "WK05", "monthly_wage", text);
  } else if (yuan < doubt)
    warn (problems, "WK05", "monthly_wage", _ ("A very small monthly income"));
}

/* WK06: what a running spell of work outside has to say. */
static void
check_complete (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  static const char *const fields[] = {"monthly_wage", "employer", "industry", "employment_channel",
                                       "is_point_to_point"};

  if (!is_running (record, context) ||
      g_strcmp0 (sr_record_text (record, "work_kind"), "migrant") != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (sr_value_is_blank (sr_record_get (record, fields[i])))
      warn (problems, "WK06", fields[i], _ ("Has to be told while the spell runs"));
}

/* WK07. */
static void
check_place (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *code = sr_record_text (record, "work_division");
  const SrCodeItem *item =
      context->code_lists ? sr_code_lists_find (context->code_lists, "division6", code) : NULL;
  g_autofree char *level = item ? sr_code_item_extra (item, "level") : NULL;

  if (level && g_strcmp0 (level, "county") != 0)
    warn (problems, "WK07", "work_division", _ ("The place has to be told down to the county"));
}

/* WK16. */
static void
check_planned (const SrRecord *record, SrProblems *problems)
{
  if (is_flag (record, "is_planned") && sr_record_text (record, "service_needs") == NULL)
    warn (problems, "WK16", "service_needs", _ ("Planned, but not told which services are needed"));
}

void
sr_check_work_spell (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_span (record, context, problems);
  if (!is_flag (record, "is_planned"))
    sr_check_not_future (record, context, problems, "since");
  sr_check_not_future (record, context, problems, "verified_on");
  check_factory (record, problems);
  check_declared (record, context, problems);
  check_channel (record, problems);
  check_income (record, context, problems);
  check_complete (record, context, problems);
  check_place (record, context, problems);
  check_planned (record, problems);
}

/* --- Wages --- */

static gint64
money (const SrRecord *record, const char *field)
{
  return sr_record_integer (record, field, 0);
}

static gint64
gross_pay (const SrRecord *record)
{
  return money (record, "piece_wage") + money (record, "base_wage") +
         money (record, "overtime_pay") + money (record, "bonus") +
         money (record, "full_attendance_bonus");
}

/* Pieces and their rate make the piece wage, to a 分 for each thousand pieces. */
static void
check_pieces (const SrRecord *record, SrProblems *problems)
{
  const SrValue *pieces = sr_record_get (record, "pieces");
  const SrValue *rate = sr_record_get (record, "piece_rate");
  const SrValue *wage = sr_record_get (record, "piece_wage");
  double product;

  if (sr_value_is_blank (pieces) || sr_value_is_blank (rate) || sr_value_is_blank (wage))
    return;
  product = sr_value_get_real (pieces, 0) * (double)sr_value_get_integer (rate, 0);
  if (ABS (product - (double)sr_value_get_integer (wage, 0)) > 0.5)
    warn (problems, "WAGE", "piece_wage", _ ("Pieces times their rate make another amount"));
}

void
sr_check_wage (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  gint64 gross = gross_pay (record);
  const SrValue *days = sr_record_get (record, "days_worked");
  const char *month = sr_record_text (record, "wage_month");
  const char *paid_on = sr_record_text (record, "paid_on");
  gint64 most;

  sr_check_not_future (record, context, problems, "wage_month");
  sr_check_not_future (record, context, problems, "paid_on");
  check_pieces (record, problems);
  if (money (record, "deduction") > gross)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "WAGE", "deduction",
                     _ ("More is deducted than was earned; the net pay would be below nothing"),
                     NULL);
  if (!sr_value_is_blank (days) && sr_value_get_real (days, 0) <= 0 && gross > 0)
    warn (problems, "WAGE", "days_worked", _ ("A wage without a day of work"));
  if (sr_check_threshold (context, "monthly_wage_most", &most) && gross / 100 > most)
    warn (problems, "WAGE", "base_wage", _ ("An unusually high wage for one month"));
  if (month && paid_on && strncmp (paid_on, month, 7) < 0)
    warn (problems, "WAGE", "paid_on", _ ("Paid before the month began"));
}

void
sr_check_training (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "training_started_on");
  sr_check_order (record, problems, "SPAN", "training_started_on", "training_finished_on", TRUE);
}
