/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Link tables of choices.
 */
#include "store/sr-choices.h"

#include "store/sr-record-sql.h"

static SrStatement *
prepare (SrRegister *reg,
         const SrSchema *schema,
         const SrField *field,
         const char *format,
         GError **error)
{
  g_autofree char *table = sr_record_sql_link_table (schema, field);
  g_auto (GStrv) parts = g_strsplit (format, "@", 2);
  g_autofree char *sql = g_strconcat (parts[0], table, parts[1], NULL);

  return sr_database_prepare (sr_register_database (reg), sql, error);
}

gboolean
sr_choices_read (SrRegister *reg,
                 const SrSchema *schema,
                 const SrField *field,
                 gint64 owner,
                 SrValue *value,
                 GError **error)
{
  g_autoptr (SrStatement) statement =
      prepare (reg, schema, field, "SELECT code FROM @ WHERE owner = :owner ORDER BY code", error);
  g_autoptr (GString) codes = g_string_new (NULL);
  SrStep step;

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":owner", owner);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    g_string_append_printf (codes, "%s%s", codes->len ? "," : "", sr_statement_text (statement, 0));
  if (step == SR_STEP_ERROR)
    return FALSE;
  *value = sr_value_text (codes->str);
  return TRUE;
}

static gboolean
run (SrStatement *statement, gint64 owner, const char *code, GError **error)
{
  sr_statement_bind_integer (statement, ":owner", owner);
  sr_statement_bind_text (statement, ":code", code);
  return sr_statement_run (statement, error);
}

gboolean
sr_choices_write (SrRegister *reg,
                  const SrSchema *schema,
                  const SrField *field,
                  gint64 owner,
                  const SrValue *value,
                  GError **error)
{
  g_autoptr (SrStatement) delete =
      prepare (reg, schema, field, "DELETE FROM @ WHERE owner = :owner", error);
  g_autoptr (SrStatement) insert =
      prepare (reg, schema, field, "INSERT INTO @ (owner, code) VALUES (:owner, :code)", error);
  g_auto (GStrv) codes =
      g_strsplit (sr_value_get_text (value) ? sr_value_get_text (value) : "", ",", -1);

  if (delete == NULL || insert == NULL || !run (delete, owner, NULL, error))
    return FALSE;
  for (guint i = 0; codes[i]; i++)
    if (!run (insert, owner, codes[i], error))
      return FALSE;
  return TRUE;
}
