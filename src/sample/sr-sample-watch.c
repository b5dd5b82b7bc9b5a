/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Monitoring, measures and income accounts of the sample community, as they are written.
 */
#include "sample/sr-sample-forms.h"
#include "sample/sr-sample-writer.h"
#include "store/sr-record-store.h"

static void
set_day (SrDraft *draft, const char *key, SrDay day)
{
  char date[SR_DATE_SIZE];

  sr_day_format (day, date);
  sr_draft_set_text_value (draft, key, date);
}

static void
set_month (SrDraft *draft, const char *key, SrDay day)
{
  char date[SR_DATE_SIZE];

  sr_day_format (day, date);
  date[7] = '\0';
  sr_draft_set_text_value (draft, key, date);
}

static gboolean
begin_watch (SrSampleWriter *self, guint index, GError **error)
{
  const SrWatch *watch = &g_array_index (self->community->watches, SrWatch, index);
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("monitoring"));

  sr_draft_set_integer (draft, "household_id", self->households[watch->household]);
  sr_draft_set_text_value (draft, "monitoring_category", watch->category);
  set_month (draft, "identified_month", sr_community_event (self->community, watch->begin)->day);
  sr_draft_set_integer (draft, "identified_income_per_person",
                        (6200 + watch->household * 37 % 980) * 100);
  for (guint i = 0; i < watch->n_risks; i++) {
    g_autofree char *key = g_strdup_printf ("risk_%u", i + 1);

    sr_draft_set_text_value (draft, key, watch->risks[i]);
    if (g_str_equal (watch->risks[i], "illness"))
      sr_draft_set_integer (draft, "medical_self_paid", (4200 + index * 613 % 5000) * 100);
    sr_draft_set_integer (draft, "no_labour_household", g_str_equal (watch->risks[i], "no_labour"));
  }
  sr_draft_set_text_value (draft, "development_measure_state", watch->is_late ? "not_yet" : "yes");
  sr_draft_set_text_value (draft, "contact_name", index % 2 ? "田春艳" : "谷永红");
  sr_draft_set_text_value (draft, "contact_phone", index % 2 ? "15408981411" : "15408981274");
  sr_draft_set_text_value (draft, "collector_name", index % 2 ? "龙志高" : "贺春香");
  sr_draft_set_integer (draft, "risk_cleared", 0);
  return sr_sample_create (self, draft, &self->watches[index], error);
}

static gboolean
end_watch (SrSampleWriter *self, guint index, GError **error)
{
  static const char *const problems[] = {"exit_housing_problem", "exit_water_problem",
                                         "exit_education_problem", "exit_insurance_problem"};
  const SrWatch *watch = &g_array_index (self->community->watches, SrWatch, index);
  g_autoptr (SrRecord) record =
      sr_record_load (self->reg, sr_schema_find ("monitoring"), self->watches[index], NULL, error);
  g_autoptr (SrDraft) draft = record ? sr_draft_new_for (record) : NULL;

  if (draft == NULL)
    return FALSE;
  sr_draft_set_integer (draft, "risk_cleared", 1);
  sr_draft_set_text_value (draft, "exit_mode", watch->exit_mode);
  set_month (draft, "cleared_month", sr_community_event (self->community, watch->end)->day);
  sr_draft_set_integer (draft, "exit_wage_income", (21000 + index * 1700) * 100);
  sr_draft_set_integer (draft, "exit_transfer_income", (6200 + index * 310) * 100);
  sr_draft_set_integer (draft, "exit_business_income", (2400 + index * 120) * 100);
  sr_draft_set_integer (draft, "exit_business_expense", (700 + index * 40) * 100);
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    sr_draft_set_integer (draft, problems[i], 0);
  return sr_entry_correct (self->entry, draft, NULL, error);
}

static gboolean
write_measure (SrSampleWriter *self, const SrMeasure *measure, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("measure"));
  gint64 id;

  sr_draft_set_integer (draft, "monitoring_id", self->watches[measure->watch]);
  sr_draft_set_text_value (draft, "measure_kind", measure->kind);
  sr_draft_set_text_value (draft, "measure_content", measure->content);
  set_day (draft, "since", measure->since);
  if (measure->until)
    set_day (draft, "until", measure->until);
  if (measure->yuan)
    sr_draft_set_integer (draft, "amount", (gint64)measure->yuan * 100);
  return sr_sample_create (self, draft, &id, error);
}

static gboolean
write_account (SrSampleWriter *self, const SrAccount *account, GError **error)
{
  g_autoptr (SrDraft) draft = sr_draft_new (sr_schema_find ("income_account"));
  gint64 id;

  sr_draft_set_integer (draft, "household_id", self->households[account->household]);
  sr_sample_fill_account (self->community, account, draft);
  return sr_sample_create (self, draft, &id, error);
}

gboolean
sr_sample_write_watches (SrSampleWriter *self, guint event, GError **error)
{
  const SrCommunity *community = self->community;

  for (guint i = 0; i < community->watches->len; i++) {
    const SrWatch *watch = &g_array_index (community->watches, SrWatch, i);

    if ((watch->begin == event && !begin_watch (self, i, error)) ||
        (watch->end == event && !end_watch (self, i, error)))
      return FALSE;
  }
  for (guint i = 0; i < community->measures->len; i++) {
    const SrMeasure *measure = &g_array_index (community->measures, SrMeasure, i);

    if (measure->event == event && !write_measure (self, measure, error))
      return FALSE;
  }
  for (guint i = 0; i < community->accounts->len; i++) {
    const SrAccount *account = &g_array_index (community->accounts, SrAccount, i);

    if (account->event == event && !write_account (self, account, error))
      return FALSE;
  }
  return TRUE;
}
