/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The risk of a monitored household is cleared (风险消除): its monitoring ends, with what the
 * household earns and whether anything is still wrong. Too early is said, not refused.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"cleared_month", "monitoring.cleared_month", NULL, SR_FIELD_REQUIRED},
    {"exit_mode", "monitoring.exit_mode", NULL, SR_FIELD_REQUIRED},
    {"exit_wage_income", "monitoring.exit_wage_income", N_ ("Wages"), 0},
    {"exit_property_income", "monitoring.exit_property_income", N_ ("Property income"), 0},
    {"exit_transfer_income", "monitoring.exit_transfer_income", N_ ("Transfers"), 0},
    {"exit_business_income", "monitoring.exit_business_income", N_ ("Business income"), 0},
    {"exit_business_expense", "monitoring.exit_business_expense", N_ ("Business expenses"), 0},
    {"exit_insurance_payout", "monitoring.exit_insurance_payout", N_ ("Insurance paid out"), 0},
    {"exit_medical_self_paid", "monitoring.exit_medical_self_paid", N_ ("Medical costs"), 0},
    {"exit_housing_problem", "monitoring.exit_housing_problem", N_ ("Housing problem"), 0},
    {"exit_water_problem", "monitoring.exit_water_problem", N_ ("Water problem"), 0},
    {"exit_education_problem", "monitoring.exit_education_problem", N_ ("Schooling problem"), 0},
    {"exit_insurance_problem", "monitoring.exit_insurance_problem", N_ ("Health insurance problem"),
     0},
};

static const char *const problems[] = {"exit_housing_problem", "exit_water_problem",
                                       "exit_education_problem", "exit_insurance_problem"};

static char *
initial (SrRegister *reg, const SrActRequest *request, const char *key)
{
  return g_str_equal (key, "cleared_month") ? g_strndup (sr_register_as_of (reg), 7) : NULL;
}

static gboolean
say_doubts (SrActRun *run, SrDraft *draft, GError **error)
{
  const char *first = sr_draft_text (draft, "identified_month");
  int months = sr_month_between (first, sr_draft_text (draft, "cleared_month"));
  gint64 least = sr_register_parameter_integer (run->reg, "monitoring_least_months", run->date, 6);
  g_autoptr (GArray) measures =
      sr_record_ids_where (run->reg, sr_schema_find ("measure"), "monitoring_id",
                           sr_record_id (sr_draft_base (draft)), NULL, error);

  if (measures == NULL)
    return FALSE;
  if (months < least)
    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("Only %d months after it was identified in %s (rule MN02: at least %d)"), months,
                first, (int)least);
  if (measures->len == 0)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("No measure was entered for it (rule MN03)"));
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    if (sr_value_get_integer (sr_draft_get (draft, problems[i]), 0))
      sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("%s: yes"),
                  sr_field_label (sr_schema_field (sr_draft_schema (draft), problems[i])));
  return TRUE;
}

static gboolean
run_clear_risk (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *month = sr_draft_text (values, "cleared_month");
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autoptr (SrDraft) draft = sr_act_monitoring (run, household, NULL, error);
  g_autofree char *mode = NULL;
  const char *first;

  if (draft == NULL)
    return FALSE;
  first = sr_draft_text (draft, "identified_month");
  if (g_strcmp0 (month, first) <= 0)
    return sr_act_refuse (error,
                          _ ("%s was identified in %s; its risk cannot be cleared in %s; choose a "
                             "later month"),
                          home, first, month);
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  sr_draft_set_integer (draft, "risk_cleared", 1);
  if (!sr_entry_correct (run->entry, draft, NULL, error))
    return FALSE;
  mode = sr_act_code_name (run->reg, "risk_exit", sr_draft_text (values, "exit_mode"));
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s, monitored since %s, is monitored no more from %s on"),
              home, first, month);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("Risk cleared: %s"), mode);
  if (run->preview && !say_doubts (run, draft, error))
    return FALSE;
  sr_act_title (run, _ ("Risk of %s cleared in %s"), home, month);
  return TRUE;
}

const SrAct sr_act_clear_risk = {
    .key = "clear-risk",
    .label = N_ ("Clearing of the risk"),
    .verb = N_ ("Clear the risk"),
    .subject = "household",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .initial = initial,
    .run = run_clear_risk,
};
