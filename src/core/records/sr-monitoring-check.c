/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one monitoring: of its months, its risks and its clearing. What compares it with its
 * measures, the household's people and its income are rules across records.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>

static const char *const risks[] = {"risk_1", "risk_2", "risk_3", "risk_4", "risk_5"};

static gboolean
has_risk (const SrRecord *record, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    if (g_strcmp0 (sr_record_text (record, risks[i]), code) == 0)
      return TRUE;
  return FALSE;
}

void
sr_check_risks (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  for (guint i = 1; i < G_N_ELEMENTS (risks); i++)
    for (guint j = 0; j < i && sr_record_text (record, risks[i]); j++)
      if (g_strcmp0 (sr_record_text (record, risks[i]), sr_record_text (record, risks[j])) == 0)
        sr_problems_add (problems, SR_SEVERITY_ERROR, "RISK", risks[i],
                         _ ("This risk stands here twice"), NULL);
  if (has_risk (record, "other") && sr_record_text (record, "risk_note") == NULL)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "RISK", "risk_note",
                     _ ("Another risk needs a note that says which"), NULL);
}

static void
check_clearing (const SrRecord *record, SrProblems *problems)
{
  const char *month = sr_record_text (record, "cleared_month");
  gboolean cleared = sr_record_integer (record, "risk_cleared", 0) != 0;

  if (cleared && month == NULL)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "SPAN", "cleared_month",
                     _ ("The risk is cleared, but there is no month"), NULL);
  if (month && !cleared)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "SPAN", "risk_cleared",
                     _ ("There is a month of clearing, but the risk is not marked as cleared"),
                     NULL);
  if (month && sr_record_text (record, "exit_mode") == NULL)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "SPAN", "exit_mode",
                     _ ("It is not said by what the risk was cleared"), NULL);
}

void
sr_check_monitoring (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_not_future (record, context, problems, "identified_month");
  sr_check_not_future (record, context, problems, "cleared_month");
  sr_check_order (record, problems, "SPAN", "identified_month", "cleared_month", FALSE);
  if (sr_record_text (record, "risk_1") == NULL)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "RISK", "risk_1", _ ("No risk is named"), NULL);
  sr_check_risks (record, context, problems);
  check_clearing (record, problems);
}
