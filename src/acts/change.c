/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Changing records of any type from a date on: before it, what was dated stays as it was. A record
 * that is itself a dated fact (a membership) ends there and goes on as a new one.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"

/* --- A span has no states: what changes in it ends, and goes on as a new one --- */

static void
set_if_there (SrDraft *draft, const char *key, const char *text)
{
  if (sr_schema_index (sr_draft_schema (draft), key) >= 0)
    sr_draft_set_text_value (draft, key, text);
}

/* The rest of the span, with the changes; a membership that only changes is no join and no leave.
 */
static SrDraft *
continued (SrDraft *draft, const char *date)
{
  const SrSchema *schema = sr_draft_schema (draft);
  SrDraft *next = sr_draft_new (schema);

  for (guint i = 0; i < schema->n_fields; i++)
    if (!(schema->fields[i].flags & SR_FIELD_DERIVED))
      sr_draft_set (next, schema->fields[i].key, sr_draft_get (draft, schema->fields[i].key));
  sr_draft_set_text_value (next, "since", date);
  if (!sr_draft_is_changed (draft, "until"))
    sr_draft_set_text_value (next, "until", sr_record_text (sr_draft_base (draft), "until"));
  if (sr_schema_index (schema, "join_reason") >= 0 && !sr_draft_is_changed (draft, "join_reason"))
    sr_draft_set_text_value (next, "join_reason", "transfer");
  return next;
}

gboolean
sr_act_change_span (SrActRun *run, SrDraft *draft, GError **error)
{
  SrRecord *base = sr_draft_base (draft);
  const char *since = sr_record_text (base, "since");
  const char *until = sr_record_text (base, "until");
  g_autoptr (SrDraft) before = sr_draft_new_for (base);
  g_autoptr (SrDraft) after = continued (draft, run->date);
  g_autofree char *name = NULL;

  if (since && g_strcmp0 (run->date, since) <= 0)
    return sr_entry_correct (run->entry, draft, run->date, error);
  if (until && g_strcmp0 (run->date, until) >= 0) {
    name = sr_act_record_title (run->reg, sr_record_schema (base), sr_record_id (base), run->date);
    return sr_act_refuse (error, _ ("%s ended on %s already; correct the date instead"), name,
                          until);
  }
  sr_draft_set_text_value (before, "until", run->date);
  set_if_there (before, "leave_reason", "transfer");
  return sr_entry_correct (run->entry, before, run->date, error) &&
         sr_act_write_new (run, after, NULL, error);
}

static gboolean
change_one (SrActRun *run, SrDraft *draft, GError **error)
{
  if (sr_draft_n_changes (draft) == 0)
    return TRUE;
  if (sr_draft_schema (draft)->span)
    return sr_act_change_span (run, draft, error);
  return sr_entry_change (run->entry, draft, run->date, error);
}

static gboolean
run_change (SrActRun *run, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  g_autofree char *what = NULL;

  if (!sr_act_check_drafts (run, error))
    return FALSE;
  what = sr_act_describe_drafts (run);
  for (guint i = 0; i < drafts->len; i++)
    if (!change_one (run, drafts->pdata[i], error))
      return FALSE;
  sr_act_title (run, _ ("Changed %s from %s"), what, run->date);
  sr_act_say_changes (run);
  for (guint i = 0; i < drafts->len; i++)
    sr_act_say_warnings (run, drafts->pdata[i]);
  return TRUE;
}

const SrAct sr_act_change = {
    .key = "change",
    .label = N_ ("Change from a date on"),
    .verb = N_ ("Save"),
    .flags = SR_ACT_DATED | SR_ACT_DRAFTS,
    .run = run_change,
};
