/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody begins to work (就业登记): in a workshop, away from home, on a public post, nearby or
 * for himself. A day of the past enters it later than it happened.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-work.h"

static const SrActParameter parameters[] = {
    {"work_kind", "work_spell.work_kind", NULL, SR_FIELD_REQUIRED},
    {"factory_id", "work_spell.factory_id", NULL, 0},
    {"employer", "work_spell.employer", NULL, 0},
    {"work_division", "work_spell.work_division", NULL, 0},
    {"work_scope", "work_spell.work_scope", NULL, 0},
    {"industry", "work_spell.industry", NULL, 0},
    {"job", "work_spell.job", NULL, 0},
    {"monthly_wage", "work_spell.monthly_wage", NULL, 0},
    {"employment_channel", "work_spell.employment_channel", NULL, 0},
    {"is_point_to_point", "work_spell.is_point_to_point", NULL, 0},
    {"employment_form", "work_spell.employment_form", NULL, 0},
    {"agreed_pay", "work_spell.agreed_pay", NULL, 0},
    {"agreed_pay_unit", "work_spell.agreed_pay_unit", NULL, 0},
    {"has_contract", "work_spell.has_contract", NULL, 0},
    {"is_insured", "work_spell.is_insured", NULL, 0},
    {"baseline_income", "work_spell.baseline_income", NULL, 0},
    {"is_part_time", "work_spell.is_part_time", NULL, 0},
};

static gboolean
run_start_work (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  g_autoptr (SrDraft) spell = sr_draft_new (sr_schema_find ("work_spell"));
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), person);
  g_autofree char *kind =
      sr_act_code_name (run->reg, "work_kind", sr_draft_text (values, "work_kind"));

  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, spell);
  sr_draft_set_integer (spell, "is_working", 1);
  if (!sr_act_begin_work (run, person, spell, NULL, error) ||
      !sr_act_set_seeker (run, person, "employed", error))
    return FALSE;
  sr_act_title (run, _ ("%s began to work: %s"), name, kind);
  return TRUE;
}

const SrAct sr_act_start_work = {
    .key = "start-work",
    .label = N_ ("Beginning of work"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Works since"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_start_work,
};
