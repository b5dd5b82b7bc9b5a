/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What must hold after every act: one head while a household has members, one household per person,
 * one household per flat, one head per building and one monitoring per household at a time, nobody
 * anywhere before birth or after death or outside the time of the household, every span ending
 * after it begins, nothing standing on a void record (sr-references.h). Each is a query of
 * invariants/, asked for the households, persons, flats and buildings that an entry touched; so
 * what was wrong elsewhere before does not stand in the way.
 */
#pragma once

#include "acts/sr-act-watch.h"
#include "store/sr-entry.h"

G_BEGIN_DECLS

/* Over all that ENTRY has written so far, at any time, not only at the as-of date. REFUSED with the
 * first sentence. WATCH may be NULL. */
gboolean sr_invariants_check (SrEntry *entry, const SrActWatch *watch, GError **error);

/* Names of the queries ("invariants/one-head.sql"); NULL-terminated. For the test that prepares
 * all. */
const char *const *sr_invariants_queries (void);

G_END_DECLS
