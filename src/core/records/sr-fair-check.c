/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one fair, posting, job seeker or placement.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>

void
sr_check_fair (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const SrValue *visitors = sr_record_get (record, "visitors");
  const SrValue *of_site = sr_record_get (record, "visitors_site");

  if (!sr_value_is_blank (visitors) && !sr_value_is_blank (of_site) &&
      sr_value_get_integer (of_site, 0) > sr_value_get_integer (visitors, 0))
    sr_problems_add (problems, SR_SEVERITY_ERROR, "FAIR", "visitors_site",
                     _ ("More visitors of the settlement than visitors"), NULL);
}

/* An error at UPPER when the number in it is smaller than the one in LOWER. */
static void
check_range (const SrRecord *record,
             SrProblems *problems,
             const char *lower,
             const char *upper,
             const char *sentence)
{
  const SrValue *from = sr_record_get (record, lower);
  const SrValue *to = sr_record_get (record, upper);

  if (!sr_value_is_blank (from) && !sr_value_is_blank (to) &&
      sr_value_get_integer (from, 0) > sr_value_get_integer (to, 0))
    sr_problems_add (problems, SR_SEVERITY_ERROR, "RANGE", upper, sentence, NULL);
}

void
sr_check_posting (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "posted_on");
  sr_check_order (record, problems, "SPAN", "posted_on", "expires_on", TRUE);
  check_range (record, problems, "pay_min", "pay_max",
               _ ("The pay ends below where it begins; exchange the two"));
  check_range (record, problems, "age_min", "age_max",
               _ ("The age ends below where it begins; exchange the two"));
  if (g_strcmp0 (sr_record_text (record, "posting_source"), "fair") == 0 &&
      sr_record_integer (record, "fair_id", 0) == 0)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "FAIR", "fair_id",
                     _ ("The source is a job fair, but not told which"), NULL);
}

void
sr_check_job_seeker (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "registered_on");
}

/* States of a placement and the day that each needs. */
static const struct {
  const char *state;
  const char *day;
  const char *sentence;
} steps[] = {
    {"signed", "signed_on", N_ ("Signed, but without the day")},
    {"placed", "placed_on", N_ ("On the job, but without the day")},
};

void
sr_check_placement (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *state = sr_record_text (record, "placement_state");

  sr_check_not_future (record, context, problems, "intent_on");
  sr_check_not_future (record, context, problems, "signed_on");
  sr_check_not_future (record, context, problems, "placed_on");
  sr_check_order (record, problems, "SPAN", "intent_on", "signed_on", TRUE);
  sr_check_order (record, problems, "SPAN", "intent_on", "placed_on", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (state, steps[i].state) == 0 && sr_record_text (record, steps[i].day) == NULL)
      sr_problems_add (problems, SR_SEVERITY_ERROR, "STEP", steps[i].day, _ (steps[i].sentence),
                       NULL);
  if (sr_record_integer (record, "kept_three_months", 0) &&
      sr_record_text (record, "placed_on") == NULL)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "STEP", "placed_on",
                     _ ("Kept for three months, but never on the job"), NULL);
}
