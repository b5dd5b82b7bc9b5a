/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Marriage out of a household: to a place outside, or into another household of the register, which
 * then counts as a marriage out of the one and into the other.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"household_id", "membership.household_id", N_ ("To household"), 0},
    {"relation", "membership.relation", N_ ("Relation there"), 0},
    {"marital_status", "person.marital_status", NULL, 0},
    {"head_id", "membership.person_id", N_ ("New head"), 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  gboolean inside = sr_record_integer (record, "household_id", 0) != 0;
  const char *relation = sr_record_text (record, "relation");

  if (inside && relation == NULL)
    sr_problems_add (problems, SR_SEVERITY_ERROR, "RL02", "relation",
                     _ ("Say what the person is to the head of that household"), NULL);
  if (!inside && relation)
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "relation",
                     _ ("Only for a household of the register; choose one, or leave this blank"),
                     NULL);
}

static gboolean
go (SrActRun *run, gint64 person, gint64 from, gint64 to, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);

  if (to == 0)
    return sr_act_set_state (run, person, "married_out", error) &&
           sr_act_person_spans (run, person, FALSE, error);
  if (to == from)
    return sr_act_refuse (error,
                          _ ("%s belongs to that household already; choose another, or "
                             "leave it blank for a place outside"),
                          name);
  return sr_act_check_household_is_there (run, to, error) &&
         sr_act_join (run, to, person, sr_draft_text (values, "relation"), "married_in", error);
}

static gboolean
run_marry_out (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  gint64 to = sr_value_get_integer (sr_draft_get (values, "household_id"), 0);
  gint64 head = sr_value_get_integer (sr_draft_get (values, "head_id"), 0);
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);

  if (!sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (membership == NULL)
    return sr_act_refuse (error, _ ("%s belongs to no household on %s and cannot leave one"), name,
                          run->date);
  if (!sr_act_depart (run, membership, "married_out", head, error) ||
      !go (run, person, sr_record_integer (membership, "household_id", 0), to, error) ||
      !sr_act_marry (run, person, sr_draft_text (values, "marital_status"), error))
    return FALSE;
  sr_act_title (run, _ ("%s married out"), name);
  return TRUE;
}

const SrAct sr_act_marry_out = {
    .key = "marry-out",
    .label = N_ ("Marriage out of the household"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Leaves on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = sr_act_relation_rows,
    .n_rows = SR_ACT_RELATION_ROWS,
    .check = check,
    .propose = sr_act_propose_relations,
    .row_title = sr_act_person_row_title,
    .candidates = sr_act_member_candidates,
    .run = run_marry_out,
};
