/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Making void what was entered wrongly. That nothing refers to it any more is an invariant.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static gboolean
run_void (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_act_request_subject_schema (run->request);
  gint64 id = sr_act_request_subject (run->request);
  g_autofree char *name = sr_act_record_title (run->reg, schema, id, run->date);

  if (!sr_entry_set_void (run->entry, schema, id, TRUE, error))
    return FALSE;
  sr_act_title (run, _ ("%s made void"), name);
  sr_act_say (run, SR_ACT_SIGN_END,
              _ ("%s goes out of all lists and figures and stays in the history"), name);
  return sr_act_update_flat_of (run, schema, id, error);
}

const SrAct sr_act_void = {
    .key = "void",
    .label = N_ ("Making void"),
    .verb = N_ ("Make void"),
    .flags = SR_ACT_ON_RECORD,
    .run = run_void,
};
