/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A finding is let be: from a day on until another, because somebody decided so. It is counted
 * apart as long as the exemption holds; the act `end` ends it before its time.
 */
#include <glib/gi18n-lib.h>

#include "acts/sr-act-list.h"
#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"
#include "core/sr-rule.h"

/* clang-format off */
static const SrActParameter parameters[] = {
  { "rule_key", "exemption.rule_key", NULL, SR_FIELD_REQUIRED },
  { "reason", "exemption.reason", NULL, SR_FIELD_REQUIRED },
  { "granted_by", "exemption.granted_by", NULL, SR_FIELD_REQUIRED },
  { "until", "exemption.until", N_ ("Exempt until"), 0 },
};
/* clang-format on */

static gboolean
check_rule (const SrRule *rule, const SrSchema *schema, GError **error)
{
  if (!sr_rule_has_offenders (rule))
    return sr_act_refuse (error, _ ("The rule %s is about files or reports; nobody can be exempt"),
                          rule->key);
  if (g_strcmp0 (rule->record, schema->key) == 0)
    return TRUE;
  return sr_act_refuse (error, _ ("The rule %s is about another type of record: %s"), rule->key,
                        sr_schema_label (sr_schema_find (rule->record)));
}

/* Nobody is exempt twice at once. */
static gboolean
check_free (SrActRun *run, const char *rule, gint64 record, const char *name, GError **error)
{
  const SrSchema *schema = sr_schema_find ("exemption");
  g_autoptr (GArray) ids =
      sr_record_ids_where (run->reg, schema, "record_id", record, run->date, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (SrRecord) other =
        sr_record_load (run->reg, schema, g_array_index (ids, gint64, i), run->date, error);

    if (other == NULL)
      return FALSE;
    if (g_strcmp0 (sr_record_text (other, "rule_key"), rule) == 0)
      return sr_act_refuse (
          error, _ ("%s is exempt from the rule %s already; end that exemption first"), name, rule);
  }
  return TRUE;
}

static SrDraft *
draft_exemption (SrActRun *run, const char *name)
{
  SrDraft *draft = sr_draft_new (sr_schema_find ("exemption"));
  SrDraft *values = sr_act_request_values (run->request);
  const SrSchema *type = sr_act_request_subject_schema (run->request);
  SrValue record = sr_value_integer (sr_act_request_subject (run->request));

  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    sr_draft_set_text_value (draft, parameters[i].key, sr_draft_text (values, parameters[i].key));
  sr_draft_set_text_value (draft, "record_type", type->key);
  sr_draft_set_text_value (draft, "record_name", name);
  sr_draft_set_text_value (draft, "since", run->date);
  sr_draft_set (draft, "record_id", &record);
  return draft;
}

static gboolean
run_exempt (SrActRun *run, GError **error)
{
  const SrSchema *schema = sr_act_request_subject_schema (run->request);
  gint64 record = sr_act_request_subject (run->request);
  SrDraft *values = sr_act_request_values (run->request);
  const SrRule *rule = sr_rule_find (sr_draft_text (values, "rule_key"));
  const char *until = sr_draft_text (values, "until");
  g_autofree char *name = sr_record_label (run->reg, schema, record);
  g_autoptr (SrDraft) draft = NULL;

  if (!check_rule (rule, schema, error) || !check_free (run, rule->key, record, name, error))
    return FALSE;
  draft = draft_exemption (run, name);
  if (!sr_act_write_new (run, draft, NULL, error))
    return FALSE;
  sr_entry_set_reason (run->entry, sr_draft_text (values, "reason"));
  sr_act_title (run, _ ("%s is exempt from the rule %s"), name, rule->key);
  sr_act_say (run, SR_ACT_SIGN_CHANGE, "%s: %s", rule->key, sr_rule_label (rule));
  if (until)
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s is exempt from %s until %s; decided by %s"), name,
                run->date, until, sr_draft_text (values, "granted_by"));
  else
    sr_act_say (run, SR_ACT_SIGN_ADD, _ ("%s is exempt from %s on, without an end; decided by %s"),
                name, run->date, sr_draft_text (values, "granted_by"));
  return TRUE;
}

const SrAct sr_act_exempt = {
    .key = "exempt",
    .label = N_ ("Exempt from a rule"),
    .verb = N_ ("Exempt"),
    .flags = SR_ACT_DATED | SR_ACT_ON_RECORD,
    .date_label = N_ ("Exempt from"),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run_exempt,
};
