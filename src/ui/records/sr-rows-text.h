/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows of a list as text for a spreadsheet, as the table shows them: masked, tab-separated, titles
 * first. For a thread: thousands of rows take seconds.
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "core/sr-schema.h"
#include "store/sr-id-set.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  const SrSchema *schema;
  char **columns;  /* keys, NULL-terminated */
  GArray *ids;     /* gint64 */
  SrIdSet *former; /* rows that are there for what they were before; NULL: none */
} SrRowsOrder;

void sr_rows_order_free (SrRowsOrder *order);

/* A value as the cells of tables say it; FORMER: the row is there for what it was called before.
 * New string. */
char *sr_row_value_text (SrRegister *reg,
                         const SrSchema *schema,
                         const SrField *field,
                         const SrValue *value,
                         gboolean former);

/* NULL with ERROR set when a row cannot be read or CANCELLABLE was cancelled. PROGRESS and
 * CANCELLABLE may be NULL. New string. */
char *sr_rows_text (SrRegister *reg,
                    const SrRowsOrder *order,
                    SrProgress progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error);

G_END_DECLS
