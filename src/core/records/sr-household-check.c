/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one household. What compares it with its people and its flat is a rule across records.
 */
#include "core/records/sr-checks.h"

void
sr_check_household (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  static const char *const past[] = {"moved_in_on", "demolished_on", "reclaimed_on", "inspected_on",
                                     "construction_finished_on"};

  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    sr_check_not_future (record, context, problems, past[i]);
  sr_check_order (record, problems, "SPAN", "moved_in_on", "moved_out_on", FALSE);
}

void
sr_check_membership (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_span (record, context, problems);
}

void
sr_check_post (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  sr_check_span (record, context, problems);
}
