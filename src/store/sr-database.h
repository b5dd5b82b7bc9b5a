/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The database connection, statements and transactions: the only code that sees the SQLite library.
 * The few calls here are what another engine would have to offer.
 */
#pragma once

#include "core/sr-value.h"
#include "store/sr-store-error.h"

G_BEGIN_DECLS

typedef struct _SrDatabase SrDatabase;
typedef struct _SrStatement SrStatement;
typedef struct _SrTransaction SrTransaction;

typedef enum { SR_DATABASE_READ_WRITE, SR_DATABASE_READ_ONLY, SR_DATABASE_CREATE } SrDatabaseMode;

/* Opens PATH with foreign keys, WAL, FULL sync, secure delete and a busy time-out. CREATE needs
 * that no file is there and makes it 0600. Does not look at what is inside. */
SrDatabase *sr_database_open (const char *path, SrDatabaseMode mode, GError **error);
void sr_database_close (SrDatabase *database);
const char *sr_database_path (SrDatabase *database);

/* Runs one or more statements without parameters. */
gboolean sr_database_execute (SrDatabase *database, const char *sql, GError **error);

/* A statement for one use; compiled statements are kept by their text, so preparing the same text
 * again is cheap. Freeing it gives it back. It must not outlive the database. */
SrStatement *sr_database_prepare (SrDatabase *database, const char *sql, GError **error);
void sr_statement_free (SrStatement *statement);

/* Parameters by name with the colon (":as_of"). A name that the statement does not have is ignored:
 * a shared query takes what it needs. */
void sr_statement_bind_value (SrStatement *statement, const char *name, const SrValue *value);
void sr_statement_bind_integer (SrStatement *statement, const char *name, gint64 value);
void sr_statement_bind_text (SrStatement *statement,
                             const char *name,
                             const char *value); /* NULL: null */

typedef enum { SR_STEP_ROW, SR_STEP_DONE, SR_STEP_ERROR } SrStep;

/* Next row. On SR_STEP_ERROR, ERROR is set. */
SrStep sr_statement_step (SrStatement *statement, GError **error);

/* Runs a statement to its end, ignoring rows. */
gboolean sr_statement_run (SrStatement *statement, GError **error);

/* Back to before the first row, parameters kept. */
void sr_statement_reset (SrStatement *statement);

guint sr_statement_n_columns (SrStatement *statement);
const char *sr_statement_column_name (SrStatement *statement, guint column);
gboolean sr_statement_is_null (SrStatement *statement, guint column);
gint64 sr_statement_integer (SrStatement *statement, guint column);
double sr_statement_real (SrStatement *statement, guint column);
const char *sr_statement_text (SrStatement *statement,
                               guint column); /* until the next step; NULL for null */
SrValue sr_statement_value (SrStatement *statement, guint column); /* owned by the caller */

/* One integer or text from a query of one row; FALLBACK / NULL when there is no row or it failed
 * (ERROR set then). */
gint64 sr_statement_fetch_integer (SrStatement *statement, gint64 fallback, GError **error);
char *sr_statement_fetch_text (SrStatement *statement, GError **error);

/* Begins a write transaction; freeing it without commit rolls back. An inner one is a savepoint of
 * the outer. */
SrTransaction *sr_transaction_begin (SrDatabase *database, GError **error);
gboolean sr_transaction_commit (SrTransaction *transaction, GError **error);
void sr_transaction_free (SrTransaction *transaction);

/* Copies the whole database as it is now into a new file DEST (0600), which must not exist. */
gboolean sr_database_backup (SrDatabase *database, const char *dest, GError **error);

/* CALLBACK is asked now and then during long statements; TRUE stops them with
 * SR_STORE_ERROR_CANCELLED. NULL: never. */
void sr_database_set_interrupt (SrDatabase *database,
                                gboolean (*callback) (gpointer data),
                                gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrDatabase, sr_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrStatement, sr_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrTransaction, sr_transaction_free)

G_END_DECLS
