/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing one record: creating rows, setting fields and columns, each with its line of history.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-pinyin.h"
#include "store/sr-choices.h"
#include "store/sr-entry-private.h"
#include "store/sr-record-sql.h"
#include "store/sr-record-store.h"

static SrDatabase *
database_of (SrEntry *entry)
{
  return sr_register_database (entry->reg);
}

/* Also the stored sort and search keys of a sorted field. */
static void
bind_field (SrStatement *statement, const SrField *field, const SrValue *value)
{
  const char *text = sr_value_get_text (value);
  char name[64] = ":";

  g_strlcat (name, field->key, sizeof name);
  sr_statement_bind_value (statement, name, value);
  if (field->flags & SR_FIELD_SORTED) {
    g_autofree char *sort = text ? sr_pinyin_sort_key (text) : NULL;
    g_autofree char *search = text ? sr_pinyin_search_key (text) : NULL;

    g_snprintf (name, sizeof name, ":%s_sort", field->key);
    sr_statement_bind_text (statement, name, sort);
    g_snprintf (name, sizeof name, ":%s_search", field->key);
    sr_statement_bind_text (statement, name, search);
  }
}

static gboolean
write_row (SrEntry *entry,
           const SrSchema *schema,
           gboolean state,
           gint64 id,
           gint64 owner,
           const char *since,
           const char *until,
           const SrValue *values,
           GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (database_of (entry), sr_record_sql_insert (schema, state), error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", id);
  if (state) {
    sr_statement_bind_integer (statement, ":owner", owner);
    sr_statement_bind_text (statement, ":since", since);
    sr_statement_bind_text (statement, ":until", until);
  }
  for (guint i = 0; i < schema->n_fields; i++)
    if (sr_record_sql_has_column (&schema->fields[i], state))
      bind_field (statement, &schema->fields[i], &values[i]);
  return sr_statement_run (statement, error);
}

static gboolean
write_choices (SrEntry *entry,
               const SrSchema *schema,
               gboolean state,
               gint64 owner,
               const SrValue *values,
               GError **error)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (field->kind != SR_KIND_CHOICES || field->flags & SR_FIELD_DERIVED ||
        sr_value_is_blank (&values[i]))
      continue;
    if (!(field->flags & SR_FIELD_DATED) == !state &&
        !sr_choices_write (entry->reg, schema, field, owner, &values[i], error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_entry_insert_state (SrEntry *entry,
                       const SrSchema *schema,
                       gint64 owner,
                       const char *since,
                       const char *until,
                       const SrValue *values,
                       gboolean keep,
                       gint64 *span,
                       GError **error)
{
  gint64 id;

  if (!sr_register_new_id (entry->reg, &id, error) ||
      !write_row (entry, schema, TRUE, id, owner, since, until, values, error) ||
      !write_choices (entry, schema, TRUE, id, values, error) ||
      !sr_entry_log_create (entry, schema, owner, id, keep, error))
    return FALSE;
  if (span)
    *span = id;
  return TRUE;
}

static gboolean
insert (SrEntry *entry,
        const SrSchema *schema,
        const SrValue *values,
        const char *since,
        gboolean keep,
        gint64 *id,
        GError **error)
{
  gint64 new_id;

  if (!sr_register_new_id (entry->reg, &new_id, error) ||
      !write_row (entry, schema, FALSE, new_id, 0, NULL, NULL, values, error) ||
      !write_choices (entry, schema, FALSE, new_id, values, error) ||
      !sr_entry_log_create (entry, schema, new_id, 0, keep, error))
    return FALSE;
  if (keep)
    g_hash_table_add (entry->versions, g_memdup2 (&new_id, sizeof new_id));
  if (sr_schema_has_state (schema) &&
      !sr_entry_insert_state (entry, schema, new_id, since ? since : SR_DATE_BEGINNING, NULL,
                              values, keep, NULL, error))
    return FALSE;
  *id = new_id;
  return TRUE;
}

gboolean
sr_entry_insert (SrEntry *entry,
                 const SrSchema *schema,
                 const SrValue *values,
                 const char *since,
                 gint64 *id,
                 GError **error)
{
  return insert (entry, schema, values, since, FALSE, id, error);
}

gboolean
sr_entry_check_unique (SrEntry *entry,
                       const SrSchema *schema,
                       gint64 id,
                       const SrField *field,
                       const SrValue *value,
                       GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (SrStatement) statement = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *other_name = NULL;
  gint64 other;

  if (!(field->flags & SR_FIELD_UNIQUE) || sr_value_is_blank (value))
    return TRUE;
  sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = :value AND void = 0 AND id <> :id",
                         schema->key, field->key);
  statement = sr_database_prepare (database_of (entry), sql, error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_value (statement, ":value", value);
  sr_statement_bind_integer (statement, ":id", id);
  other = sr_statement_fetch_integer (statement, 0, NULL);
  if (other == 0)
    return TRUE;
  shown = sr_display_value (entry->reg, field, value, FALSE);
  other_name = sr_record_label (entry->reg, schema, other);
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_DUPLICATE,
               _ ("%s %s is already that of %s. Check which is right"), sr_field_label (field),
               shown, other_name);
  return FALSE;
}

static gboolean
check_unique_all (SrEntry *entry, SrDraft *draft, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  SrRecord *base = sr_draft_base (draft);

  for (guint i = 0; i < schema->n_fields; i++)
    if (!sr_entry_check_unique (entry, schema, base ? sr_record_id (base) : 0, &schema->fields[i],
                                sr_draft_get (draft, schema->fields[i].key), error))
      return FALSE;
  return TRUE;
}

/* A new record must be right; of an existing one, what is being changed: an old mistake elsewhere
 * must not keep the clerk from correcting something else. */
static gboolean
check_draft (SrEntry *entry, SrDraft *draft, GError **error)
{
  char today[SR_DATE_SIZE];
  SrCheckContext context = sr_register_check_context (entry->reg, NULL, today);
  const SrProblems *problems;
  SrRecord *base = sr_draft_base (draft);

  if (strcmp (entry->act, "seed") == 0)
    context.code_lists = NULL; /* the lists come together with what is written in their codes */
  problems = sr_draft_check (draft, &context);
  for (guint i = 0; i < sr_problems_size (problems); i++) {
    const SrProblem *problem = sr_problems_get (problems, i);
    const SrField *field =
        problem->field ? sr_schema_field (sr_draft_schema (draft), problem->field) : NULL;

    if (problem->severity != SR_SEVERITY_ERROR ||
        (base && field && !sr_draft_is_changed (draft, field->key)))
      continue;
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, "%s%s%s",
                 field ? sr_field_label (field) : "", field ? _ (": ") : "", problem->message);
    return FALSE;
  }
  return check_unique_all (entry, draft, error);
}

gboolean
sr_entry_create (SrEntry *entry, SrDraft *draft, const char *since, gint64 *id, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  g_autofree SrValue *values = g_new (SrValue, schema->n_fields);

  g_return_val_if_fail (sr_draft_base (draft) == NULL, FALSE);

  if (!check_draft (entry, draft, error))
    return FALSE;
  for (guint i = 0; i < schema->n_fields; i++)
    values[i] = *sr_draft_get (draft, schema->fields[i].key);
  return insert (entry, schema, values, since, TRUE, id, error);
}

static gboolean
check_version (SrEntry *entry, SrDraft *draft, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  SrRecord *base = sr_draft_base (draft);
  g_autofree char *sql = g_strdup_printf ("SELECT version FROM %s WHERE id = :id", schema->key);
  g_autoptr (SrStatement) statement = sr_database_prepare (database_of (entry), sql, error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", sr_record_id (base));
  if (sr_statement_fetch_integer (statement, -1, NULL) == sr_record_version (base))
    return TRUE;
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CONFLICT,
               _ ("%s %s was changed meanwhile. Nothing was written: look at it again, then repeat "
                  "your change"),
               sr_schema_label (schema), sr_record_name (base));
  return FALSE;
}

static gboolean
save (SrEntry *entry, SrDraft *draft, const char *date, gboolean from_date, GError **error)
{
  const SrSchema *schema = sr_draft_schema (draft);
  gint64 id = sr_record_id (sr_draft_base (draft));
  gboolean split = !from_date;

  if (!check_version (entry, draft, error) || !check_draft (entry, draft, error))
    return FALSE;
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    const SrValue *value = sr_draft_get (draft, field->key);

    if (!sr_draft_is_changed (draft, field->key))
      continue;
    if (!(field->flags & SR_FIELD_DATED)) {
      if (!sr_entry_set_field (entry, schema, id, 0, field, value, error))
        return FALSE;
      continue;
    }
    if (!split && !sr_entry_split_state (entry, schema, id, date, error))
      return FALSE;
    split = TRUE;
    if (!sr_entry_set_run (entry, schema, id, field, value, date, from_date, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
sr_entry_correct (SrEntry *entry, SrDraft *draft, const char *as_of, GError **error)
{
  g_return_val_if_fail (sr_draft_base (draft) != NULL, FALSE);

  return save (entry, draft, as_of ? as_of : sr_register_as_of (entry->reg), FALSE, error);
}

gboolean
sr_entry_change (SrEntry *entry, SrDraft *draft, const char *since, GError **error)
{
  g_return_val_if_fail (sr_draft_base (draft) != NULL && sr_date_is_valid (since), FALSE);

  return save (entry, draft, since, TRUE, error);
}

static gboolean
fetch (SrEntry *entry,
       const char *table,
       const char *column,
       gint64 id,
       SrValue *value,
       GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = :id", column, table);
  g_autoptr (SrStatement) statement = sr_database_prepare (database_of (entry), sql, error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", id);
  if (sr_statement_step (statement, error) == SR_STEP_ERROR)
    return FALSE;
  *value = sr_statement_value (statement, 0);
  return TRUE;
}

static gboolean
update (SrEntry *entry,
        const char *table,
        const char *column,
        const SrField *field,
        gint64 id,
        const SrValue *value,
        GError **error)
{
  gboolean sorted = field && field->flags & SR_FIELD_SORTED;
  g_autofree char *keys = sorted ? g_strdup_printf (", %s_sort = :%s_sort, %s_search = :%s_search",
                                                    column, column, column, column)
                                 : g_strdup ("");
  g_autofree char *sql =
      g_strdup_printf ("UPDATE %s SET %s = :%s%s WHERE id = :id", table, column, column, keys);
  g_autofree char *name = g_strconcat (":", column, NULL);
  g_autoptr (SrStatement) statement = sr_database_prepare (database_of (entry), sql, error);

  if (statement == NULL)
    return FALSE;
  if (field)
    bind_field (statement, field, value);
  else
    sr_statement_bind_value (statement, name, value);
  sr_statement_bind_integer (statement, ":id", id);
  return sr_statement_run (statement, error);
}

static char *
text_or_null (SrKind kind, const SrValue *value)
{
  return sr_value_is_blank (value) ? NULL : sr_kind_format (kind, value);
}

gboolean
sr_entry_set_column (SrEntry *entry,
                     const SrSchema *schema,
                     gint64 id,
                     gint64 span,
                     const char *column,
                     const SrValue *value,
                     GError **error)
{
  g_autofree char *table = sr_record_sql_table (schema, span != 0);
  SrKind kind = g_str_equal (column, "void") ? SR_KIND_FLAG : SR_KIND_DATE;
  g_auto (SrValue) old = SR_VALUE_INIT;

  if (!fetch (entry, table, column, span ? span : id, &old, error))
    return FALSE;
  if (sr_value_equal (&old, value))
    return TRUE;
  return update (entry, table, column, NULL, span ? span : id, value, error) &&
         sr_entry_raise_version (entry, schema, id, error) &&
         sr_entry_log_set (entry, schema, id, span, column, text_or_null (kind, &old),
                           text_or_null (kind, value), error);
}

gboolean
sr_entry_set_field (SrEntry *entry,
                    const SrSchema *schema,
                    gint64 id,
                    gint64 span,
                    const SrField *field,
                    const SrValue *value,
                    GError **error)
{
  g_autofree char *table = sr_record_sql_table (schema, span != 0);
  gint64 row = span ? span : id;
  gboolean choices = field->kind == SR_KIND_CHOICES;
  g_auto (SrValue) old = SR_VALUE_INIT;

  if (choices ? !sr_choices_read (entry->reg, schema, field, row, &old, error)
              : !fetch (entry, table, field->key, row, &old, error))
    return FALSE;
  if (sr_value_equal (&old, value))
    return TRUE;
  if (choices ? !sr_choices_write (entry->reg, schema, field, row, value, error)
              : !update (entry, table, field->key, field, row, value, error))
    return FALSE;
  return sr_entry_raise_version (entry, schema, id, error) &&
         sr_entry_log_set (entry, schema, id, span, field->key, text_or_null (field->kind, &old),
                           text_or_null (field->kind, value), error);
}

static gboolean
check_unique_stored (SrEntry *entry, const SrSchema *schema, gint64 id, GError **error)
{
  g_autoptr (SrRecord) record = sr_record_load (entry->reg, schema, id, NULL, error);

  if (record == NULL)
    return FALSE;
  for (guint i = 0; i < schema->n_fields; i++)
    if (!sr_entry_check_unique (entry, schema, id, &schema->fields[i], sr_record_value (record, i),
                                error))
      return FALSE;
  return TRUE;
}

gboolean
sr_entry_set_void (
    SrEntry *entry, const SrSchema *schema, gint64 id, gboolean is_void, GError **error)
{
  SrValue value = sr_value_integer (is_void);

  if (!is_void && !check_unique_stored (entry, schema, id, error))
    return FALSE;
  return sr_entry_set_column (entry, schema, id, 0, "void", &value, error);
}

gboolean
sr_entry_revert (SrEntry *entry, const SrChange *change, GError **error)
{
  SrValue gone = sr_value_integer (1);
  const SrField *field;
  g_auto (SrValue) old = SR_VALUE_INIT;

  if (change->schema == NULL)
    return sr_entry_set_meta (entry, change->field, change->old_text, error);
  if (change->create)
    return sr_entry_set_column (entry, change->schema, change->record, change->span, "void", &gone,
                                error);
  field = sr_schema_field (change->schema, change->field);
  if (g_str_equal (change->field, "void") && change->span == 0)
    return sr_entry_set_void (entry, change->schema, change->record,
                              g_strcmp0 (change->old_text, "1") == 0, error);
  /* A state row has since and until of its own, besides what the schema may call so. */
  if (field == NULL || (change->span && !(field->flags & SR_FIELD_DATED))) {
    old = g_str_equal (change->field, "void")
              ? sr_value_integer (g_strcmp0 (change->old_text, "1") == 0)
              : sr_value_text (change->old_text);
    return sr_entry_set_column (entry, change->schema, change->record, change->span, change->field,
                                &old, error);
  }
  if (!sr_kind_parse (field->kind, change->old_text ? change->old_text : "", &old, error))
    return FALSE;
  return sr_entry_set_field (entry, change->schema, change->record, change->span, field, &old,
                             error);
}
