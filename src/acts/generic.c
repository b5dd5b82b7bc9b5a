/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sentences of the acts that work on every record type.
 */
#include "acts/generic.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "store/sr-history.h"

/* Enough to see what it is; the history has all. */
#define MOST_LINES 20

/* States come and go with what they hold. */
static gboolean
is_worth_saying (const SrChange *change)
{
  return change->schema &&
         (change->span == 0 ||
          (!change->create && sr_schema_index (change->schema, change->field) >= 0));
}

static void
say_change (SrActRun *run, const SrChange *change)
{
  g_autofree char *name = sr_act_record_name (run->reg, change->schema, change->record, run->date);
  g_autofree char *text = NULL;

  if (change->create) {
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("New %s %s"), sr_schema_label (change->schema), name);
    return;
  }
  text = sr_history_describe (run->reg, change);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("%s: %s"), name, text);
}

void
sr_act_say_changes (SrActRun *run)
{
  const GPtrArray *changes = sr_entry_changes (run->entry);
  guint said = 0;

  for (guint i = 0; run->preview && i < changes->len; i++)
    if (is_worth_saying (changes->pdata[i]) && said++ < MOST_LINES)
      say_change (run, changes->pdata[i]);
  if (said > MOST_LINES)
    sr_act_say (run, SR_ACT_SIGN_CHANGE, _ ("… and %u changes more"), said - MOST_LINES);
}

gboolean
sr_act_check_drafts (SrActRun *run, GError **error)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  guint changes = 0;

  for (guint i = 0; i < drafts->len; i++)
    changes += sr_draft_n_changes (drafts->pdata[i]);
  if (changes == 0)
    return sr_act_refuse (error, _ ("Nothing was changed"));
  return TRUE;
}

/* Labels of up to three changed fields. */
static char *
changed_labels (SrDraft *draft)
{
  const SrSchema *schema = sr_draft_schema (draft);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < schema->n_fields; i++)
    if (sr_draft_is_changed (draft, schema->fields[i].key) && n++ < 3)
      g_ptr_array_add (labels, (gpointer)sr_field_label (&schema->fields[i]));
  g_ptr_array_add (labels, NULL);
  text = g_strjoinv (_ (", "), (char **)labels->pdata);
  return n > 3 ? g_strdup_printf (_ ("%s and %u more"), text, n - 3) : g_steal_pointer (&text);
}

char *
sr_act_describe_drafts (SrActRun *run)
{
  const GPtrArray *drafts = sr_act_request_rows (run->request);
  SrRecord *base = sr_draft_base (drafts->pdata[0]);
  g_autofree char *name =
      sr_act_record_title (run->reg, sr_record_schema (base), sr_record_id (base), run->date);
  g_autofree char *labels = changed_labels (drafts->pdata[0]);

  if (drafts->len == 1)
    return g_strdup_printf (_ ("%s (%s)"), name, labels);
  return g_strdup_printf (_ ("%s (%s) and %u more"), name, labels, drafts->len - 1);
}
