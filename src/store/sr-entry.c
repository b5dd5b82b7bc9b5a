/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry from beginning to commit, and its lines of history.
 */
#include <glib/gi18n-lib.h>

#include "store/sr-entry-private.h"
#include "store/sr-register-private.h"

void
sr_change_free (SrChange *change)
{
  g_free (change->old_text);
  g_free (change->new_text);
  g_free (change);
}

static char *
now (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
next_entry_id (SrRegister *reg, gint64 *id, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (reg->database, "SELECT COALESCE (MAX (id), 0) + 1 FROM entry", error);

  if (statement == NULL)
    return FALSE;
  *id = sr_statement_fetch_integer (statement, 1, error);
  return TRUE;
}

SrEntry *
sr_entry_begin (SrRegister *reg, const char *act, GError **error)
{
  g_autoptr (SrEntry) self = NULL;

  if (sr_register_is_read_only (reg)) {
    g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY,
                 _ ("%s may only read this register. Ask for an operator who may write"),
                 sr_register_operator (reg));
    return NULL;
  }
  self = g_new0 (SrEntry, 1);
  self->reg = g_object_ref (reg);
  self->act = g_strdup (act);
  self->at = now ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)sr_change_free);
  self->versions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->transaction = sr_transaction_begin (reg->database, error);
  if (self->transaction == NULL || !next_entry_id (reg, &self->id, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sr_entry_free (SrEntry *entry)
{
  if (entry->transaction) {
    /* Ids reserved in a transaction that rolls back would be given out twice. */
    sr_register_forget_ids (entry->reg);
    sr_transaction_free (entry->transaction);
  }
  g_object_unref (entry->reg);
  g_ptr_array_unref (entry->changes);
  g_hash_table_unref (entry->versions);
  g_free (entry->act);
  g_free (entry->title);
  g_free (entry->reason);
  g_free (entry->at);
  g_free (entry);
}

SrRegister *
sr_entry_register (SrEntry *entry)
{
  return entry->reg;
}

void
sr_entry_set_title (SrEntry *entry, const char *title)
{
  g_free (entry->title);
  entry->title = g_strdup (title);
}

void
sr_entry_set_reason (SrEntry *entry, const char *reason)
{
  g_free (entry->reason);
  entry->reason = reason && *reason ? g_strdup (reason) : NULL;
}

void
sr_entry_set_undoes (SrEntry *entry, gint64 undone)
{
  entry->undoes = undone;
}

void
sr_entry_set_time (SrEntry *entry, const char *at)
{
  g_free (entry->at);
  entry->at = g_strdup (at);
}

const GPtrArray *
sr_entry_changes (SrEntry *entry)
{
  return entry->changes;
}

static gboolean
write_line (SrEntry *entry, const SrChange *change, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (entry->reg->database,
                           "INSERT INTO change (entry, op, type, record, span, field, old, new)"
                           " VALUES (:entry, :op, :type, :record, :span, :field, :old, :new)",
                           error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":entry", entry->id);
  sr_statement_bind_text (statement, ":op", change->create ? "create" : "set");
  sr_statement_bind_text (statement, ":type", change->schema ? change->schema->key : "meta");
  sr_statement_bind_integer (statement, ":record", change->record);
  if (change->span)
    sr_statement_bind_integer (statement, ":span", change->span);
  sr_statement_bind_text (statement, ":field", change->field);
  sr_statement_bind_text (statement, ":old", change->old_text);
  sr_statement_bind_text (statement, ":new", change->new_text);
  entry->n_lines++;
  return sr_statement_run (statement, error);
}

static gboolean
log_kept (SrEntry *entry, SrChange *change, GError **error)
{
  g_ptr_array_add (entry->changes, change);
  return write_line (entry, change, error);
}

gboolean
sr_entry_log_set (SrEntry *entry,
                  const SrSchema *schema,
                  gint64 record,
                  gint64 span,
                  const char *field,
                  char *old_text,
                  char *new_text,
                  GError **error)
{
  SrChange *change = g_new0 (SrChange, 1);

  change->schema = schema;
  change->record = record;
  change->span = span;
  change->field = g_intern_string (field);
  change->old_text = old_text;
  change->new_text = new_text;
  return log_kept (entry, change, error);
}

gboolean
sr_entry_log_create (SrEntry *entry,
                     const SrSchema *schema,
                     gint64 record,
                     gint64 span,
                     gboolean keep,
                     GError **error)
{
  SrChange change = {.create = TRUE, .schema = schema, .record = record, .span = span};

  if (!keep)
    return write_line (entry, &change, error);
  return log_kept (entry, g_memdup2 (&change, sizeof change), error);
}

gboolean
sr_entry_raise_version (SrEntry *entry, const SrSchema *schema, gint64 id, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (SrStatement) statement = NULL;

  if (g_hash_table_contains (entry->versions, &id))
    return TRUE;
  g_hash_table_add (entry->versions, g_memdup2 (&id, sizeof id));
  sql = g_strdup_printf ("UPDATE %s SET version = version + 1 WHERE id = :id", schema->key);
  statement = sr_database_prepare (entry->reg->database, sql, error);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", id);
  return sr_statement_run (statement, error);
}

gboolean
sr_entry_set_meta (SrEntry *entry, const char *key, const char *value, GError **error)
{
  g_autoptr (SrStatement) delete =
      sr_database_prepare (entry->reg->database, "DELETE FROM meta WHERE key = :key", error);
  g_autoptr (SrStatement) insert = sr_database_prepare (
      entry->reg->database, "INSERT INTO meta (key, value) VALUES (:key, :value)", error);
  g_autofree char *old_text = g_strdup (sr_register_meta (entry->reg, key));

  if (delete == NULL || insert == NULL)
    return FALSE;
  sr_statement_bind_text (delete, ":key", key);
  sr_statement_bind_text (insert, ":key", key);
  sr_statement_bind_text (insert, ":value", value);
  if (!sr_statement_run (delete, error) || (value && !sr_statement_run (insert, error)))
    return FALSE;
  return sr_entry_log_set (entry, NULL, 0, 0, key, g_steal_pointer (&old_text), g_strdup (value),
                           error);
}

static gboolean
write_entry (SrEntry *entry, GError **error)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (entry->reg->database,
                           "INSERT INTO entry (id, at, operator, act, title, reason, undoes)"
                           " VALUES (:id, :at, :operator, :act, :title, :reason, :undoes)",
                           error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":id", entry->id);
  sr_statement_bind_text (statement, ":at", entry->at);
  sr_statement_bind_text (statement, ":operator", sr_register_operator (entry->reg));
  sr_statement_bind_text (statement, ":act", entry->act);
  sr_statement_bind_text (statement, ":title", entry->title ? entry->title : entry->act);
  sr_statement_bind_text (statement, ":reason", entry->reason);
  if (entry->undoes)
    sr_statement_bind_integer (statement, ":undoes", entry->undoes);
  return sr_statement_run (statement, error);
}

gboolean
sr_entry_commit (SrEntry *entry, gint64 *id, GError **error)
{
  if (entry->n_lines > 0 && !write_entry (entry, error))
    return FALSE;
  if (!sr_transaction_commit (entry->transaction, error))
    return FALSE;
  g_clear_pointer (&entry->transaction, sr_transaction_free);
  if (id)
    *id = entry->n_lines > 0 ? entry->id : 0;
  if (entry->n_lines > 0)
    sr_register_notify (entry->reg, entry->id);
  return TRUE;
}
