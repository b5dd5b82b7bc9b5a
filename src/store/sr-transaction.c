/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Transactions as scope guards: what is not committed is rolled back when the guard goes.
 */
#include "store/sr-database-private.h"

struct _SrTransaction {
  SrDatabase *database;
  guint depth; /* 1: a real transaction; deeper: a savepoint */
  gboolean done;
};

static gboolean
run (SrDatabase *database, const char *outer, const char *inner, guint depth, GError **error)
{
  g_autofree char *savepoint = NULL;

  if (depth == 1)
    return sr_database_execute (database, outer, error);
  savepoint = g_strdup_printf ("%s level_%u", inner, depth);
  return sr_database_execute (database, savepoint, error);
}

SrTransaction *
sr_transaction_begin (SrDatabase *database, GError **error)
{
  SrTransaction *self;
  guint depth = database->depth + 1;

  /* IMMEDIATE: to learn at once, and not at the end, that another program is writing. */
  if (!run (database, "BEGIN IMMEDIATE", "SAVEPOINT", depth, error))
    return NULL;
  database->depth = depth;
  self = g_new0 (SrTransaction, 1);
  self->database = database;
  self->depth = depth;
  return self;
}

gboolean
sr_transaction_commit (SrTransaction *transaction, GError **error)
{
  g_return_val_if_fail (!transaction->done && transaction->depth == transaction->database->depth,
                        FALSE);

  if (!run (transaction->database, "COMMIT", "RELEASE", transaction->depth, error))
    return FALSE;
  transaction->database->depth--;
  transaction->done = TRUE;
  return TRUE;
}

static void
roll_back (SrTransaction *transaction)
{
  SrDatabase *database = transaction->database;

  /* After a full disk or an I/O error SQLite may have rolled back by itself. */
  if (!sqlite3_get_autocommit (database->handle)) {
    if (transaction->depth > 1)
      run (database, NULL, "ROLLBACK TO", transaction->depth, NULL);
    run (database, "ROLLBACK", "RELEASE", transaction->depth, NULL);
  }
  database->depth = transaction->depth - 1;
}

void
sr_transaction_free (SrTransaction *transaction)
{
  if (!transaction->done)
    roll_back (transaction);
  g_free (transaction);
}
