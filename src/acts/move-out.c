/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody moves out: to another place, to a school that takes the hukou, into the army. Death and
 * marriage are acts of their own.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"leave_reason", "membership.leave_reason", NULL, SR_FIELD_REQUIRED},
    {"head_id", "membership.person_id", N_ ("New head"), 0},
};

/* What a reason for leaving makes of the person. */
static const struct {
  const char *reason;
  const char *state;
} states[] = {
    {"moved_out", "moved_out"},
    {"study", "study"},
    {"army", "army"},
    {"other", "moved_out"},
};

/* NULL: not a reason of this act. */
static const char *
state_after (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].reason, reason) == 0)
      return states[i].state;
  return NULL;
}

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *reason = sr_record_text (record, "leave_reason");

  if (reason && state_after (reason) == NULL)
    sr_problems_add (
        problems, SR_SEVERITY_ERROR, NULL, "leave_reason",
        g_str_equal (reason, "transfer")
            ? _ ("Within the settlement: split or merge households, or let the person join "
                 "the other household")
            : _ ("Death and marriage are acts of their own; choose that act"),
        NULL);
}

static gboolean
run_move_out (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *reason = sr_draft_text (values, "leave_reason");
  gint64 head = sr_value_get_integer (sr_draft_get (values, "head_id"), 0);
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);
  g_autofree char *why = sr_act_code_name (run->reg, "leave_reason", reason);

  if (!sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (membership == NULL)
    return sr_act_refuse (error, _ ("%s belongs to no household on %s and cannot leave one"), name,
                          run->date);
  if (!sr_act_depart (run, membership, reason, head, error) ||
      !sr_act_set_state (run, person, state_after (reason), error) ||
      !sr_act_person_spans (run, person, FALSE, error))
    return FALSE;
  sr_act_title (run, _ ("%s left: %s"), name, why);
  return TRUE;
}

const SrAct sr_act_move_out = {
    .key = "move-out",
    .label = N_ ("Moving out"),
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
    .run = run_move_out,
};
