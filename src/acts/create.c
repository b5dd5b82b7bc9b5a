/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A new record of any type. Its dated fields hold from the beginning, or from the date that is
 * given.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-codes.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"

static gboolean
run_create (SrActRun *run, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  g_auto (SrActCodes) codes = {{NULL}};
  g_autofree char *name = NULL;
  gint64 id;

  if (!sr_act_check_drafts (run, error))
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    if (!sr_act_give_code (&codes, run->reg, drafts->pdata[i], error) ||
        !sr_entry_create (run->entry, drafts->pdata[i], sr_act_request_date (run->request), &id,
                          error))
      return FALSE;
  name = sr_act_record_name (run->reg, sr_draft_schema (drafts->pdata[drafts->len - 1]), id,
                             run->date);
  sr_act_title (run, _ ("New %s %s"),
                sr_schema_label (sr_draft_schema (drafts->pdata[drafts->len - 1])), name);
  sr_act_say_changes (run);
  for (guint i = 0; i < drafts->len; i++)
    sr_act_say_warnings (run, drafts->pdata[i]);
  return TRUE;
}

const SrAct sr_act_create = {
    .key = "create",
    .label = N_ ("New record"),
    .verb = N_ ("Create"),
    .flags = SR_ACT_DRAFTS,
    .run = run_create,
};
