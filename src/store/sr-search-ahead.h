/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The search index of a register, read aside before anybody searches, and once: who searches
 * meanwhile waits for the rest of it instead of reading another one.
 */
#pragma once

#include "store/sr-job.h"
#include "store/sr-search-index.h"

G_BEGIN_DECLS

/* An index that is being read. */
typedef struct _SrSearchAhead SrSearchAhead;

/* Starts reading the index in a job of its own, unless REG keeps one or it is being read already.
 * When it is there REG keeps it. */
void sr_search_ahead_start (SrRegister *reg);

/* The one that is being read; NULL: none. A new reference, for any thread. */
SrSearchAhead *sr_search_ahead_get (SrRegister *reg);
void sr_search_ahead_unref (SrSearchAhead *ahead);

/* For the work of JOB: waits until it is read. A new reference; NULL: it could not be read, or the
 * job is cancelled. */
SrSearchIndex *sr_search_ahead_wait (SrSearchAhead *ahead, SrJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSearchAhead, sr_search_ahead_unref)

G_END_DECLS
