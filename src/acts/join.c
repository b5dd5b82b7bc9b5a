/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody joins a household without birth or marriage: from outside, new or known to the register,
 * or from another household of it, which is no move into the settlement.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"person_id", "membership.person_id", N_ ("Already in the register"), 0},
    {"name", "person.name", NULL, 0},
    {"relation", "membership.relation", NULL, SR_FIELD_REQUIRED},
    {"join_reason", "membership.join_reason", NULL, 0},
    {"id_number", "person.id_number", NULL, 0},
    {"sex", "person.sex", NULL, 0},
    {"born_on", "person.born_on", NULL, 0},
    {"ethnicity", "person.ethnicity", NULL, 0},
    {"phone", "person.phone", NULL, 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  static const char *const reasons[] = {"moved_in", "returned", "relocated", "other", NULL};
  const char *reason = sr_record_text (record, "join_reason");

  sr_act_check_known_or_new (record, problems);
  if (reason && !g_strv_contains (reasons, reason))
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "join_reason",
                     _ ("Birth and marriage are acts of their own; from another household of the "
                        "register leave this blank"),
                     NULL);
}

/* *REASON: why they join, as the figures count it. */
static gboolean
who (SrActRun *run, gint64 household, gint64 *person, const char **reason, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  g_autoptr (SrDraft) draft = NULL;
  gboolean moved = FALSE;

  *reason = sr_draft_text (values, "join_reason");
  if (*reason == NULL)
    *reason = "moved_in";
  *person = sr_value_get_integer (sr_draft_get (values, "person_id"), 0);
  if (*person) {
    if (!sr_act_come_from (run, household, *person, "transfer", &moved, error))
      return FALSE;
    if (moved)
      *reason = "transfer";
    return TRUE;
  }
  draft = sr_draft_new (sr_schema_find ("person"));
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  return sr_act_create_person (run, draft, person, error);
}

static gboolean
run_join (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  const char *relation = sr_draft_text (sr_act_request_values (run->request), "relation");
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autofree char *name = NULL;
  const char *reason;
  gint64 person;

  if (!sr_act_check_household_is_there (run, household, error) ||
      !who (run, household, &person, &reason, error) ||
      !sr_act_join (run, household, person, relation, reason, error))
    return FALSE;
  name = sr_record_label (run->reg, sr_schema_find ("person"), person);
  sr_act_title (run, _ ("%s joined %s"), name, home);
  return TRUE;
}

const SrAct sr_act_join_household = {
    .key = "join",
    .label = N_ ("Joining the household"),
    .verb = N_ ("Register"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Joined on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .run = run_join,
};
