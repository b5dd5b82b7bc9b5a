/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading records: by id, by code, and the dated past of one. The SQL is made from the schema
 * (sr-record-sql.c): the table, the state row valid at the as-of date, and the view of derived
 * fields.
 */
#pragma once

#include "core/sr-record.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* AS_OF NULL: the register's. NOT_FOUND when there is no such record; void records are read too. */
SrRecord *sr_record_load (
    SrRegister *reg, const SrSchema *schema, gint64 id, const char *as_of, GError **error);

/* By business code (not void); flats by label 3-1-502. NOT_FOUND names the code. */
SrRecord *sr_record_find (
    SrRegister *reg, const SrSchema *schema, const char *code, const char *as_of, GError **error);
gboolean sr_record_find_id (
    SrRegister *reg, const SrSchema *schema, const char *code, gint64 *id, GError **error);

/* How a reference shows a record: name, or code, or label of a flat. New string; "" for id 0 or an
 * unknown record. */
char *sr_record_label (SrRegister *reg, const SrSchema *schema, gint64 id);

/* Ids of the records of SCHEMA, not void, whose reference FIELD is ID; of span types only those
 * valid at AS_OF (of types that are valid by months too), all when AS_OF is NULL. Ordered by since
 * (span types) or its month, then id. gint64 elements;
 * free with g_array_unref. */
GArray *sr_record_ids_where (SrRegister *reg,
                             const SrSchema *schema,
                             const char *field,
                             gint64 id,
                             const char *as_of,
                             GError **error);

/* One stretch of the dated past of a record; the record holds the dated fields that were so then.
 */
typedef struct {
  char since[SR_DATE_SIZE];
  char until[SR_DATE_SIZE]; /* "" when open */
  SrRecord *record;
} SrState;

/* All states that are not void, oldest first. SrState elements, freed with the array. */
GPtrArray *sr_record_states (SrRegister *reg, const SrSchema *schema, gint64 id, GError **error);

/* A value as a screen or list shows it: code → name, reference → label, money with thin spaces,
 * flag → Yes/No (translated), masked as the field says unless REVEAL. New string. */
char *
sr_display_value (SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal);

G_END_DECLS
