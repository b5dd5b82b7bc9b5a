/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The register object: settings, operator, caches and signals. Opening files is in
 * sr-register-file.c.
 */
#include "store/sr-register-private.h"

#include <glib/gi18n-lib.h>

#include "store/sr-entry.h"
#include "store/sr-reference.h"

G_DEFINE_FINAL_TYPE (SrRegister, sr_register, G_TYPE_OBJECT)

enum { CHANGED, AS_OF_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
sr_register_finalize (GObject *object)
{
  SrRegister *self = SR_REGISTER (object);

  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_pointer (&self->search, sr_search_index_unref);
  g_clear_pointer (&self->meta, g_hash_table_unref);
  g_clear_pointer (&self->parameters, g_hash_table_unref);
  g_clear_object (&self->lists);
  g_free (self->override_as_of);
  g_free (self->account);
  g_free (self->operator);
  g_clear_pointer (&self->database, sr_database_close);
  G_OBJECT_CLASS (sr_register_parent_class)->finalize (object);
}

static void
sr_register_class_init (SrRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sr_register_finalize;
  signals[CHANGED] = g_signal_new ("changed", SR_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[AS_OF_CHANGED] = g_signal_new ("as-of-changed", SR_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_register_init (SrRegister *self)
{
  self->account = g_strdup (g_get_user_name ());
  self->desk = -1;
}

SrRegister *
sr_register_new (SrDatabase *database, gboolean read_only)
{
  SrRegister *self = g_object_new (SR_TYPE_REGISTER, NULL);

  self->database = database;
  self->read_only = read_only;
  return self;
}

SrDatabase *
sr_register_database (SrRegister *self)
{
  return self->database;
}

const char *
sr_register_path (SrRegister *self)
{
  return sr_database_path (self->database);
}

gboolean
sr_register_is_read_only (SrRegister *self)
{
  g_autoptr (SrStatement) statement = NULL;

  if (self->read_only)
    return TRUE;
  statement = sr_database_prepare (
      self->database,
      "SELECT COUNT(*) FROM operator WHERE account = :account AND is_read_only = 1 AND void = 0",
      NULL);
  if (statement == NULL)
    return FALSE;
  sr_statement_bind_text (statement, ":account", self->account);
  return sr_statement_fetch_integer (statement, 0, NULL) > 0;
}

static void
read_meta (SrRegister *self)
{
  g_autoptr (SrStatement) statement =
      sr_database_prepare (self->database, "SELECT key, value FROM meta", NULL);

  self->meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (statement && sr_statement_step (statement, NULL) == SR_STEP_ROW)
    g_hash_table_insert (self->meta, g_strdup (sr_statement_text (statement, 0)),
                         g_strdup (sr_statement_text (statement, 1)));
}

const char *
sr_register_meta (SrRegister *self, const char *key)
{
  if (self->meta == NULL)
    read_meta (self);
  return g_hash_table_lookup (self->meta, key);
}

gboolean
sr_register_set_meta (SrRegister *self, const char *key, const char *value, GError **error)
{
  g_autoptr (SrEntry) entry = NULL;

  if (g_strcmp0 (sr_register_meta (self, key), value) == 0)
    return TRUE;
  entry = sr_entry_begin (self, "setting", error);
  if (entry == NULL)
    return FALSE;
  sr_entry_set_title (entry, _ ("Setting of the register"));
  return sr_entry_set_meta (entry, key, value, error) && sr_entry_commit (entry, NULL, error);
}

gboolean
sr_register_is_demo (SrRegister *self)
{
  return g_strcmp0 (sr_register_meta (self, "demo"), "1") == 0;
}

const char *
sr_register_as_of (SrRegister *self)
{
  const char *fixed =
      self->override_as_of ? self->override_as_of : sr_register_meta (self, "as_of");

  if (fixed)
    g_strlcpy (self->as_of, fixed, sizeof self->as_of);
  else
    sr_date_today (self->as_of);
  return self->as_of;
}

gboolean
sr_register_as_of_is_today (SrRegister *self)
{
  return self->override_as_of == NULL && sr_register_meta (self, "as_of") == NULL;
}

void
sr_register_tell_as_of (SrRegister *self)
{
  g_strlcpy (self->told_as_of, sr_register_as_of (self), sizeof self->told_as_of);
  g_signal_emit (self, signals[AS_OF_CHANGED], 0);
}

gboolean
sr_register_set_as_of (SrRegister *self, const char *date, GError **error)
{
  g_return_val_if_fail (date == NULL || sr_date_is_valid (date), FALSE);

  g_clear_pointer (&self->override_as_of, g_free);
  if (!sr_register_set_meta (self, "as_of", date, error))
    return FALSE;
  sr_register_tell_as_of (self);
  return TRUE;
}

void
sr_register_override_as_of (SrRegister *self, const char *date)
{
  g_return_if_fail (date == NULL || sr_date_is_valid (date));

  g_free (self->override_as_of);
  self->override_as_of = g_strdup (date);
  sr_register_tell_as_of (self);
}

SrCodeLists *
sr_register_code_lists (SrRegister *self)
{
  g_autoptr (GError) error = NULL;

  if (self->lists)
    return self->lists;
  self->lists = sr_code_lists_new ();
  /* A job that is stopped has no use for them, and throws its register away. */
  if (!sr_reference_load_code_lists (self, self->lists, &error) &&
      !g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    g_warning ("code lists: %s", error->message);
  return self->lists;
}

const char *
sr_register_operator (SrRegister *self)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      self->database, "SELECT name FROM operator WHERE account = :account AND void = 0", NULL);

  if (statement)
    sr_statement_bind_text (statement, ":account", self->account);
  g_free (self->operator);
  self->operator= statement && sr_statement_step (statement, NULL) == SR_STEP_ROW
      ? g_strdup (sr_statement_text (statement, 0))
      : g_strdup (self->account);
  return self->operator;
}

void
sr_register_set_account (SrRegister *self, const char *account)
{
  g_free (self->account);
  self->account = g_strdup (account);
}

void
sr_register_notify (SrRegister *self, gint64 entry)
{
  sr_register_note_seen (self, entry);
  g_clear_pointer (&self->meta, g_hash_table_unref);
  g_clear_object (&self->lists);
  sr_register_forget_parameters (self);
  g_signal_emit (self, signals[CHANGED], 0, entry);
}
