/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody is referred to a posted job, or says at a fair that he wants it (达成意向). What comes
 * of it follows by follow-placement.c.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-work.h"
#include "core/records/sr-records.h"

static const SrActParameter parameters[] = {
    {"posting_id", "placement.posting_id", NULL, SR_FIELD_REQUIRED},
    {"fair_id", "placement.fair_id", NULL, 0},
    {"intent_mode", "placement.intent_mode", NULL, 0},
};

/* Refuses a second placement of one person and posting that has not been given up. */
static gboolean
check_new (SrActRun *run, gint64 person, gint64 posting, const char *name, GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, &sr_placement_schema, "person_id", person, NULL, error);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) other = sr_record_load (run->reg, &sr_placement_schema,
                                                 g_array_index (ids, gint64, i), run->date, error);

    if (other == NULL)
      return FALSE;
    if (sr_record_integer (other, "posting_id", 0) == posting &&
        g_strcmp0 (sr_record_text (other, "placement_state"), "given_up") != 0)
      return sr_act_refuse (error, _ ("%s was referred to %s on %s already"), name,
                            sr_record_text (other, "posting_title"),
                            sr_record_text (other, "intent_on"));
  }
  return ids != NULL;
}

/* What does not fit is said; clerk and company decide. */
static void
say_misfits (SrActRun *run, SrRecord *posting, gint64 person)
{
  g_autoptr (SrRecord) who = sr_record_load (run->reg, &sr_person_schema, person, run->date, NULL);
  gint64 age = who ? sr_record_integer (who, "age", -1) : -1;
  gint64 least = sr_record_integer (posting, "age_min", 0);
  gint64 most = sr_record_integer (posting, "age_max", 200);
  const char *sex = sr_record_text (posting, "sex_required");

  if (sr_record_integer (posting, "is_open", 0) == 0)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("The posting is not open on %s"), run->date);
  if (age >= 0 && (age < least || age > most))
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("Age %d; wanted are %d to %d"), (int)age, (int)least,
                (int)most);
  if (who && sex && g_strcmp0 (sex, sr_record_text (who, "sex")) != 0)
    sr_act_say (run, SR_ACT_SIGN_WARNING, _ ("The posting is for the other sex"));
}

static gboolean
run_refer (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  gint64 posting_id = sr_value_get_integer (sr_draft_get (values, "posting_id"), 0);
  g_autoptr (SrRecord) posting =
      sr_record_load (run->reg, &sr_posting_schema, posting_id, run->date, error);
  g_autoptr (SrDraft) placement = sr_draft_new (&sr_placement_schema);
  g_autofree char *name = sr_record_label (run->reg, &sr_person_schema, person);
  g_autofree char *job =
      posting ? sr_record_label (run->reg, &sr_posting_schema, posting_id) : NULL;

  if (posting == NULL || !check_new (run, person, posting_id, name, error))
    return FALSE;
  sr_act_fill (parameters, G_N_ELEMENTS (parameters), values, placement);
  sr_draft_set_integer (placement, "person_id", person);
  sr_draft_set_text_value (placement, "placement_state", "intent");
  sr_draft_set_text_value (placement, "intent_on", run->date);
  if (!sr_act_write_new (run, placement, NULL, error))
    return FALSE;
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s wants the job %s"), name, job);
  if (run->preview)
    say_misfits (run, posting, person);
  sr_act_title (run, _ ("%s referred to %s"), name, job);
  return sr_act_set_seeker (run, person, "referred", error);
}

const SrAct sr_act_refer = {
    .key = "refer",
    .label = N_ ("Referral to a job"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Intent on"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_refer,
};
