/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A list: which records, in which order. Only ids come back; rows are read one by one when they are
 * shown.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-id-set.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef enum {
  SR_FILTER_ANY_OF,   /* one of the values (codes, texts, ids and numbers as text; "": blank) */
  SR_FILTER_BLANK,    /* not filled */
  SR_FILTER_BETWEEN,  /* first..second, either may be "" */
  SR_FILTER_CONTAINS, /* text within */
  SR_FILTER_FILLED,   /* not blank */
} SrFilterOp;

typedef struct _SrQuery SrQuery;

SrQuery *sr_query_new (const SrSchema *schema);
SrQuery *sr_query_copy (const SrQuery *query);
void sr_query_free (SrQuery *query);

const SrSchema *sr_query_schema (const SrQuery *query);

/* Scope: SQL of a figure's members (SELECT record_id, amount …), or NULL: every record that is not
 * void. All texts are copied. */
void sr_query_set_members (SrQuery *query, const char *members_sql);

/* The same, remembering the list word that named it ("figure=births"). NULL, NULL: no scope. */
void sr_query_set_scope (SrQuery *query, const char *word, const char *members_sql);
const char *sr_query_scope (const SrQuery *query); /* NULL: not named by a word */

void sr_query_set_period (SrQuery *query,
                          const char *from,
                          const char *to);                           /* :from, :to of the scope */
const char *sr_query_period (const SrQuery *query, const char **to); /* NULL: not set */
void sr_query_set_as_of (SrQuery *query, const char *as_of);         /* NULL: the register's */
const char *sr_query_as_of (const SrQuery *query);                   /* as it was set */

/* Part of a name, pinyin, initials, ID number, phone, code, flat (TYPE.search.sql). NULL or "":
 * none. */
void sr_query_set_search (SrQuery *query, const char *text);

/* A field of the schema: stored, dated, choices or derived. Filters are joined by "and". VALUES is
 * NULL-terminated. */
void
sr_query_add_filter (SrQuery *query, const char *field, SrFilterOp op, const char *const *values);
void sr_query_clear_filters (SrQuery *query);
void sr_query_remove_filter (SrQuery *query, guint index);
guint sr_query_n_filters (const SrQuery *query);

/* What was set, for saying it: owned by QUERY. The search is as it is compared, NULL when there is
 * none; so is the field of the order. */
const SrField *
sr_query_filter (const SrQuery *query, guint index, SrFilterOp *op, const char *const **values);
const char *sr_query_search (const SrQuery *query);
const SrField *sr_query_sort (const SrQuery *query, gboolean *descending);

/* NULL: the schema's natural order (code, else name in pinyin order, else id). */
void sr_query_set_sort (SrQuery *query, const char *field, gboolean descending);
void sr_query_set_limit (SrQuery *query, guint limit); /* 0: none */
guint sr_query_limit (const SrQuery *query);

/* gint64 ids; free with g_array_unref. NULL on error. */
GArray *sr_query_ids (SrRegister *reg, const SrQuery *query, GError **error);

/* The same ids in no order. NULL on error. */
SrIdSet *sr_query_id_set (SrRegister *reg, const SrQuery *query, GError **error);

/* Of all that, only ids of this set, for sr_query_ids () and sr_query_count (); NULL: all. */
void sr_query_set_within (SrQuery *query, SrIdSet *ids);
gboolean sr_query_is_within (const SrQuery *query); /* such a set is there */

/* Which rows, but for the search, and not in which order: two queries with the same key have the
 * same rows while nothing is written. AS_OF: the register's. New string. */
char *sr_query_rows_key (const SrQuery *query, const char *as_of);

/* But for the search, every record that is not void is a row. */
gboolean sr_query_has_all (const SrQuery *query);

/* -1 on error. */
gint64 sr_query_count (SrRegister *reg, const SrQuery *query, GError **error);

/* SUMS[i] gets the sum of the number FIELDS[i], stored or derived, over all rows; blanks count
 * nothing. */
gboolean sr_query_sums (SrRegister *reg,
                        const SrQuery *query,
                        const char *const *fields,
                        guint n_fields,
                        gint64 *sums,
                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrQuery, sr_query_free)

G_END_DECLS
