/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One statement over the table and its state, without the view.
 */
#include "store/sr-record-stream.h"

#include "store/sr-record-sql.h"

static gboolean
is_read (const SrField *field)
{
  return !(field->flags & SR_FIELD_DERIVED) && field->kind != SR_KIND_CHOICES;
}

static char *
make_sql (const SrSchema *schema)
{
  g_autofree char *from = sr_record_sql_from (schema, FALSE, sr_schema_has_state (schema));
  GString *sql = g_string_new ("SELECT t.id, t.version");

  for (guint i = 0; i < schema->n_fields; i++) {
    g_autofree char *text = sr_record_sql_expression (&schema->fields[i]);

    if (is_read (&schema->fields[i]))
      g_string_append_printf (sql, ", %s", text);
  }
  g_string_append_printf (sql, "%s WHERE t.void = 0 ORDER BY t.id", from);
  return g_string_free (sql, FALSE);
}

static SrRecord *
read_row (const SrSchema *schema, SrStatement *statement)
{
  SrValue *values = g_new0 (SrValue, schema->n_fields);
  guint column = 2;

  for (guint i = 0; i < schema->n_fields; i++)
    if (is_read (&schema->fields[i]))
      values[i] = sr_statement_value (statement, column++);
  return sr_record_new (schema, sr_statement_integer (statement, 0),
                        sr_statement_integer (statement, 1), FALSE, values);
}

gboolean
sr_record_stream (SrRegister *reg,
                  const SrSchema *schema,
                  const char *as_of,
                  SrRecordVisit visit,
                  gpointer data,
                  GError **error)
{
  g_autofree char *sql = make_sql (schema);
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  SrStep step = SR_STEP_DONE;

  if (statement == NULL)
    return FALSE;
  sr_register_bind (reg, statement, as_of);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    g_autoptr (SrRecord) record = read_row (schema, statement);

    if (!visit (record, data))
      return TRUE;
  }
  return step == SR_STEP_DONE;
}
