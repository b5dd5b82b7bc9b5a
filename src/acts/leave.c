/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A whole household leaves the settlement: all memberships and stays end, everybody is moved out.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"leave_reason", "membership.leave_reason", NULL, 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  static const char *const reasons[] = {"moved_out", "other", NULL};
  const char *reason = sr_record_text (record, "leave_reason");

  if (reason && !g_strv_contains (reasons, reason))
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "leave_reason",
                     _ ("A whole household moves out, or leaves for another reason"), NULL);
}

static gboolean
leave (SrActRun *run, SrRecord *membership, GError **error)
{
  const char *reason = sr_draft_text (sr_act_request_values (run->request), "leave_reason");
  gint64 person = sr_record_integer (membership, "person_id", 0);

  return sr_act_end_membership (run, membership, reason ? reason : "moved_out", error) &&
         sr_act_set_state (run, person, "moved_out", error) &&
         sr_act_person_spans (run, person, FALSE, error);
}

static gboolean
say_counts (SrActRun *run, guint left, GError **error)
{
  gint64 all = run->preview ? sr_act_count (run, "queries/register-persons.sql", 0, error) : 0;

  if (all < 0)
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Persons of the community %d → %d"), (int)(all + left),
              (int)all);
  return TRUE;
}

static gboolean
run_leave (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autoptr (GPtrArray) members = sr_act_members (run->reg, household, run->date, error);

  if (members == NULL || !sr_act_check_household_is_there (run, household, error))
    return FALSE;
  /* The head last, by whom the household is called until then. */
  for (guint i = 1; i <= members->len; i++)
    if (!leave (run, members->pdata[i % members->len], error))
      return FALSE;
  if (!sr_act_close_household (run, household, "decrease", error) ||
      !say_counts (run, members->len, error))
    return FALSE;
  sr_act_title (run, _ ("%s left the settlement"), home);
  return TRUE;
}

const SrAct sr_act_leave = {
    .key = "leave",
    .label = N_ ("The whole household leaves"),
    .verb = N_ ("Register"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Moved out on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .run = run_leave,
};
