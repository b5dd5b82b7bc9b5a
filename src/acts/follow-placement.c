/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What came of a placement (意向跟踪): interview, signed, on the job, kept for three months, given
 * up. On the job opens the work spell by itself, with what the posting says.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-work.h"
#include "core/records/sr-records.h"

static const SrActParameter parameters[] = {
    {"placement_state", "placement.placement_state", NULL, 0},
    {"kept_three_months", "placement.kept_three_months", NULL, 0},
    {"monthly_wage", "work_spell.monthly_wage", NULL, 0},
    {"has_contract", "work_spell.has_contract", NULL, 0},
};

static void
check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  if (sr_record_text (record, "placement_state") == NULL &&
      sr_value_is_blank (sr_record_get (record, "kept_three_months")))
    sr_problems_add (problems, SR_SEVERITY_ERROR, NULL, "placement_state",
                     _ ("Say what came of it"), NULL);
}

/* A workshop that COMPANY is, by its name; 0: none. */
static gint64
factory_named (SrRegister *reg, const char *company)
{
  gint64 id = 0;

  if (company)
    sr_record_find_id (reg, &sr_factory_schema, company, &id, NULL);
  return id;
}

static const char *
kind_of (SrRegister *reg, const char *division)
{
  const char *scope = sr_act_scope_of (reg, division);

  return scope == NULL || g_str_equal (scope, "county") ? "local" : "migrant";
}

static SrDraft *
draft_spell (SrActRun *run, SrRecord *placement, SrDraft *values, GError **error)
{
  g_autoptr (SrRecord) posting =
      sr_record_load (run->reg, &sr_posting_schema, sr_record_integer (placement, "posting_id", 0),
                      run->date, error);
  g_autoptr (SrRecord) company =
      posting ? sr_record_load (run->reg, &sr_company_schema,
                                sr_record_integer (posting, "company_id", 0), run->date, error)
              : NULL;
  g_autoptr (SrDraft) spell = sr_draft_new (&sr_work_spell_schema);
  const char *division;
  gint64 factory;

  if (company == NULL)
    return NULL;
  division = sr_record_text (posting, "work_division");
  if (division == NULL)
    division = sr_record_text (company, "division");
  factory = factory_named (run->reg, sr_record_text (company, "name"));
  if (factory)
    sr_draft_set_integer (spell, "factory_id", factory);
  else
    sr_draft_set (spell, "employer", sr_record_get (company, "name"));
  sr_draft_set_text_value (spell, "work_kind", factory ? "factory" : kind_of (run->reg, division));
  sr_draft_set_text_value (spell, "work_division", division);
  sr_draft_set (spell, "industry", sr_record_get (company, "industry"));
  sr_draft_set (spell, "job", sr_record_get (posting, "title"));
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, spell);
  if (sr_value_is_blank (sr_draft_get (spell, "monthly_wage")))
    sr_draft_set (spell, "monthly_wage", sr_record_get (posting, "pay_min"));
  sr_draft_set_integer (spell, "is_working", 1);
  return g_steal_pointer (&spell);
}

/* Days of a placement are told once: on signing, and on the job. */
static gboolean
begin_work (SrActRun *run, SrRecord *placement, SrDraft *draft, SrDraft *values, GError **error)
{
  gint64 person = sr_record_integer (placement, "person_id", 0);
  g_autoptr (SrDraft) spell = NULL;
  gint64 id;

  if (sr_record_integer (placement, "work_spell_id", 0))
    return sr_act_refuse (error, _ ("It has a work spell already, since %s"),
                          sr_record_text (placement, "placed_on"));
  spell = draft_spell (run, placement, values, error);
  if (spell == NULL || !sr_act_begin_work (run, person, spell, &id, error))
    return FALSE;
  sr_draft_set_integer (draft, "work_spell_id", id);
  sr_draft_set_text_value (draft, "placed_on", run->date);
  return sr_act_set_seeker (run, person, "employed", error);
}

static gboolean
take_state (SrActRun *run,
            SrRecord *placement,
            SrDraft *draft,
            SrDraft *values,
            const char *state,
            GError **error)
{
  if (strcmp (run->date, sr_record_text (placement, "intent_on")) < 0)
    return sr_act_refuse (error, _ ("%s is before the intent of %s"), run->date,
                          sr_record_text (placement, "intent_on"));
  sr_draft_set_text_value (draft, "placement_state", state);
  if (g_str_equal (state, "signed"))
    sr_draft_set_text_value (draft, "signed_on", run->date);
  if (g_str_equal (state, "placed"))
    return begin_work (run, placement, draft, values, error);
  return TRUE;
}

static gboolean
take_kept (SrRecord *placement, SrDraft *draft, const SrValue *kept, GError **error)
{
  if (sr_value_is_blank (kept))
    return TRUE;
  if (sr_draft_text (draft, "placed_on") == NULL)
    return sr_act_refuse (error, _ ("%s was never on the job; register that first"),
                          sr_record_text (placement, "person_name"));
  sr_draft_set (draft, "kept_three_months", kept);
  return TRUE;
}

static gboolean
run_follow_placement (SrActRun *run, GError **error)
{
  gint64 id = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *state = sr_draft_text (values, "placement_state");
  g_autoptr (SrRecord) placement =
      sr_record_load (run->reg, &sr_placement_schema, id, run->date, error);
  g_autoptr (SrDraft) draft = placement ? sr_draft_new_for (placement) : NULL;
  g_autofree char *name = sr_record_label (run->reg, &sr_placement_schema, id);
  g_autofree char *result = NULL;

  if (placement == NULL || (state && !take_state (run, placement, draft, values, state, error)))
    return FALSE;
  if (!take_kept (placement, draft, sr_draft_get (values, "kept_three_months"), error) ||
      !sr_entry_correct (run->entry, draft, NULL, error))
    return FALSE;
  result = state ? sr_act_code_name (run->reg, "placement_state", state)
                 : g_strdup (_ ("kept for three months"));
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: %s on %s"), name, result, run->date);
  sr_act_title (run, _ ("%s: %s"), name, result);
  return TRUE;
}

const SrAct sr_act_follow_placement = {
    .key = "follow-placement",
    .label = N_ ("What came of it"),
    .verb = N_ ("Register"),
    .subject = "placement",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("On"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .check = check,
    .run = run_follow_placement,
};
