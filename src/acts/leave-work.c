/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Somebody stops working (离岗、返乡登记): the spell that runs ends, and what a workshop still owes
 * is said. The date is the first day without work.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-work.h"
#include "core/records/sr-records.h"

static const SrActParameter parameters[] = {
    {"work_spell_id", "placement.work_spell_id", N_ ("Which work"), 0},
};

static GArray *
candidates (SrRegister *reg, SrActRequest *request, const char *key)
{
  const char *date = sr_act_request_date (request);

  return sr_record_ids_where (reg, &sr_work_spell_schema, "person_id",
                              sr_act_request_subject (request),
                              date ? date : sr_register_as_of (reg), NULL);
}

/* The spell that was chosen, or the only one. NULL with ERROR set. */
static SrRecord *
spell_to_end (SrActRun *run, gint64 person, gint64 chosen, GError **error)
{
  g_autofree char *name = sr_record_label (run->reg, &sr_person_schema, person);
  g_autoptr (GPtrArray) spells = sr_act_running_work (run, person, error);

  if (spells == NULL)
    return NULL;
  for (guint i = 0; i < spells->len; i++)
    if (sr_record_id (spells->pdata[i]) == chosen || (chosen == 0 && spells->len == 1))
      return g_object_ref (spells->pdata[i]);
  if (spells->len == 0 || chosen)
    sr_act_refuse (error, _ ("%s does not work there on %s, or stopped before"), name, run->date);
  else
    sr_act_refuse (error, _ ("%s works in %u places on %s; choose which of them ends"), name,
                   spells->len, run->date);
  return NULL;
}

static gboolean
run_leave_work (SrActRun *run, GError **error)
{
  gint64 person = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  gint64 chosen = sr_value_get_integer (sr_draft_get (values, "work_spell_id"), 0);
  g_autofree char *name = sr_record_label (run->reg, &sr_person_schema, person);
  g_autoptr (SrRecord) spell = spell_to_end (run, person, chosen, error);

  if (spell == NULL || !sr_act_end_work (run, spell, error))
    return FALSE;
  sr_act_title (run, _ ("%s stopped working"), name);
  return TRUE;
}

const SrAct sr_act_leave_work = {
    .key = "leave-work",
    .label = N_ ("End of work"),
    .verb = N_ ("Register"),
    .subject = "person",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("First day without"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .candidates = candidates,
    .run = run_leave_work,
};
