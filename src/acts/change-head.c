/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Another head of a household who stays in it: everybody's relation is another one from that day.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-head.h"
#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"

static const SrActParameter parameters[] = {
    {"head_id", "membership.person_id", N_ ("New head"), SR_FIELD_REQUIRED},
};

static gboolean
run_change_head (SrActRun *run, GError **error)
{
  gint64 household = sr_act_request_subject (run->request);
  gint64 head =
      sr_value_get_integer (sr_draft_get (sr_act_request_values (run->request), "head_id"), 0);
  g_autoptr (SrRecord) record =
      sr_record_load (run->reg, sr_schema_find ("household"), household, run->date, error);
  g_autofree char *name = sr_record_label (run->reg, sr_schema_find ("person"), head);

  if (record == NULL || !sr_act_make_head (run, household, head, FALSE, error))
    return FALSE;
  sr_act_title (run, _ ("%s became head of household %s"), name, sr_record_code (record));
  return TRUE;
}

const SrAct sr_act_change_head = {
    .key = "change-head",
    .label = N_ ("Change of head"),
    .verb = N_ ("Make head"),
    .subject = "household",
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Head from"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .rows = sr_act_relation_rows,
    .n_rows = SR_ACT_RELATION_ROWS,
    .propose = sr_act_propose_relations,
    .row_title = sr_act_person_row_title,
    .candidates = sr_act_member_candidates,
    .run = run_change_head,
};
