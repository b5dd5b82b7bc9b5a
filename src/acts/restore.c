/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Taking back what was made void.
 */
#include <glib/gi18n-lib.h>

#include "acts/generic.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-person.h"

static gboolean
run_restore (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_act_request_subject_schema (run->request);
  gint64 id = sr_act_request_subject (run->request);
  g_autoptr (SrRecord) record = sr_record_load (run->reg, schema, id, run->date, error);
  g_autofree char *name = NULL;

  if (record == NULL)
    return FALSE;
  name = sr_act_record_title (run->reg, schema, id, run->date);
  if (!sr_record_is_void (record))
    return sr_act_refuse (error, _ ("%s is not void"), name);
  if (!sr_entry_set_void (run->entry, schema, id, FALSE, error))
    return FALSE;
  sr_act_title (run, _ ("%s restored"), name);
  sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s comes back into lists and figures"), name);
  return sr_act_update_flat_of (run, schema, id, error);
}

const SrAct sr_act_restore = {
    .key = "restore",
    .label = N_ ("Restoring"),
    .verb = N_ ("Restore"),
    .flags = SR_ACT_ON_RECORD,
    .run = run_restore,
};
