/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Ending what is itself a dated fact: a membership, a stay, a post. The date is the first day on
 * which it no longer holds; an official last day is the day before. A draft may fill in more, such
 * as the reason for leaving.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static SrDraft *
draft_to_end (SrActRun *run, const SrSchema *schema, gint64 id, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);

  if (drafts->len > 0)
    return g_object_ref (drafts->pdata[0]);
  return sr_act_edit (run, schema->key, id, error);
}

static gboolean
check_open (SrActRun *run, SrDraft *draft, const char *name, GError **error)
{
  const char *since = sr_draft_text (draft, "since");
  const char *until = sr_record_text (sr_draft_base (draft), "until");

  if (until)
    return sr_act_refuse (error, _ ("%s ended on %s already; correct the date instead"), name,
                          until);
  if (since && g_strcmp0 (run->date, since) <= 0)
    return sr_act_refuse (error,
                          _ ("%s begins on %s and cannot end on %s; correct one of the dates"),
                          name, since, run->date);
  return TRUE;
}

static gboolean
run_end (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_act_request_subject_schema (run->request);
  gint64 id = sr_act_request_subject (run->request);
  g_autofree char *name = sr_act_record_title (run->reg, schema, id, run->date);
  g_autoptr (SrDraft) draft = NULL;

  if (!schema->span)
    return sr_act_refuse (
        error, _ ("%s does not end by itself; change it from a date on, or make it void"), name);
  draft = draft_to_end (run, schema, id, error);
  if (draft == NULL || !check_open (run, draft, name, error))
    return FALSE;
  sr_draft_set_text_value (draft, "until", run->date);
  if (!sr_entry_correct (run->entry, draft, NULL, error))
    return FALSE;
  sr_act_title (run, _ ("%s ended on %s"), name, run->date);
  sr_act_say (run, SR_ACT_SIGN_END, _ ("%s ends on %s"), name, run->date);
  return sr_act_update_flat_of (run, schema, id, error);
}

const SrAct sr_act_end = {
    .key = "end",
    .label = N_ ("End"),
    .verb = N_ ("End"),
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD | SR_ACT_DRAFTS,
    .run = run_end,
};
