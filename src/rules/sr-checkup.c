/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Checks of one record are run for all rules of a type in one pass over its records; SQL rules one
 * after the other. A scope of few records is asked record by record, a large one by its set.
 */
#include "rules/sr-checkup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-schema.h"
#include "rules/sr-finding.h"
#include "rules/sr-rule-sql.h"
#include "store/sr-history.h"
#include "store/sr-id-set.h"
#include "store/sr-record-store.h"
#include "store/sr-record-stream.h"

/* Up to so many records it is cheaper to ask for each. */
#define FEW 200

/* Units of progress: a rule of SQL, and so many records of a pass. */
#define RECORDS_PER_UNIT 50000

typedef struct {
  SrRegister *reg;
  SrCheckup *checkup;
  const SrCheckScope *scopes;
  guint n_scopes;
  SrProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  gint64 done, total;
} Run;

static void
result_free (gpointer data)
{
  SrRuleResult *result = data;

  g_array_unref (result->ids);
  g_free (result);
}

void
sr_checkup_free (SrCheckup *self)
{
  g_ptr_array_unref (self->results);
  g_clear_pointer (&self->exemptions, sr_exemptions_free);
  g_free (self);
}

const SrRuleResult *
sr_checkup_result (const SrCheckup *self, const SrRule *rule)
{
  for (guint i = 0; i < self->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (self->results, i);

    if (result->rule == rule)
      return result;
  }
  return NULL;
}

gint64
sr_checkup_count (const SrCheckup *self, SrSeverity severity)
{
  gint64 n = 0;

  for (guint i = 0; i < self->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (self->results, i);

    if (result->rule->severity == severity)
      n += result->ids->len - result->n_exempt;
  }
  return n;
}

gint64
sr_checkup_count_exempt (const SrCheckup *self)
{
  gint64 n = 0;

  for (guint i = 0; i < self->results->len; i++)
    n += ((const SrRuleResult *)g_ptr_array_index (self->results, i))->n_exempt;
  return n;
}

static gboolean
go_on (Run *run, gint64 units, GError **error)
{
  run->done = MIN (run->done + units, run->total);
  if (run->progress)
    run->progress (run->done, run->total, run->user_data);
  if (!run->cancellable || !g_cancellable_is_cancelled (run->cancellable))
    return TRUE;
  g_set_error_literal (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED, "");
  return FALSE;
}

static const SrCheckScope *
scope_of (const Run *run, const char *type)
{
  for (guint i = 0; i < run->n_scopes; i++)
    if (strcmp (run->scopes[i].type, type) == 0)
      return &run->scopes[i];
  return NULL;
}

static gboolean
is_few (const SrCheckScope *scope)
{
  return scope && scope->ids->len <= FEW;
}

static SrIdSet *
set_of (const SrCheckScope *scope)
{
  SrIdSet *set = scope ? sr_id_set_new () : NULL;

  for (guint i = 0; scope && i < scope->ids->len; i++)
    sr_id_set_add (set, g_array_index (scope->ids, gint64, i));
  return set;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* What failed and where: a clerk who reads it can say which record is damaged. */
static void
name_failure (Run *run, const SrRule *rule, const SrSchema *schema, gint64 id, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (error == NULL || g_error_matches (*error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    return;
  label = id ? sr_record_label (run->reg, schema, id) : NULL;
  if (id)
    g_prefix_error (error, _ ("Rule %s, %s %s (record %s): "), rule->key, sr_schema_label (schema),
                    label ? label : "", number);
  else
    g_prefix_error (error, _ ("Rule %s: "), rule->key);
}

/* --- Few records, one by one --- */

static gboolean
ask_few (Run *run, SrRuleResult *result, const SrCheckScope *scope, GError **error)
{
  for (guint i = 0; i < scope->ids->len; i++) {
    gint64 id = g_array_index (scope->ids, gint64, i);
    g_autoptr (GError) failure = NULL;
    g_autofree char *sentence =
        sr_finding_sentence (run->reg, result->rule, id, run->checkup->as_of, &failure);

    if (failure) {
      g_propagate_error (error, g_steal_pointer (&failure));
      name_failure (run, result->rule, sr_schema_find (scope->type), id, error);
      return FALSE;
    }
    if (sentence)
      g_array_append_val (result->ids, id);
  }
  g_array_sort (result->ids, compare_ids);
  return TRUE;
}

/* --- A rule of SQL over all --- */

static void
take_offender (SrRuleResult *result, SrIdSet *only, gint64 id)
{
  if (only == NULL || sr_id_set_contains (only, id))
    g_array_append_val (result->ids, id);
}

/* Rows of one record follow each other now; each record counts once. */
static void
keep_once (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, n - 1))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);
}

static gboolean
run_sql (Run *run, SrRuleResult *result, const SrCheckScope *scope, GError **error)
{
  g_autoptr (SrIdSet) only = set_of (scope);
  g_autofree char *sql =
      g_strdup_printf ("SELECT r.record_id FROM (%s) AS r", sr_rule_members_sql (result->rule));
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (run->reg), sql, error);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_register_bind (run->reg, statement, run->checkup->as_of);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    take_offender (result, only, sr_statement_integer (statement, 0));
  keep_once (result->ids);
  return step == SR_STEP_DONE;
}

/* --- All checks of one record type in one pass --- */

typedef struct {
  Run *run;
  const SrSchema *schema;
  SrIdSet *only;
  SrProblems *problems;
  SrCheckContext context;
  gint64 n;
  gint64 last; /* the record that was read last */
  GError *error;
} Pass;

static void
take_problems (Pass *pass, gint64 id)
{
  const GPtrArray *results = pass->run->checkup->results;

  for (guint i = 0; i < results->len; i++) {
    SrRuleResult *result = g_ptr_array_index (results, i);
    gboolean is_found = FALSE;

    if (result->rule->kind != SR_RULE_RECORD ||
        strcmp (result->rule->record, pass->schema->key) != 0)
      continue;
    for (guint p = 0; p < sr_problems_size (pass->problems); p++)
      is_found |= g_strcmp0 (sr_problems_get (pass->problems, p)->rule, result->rule->key) == 0;
    if (is_found)
      g_array_append_val (result->ids, id);
  }
}

static gboolean
visit (const SrRecord *record, gpointer data)
{
  Pass *pass = data;

  pass->last = sr_record_id (record);
  if (++pass->n % RECORDS_PER_UNIT == 0 && !go_on (pass->run, 1, &pass->error))
    return FALSE;
  if (pass->only && !sr_id_set_contains (pass->only, sr_record_id (record)))
    return TRUE;
  sr_problems_clear (pass->problems);
  pass->schema->check (record, &pass->context, pass->problems);
  if (sr_problems_size (pass->problems) > 0)
    take_problems (pass, sr_record_id (record));
  return TRUE;
}

static gboolean
run_pass (Run *run, const SrRule *first, GError **error)
{
  const SrSchema *schema = sr_schema_find (first->record);
  g_autoptr (SrIdSet) only = set_of (scope_of (run, schema->key));
  g_autoptr (SrProblems) problems = sr_problems_new ();
  char today[SR_DATE_SIZE];
  Pass pass = {.run = run, .schema = schema, .only = only, .problems = problems};

  pass.context = sr_register_check_context (run->reg, run->checkup->as_of, today);
  if (!sr_record_stream (run->reg, schema, run->checkup->as_of, visit, &pass, error)) {
    name_failure (run, first, schema, pass.last, error);
    return FALSE;
  }
  if (pass.error) {
    g_propagate_error (error, pass.error);
    return FALSE;
  }
  return TRUE;
}

/* --- The whole --- */

static gboolean
is_wanted (const Run *run, const SrRule *rule, const char *const *keys)
{
  if (!sr_rule_has_offenders (rule) || (keys && !g_strv_contains (keys, rule->key)))
    return FALSE;
  return run->scopes == NULL || scope_of (run, rule->record);
}

static void
choose_rules (Run *run, const char *const *keys)
{
  guint n_rules;
  const SrRule *rules = sr_rules (&n_rules);

  for (guint i = 0; i < n_rules; i++) {
    SrRuleResult *result;

    if (!is_wanted (run, &rules[i], keys))
      continue;
    result = g_new0 (SrRuleResult, 1);
    result->rule = &rules[i];
    result->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_ptr_array_add (run->checkup->results, result);
  }
}

/* TRUE when no earlier result has a check of the same record type: its pass finds them all. */
static gboolean
begins_pass (const SrCheckup *checkup, guint index)
{
  const SrRuleResult *result = g_ptr_array_index (checkup->results, index);

  if (result->rule->kind != SR_RULE_RECORD)
    return FALSE;
  for (guint i = 0; i < index; i++) {
    const SrRuleResult *other = g_ptr_array_index (checkup->results, i);

    if (other->rule->kind == SR_RULE_RECORD &&
        strcmp (other->rule->record, result->rule->record) == 0)
      return FALSE;
  }
  return TRUE;
}

static gint64
count_records (SrRegister *reg, const char *type)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM %s", type);
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, NULL);

  return statement ? sr_statement_fetch_integer (statement, 0, NULL) : 0;
}

static void
foresee (Run *run)
{
  for (guint i = 0; i < run->checkup->results->len; i++) {
    const SrRuleResult *result = g_ptr_array_index (run->checkup->results, i);

    run->total += 1;
    if (begins_pass (run->checkup, i) && !is_few (scope_of (run, result->rule->record)))
      run->total += count_records (run->reg, result->rule->record) / RECORDS_PER_UNIT;
  }
}

static gboolean
run_rule (Run *run, guint index, GError **error)
{
  SrRuleResult *result = g_ptr_array_index (run->checkup->results, index);
  const SrCheckScope *scope = scope_of (run, result->rule->record);

  if (is_few (scope))
    return ask_few (run, result, scope, error);
  if (result->rule->kind != SR_RULE_SQL)
    return !begins_pass (run->checkup, index) || run_pass (run, result->rule, error);
  if (run_sql (run, result, scope, error))
    return TRUE;
  name_failure (run, result->rule, NULL, 0, error);
  return FALSE;
}

static void
count_exempt (SrCheckup *checkup)
{
  for (guint i = 0; i < checkup->results->len; i++) {
    SrRuleResult *result = g_ptr_array_index (checkup->results, i);

    result->n_exempt = 0;
    for (guint n = 0; sr_exemptions_has (checkup->exemptions, result->rule) && n < result->ids->len;
         n++)
      result->n_exempt += sr_exemptions_find (checkup->exemptions, result->rule,
                                              g_array_index (result->ids, gint64, n)) != NULL;
  }
}

SrCheckup *
sr_checkup_run (SrRegister *reg,
                const char *const *keys,
                const char *as_of,
                const SrCheckScope *scopes,
                guint n_scopes,
                SrProgress progress,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (SrCheckup) checkup = g_new0 (SrCheckup, 1);
  Run run = {reg, checkup, scopes, n_scopes, progress, user_data, cancellable, 0, 0};

  g_strlcpy (checkup->as_of, as_of ? as_of : sr_register_as_of (reg), SR_DATE_SIZE);
  checkup->results = g_ptr_array_new_with_free_func (result_free);
  checkup->last_change = sr_history_last_change (reg, error);
  if (checkup->last_change < 0)
    return NULL;
  checkup->exemptions = sr_exemptions_load (reg, checkup->as_of, error);
  if (checkup->exemptions == NULL)
    return NULL;
  choose_rules (&run, keys);
  foresee (&run);
  for (guint i = 0; i < checkup->results->len; i++)
    if (!run_rule (&run, i, error) || !go_on (&run, 1, error))
      return NULL;
  count_exempt (checkup);
  return g_steal_pointer (&checkup);
}

gboolean
sr_checkup_refresh_exemptions (SrCheckup *self, SrRegister *reg, GError **error)
{
  SrExemptions *exemptions = sr_exemptions_load (reg, self->as_of, error);

  if (exemptions == NULL)
    return FALSE;
  sr_exemptions_free (self->exemptions);
  self->exemptions = exemptions;
  count_exempt (self);
  return TRUE;
}

gboolean
sr_checkup_is_current (const SrCheckup *self, SrRegister *reg)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_rule_sql_file ("others-changed"), NULL);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":last", self->last_change);
  return sr_statement_fetch_integer (statement, 1, NULL) == 0;
}
