/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Scopes of lists: the word "figure=births" or "rule=HS04" as SQL and as a title. What the words of
 * a list are is told in store/sr-query-words.h.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* An SrScopeFunc. A figure may be cut: "moved_in/join_reason=moved_in+relocated" are those of
 * moved_in whose reason is one of these codes. When the scope counts records of another type that
 * refer to SCHEMA's (births are memberships of persons), those referred to are listed. Errors:
 * INVALID. */
char *sr_list_scope_sql (const SrSchema *schema, const char *kind, const char *key, GError **error);

/* What the scope WORD is called, in the language of the desk: the title of figure or rule. New
 * string. */
char *sr_list_scope_title (SrRegister *reg, const char *word);

/* The same as official tables call it. New string. */
char *sr_list_scope_official (const char *word);

G_END_DECLS
