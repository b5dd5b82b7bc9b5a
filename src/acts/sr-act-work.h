/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the acts of work and wages share. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* The work spells of PERSON that run on the run's date, planned ones left out, in order of their
 * beginning. SrRecord elements; NULL on error. */
GPtrArray *sr_act_running_work (SrActRun *run, gint64 person, GError **error);

/* The region (code of work_scope) that a place of work lies in, seen from the settlement's county:
 * "county", "city", "province" or "other_province". NULL for no place, or without a site. */
const char *sr_act_scope_of (SrRegister *reg, const char *division);

/* Fills in what follows from the rest of a new work spell: of a workshop its trade, the place and
 * the channel; of a place the region; planned: no. */
gboolean sr_act_complete_work (SrActRun *run, SrDraft *spell, GError **error);

/* Writes SPELL for PERSON, running from the run's date on. Says so, and what is doubtful. *ID (may
 * be NULL) gets its id. */
gboolean
sr_act_begin_work (SrActRun *run, gint64 person, SrDraft *spell, gint64 *id, GError **error);

/* Ends SPELL on the run's date, the first day without. Refuses when it has ended or begins that
 * day. Says so, and which months of a workshop stay unpaid. */
gboolean sr_act_end_work (SrActRun *run, SrRecord *spell, GError **error);

/* Whoever looks for work is in STATE (a code of seeker_state) now, if registered and looking. Says
 * so. */
gboolean sr_act_set_seeker (SrActRun *run, gint64 person, const char *state, GError **error);

G_END_DECLS
