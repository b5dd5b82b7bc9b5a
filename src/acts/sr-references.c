/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * References in both directions, by the reference fields of all schemas.
 */
#include "acts/sr-references.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-names.h"
#include "acts/sr-act-run.h"

static gboolean
is_reference (const SrField *field)
{
  return field->kind == SR_KIND_REFERENCE && !(field->flags & (SR_FIELD_DERIVED | SR_FIELD_DATED));
}

/* Records of OTHER that point by FIELD to the void record. */
static gboolean
check_field_of (SrRegister *reg,
                const SrRecord *gone,
                const SrSchema *other,
                const SrField *field,
                GError **error)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (reg, other, field->key, sr_record_id (gone), NULL, error);
  g_autofree char *name = NULL;
  g_autofree char *others = NULL;

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0)
    return TRUE;
  name = sr_act_record_title (reg, sr_record_schema (gone), sr_record_id (gone), NULL);
  others = sr_act_names (reg, other, ids, NULL);
  return sr_act_refuse (
      error, _ ("%s cannot be made void while it is used in %s: %s; make that void first"), name,
      sr_schema_plural (other), others);
}

static gboolean
check_nothing_refers_to (SrRegister *reg, const SrRecord *gone, GError **error)
{
  const SrSchema *const *schemas = sr_schemas ();

  for (guint s = 0; schemas[s]; s++)
    for (guint i = 0; i < schemas[s]->n_fields; i++) {
      const SrField *field = &schemas[s]->fields[i];

      if (is_reference (field) && g_strcmp0 (field->target, sr_record_schema (gone)->key) == 0 &&
          !check_field_of (reg, gone, schemas[s], field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_target (SrRegister *reg, const SrRecord *record, const SrField *field, GError **error)
{
  gint64 id = sr_record_integer (record, field->key, 0);
  const SrSchema *schema = sr_schema_find (field->target);
  g_autoptr (SrRecord) target = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target_name = NULL;

  if (id == 0 || schema == NULL)
    return TRUE;
  target = sr_record_load (reg, schema, id, NULL, error);
  if (target == NULL)
    return FALSE;
  if (!sr_record_is_void (target))
    return TRUE;
  name = sr_act_record_title (reg, sr_record_schema (record), sr_record_id (record), NULL);
  target_name = sr_act_record_title (reg, schema, id, NULL);
  return sr_act_refuse (error, _ ("%s cannot stand on %s, which is void; restore that first"), name,
                        target_name);
}

static gboolean
check_record (SrRegister *reg, const SrSchema *schema, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (reg, schema, id, NULL, error);

  if (record == NULL)
    return FALSE;
  if (sr_record_is_void (record))
    return check_nothing_refers_to (reg, record, error);
  for (guint i = 0; i < schema->n_fields; i++)
    if (is_reference (&schema->fields[i]) && !check_target (reg, record, &schema->fields[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
matters (const SrChange *change)
{
  const SrField *field;

  if (change->schema == NULL || change->span)
    return FALSE;
  if (change->create || g_str_equal (change->field, "void"))
    return TRUE;
  field = sr_schema_field (change->schema, change->field);
  return field && is_reference (field);
}

/* --- Most are right --- */

/* Asks for one record whether it has to be looked at: it is void, or refers to what is void or not
 * there. */
static char *
suspect_sql (const SrSchema *schema)
{
  g_autoptr (GString) joins = g_string_new (NULL);
  g_autoptr (GString) faults = g_string_new ("t.void = 1");

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (!is_reference (field) || sr_schema_find (field->target) == NULL)
      continue;
    g_string_append_printf (joins, " LEFT JOIN %1$s AS r%2$u ON r%2$u.id = t.%3$s", field->target,
                            i, field->key);
    g_string_append_printf (faults, " OR (t.%2$s IS NOT NULL AND COALESCE (r%1$u.void, 1) = 1)", i,
                            field->key);
  }
  return g_strdup_printf ("SELECT 1 FROM %s AS t%s WHERE t.id = :id AND (%s)", schema->key,
                          joins->str, faults->str);
}

static SrStatement *
suspect_query (GHashTable *queries, SrRegister *reg, const SrSchema *schema, GError **error)
{
  SrStatement *query = g_hash_table_lookup (queries, schema);
  g_autofree char *sql = NULL;

  if (query)
    return query;
  sql = suspect_sql (schema);
  query = sr_database_prepare (sr_register_database (reg), sql, error);
  if (query)
    g_hash_table_insert (queries, (gpointer)schema, query);
  return query;
}

static gboolean
check_if_suspect (SrRegister *reg, GHashTable *queries, const SrChange *change, GError **error)
{
  SrStatement *query = suspect_query (queries, reg, change->schema, error);
  SrStep step;

  if (query == NULL)
    return FALSE;
  sr_statement_bind_integer (query, ":id", change->record);
  step = sr_statement_step (query, error);
  sr_statement_reset (query);
  if (step == SR_STEP_ROW)
    return check_record (reg, change->schema, change->record, error);
  return step == SR_STEP_DONE;
}

gboolean
sr_references_check (SrEntry *entry, const SrActWatch *watch, GError **error)
{
  const GPtrArray *changes = sr_entry_changes (entry);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) queries =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)sr_statement_free);

  for (guint i = 0; i < changes->len; i++) {
    const SrChange *change = changes->pdata[i];

    if (!sr_act_watch_go_on (watch, i, changes->len, error))
      return FALSE;
    if (matters (change) && g_hash_table_add (seen, (gpointer)&change->record) &&
        !check_if_suspect (sr_entry_register (entry), queries, change, error))
      return FALSE;
  }
  return TRUE;
}
