/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of a table that are read from one statement while they are written: no matter how many, only
 * one is ever in memory.
 */
#pragma once

#include "figures/sr-figures.h"
#include "reports/sr-cell-maker.h"

G_BEGIN_DECLS

/* A column of such a table: which field, and by which name the statement gives it. */
typedef struct {
  const SrSchema *schema;
  const SrField *field;
  const char *name;    /* NULL: the field's key */
  const char *title;   /* NULL: the field's official title */
  SrColumnFlags flags; /* besides those of the field */
  gboolean is_age;     /* what the statement gives is the birth date */
} SrStatementColumn;

/* Binds what is special to a statement. */
typedef void (*SrStatementBind) (SrStatement *statement, gpointer data);

/* Adds COLUMNS (copied) to TABLE and makes it read its rows from SQL, with everything bound that
 * figures take at WHEN, and then by BIND with DATA (freed with DESTROY; all three may be NULL).
 * N_ROWS as for sr_table_set_source(). Keeps REG. */
void sr_table_read_statement (SrTable *table,
                              SrRegister *reg,
                              const char *sql,
                              const SrFigureWhen *when,
                              const SrStatementColumn *columns,
                              guint n_columns,
                              gboolean reveal,
                              SrStatementBind bind,
                              gpointer data,
                              GDestroyNotify destroy,
                              gint64 n_rows);

/* The same for one statement with :id, run for each of IDS (gint64 elements; a reference is taken).
 */
void sr_table_read_ids (SrTable *table,
                        SrRegister *reg,
                        const char *sql,
                        const SrFigureWhen *when,
                        const SrStatementColumn *columns,
                        guint n_columns,
                        gboolean reveal,
                        GArray *ids);

G_END_DECLS
