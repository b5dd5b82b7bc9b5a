/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading records, their codes, labels and dated past.
 */
#include "store/sr-record-store.h"

#include <glib/gi18n-lib.h>

#include "store/sr-choices.h"
#include "store/sr-record-sql.h"
#include "store/sr-store-files.h"

static void
not_found (GError **error, const SrSchema *schema, const char *code)
{
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND, _ ("There is no %s %s"),
               sr_schema_label (schema), code);
}

/* Choices of a record or, when dated, of its state row SPAN. */
static gboolean
read_choices (SrRegister *reg,
              const SrSchema *schema,
              gint64 id,
              gint64 span,
              SrValue *values,
              GError **error)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    gint64 owner = field->flags & SR_FIELD_DATED ? span : id;

    if (field->kind == SR_KIND_CHOICES && !(field->flags & SR_FIELD_DERIVED) &&
        !sr_choices_read (reg, schema, field, owner, &values[i], error))
      return FALSE;
  }
  return TRUE;
}

static SrRecord *
read_row (SrRegister *reg, const SrSchema *schema, SrStatement *statement, GError **error)
{
  SrValue *values = g_new0 (SrValue, schema->n_fields);
  gint64 id = sr_statement_integer (statement, 0);
  g_autoptr (SrRecord) record = NULL;
  gboolean good;

  for (guint i = 0; i < schema->n_fields; i++)
    values[i] = sr_statement_value (statement, SR_RECORD_SQL_FIRST + i);
  good = read_choices (reg, schema, id, sr_statement_integer (statement, 3), values, error);
  record = sr_record_new (schema, id, sr_statement_integer (statement, 1),
                          sr_statement_integer (statement, 2) != 0, values);
  return good ? g_steal_pointer (&record) : NULL;
}

SrRecord *
sr_record_load (
    SrRegister *reg, const SrSchema *schema, gint64 id, const char *as_of, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (sr_register_database (reg), sr_record_sql_select (schema), error);

  if (statement == NULL)
    return NULL;
  sr_register_bind (reg, statement, as_of);
  sr_statement_bind_integer (statement, ":id", id);
  switch (sr_statement_step (statement, error)) {
  case SR_STEP_ROW:
    return read_row (reg, schema, statement, error);
  case SR_STEP_DONE: {
    g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

    not_found (error, schema, text);
    return NULL;
  }
  case SR_STEP_ERROR:
  default:
    return NULL;
  }
}

static char *
find_sql (const SrSchema *schema)
{
  g_autofree char *file = g_strdup_printf ("queries/%s.find.sql", schema->key);

  if (sr_store_has_file (file))
    return g_strdup (sr_store_file (file));
  if (schema->code == NULL)
    return NULL;
  return g_strdup_printf ("SELECT id FROM %s WHERE CAST (%s AS TEXT) = :code AND void = 0",
                          schema->key, schema->code);
}

gboolean
sr_record_find_id (
    SrRegister *reg, const SrSchema *schema, const char *code, gint64 *id, GError **error)
{
  g_autofree char *sql = find_sql (schema);
  g_autoptr (SrStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 found;

  /* A record type without codes of its own is called by its id. */
  statement = sr_database_prepare (sr_register_database (reg),
                                   sql ? sql : "SELECT CAST (:code AS INTEGER)", error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":code", code);
  found = sr_statement_fetch_integer (statement, 0, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (found == 0) {
    not_found (error, schema, code);
    return FALSE;
  }
  *id = found;
  return TRUE;
}

SrRecord *
sr_record_find (
    SrRegister *reg, const SrSchema *schema, const char *code, const char *as_of, GError **error)
{
  gint64 id;

  if (!sr_record_find_id (reg, schema, code, &id, error))
    return NULL;
  return sr_record_load (reg, schema, id, as_of, error);
}

static char *
label_sql (const SrSchema *schema)
{
  g_autofree char *file = g_strdup_printf ("queries/%s.label.sql", schema->key);
  const char *key = schema->name ? schema->name : schema->code;

  if (sr_store_has_file (file))
    return g_strdup (sr_store_file (file));
  return g_strdup_printf ("SELECT CAST (%s AS TEXT) FROM %s WHERE id = :id", key ? key : "id",
                          schema->key);
}

char *
sr_record_label (SrRegister *reg, const SrSchema *schema, gint64 id)
{
  g_autofree char *sql = label_sql (schema);
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, NULL);
  char *label;

  g_return_val_if_fail (statement != NULL, g_strdup (""));
  sr_register_bind (reg, statement, NULL);
  sr_statement_bind_integer (statement, ":id", id);
  label = sr_statement_fetch_text (statement, NULL);
  return label ? label : g_strdup ("");
}

GArray *
sr_record_ids_where (SrRegister *reg,
                     const SrSchema *schema,
                     const char *field,
                     gint64 id,
                     const char *as_of,
                     GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (SrStatement) statement = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  SrStep step;

  g_return_val_if_fail (sr_schema_field (schema, field) != NULL, NULL);

  g_string_append_printf (sql, "SELECT id FROM %s WHERE void = 0 AND %s = :id", schema->key, field);
  if (schema->span && as_of)
    g_string_append (
        sql, " AND (since IS NULL OR since <= :as_of) AND (until IS NULL OR until > :as_of)");
  if (schema->month_since && as_of)
    g_string_append_printf (sql,
                            " AND %1$s <= SUBSTR (:as_of, 1, 7)"
                            " AND (%2$s IS NULL OR %2$s > SUBSTR (:as_of, 1, 7))",
                            schema->month_since, schema->month_until);
  if (schema->span || schema->month_since)
    g_string_append_printf (sql, " ORDER BY %s, id", schema->span ? "since" : schema->month_since);
  else
    g_string_append (sql, " ORDER BY id");
  statement = sr_database_prepare (sr_register_database (reg), sql->str, error);
  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":id", id);
  sr_statement_bind_text (statement, ":as_of", as_of);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    gint64 found = sr_statement_integer (statement, 0);

    g_array_append_val (ids, found);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
