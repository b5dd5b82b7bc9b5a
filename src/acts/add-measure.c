/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A measure for a monitored household (落实帮扶措施), from the act's day on. It belongs to the
 * monitoring that is in force in the month of that day.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"measure_kind", "measure.measure_kind", NULL, SR_FIELD_REQUIRED},
    {"measure_content", "measure.measure_content", NULL, 0},
    {"until", "measure.until", N_ ("Until (first day after)"), 0},
    {"amount", "measure.amount", NULL, 0},
};

static gboolean
run_add_measure (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *until = sr_draft_text (values, "until");
  g_autofree char *month = g_strndup (run->date, 7);
  g_autofree char *home = sr_act_household_name (run->reg, household, run->date);
  g_autoptr (SrDraft) monitoring = sr_act_monitoring (run, household, month, error);
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("measure"));
  g_autofree char *kind = NULL;

  if (monitoring == NULL)
    return FALSE;
  if (until && g_strcmp0 (until, run->date) <= 0)
    return sr_act_refuse (error,
                          _ ("The measure begins on %s and cannot end on %s; correct one of the "
                             "dates"),
                          run->date, until);
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  sr_draft_set_integer (draft, "monitoring_id", sr_record_id (sr_draft_base (monitoring)));
  sr_draft_set_text_value (draft, "since", run->date);
  if (!sr_act_write_new (run, draft, NULL, error))
    return FALSE;
  kind = sr_act_code_name (run->reg, "measure", sr_draft_text (values, "measure_kind"));
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s from %s on: %s"), home, run->date, kind);
  if (run->preview && !sr_value_is_blank (sr_draft_get (values, "amount"))) {
    g_autofree char *amount = sr_act_money (sr_draft_get (values, "amount"));

    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("Amount: %s yuan"), amount);
  }
  if (run->preview && sr_draft_text (values, "measure_content") == NULL)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("It is not said what is done"));
  sr_act_title (run, _ ("Measure for %s: %s"), home, kind);
  return TRUE;
}

const SrAct sr_act_add_measure = {
    .key = "add-measure",
    .label = N_ ("Measure taken"),
    .verb = N_ ("Enter the measure"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("From"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_add_measure,
};
