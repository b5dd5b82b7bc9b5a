/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading the history: entries, their lines, and what depends on them.
 */
#include "store/sr-history-private.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "store/sr-settings.h"
#include "store/sr-store-files.h"

void
sr_history_entry_free (SrHistoryEntry *entry)
{
  g_free (entry->at);
  g_free (entry->operator);
  g_free (entry->act);
  g_free (entry->title);
  g_free (entry->reason);
  g_free (entry);
}

static SrHistoryEntry *
read_entry (SrStatement *statement)
{
  SrHistoryEntry *entry = g_new0 (SrHistoryEntry, 1);

  entry->id = sr_statement_integer (statement, 0);
  entry->at = g_strdup (sr_statement_text (statement, 1));
  entry->operator= g_strdup (sr_statement_text (statement, 2));
  entry->act = g_strdup (sr_statement_text (statement, 3));
  entry->title = g_strdup (sr_statement_text (statement, 4));
  entry->reason = g_strdup (sr_statement_text (statement, 5));
  entry->undoes = sr_statement_integer (statement, 6);
  entry->undone_by = sr_statement_integer (statement, 7);
  return entry;
}

static SrStatement *
prepare (SrRegister *reg, const char *file, GError **error)
{
  return sr_database_prepare (sr_register_database (reg), sr_store_file (file), error);
}

static GPtrArray *
read_entries (SrStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_history_entry_free);
  SrStep step;

  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == SR_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

gint64
sr_history_last_change (SrRegister *reg, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (reg), "SELECT COALESCE (MAX (id), 0) FROM change", error);

  return statement ? sr_statement_fetch_integer (statement, -1, error) : -1;
}

SrHistoryEntry *
sr_history_entry (SrRegister *reg, gint64 entry, GError **error)
{
  g_autoptr (SrStatement) statement = prepare (reg, "queries/history-entry.sql", error);

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":entry", entry);
  switch (sr_statement_step (statement, error)) {
  case SR_STEP_ROW:
    return read_entry (statement);
  case SR_STEP_DONE: {
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry);

    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_NOT_FOUND,
                 _ ("There is no entry %s in the history"), number);
    return NULL;
  }
  case SR_STEP_ERROR:
  default:
    return NULL;
  }
}

static GPtrArray *
entries_of_record (SrRegister *reg, const SrSchema *schema, gint64 id, gint64 limit, GError **error)
{
  g_autofree char *sql = sr_history_of_record_sql (schema);
  g_autoptr (SrStatement) statement = sr_database_prepare (sr_register_database (reg), sql, error);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)sr_history_entry_free);
  SrStep step;

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":record", id);
  sr_statement_bind_integer (statement, ":limit", limit);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW) {
    SrHistoryEntry *entry = sr_history_entry (reg, sr_statement_integer (statement, 0), error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }
  return step == SR_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

GPtrArray *
sr_history_entries (SrRegister *reg, const SrSchema *schema, gint64 id, guint limit, GError **error)
{
  gint64 most = limit ? (gint64)limit : G_MAXINT64;
  g_autoptr (SrStatement) statement = NULL;

  if (schema)
    return entries_of_record (reg, schema, id, most, error);
  statement = prepare (reg, "queries/history.sql", error);
  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":limit", most);
  return read_entries (statement, error);
}

static SrChange *
read_change (SrStatement *statement)
{
  SrChange *change = g_new0 (SrChange, 1);

  change->create = g_strcmp0 (sr_statement_text (statement, 0), "create") == 0;
  change->schema = sr_schema_find (sr_statement_text (statement, 1));
  change->record = sr_statement_integer (statement, 2);
  change->span = sr_statement_integer (statement, 3);
  change->field = g_intern_string (sr_statement_text (statement, 4));
  change->old_text = g_strdup (sr_statement_text (statement, 5));
  change->new_text = g_strdup (sr_statement_text (statement, 6));
  return change;
}

GPtrArray *
sr_history_changes (SrRegister *reg, gint64 entry, GError **error)
{
  g_autoptr (SrStatement) statement = prepare (reg, "queries/history-changes.sql", error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify)sr_change_free);
  SrStep step;

  if (statement == NULL)
    return NULL;
  sr_statement_bind_integer (statement, ":entry", entry);
  while ((step = sr_statement_step (statement, error)) == SR_STEP_ROW)
    g_ptr_array_add (changes, read_change (statement));
  return step == SR_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

static char *
describe_creation (SrRegister *reg, const SrChange *change)
{
  g_autofree char *label = sr_record_label (reg, change->schema, change->record);

  if (change->span)
    return g_strdup_printf (_ ("New state of %s"), label);
  return g_strdup_printf (_ ("New %s %s"), sr_schema_label (change->schema), label);
}

static char *
display_text (SrRegister *reg, const SrField *field, const char *text)
{
  g_auto (SrValue) value = SR_VALUE_INIT;

  if (text == NULL)
    return g_strdup (_ ("blank"));
  if (!sr_kind_parse (field->kind, text, &value, NULL))
    return g_strdup (text);
  return sr_display_value (reg, field, &value, FALSE);
}

/* The columns that are no fields, and settings. */
static const char *
column_label (const char *column)
{
  const SrSetting *setting;

  if (g_str_equal (column, "since"))
    return _ ("Since");
  if (g_str_equal (column, "until"))
    return _ ("Until");
  setting = sr_setting_find (column);
  return setting ? sr_setting_label (setting) : column;
}

char *
sr_history_describe (SrRegister *reg, const SrChange *change)
{
  const SrField *field;
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  if (change->schema && change->create)
    return describe_creation (reg, change);
  if (change->schema && g_str_equal (change->field, "void"))
    return g_strdup (g_strcmp0 (change->new_text, "1") == 0 ? _ ("Made void") : _ ("Restored"));
  field = change->schema ? sr_schema_field (change->schema, change->field) : NULL;
  if (field == NULL)
    return g_strdup_printf ("%s %s → %s", column_label (change->field),
                            change->old_text ? change->old_text : _ ("blank"),
                            change->new_text ? change->new_text : _ ("blank"));
  old_text = display_text (reg, field, change->old_text);
  new_text = display_text (reg, field, change->new_text);
  return g_strdup_printf ("%s %s → %s", sr_field_label (field), old_text, new_text);
}
