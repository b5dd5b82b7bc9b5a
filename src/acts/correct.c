/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Correcting records of any type: it was always so. What is dated becomes right for the whole time
 * for which the wrong value stood.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"

static gboolean
run_correct (SrActRun *run, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  g_autofree char *what = NULL;

  if (!sr_act_check_drafts (run, error))
    return FALSE;
  what = sr_act_describe_drafts (run);
  for (guint i = 0; i < drafts->len; i++)
    if (!sr_entry_correct (run->entry, drafts->pdata[i], run->date, error))
      return FALSE;
  sr_act_title (run, _ ("Corrected %s"), what);
  sr_act_say_changes (run);
  for (guint i = 0; i < drafts->len; i++)
    sr_act_say_warnings (run, drafts->pdata[i]);
  return TRUE;
}

const SrAct sr_act_correct = {
    .key = "correct",
    .label = N_ ("Correction"),
    .verb = N_ ("Save"),
    .flags = SR_ACT_DRAFTS,
    .run = run_correct,
};
