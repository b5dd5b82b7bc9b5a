/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * 变动表: a list at two dates, side by side. Both are as-of queries over the same columns, so it
 * tells what is otherwise than it was, not what was done to the register.
 */
#pragma once

#include "reports/sr-table.h"
#include "store/sr-query.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Lets TABLE (new, without columns) tell how the records of QUERY differ from those that it has at
 * SINCE: who is new, who is no more, and field by field (COLUMNS as for sr_list_fill()) what was
 * and what is. Records are matched by their key and come in the order of it; what is masked is
 * compared as it is and shown masked. Rows are read while they are written. FALSE with ERROR set
 * when the database failed. */
gboolean sr_list_changes_fill (SrTable *table,
                               SrRegister *reg,
                               const SrQuery *query,
                               const char *since,
                               const char *const *columns,
                               gboolean reveal,
                               GError **error);

/* How many records differ, and in how many values those that are on both sides. */
typedef struct {
  guint came, went, changed, values;
} SrListChangeCount;

/* Counts what sr_list_changes_fill () would tell for a list with COLUMNS. For a thread. */
gboolean sr_list_changes_count (SrRegister *reg,
                                const SrQuery *query,
                                const char *since,
                                const char *const *columns,
                                SrListChangeCount *count,
                                GError **error);

G_END_DECLS
