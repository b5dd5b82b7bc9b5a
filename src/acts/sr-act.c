/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of acts, and their parameters as schemas. A schema is made once, on first use, from the
 * fields that the parameters name.
 */
#include "acts/sr-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts/sr-act-list.h"
#include "core/sr-record.h"

/* clang-format off */
static const SrAct *const acts[] = {
    &sr_act_move_in,
    &sr_act_birth,
    &sr_act_marry_in,
    &sr_act_import,
    &sr_act_join_household,
    &sr_act_return,
    &sr_act_move_flat,
    &sr_act_monitor,
    &sr_act_add_measure,
    &sr_act_clear_risk,
    &sr_act_account_income,
    &sr_act_documents,
    &sr_act_start_work,
    &sr_act_leave_work,
    &sr_act_verify_work,
    &sr_act_refer,
    &sr_act_follow_placement,
    &sr_act_wages,
    &sr_act_move_out,
    &sr_act_death,
    &sr_act_marry_out,
    &sr_act_split,
    &sr_act_merge,
    &sr_act_change_head,
    &sr_act_leave,
    &sr_act_correct_id_number,
    &sr_act_merge_persons,
    &sr_act_create,
    &sr_act_correct,
    &sr_act_change,
    &sr_act_end,
    &sr_act_void,
    &sr_act_exempt,
    &sr_act_restore,
    &sr_act_undo,
    &sr_act_redo,
    NULL,
};
/* clang-format on */

/* Of one act; at the same index as in the list above. */
typedef struct {
  SrSchema *parameters;
  SrSchema *rows;
} Schemas;

static Schemas schemas[G_N_ELEMENTS (acts)];

const SrAct *const *
sr_acts (void)
{
  return acts;
}

const SrAct *
sr_act_find (const char *key)
{
  for (guint i = 0; acts[i]; i++)
    if (g_str_equal (acts[i]->key, key))
      return acts[i];
  return NULL;
}

const char *
sr_act_label (const SrAct *act)
{
  return _ (act->label);
}

const char *
sr_act_verb (const SrAct *act)
{
  return _ (act->verb);
}

/* The field that a parameter takes after, and its record type (NULL: none). */
static const SrField *
source_field (const SrActParameter *parameter, const SrSchema **schema)
{
  g_auto (GStrv) parts = NULL;
  const SrField *field;

  *schema = NULL;
  if (parameter->own)
    return parameter->own;
  parts = g_strsplit (parameter->source, ".", 2);
  *schema = sr_schema_find (parts[0]);
  field = *schema ? sr_schema_field (*schema, parts[1]) : NULL;
  if (field == NULL)
    g_error ("no field %s", parameter->source);
  return field;
}

static SrField
parameter_field (const SrActParameter *parameter)
{
  const SrSchema *schema;
  SrField field = *source_field (parameter, &schema);

  field.key = parameter->key;
  field.flags = (field.flags & (SR_FIELD_MULTILINE | SR_FIELD_IDENTITY)) | parameter->flags;
  if (parameter->label)
    field.label = parameter->label;
  return field;
}

/* The record of SCHEMA that these parameters describe. */
static SrRecord *
source_record (const SrActParameter *specs, guint n, const SrRecord *record, const SrSchema *schema)
{
  SrValue *values = g_new0 (SrValue, schema->n_fields);

  for (guint i = 0; i < n; i++) {
    const SrSchema *owner;
    const SrField *field = source_field (&specs[i], &owner);

    /* Of several that take after one field (two persons) the first stands for it. */
    if (owner == schema && sr_value_is_blank (&values[field - schema->fields]))
      values[field - schema->fields] = sr_value_copy (sr_record_value (record, i));
  }
  return sr_record_new (schema, 0, 0, FALSE, values);
}

static const SrActParameter *
parameter_for (const SrActParameter *specs, guint n, const SrSchema *schema, const char *field)
{
  for (guint i = 0; field && i < n; i++) {
    const SrSchema *owner;

    if (g_strcmp0 (source_field (&specs[i], &owner)->key, field) == 0 && owner == schema)
      return &specs[i];
  }
  return NULL;
}

/* Rules of one record type, over what the parameters say of such a record. A problem of a field
 * that is not asked for is left to the entry. */
static void
check_source (const SrActParameter *specs,
              guint n,
              const SrRecord *record,
              const SrSchema *schema,
              const SrCheckContext *context,
              SrProblems *problems)
{
  g_autoptr (SrRecord) source = source_record (specs, n, record, schema);
  g_autoptr (SrProblems) found = sr_problems_new ();

  schema->check (source, context, found);
  for (guint i = 0; i < sr_problems_size (found); i++) {
    const SrProblem *problem = sr_problems_get (found, i);
    const SrActParameter *spec = parameter_for (specs, n, schema, problem->field);

    if (spec)
      sr_problems_add (problems, problem->severity, problem->rule, spec->key, problem->message,
                       problem->repair);
  }
}

static void
check_sources (const SrActParameter *specs,
               guint n,
               const SrRecord *record,
               const SrCheckContext *context,
               SrProblems *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++) {
    const SrSchema *schema;

    source_field (&specs[i], &schema);
    if (schema && schema->check && g_hash_table_add (seen, (gpointer)schema))
      check_source (specs, n, record, schema, context, problems);
  }
}

static void
check_parameters (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const SrAct *act = sr_act_find (sr_record_schema (record)->key);

  check_sources (act->parameters, act->n_parameters, record, context, problems);
  if (act->check)
    act->check (record, context, problems);
}

static void
check_row (const SrRecord *record, const SrCheckContext *context, SrProblems *problems)
{
  const SrAct *act = sr_act_find (sr_record_schema (record)->key);

  check_sources (act->rows, act->n_rows, record, context, problems);
  if (act->check_row)
    act->check_row (record, context, problems);
}

static SrSchema *
make_schema (const SrAct *act, const SrActParameter *specs, guint n, SrRecordCheck check)
{
  SrSchema *schema = g_new0 (SrSchema, 1);
  SrField *fields = g_new0 (SrField, n);

  for (guint i = 0; i < n; i++)
    fields[i] = parameter_field (&specs[i]);
  schema->key = act->key;
  schema->label = schema->plural = act->label;
  schema->fields = fields;
  schema->n_fields = n;
  schema->check = check;
  return schema;
}

static Schemas *
schemas_of (const SrAct *act)
{
  static gsize made;

  if (g_once_init_enter (&made)) {
    for (guint i = 0; acts[i]; i++) {
      if (acts[i]->n_parameters)
        schemas[i].parameters =
            make_schema (acts[i], acts[i]->parameters, acts[i]->n_parameters, check_parameters);
      if (acts[i]->n_rows)
        schemas[i].rows = make_schema (acts[i], acts[i]->rows, acts[i]->n_rows, check_row);
    }
    g_once_init_leave (&made, 1);
  }
  for (guint i = 0; acts[i]; i++)
    if (acts[i] == act)
      return &schemas[i];
  g_return_val_if_reached (NULL);
}

const SrSchema *
sr_act_schema (const SrAct *act)
{
  return schemas_of (act)->parameters;
}

const SrSchema *
sr_act_row_schema (const SrAct *act)
{
  return schemas_of (act)->rows;
}
