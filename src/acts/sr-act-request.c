/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Requests: plain data around drafts.
 */
#include "acts/sr-act-request.h"

struct _SrActRequest {
  const SrAct *act;
  const SrSchema *schema;
  gint64 subject;
  gint64 entry;
  char *date;
  char *reason;
  SrActWatch watch;
  SrDraft *values;
  GPtrArray *rows;
};

SrActRequest *
sr_act_request_new (const SrAct *act, const SrSchema *schema, gint64 subject)
{
  SrActRequest *request = g_new0 (SrActRequest, 1);
  const SrSchema *parameters = sr_act_schema (act);

  request->act = act;
  request->schema = schema;
  request->subject = subject;
  request->values = parameters ? sr_draft_new (parameters) : NULL;
  request->rows = g_ptr_array_new_with_free_func (g_object_unref);
  return request;
}

SrActRequest *
sr_act_request_new_for_entry (const SrAct *act, gint64 entry)
{
  SrActRequest *request = sr_act_request_new (act, NULL, 0);

  request->entry = entry;
  return request;
}

void
sr_act_request_free (SrActRequest *request)
{
  g_free (request->date);
  g_free (request->reason);
  g_clear_object (&request->values);
  g_ptr_array_unref (request->rows);
  g_free (request);
}

const SrAct *
sr_act_request_act (const SrActRequest *request)
{
  return request->act;
}

const SrSchema *
sr_act_request_subject_schema (const SrActRequest *request)
{
  return request->schema;
}

gint64
sr_act_request_subject (const SrActRequest *request)
{
  return request->subject;
}

gint64
sr_act_request_entry (const SrActRequest *request)
{
  return request->entry;
}

void
sr_act_request_set_date (SrActRequest *request, const char *date)
{
  g_free (request->date);
  request->date = g_strdup (date);
}

const char *
sr_act_request_date (const SrActRequest *request)
{
  return request->date;
}

void
sr_act_request_set_reason (SrActRequest *request, const char *reason)
{
  g_free (request->reason);
  request->reason = reason && *reason ? g_strdup (reason) : NULL;
}

const char *
sr_act_request_reason (const SrActRequest *request)
{
  return request->reason;
}

void
sr_act_request_set_watch (SrActRequest *request, const SrActWatch *watch)
{
  request->watch = *watch;
}

const SrActWatch *
sr_act_request_watch (const SrActRequest *request)
{
  return &request->watch;
}

static SrValue
initial_value (SrActRequest *request, SrRegister *reg, const SrField *field)
{
  g_autofree char *text = request->act->initial (reg, request, field->key);
  SrValue value = SR_VALUE_INIT;

  sr_kind_parse (field->kind, text, &value, NULL);
  return value;
}

void
sr_act_request_begin (SrActRequest *request, SrRegister *reg)
{
  const SrSchema *schema = sr_act_schema (request->act);
  g_autoptr (SrRecord) base = NULL;
  SrValue *values;

  if (request->act->initial == NULL || schema == NULL)
    return;
  values = g_new0 (SrValue, schema->n_fields);
  for (guint i = 0; i < schema->n_fields; i++)
    values[i] = initial_value (request, reg, &schema->fields[i]);
  base = sr_record_new (schema, 0, 0, FALSE, values);
  g_clear_object (&request->values);
  request->values = sr_draft_new_for (base);
}

SrDraft *
sr_act_request_values (const SrActRequest *request)
{
  return request->values;
}

SrDraft *
sr_act_request_add_row (SrActRequest *request)
{
  SrDraft *row;

  g_return_val_if_fail (sr_act_row_schema (request->act), NULL);
  row = sr_draft_new (sr_act_row_schema (request->act));
  g_ptr_array_add (request->rows, row);
  return row;
}

void
sr_act_request_remove_row (SrActRequest *request, guint index)
{
  g_return_if_fail (index < request->rows->len);
  g_ptr_array_remove_index (request->rows, index);
}

void
sr_act_request_remove_rows (SrActRequest *request)
{
  g_ptr_array_set_size (request->rows, 0);
}

void
sr_act_request_add_draft (SrActRequest *request, SrDraft *draft)
{
  g_return_if_fail (request->act->flags & SR_ACT_DRAFTS);
  g_ptr_array_add (request->rows, g_object_ref (draft));
}

const GPtrArray *
sr_act_request_rows (const SrActRequest *request)
{
  return request->rows;
}
