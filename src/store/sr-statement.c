/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Statements: compiled once per text and kept, bound by name, stepped, read by column.
 */
#include <string.h>

#include "store/sr-database-private.h"

/* More than any screen or report uses; beyond it statements are simply compiled again. */
#define MAX_IDLE 256

struct _SrStatement {
  SrDatabase *database;
  sqlite3_stmt *handle;
  int last; /* the parameter bound last */
};

static sqlite3_stmt *
take_idle (SrDatabase *database, const char *sql)
{
  GQueue *queue = g_hash_table_lookup (database->idle, sql);
  sqlite3_stmt *handle = queue ? g_queue_pop_head (queue) : NULL;

  if (handle)
    database->n_idle--;
  return handle;
}

SrStatement *
sr_database_prepare (SrDatabase *database, const char *sql, GError **error)
{
  SrStatement *self;
  sqlite3_stmt *handle = take_idle (database, sql);

  if (handle == NULL && sqlite3_prepare_v3 (database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                            &handle, NULL) != SQLITE_OK) {
    sr_database_set_error (database, error);
    return NULL;
  }
  self = g_new0 (SrStatement, 1);
  self->database = database;
  self->handle = handle;
  return self;
}

static void
keep_idle (SrDatabase *database, sqlite3_stmt *handle)
{
  const char *sql = sqlite3_sql (handle);
  GQueue *queue = g_hash_table_lookup (database->idle, sql);

  if (queue == NULL) {
    queue = g_queue_new ();
    g_hash_table_insert (database->idle, g_strdup (sql), queue);
  }
  g_queue_push_head (queue, handle);
  database->n_idle++;
}

void
sr_statement_free (SrStatement *statement)
{
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  if (statement->database->n_idle < MAX_IDLE)
    keep_idle (statement->database, statement->handle);
  else
    sqlite3_finalize (statement->handle);
  g_free (statement);
}

/* Number of the parameter NAME, 0 when there is none. Most are bound in the order in which they
 * stand, so the next one is tried first: SQLite would compare all names before it. */
static int
find_parameter (SrStatement *statement, const char *name)
{
  const char *next = sqlite3_bind_parameter_name (statement->handle, statement->last + 1);
  int index = next && strcmp (next, name) == 0
                  ? statement->last + 1
                  : sqlite3_bind_parameter_index (statement->handle, name);

  if (index > 0)
    statement->last = index;
  return index;
}

void
sr_statement_bind_integer (SrStatement *statement, const char *name, gint64 value)
{
  int index = find_parameter (statement, name);

  if (index > 0)
    sqlite3_bind_int64 (statement->handle, index, value);
}

void
sr_statement_bind_text (SrStatement *statement, const char *name, const char *value)
{
  int index = find_parameter (statement, name);

  if (index == 0)
    return;
  if (value)
    sqlite3_bind_text (statement->handle, index, value, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement->handle, index);
}

void
sr_statement_bind_value (SrStatement *statement, const char *name, const SrValue *value)
{
  int index = find_parameter (statement, name);

  if (index == 0)
    return;
  switch (value->type) {
  case SR_VALUE_BLANK:
    sqlite3_bind_null (statement->handle, index);
    break;
  case SR_VALUE_INTEGER:
    sqlite3_bind_int64 (statement->handle, index, value->integer);
    break;
  case SR_VALUE_REAL:
    sqlite3_bind_double (statement->handle, index, value->real);
    break;
  case SR_VALUE_TEXT:
    sqlite3_bind_text (statement->handle, index, value->text, -1, SQLITE_TRANSIENT);
    break;
  default:
    g_assert_not_reached ();
  }
}

SrStep
sr_statement_step (SrStatement *statement, GError **error)
{
  switch (sqlite3_step (statement->handle)) {
  case SQLITE_ROW:
    return SR_STEP_ROW;
  case SQLITE_DONE:
    return SR_STEP_DONE;
  default:
    sr_database_set_error (statement->database, error);
    return SR_STEP_ERROR;
  }
}

gboolean
sr_statement_run (SrStatement *statement, GError **error)
{
  SrStep step;

  do
    step = sr_statement_step (statement, error);
  while (step == SR_STEP_ROW);
  sqlite3_reset (statement->handle);
  return step == SR_STEP_DONE;
}

void
sr_statement_reset (SrStatement *statement)
{
  sqlite3_reset (statement->handle);
}

guint
sr_statement_n_columns (SrStatement *statement)
{
  return (guint)sqlite3_column_count (statement->handle);
}

const char *
sr_statement_column_name (SrStatement *statement, guint column)
{
  return sqlite3_column_name (statement->handle, (int)column);
}

gboolean
sr_statement_is_null (SrStatement *statement, guint column)
{
  return sqlite3_column_type (statement->handle, (int)column) == SQLITE_NULL;
}

gint64
sr_statement_integer (SrStatement *statement, guint column)
{
  return sqlite3_column_int64 (statement->handle, (int)column);
}

double
sr_statement_real (SrStatement *statement, guint column)
{
  return sqlite3_column_double (statement->handle, (int)column);
}

const char *
sr_statement_text (SrStatement *statement, guint column)
{
  return (const char *)sqlite3_column_text (statement->handle, (int)column);
}

SrValue
sr_statement_value (SrStatement *statement, guint column)
{
  switch (sqlite3_column_type (statement->handle, (int)column)) {
  case SQLITE_INTEGER:
    return sr_value_integer (sr_statement_integer (statement, column));
  case SQLITE_FLOAT:
    return sr_value_real (sr_statement_real (statement, column));
  case SQLITE_TEXT:
    return sr_value_text (sr_statement_text (statement, column));
  default:
    return (SrValue)SR_VALUE_INIT;
  }
}

gint64
sr_statement_fetch_integer (SrStatement *statement, gint64 fallback, GError **error)
{
  gint64 value = fallback;

  if (sr_statement_step (statement, error) == SR_STEP_ROW && !sr_statement_is_null (statement, 0))
    value = sr_statement_integer (statement, 0);
  sr_statement_reset (statement);
  return value;
}

char *
sr_statement_fetch_text (SrStatement *statement, GError **error)
{
  char *text = NULL;

  if (sr_statement_step (statement, error) == SR_STEP_ROW)
    text = g_strdup (sr_statement_text (statement, 0));
  sr_statement_reset (statement);
  return text;
}
