/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Persons and memberships as several acts make them: a new person from what was filled in, a
 * membership, codes. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Completes a new person (sr-person-defaults.h) and gives a code. Refuses a number that somebody
 * has already, naming them and where they belong; creates; says so. */
gboolean sr_act_create_person (SrActRun *run, SrDraft *person, gint64 *id, GError **error);

/* Refuses the ID number of PERSON when somebody else has it, naming them and where they belong. */
gboolean sr_act_check_number_is_free (SrActRun *run, SrDraft *person, GError **error);

/* Of parameters that ask for somebody of the register (person_id) or a new person (name,
 * id_number): either, and not both. */
void sr_act_check_known_or_new (const SrRecord *record, SrProblems *problems);

/* PERSON belongs to HOUSEHOLD from the run's date on. RELATION and REASON are codes. Refuses a
 * relation that contradicts the sex, and a second spouse. Says so. */
gboolean sr_act_join (SrActRun *run,
                      gint64 household,
                      gint64 person,
                      const char *relation,
                      const char *reason,
                      GError **error);

/* RL03: a grandson is a man. Refuses a RELATION that contradicts the sex of PERSON. */
gboolean sr_act_check_relation (SrActRun *run, gint64 person, const char *relation, GError **error);

/* HOUSEHOLD lives in FLAT from the run's date on. Refuses a flat for common use or under repair;
 * that it is free is left to the invariants. Brings its declared state up to date. Says so. */
gboolean sr_act_occupy (SrActRun *run, gint64 household, gint64 flat, GError **error);

/* Brings a declared state "vacant" or "occupied" of FLAT up to date after a stay began or ended. */
gboolean sr_act_update_flat (SrActRun *run, gint64 flat, GError **error);

/* The same for the flat that the record ID names, if its type has one. */
gboolean sr_act_update_flat_of (SrActRun *run, const SrSchema *schema, gint64 id, GError **error);

G_END_DECLS
