/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rules of one household. What compares it with its people and its flat is a rule across records.
 */
#include "core/records/sr-checks.h"

#include <glib/gi18n-lib.h>

static void
check_numbers (const SrRecord *record, SrProblems *problems)
{
  gint64 persons = sr_record_integer (record, "persons", -1);
  gint64 relocated = sr_record_integer (record, "persons_relocated", -1);
  g_autofree char *message = NULL;

  if (persons < 0 || relocated <= persons)
    return;
  message = g_strdup_printf (_ ("%d relocated of %d persons"), (int)relocated, (int)persons);
  sr_problems_add (problems, SR_SEVERITY_WARNING, NULL, "persons_relocated", message, NULL);
}

void
sr_check_household (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  static const char *const past[] = {"construction_started_on",
                                     "construction_finished_on",
                                     "inspected_on",
                                     "demolished_on",
                                     "reclaimed_on",
                                     "moved_in_on",
                                     "moved_out_on"};

  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    sr_check_not_future (record, context, problems, past[i]);
  sr_check_order (record, problems, "DATE", "construction_started_on", "construction_finished_on",
                  TRUE);
  sr_check_order (record, problems, "DATE", "construction_finished_on", "inspected_on", TRUE);
  sr_check_order (record, problems, "SPAN", "moved_in_on", "moved_out_on", FALSE);
  sr_check_village (record, context, problems, "origin_township", "origin_village");
  check_numbers (record, problems);
}
