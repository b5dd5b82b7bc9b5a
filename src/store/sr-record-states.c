/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The dated past of a record: its state rows, oldest first.
 */
#include "store/sr-choices.h"
#include "store/sr-record-sql.h"
#include "store/sr-record-store.h"

static void
state_free (gpointer data)
{
  SrState *state = data;

  g_clear_object (&state->record);
  g_free (state);
}

static char *
states_sql (const SrSchema *schema)
{
  GString *sql = g_string_new ("SELECT id, since, until");

  for (guint i = 0; i < schema->n_fields; i++)
    g_string_append_printf (
        sql, ", %s",
        sr_record_sql_has_column (&schema->fields[i], TRUE) ? schema->fields[i].key : "NULL");
  g_string_append_printf (sql, " FROM %s_state WHERE owner = :owner AND void = 0 ORDER BY since",
                          schema->key);
  return g_string_free (sql, FALSE);
}

static SrState *
read_state (
    SrRegister *reg, const SrSchema *schema, gint64 id, SrStatement *statement, GError **error)
{
  SrValue *values = g_new0 (SrValue, schema->n_fields);
  SrState *state = g_new0 (SrState, 1);
  gint64 span = sr_statement_integer (statement, 0);
  gboolean good = TRUE;

  g_strlcpy (state->since, sr_statement_text (statement, 1), sizeof state->since);
  if (!sr_statement_is_null (statement, 2))
    g_strlcpy (state->until, sr_statement_text (statement, 2), sizeof state->until);
  for (guint i = 0; good && i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    values[i] = sr_statement_value (statement, 3 + i);
    if (field->kind == SR_KIND_CHOICES && field->flags & SR_FIELD_DATED)
      good = sr_choices_read (reg, schema, field, span, &values[i], error);
  }
  state->record = sr_record_new (schema, id, 0, FALSE, values);
  if (!good)
    g_clear_pointer (&state, state_free);
  return state;
}

GPtrArray *
sr_record_states (SrRegister *reg, const SrSchema *schema, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (state_free);
  g_autofree char *sql = NULL;
  g_autoptr (SrStatement) statement = NULL;
  SrStep step;

  if (!sr_schema_has_state (schema))
    return g_steal_pointer (&states);
  sql = states_sql (schema);
  statement = sr_database_prepare (sr_register_database (reg), sql, error);
  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":owner", id);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    SrState *state = read_state (reg, schema, id, statement, error);

    if (state == NULL)
      return NULL;
    g_ptr_array_add (states, state);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&states) : NULL;
}
