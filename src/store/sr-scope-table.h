/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Members that no SQL can find: those of a check in C. They stand in a temporary table of the
 * connection, which a query fills before it asks, so that filters, counts, sums and orders are the
 * usual ones. Found anew when something was written.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

/* The ids (gint64) of KEY at AS_OF, from REG. NULL on error. May run in any thread. */
typedef GArray *(*SrScopeFill) (SrRegister *reg,
                                const char *key,
                                const char *as_of,
                                GError **error);

/* SELECT record_id, amount of the members that FILL finds for KEY (letters and digits). New string.
 */
char *sr_scope_table_sql (const char *key, SrScopeFill fill);

/* Fills the table for MEMBERS_SQL where it is of sr_scope_table_sql(); nothing is done for other
 * texts. Before its statement is stepped. */
gboolean
sr_scope_table_fill (SrRegister *reg, const char *members_sql, const char *as_of, GError **error);

G_END_DECLS
