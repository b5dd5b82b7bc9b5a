/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Memberships as several acts end and change them, and what goes with an end: the state of the
 * person, a household that nobody is left in. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Memberships of HOUSEHOLD on DATE, the head first. SrRecord elements; NULL on error. */
GPtrArray *sr_act_members (SrRegister *reg, gint64 household, const char *date, GError **error);

/* *MEMBERSHIP gets the membership of PERSON on DATE, NULL when they belong nowhere then. FALSE on
 * error. */
gboolean sr_act_membership_of (
    SrRegister *reg, gint64 person, const char *date, SrRecord **membership, GError **error);

gboolean sr_act_is_head (SrRecord *membership);

/* Ends MEMBERSHIP on the run's date for REASON (a code). Refuses when it ends already, or begins
 * that day. Says so. */
gboolean
sr_act_end_membership (SrActRun *run, SrRecord *membership, const char *reason, GError **error);

/* The relation of MEMBERSHIP is RELATION from the run's date on. Refuses what contradicts the sex.
 * Says so. */
gboolean sr_act_relate (SrActRun *run, SrRecord *membership, const char *relation, GError **error);

/* PERSON is in STATE from the run's date on; nothing happens when they are. Says so. */
gboolean sr_act_set_state (SrActRun *run, gint64 person, const char *state, GError **error);

/* Who had moved away, or was counted elsewhere, is registered here again. Says so. */
gboolean sr_act_register_again (SrActRun *run, gint64 person, GError **error);

/* PERSON is married from now on, if the register does not say so already: for the first time, or
 * again. STATUS: what the clerk said, or NULL. Says so. */
gboolean sr_act_marry (SrActRun *run, gint64 person, const char *status, GError **error);

/* A plain field of PERSON becomes TEXT. Says so. */
gboolean sr_act_set_person (
    SrActRun *run, gint64 person, const char *field, const char *text, GError **error);

/* Every open span of PERSON but memberships (posts, mentors …), found by the references of all
 * record types: END: ends on the run's date; otherwise it is said that it goes on. */
gboolean sr_act_person_spans (SrActRun *run, gint64 person, gboolean end, GError **error);

/* HOUSEHOLD leaves the register on the run's date for REASON (a code of household_change_reason):
 * its stays end, their flats become vacant. Says so. */
gboolean
sr_act_close_household (SrActRun *run, gint64 household, const char *reason, GError **error);

/* Ends every stay of HOUSEHOLD. */
gboolean sr_act_end_stays (SrActRun *run, gint64 household, GError **error);

/* A household that left before or on the run's date takes nobody in. */
gboolean sr_act_check_household_is_there (SrActRun *run, gint64 household, GError **error);

G_END_DECLS
