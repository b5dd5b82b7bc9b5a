/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Orders that are written by hand: orders/TYPE.FIELD.sql has all records of a type that have a
 * value in a derived field, in its order, where asking the view for each would take long.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* The order of FIELD; NULL: there is none, and it is sorted by its view. Owned by the program. */
const char *sr_query_order_sql (const SrSchema *schema, const SrField *field);

/* IDS, which ascend, in the order of SQL at AS_OF: first those that have no value, then the others;
 * DESCENDING turns all around. A new array; NULL on error. */
GArray *sr_query_order_put (SrRegister *reg,
                            const char *sql,
                            const char *as_of,
                            const GArray *ids,
                            gboolean descending,
                            GError **error);

G_END_DECLS
