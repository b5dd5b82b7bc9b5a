/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The text form of a list, one way for the command line, saved lists, the window's actions and its
 * chips. A list is some words:
 *
 *   figure=KEY, rule=KEY    the scope: members of a figure, offenders of a rule
 *   period=2025-09          for scopes that count a period; also FROM..TO, 2025Q3, 2025; the field
 *                           of that name where the type has one (income accounts)
 *   search=TEXT             as the search entry
 *   sort=FIELD, sort=-FIELD
 *   FIELD=A,B               any of these: codes or names, numbers, dates; with an empty one ("A,")
 *                           or blank
 *   FIELD=FROM..TO          between, either may be left out; a month or a year stands for its days
 *   FIELD=                  blank
 *   FIELD=*                 filled
 *   FIELD=~TEXT             contains
 *
 * In values a backslash takes the meaning from a comma, a leading * or ~ and from "..".
 */
#pragma once

#include "store/sr-query.h"

G_BEGIN_DECLS

/* SQL (record_id …) of the records of SCHEMA that the scope KIND ("figure", "rule") of KEY names.
 * Scopes are known above the store. NULL with ERROR set when there is none. New string. */
typedef char *(*SrScopeFunc) (const SrSchema *schema,
                              const char *kind,
                              const char *key,
                              GError **error);

/* Adds WORD to QUERY; a scope, a period, a search or an order replaces the one that is there. SCOPE
 * NULL: scopes are refused. Errors: INVALID, with a sentence that quotes the word. */
gboolean sr_query_add_word (
    SrRegister *reg, SrQuery *query, const char *word, SrScopeFunc scope, GError **error);

/* All of WORDS (NULL-terminated) to a new query of SCHEMA; NULL when one cannot be understood. */
SrQuery *sr_query_new_from_words (SrRegister *reg,
                                  const SrSchema *schema,
                                  const char *const *words,
                                  SrScopeFunc scope,
                                  GError **error);

/* The words that make QUERY again: codes, not names. A scope that no word named is left out. Free
 * with g_strfreev. */
char **sr_query_words (SrRegister *reg, const SrQuery *query);

/* The word of one filter. New string. */
char *sr_query_filter_word (SrRegister *reg, const SrQuery *query, guint index);

G_END_DECLS
