/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Death: the membership ends, the person is dead from the day on, what they were besides ends. Who
 * was the head has a successor; husband or wife are widowed.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"head_id", "membership.person_id", N_ ("New head"), 0},
};

static gboolean
check_alive (SrActRun *run, gint64 person, GError **error)
{
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("person"), person, run->date, error);
  const char *born = record ? sr_record_text (record, "born_on") : NULL;

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (sr_record_text (record, "person_state"), "dead") == 0)
    return sr_act_refuse (error, _ ("%s is dead since %s; correct the day there if it is wrong"),
                          sr_record_name (record), sr_record_text (record, "person_state_on"));
  if (born && g_strcmp0 (born, run->date) > 0)
    return sr_act_refuse (error, _ ("%s was born on %s and cannot have died on %s"),
                          sr_record_name (record), born, run->date);
  return TRUE;
}

/* Husband or wife of MEMBERSHIP's person, as far as head and spouse tell; NULL: not known. */
static SrRecord *
spouse_of (GPtrArray *members, SrRecord *membership)
{
  const char *relation = sr_record_text (membership, "relation");
  const char *wanted = g_strcmp0 (relation, "head") == 0     ? "spouse"
                       : g_strcmp0 (relation, "spouse") == 0 ? "head"
                                                             : NULL;

  for (guint i = 0; wanted && i < members->len; i++)
    if (g_strcmp0 (sr_record_text (members->pdata[i], "relation"), wanted) == 0)
      return members->pdata[i];
  return NULL;
}

static gboolean
widow (SrActRun *run, SrRecord *membership, GError **error)
{
  g_autoptr (GPtrArray) members = sr_act_members (
      run->reg, sr_record_integer (membership, "household_id", 0), run->date, error);
  SrRecord *spouse = members ? spouse_of (members, membership) : NULL;

  return members &&
         (spouse == NULL || sr_act_set_person (run, sr_record_integer (spouse, "person_id", 0),
                                               "marital_status", "30", error));
}

static gboolean
leave_household (SrActRun *run, SrRecord *membership, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  gint64 head = sr_value_get_integer (sr_draft_get (values, "head_id"), 0);

  return widow (run, membership, error) && sr_act_depart (run, membership, "death", head, error);
}

static gboolean
run_death (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);

  if (!check_alive (run, person, error) ||
      !sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (membership == NULL)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("%s belongs to no household on %s"), name, run->date);
  else if (!leave_household (run, membership, error))
    return FALSE;
  if (!sr_act_person_spans (run, person, TRUE, error) ||
      !sr_act_set_state (run, person, "dead", error))
    return FALSE;
  sr_act_title (run, _ ("Death of %s"), name);
  return TRUE;
}

const SrAct sr_act_death = {
    .key = "death",
    .label = N_ ("Death"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Died on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = sr_act_relation_rows,
    .n_rows = SR_ACT_RELATION_ROWS,
    .propose = sr_act_propose_relations,
    .row_title = sr_act_person_row_title,
    .candidates = sr_act_member_candidates,
    .run = run_death,
};
