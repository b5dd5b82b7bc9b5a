/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the connection share; nobody else includes it.
 */
#pragma once

#include <sqlite3.h>

#include "store/sr-database.h"

struct _SrDatabase {
  sqlite3 *handle;
  char *path;
  GHashTable *idle; /* SQL text → GQueue of sqlite3_stmt not in use */
  guint n_idle;
  guint depth;        /* open transactions */
  gpointer interrupt; /* what sr_database_set_interrupt() was given */
};

/* Sets ERROR from the connection's last failure, with the file's name and what to do. */
void sr_database_set_error (SrDatabase *database, GError **error);

/* The code for an SQLite result code, and a translated sentence about PATH. */
void sr_store_error_set_sqlite (GError **error, int result, const char *path, const char *detail);
