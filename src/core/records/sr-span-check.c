/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one membership, occupancy, post or mentor: of the span itself. Overlaps are rules across
 * records.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>

void
sr_check_span (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_order (record, problems, "SPAN", "since", "until", FALSE);
}

void
sr_check_membership (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *until = sr_record_text (record, "until");
  const char *reason = sr_record_text (record, "leave_reason");

  sr_check_span (record, context, problems);
  if (until == NULL && reason)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "SPAN", "until",
                     _ ("There is a reason for leaving, but no day"), NULL);
  if (until && reason == NULL)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "SPAN", "leave_reason",
                     _ ("The membership has ended, but there is no reason"), NULL);
}

void
sr_check_post (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *role = sr_record_text (record, "post_role");

  sr_check_span (record, context, problems);
  if (g_strcmp0 (role, "building_head") == 0 && sr_record_integer (record, "building_id", 0) == 0)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "POST", "building_id",
                     _ ("A building head needs a building"), NULL);
  if (g_strcmp0 (role, "grid_worker") == 0 && sr_record_integer (record, "grid_id", 0) == 0)
    sr_problems_add (problems, SR_SEVERITY_WARNING, "POST", "grid_id",
                     _ ("A grid worker needs a grid"), NULL);
}
