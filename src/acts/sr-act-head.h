/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who is head of a household after another one, and what everybody is to them then: by kinship
 * where that is certain (sr-kinship.h), else as the rows of the request say. And leaving a
 * household, which may need a new head. For this folder only.
 */
#pragma once

#include "acts/sr-act-run.h"

G_BEGIN_DECLS

/* Rows that ask what a member is to the new head. */
#define SR_ACT_RELATION_ROWS 2
extern const SrActParameter sr_act_relation_rows[SR_ACT_RELATION_ROWS];

/* NEW_HEAD, a member of HOUSEHOLD, is its head from the run's date on. OLD_HEAD_LEAVES: on the same
 * day, and needs no relation. Refuses with the names of those whose relation is not certain and not
 * told. Says each change. */
gboolean sr_act_make_head (
    SrActRun *run, gint64 household, gint64 new_head, gboolean old_head_leaves, GError **error);

/* The person of MEMBERSHIP leaves their household on the run's date for REASON (a code of
 * leave_reason). NEW_HEAD: who is head after them, 0 when they are not the head or one only is
 * left. When nobody is left the household leaves, too, unless they will be back (study, army). */
gboolean sr_act_depart (
    SrActRun *run, SrRecord *membership, const char *reason, gint64 new_head, GError **error);

/* PERSON of the register is about to join HOUSEHOLD: a membership of another one ends for REASON,
 * somebody who belongs nowhere is registered again. Refuses a member of HOUSEHOLD, and the head of
 * another one who is not alone there. *MOVED (may be NULL): whether they were a member. */
gboolean sr_act_come_from (SrActRun *run,
                           gint64 household,
                           gint64 person,
                           const char *reason,
                           gboolean *moved,
                           GError **error);

/* What PERSON, who was RELATION to the head OTHER of another household, would be to HEAD when OTHER
 * is OTHER_TO_HEAD; NULL when that is not certain. */
const char *sr_act_relation_through (
    SrRegister *reg, SrRecord *membership, gint64 other, const char *other_to_head, gint64 head);

/* The relation that a row of the request tells of PERSON, or NULL. */
const char *sr_act_row_relation (SrActRequest *request, gint64 person);

/* --- For the forms --- */

/* SrAct.propose of an act on a household or a member with the parameter head_id: one row for each
 * member whose relation to the new head there is to be, filled in where it is certain. */
void sr_act_propose_relations (SrRegister *reg, SrActRequest *request);

/* SrAct.row_title of rows that begin with a person. */
char *sr_act_person_row_title (SrRegister *reg, SrActRequest *request, guint row);

/* SrAct.candidates: head_id is one of the members of the subject's household, and
 * nobody where somebody leaves who is not the head. */
GArray *sr_act_member_candidates (SrRegister *reg, SrActRequest *request, const char *key);

/* The household that a request is about: its subject, or that of the person on the request's day;
 * 0: none. */
gint64 sr_act_request_household (SrRegister *reg, SrActRequest *request);
const char *sr_act_request_day (SrRegister *reg, SrActRequest *request);

G_END_DECLS
