/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The mechanical SQL of a record type, made from its fields: table t, state row s valid at :as_of,
 * view v of derived fields. Every query with a thought in it is a .sql file instead.
 */
#pragma once

#include "core/sr-schema.h"

G_BEGIN_DECLS

/* Where a field is read: "t.name", "s.labour_ability", "v.age"; "NULL" for choices, which are read
 * from their link table. New string. */
char *sr_record_sql_expression (const SrField *field);

/* " FROM household AS t JOIN (…) AS v ON … LEFT JOIN household_state AS s ON …": with the view and
 * the state only as asked for. New string. */
char *sr_record_sql_from (const SrSchema *schema, gboolean view, gboolean state);

/* id, version, void, state row's id, then every field in schema order, of the record :id at :as_of.
 * Kept. */
const char *sr_record_sql_select (const SrSchema *schema);

/* Columns before the first field in it. */
#define SR_RECORD_SQL_FIRST 4

/* INSERT of one row: table TYPE with :id and every plain field as :KEY, or table TYPE_state with
 * :id, :owner, :since, :until and every dated field. Kept. */
const char *sr_record_sql_insert (const SrSchema *schema, gboolean state);

/* Tables: TYPE or TYPE_state; link table TYPE_FIELD. New strings. */
char *sr_record_sql_table (const SrSchema *schema, gboolean state);
char *sr_record_sql_link_table (const SrSchema *schema, const SrField *field);

/* TRUE when FIELD has a column in table TYPE (STATE: TYPE_state). */
gboolean sr_record_sql_has_column (const SrField *field, gboolean state);

G_END_DECLS
