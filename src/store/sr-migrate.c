/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Migrations: whichever are newer than the file, in one transaction.
 */
#include "store/sr-migrate.h"

#include "store/sr-store-files.h"

#define FOLDER "migrations/sqlite"

gint64
sr_migrate_latest (void)
{
  g_auto (GStrv) names = sr_store_files (FOLDER);
  guint n = g_strv_length (names);

  return n ? g_ascii_strtoll (names[n - 1], NULL, 10) : 0;
}

gint64
sr_migrate_version (SrDatabase *database, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (database, "PRAGMA user_version", error);

  return statement ? sr_statement_fetch_integer (statement, -1, error) : -1;
}

static gboolean
run_one (SrDatabase *database, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (FOLDER "/", name, NULL);
  g_autofree char *version =
      g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, g_ascii_strtoll (name, NULL, 10));

  return sr_database_execute (database, sr_store_file (file), error) &&
         sr_database_execute (database, version, error);
}

gboolean
sr_migrate_run (SrDatabase *database, GError **error)
{
  g_auto (GStrv) names = sr_store_files (FOLDER);
  g_autoptr (SrTransaction) transaction = sr_transaction_begin (database, error);
  gint64 version;

  if (transaction == NULL)
    return FALSE;
  version = sr_migrate_version (database, error);
  if (version < 0)
    return FALSE;
  for (guint i = 0; names[i]; i++)
    if (g_ascii_strtoll (names[i], NULL, 10) > version && !run_one (database, names[i], error))
      return FALSE;
  return sr_transaction_commit (transaction, error);
}
