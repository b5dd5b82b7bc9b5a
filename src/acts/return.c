/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody of the register who belongs nowhere comes back: to their household or to another one.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-members.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static const SrActParameter parameters[] = {
    {"household_id", "membership.household_id", N_ ("To household"), 0},
    {"relation", "membership.relation", NULL, 0},
    {"join_reason", "membership.join_reason", NULL, 0},
};

static const char *const reasons[] = {"returned", "moved_in", "other", NULL};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const char *reason = sr_record_text (record, "join_reason");

  if (reason && !g_strv_contains (reasons, reason))
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "join_reason",
                     _ ("Birth, marriage and moves within the settlement are acts of their own; "
                        "choose that act"),
                     NULL);
}

/* The membership that ended last before the run's date; NULL: none. */
static gboolean
last_membership (SrActRun *run, gint64 person, SrRecord **last, GError **error)
{
  const SrSchema *schema = sr_schema_find ("membership");
  g_autoptr (GArray) ids = sr_record_ids_where (run->reg, schema, "person_id", person, NULL, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = ids->len; i > 0; i--) {
    g_autoptr (SrRecord) record =
        sr_record_load (run->reg, schema, g_array_index (ids, gint64, i - 1), run->date, error);
    const char *until = record ? sr_record_text (record, "until") : NULL;

    if (record == NULL)
      return FALSE;
    if (until == NULL || g_strcmp0 (until, run->date) > 0)
      continue;
    *last = g_steal_pointer (&record);
    return TRUE;
  }
  return TRUE;
}

/* The head of HOUSEHOLD on DAY; 0: none. */
static gint64
head_on (SrActRun *run, gint64 household, const char *day)
{
  g_autoptr (GPtrArray) members = sr_act_members (run->reg, household, day, NULL);

  return members && members->len && sr_act_is_head (members->pdata[0])
             ? sr_record_integer (members->pdata[0], "person_id", 0)
             : 0;
}

/* What they were before, if the same person is still the head; head of a household without members.
 * NULL: the clerk has to say. */
static const char *
relation_before (SrActRun *run, gint64 household, SrRecord *last)
{
  const char *since = last ? sr_record_text (last, "since") : NULL;
  gint64 head = head_on (run, household, run->date);

  if (head == 0)
    return "head";
  if (last == NULL || since == NULL || sr_record_integer (last, "household_id", 0) != household ||
      head_on (run, household, since) != head)
    return NULL;
  return sr_record_text (last, "relation");
}

static gboolean
check_belongs_nowhere (SrActRun *run, gint64 person, const char *name, GError **error)
{
  g_autoptr (SrRecord) membership = NULL;
  g_autofree char *home = NULL;

  if (!sr_act_membership_of (run->reg, person, run->date, &membership, error))
    return FALSE;
  if (membership == NULL)
    return TRUE;
  home = sr_act_household_name (run->reg, sr_record_integer (membership, "household_id", 0),
                                run->date);
  return sr_act_refuse (error, _ ("%s belongs to %s on %s; there is nothing to come back from"),
                        name, home, run->date);
}

static gboolean
join (SrActRun *run, gint64 person, const char *name, GError **error)
{
  SrDraft *values = sr_act_request_values (run->request);
  gint64 household = sr_value_get_integer (sr_draft_get (values, "household_id"), 0);
  const char *relation = sr_draft_text (values, "relation");
  const char *reason = sr_draft_text (values, "join_reason");
  g_autoptr (SrRecord) last = NULL;

  if (!last_membership (run, person, &last, error))
    return FALSE;
  if (household == 0 && last)
    household = sr_record_integer (last, "household_id", 0);
  if (household == 0)
    return sr_act_refuse (error, _ ("%s never belonged to a household; say which one"), name);
  if (!sr_act_check_household_is_there (run, household, error))
    return FALSE;
  if (relation == NULL)
    relation = relation_before (run, household, last);
  if (relation == NULL)
    return sr_act_refuse (error, _ ("Say what %s is to the head of the household now"), name);
  return sr_act_join (run, household, person, relation, reason ? reason : "returned", error);
}

static gboolean
run_return (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);

  if (!check_belongs_nowhere (run, person, name, error) ||
      !sr_act_register_again (run, person, error) || !join (run, person, name, error))
    return FALSE;
  sr_act_title (run, _ ("%s came back"), name);
  return TRUE;
}

const SrAct sr_act_return = {
    .key = "return",
    .label = N_ ("Coming back"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Back on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .run = run_return,
};
