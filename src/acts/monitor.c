/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Taking a household under monitoring (纳入监测) from a month on, with its category and its risks.
 * Measures follow by an act of their own (add-measure.c).
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-monitoring.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"identified_month", "monitoring.identified_month", NULL, SR_FIELD_REQUIRED},
    {"monitoring_category", "monitoring.monitoring_category", NULL, SR_FIELD_REQUIRED},
    {"identified_income_per_person", "monitoring.identified_income_per_person",
     N_ ("Income per person"), 0},
    {"medical_self_paid", "monitoring.medical_self_paid", N_ ("Medical costs"), 0},
    {"risk_1", "monitoring.risk_1", NULL, SR_FIELD_REQUIRED},
    {"risk_2", "monitoring.risk_2", NULL, 0},
    {"risk_3", "monitoring.risk_3", NULL, 0},
    {"risk_4", "monitoring.risk_4", NULL, 0},
    {"risk_5", "monitoring.risk_5", NULL, 0},
    {"risk_note", "monitoring.risk_note", NULL, 0},
    {"no_labour_household", "monitoring.no_labour_household", NULL, 0},
    {"development_measure_state", "monitoring.development_measure_state", NULL, 0},
    {"contact_name", "monitoring.contact_name", NULL, 0},
    {"contact_phone", "monitoring.contact_phone", NULL, 0},
    {"collector_name", "monitoring.collector_name", NULL, 0},
    {"collector_phone", "monitoring.collector_phone", NULL, 0},
};

static char *
initial (SrRegister *reg, const SrActRequest *request, const char *key)
{
  return g_str_equal (key, "identified_month") ? g_strndup (sr_register_as_of (reg), 7) : NULL;
}

static void
say_risks (SrActRun *run, SrDraft *values)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (int i = 1; i <= 5; i++) {
    g_autofree char *key = g_strdup_printf ("risk_%d", i);

    if (sr_draft_text (values, key))
      g_ptr_array_add (names, sr_act_code_name (run->reg, "risk", sr_draft_text (values, key)));
  }
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (_ (", "), (char **)names->pdata);
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("Risks: %s"), text);
}

/* The names of the categories change with the years: an item may say since and until when it is
 * used. */
static void
say_category_of_other_years (SrActRun *run, const char *category, const char *month)
{
  const SrCodeItem *item =
      sr_code_lists_find (sr_register_code_lists (run->reg), "monitoring_category", category);
  g_autofree char *since = item ? sr_code_item_extra (item, "since") : NULL;
  g_autofree char *until = item ? sr_code_item_extra (item, "until") : NULL;

  if ((since && strncmp (month, since, 7) < 0) || (until && strncmp (month, until, 7) >= 0))
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("The category %s is not used in %s"), item->name,
                month);
}

static void
say_what_follows (SrActRun *run, SrDraft *values, const char *month)
{
  const SrValue *income = sr_draft_get (values, "identified_income_per_person");
  char year_end[SR_DATE_SIZE];
  char due[SR_DATE_SIZE];
  gint64 line, months;

  g_snprintf (year_end, sizeof year_end, "%.4s-12-31", month);
  line = sr_register_parameter_integer (run->reg, "monitoring_line", year_end, 0) * 100;
  if (line && !sr_value_is_blank (income) && sr_value_get_integer (income, 0) >= line) {
    const SrValue limit = sr_value_integer (line);
    g_autofree char *text = sr_act_money (income);
    g_autofree char *limit_text = sr_act_money (&limit);

    sr_act_say (run, SR_ACT_SIGN_WARNING,
                _ ("Income per person %s is not below the monitoring line of %.4s, %s"), text,
                month, limit_text);
  }
  months = sr_register_parameter_integer (run->reg, "monitoring_measure_months", run->date, 1);
  sr_month_add (month, (int)months, due);
  sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("A measure has to follow by the end of %s"), due);
}

static gboolean
run_monitor (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const char *month = sr_draft_text (values, "identified_month");
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("monitoring"));
  g_autofree char *home = NULL;
  g_autofree char *category = NULL;
  char first[SR_DATE_SIZE], last[SR_DATE_SIZE];

  sr_period_parse (month, SR_DATE_BEGINNING, first, last);
  home = sr_act_household_name (run->reg, household, run->date);
  category = sr_act_code_name (run->reg, "monitoring_category",
                               sr_draft_text (values, "monitoring_category"));
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, draft);
  sr_draft_set_integer (draft, "household_id", household);
  sr_draft_set_integer (draft, "risk_cleared", 0);
  if (!sr_act_check_resident (run, household, first, last, error) ||
      !sr_act_write_new (run, draft, NULL, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s is monitored from %s on: %s"), home, month, category);
  if (run->preview) {
    say_risks (run, values);
    say_category_of_other_years (run, sr_draft_text (values, "monitoring_category"), month);
    say_what_follows (run, values, month);
    sr_act_say_warnings (run, draft);
  }
  sr_act_title (run, _ ("%s taken under monitoring from %s on"), home, month);
  return TRUE;
}

const SrAct sr_act_monitor = {
    .key = "monitor",
    .label = N_ ("Taking under monitoring"),
    .verb = N_ ("Take under monitoring"),
    .subject = "household",
    .flags = SR_ACT_ON_RECORD,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .initial = initial,
    .run = run_monitor,
};
