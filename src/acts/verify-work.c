/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody was asked whether what the register says of his work is so still (务工核实): when, by
 * whom, how, and what he earns now. It is asked of every spell that runs.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-work.h"
#include "core/records/sr-records.h"

static const SrActParameter parameters[] = {
    {"verified_how", "work_spell.verified_how", NULL, SR_FIELD_REQUIRED},
    {"verified_by", "work_spell.verified_by", NULL, SR_FIELD_REQUIRED},
    {"monthly_wage", "work_spell.monthly_wage", N_ ("Monthly income now"), 0},
};

static char *
initial (SrRegister *reg, const SrActRequest *request, const char *key)
{
  return g_str_equal (key, "verified_by") ? g_strdup (sr_register_operator (reg)) : NULL;
}

/* TRUE also when nothing was told about the income. */
static gboolean
take_income (SrActRun *run, SrDraft *spell, const SrValue *income)
{
  const SrValue *before = sr_draft_get (spell, "monthly_wage");
  g_autofree char *old = sr_act_money (before);
  g_autofree char *new = sr_act_money (income);

  if (sr_value_is_blank (income) || sr_value_equal (before, income))
    return TRUE;
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Monthly income %s → %s"), old, new);
  sr_draft_set (spell, "monthly_wage", income);
  return TRUE;
}

static gboolean
verify (SrActRun *run, SrRecord *record, SrDraft *values, GError **error)
{
  g_autoptr (SrDraft) spell = sr_draft_new_for (record);
  const char *since = sr_record_text (record, "since");

  sr_draft_set_text_value (spell, "verified_on", run->date);
  sr_draft_set (spell, "verified_how", sr_draft_get (values, "verified_how"));
  sr_draft_set (spell, "verified_by", sr_draft_get (values, "verified_by"));
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Verified on %s: %s since %s"), run->date,
              sr_record_text (record, "workplace") ? sr_record_text (record, "workplace") : "—",
              since);
  return take_income (run, spell, sr_draft_get (values, "monthly_wage")) &&
         sr_entry_correct (run->entry, spell, NULL, error);
}

static gboolean
run_verify_work (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  g_autofree char *name = sr_record_label (run->reg, &sr_person_schema, person);
  g_autoptr (GPtrArray) spells = sr_act_running_work (run, person, error);

  if (spells == NULL)
    return FALSE;
  if (spells->len == 0)
    return sr_act_refuse (error, _ ("%s works nowhere on %s; register the work first"), name,
                          run->date);
  for (guint i = 0; i < spells->len; i++)
    if (!verify (run, spells->pdata[i], values, error))
      return FALSE;
  sr_act_title (run, _ ("Work of %s verified"), name);
  return TRUE;
}

const SrAct sr_act_verify_work = {
    .key = "verify-work",
    .label = N_ ("Verification of work"),
    .verb = N_ ("Verified"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Asked on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .initial = initial,
    .run = run_verify_work,
};
