/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of all acts, one file each, for the list in sr-act.c.
 */
#pragma once

#include "acts/sr-act.h"

G_BEGIN_DECLS

extern const SrAct sr_act_account_income;
extern const SrAct sr_act_add_measure;
extern const SrAct sr_act_birth;
extern const SrAct sr_act_change;
extern const SrAct sr_act_change_head;
extern const SrAct sr_act_clear_risk;
extern const SrAct sr_act_correct;
extern const SrAct sr_act_correct_id_number;
extern const SrAct sr_act_create;
extern const SrAct sr_act_death;
extern const SrAct sr_act_documents;
extern const SrAct sr_act_end;
extern const SrAct sr_act_exempt;
extern const SrAct sr_act_follow_placement;
extern const SrAct sr_act_import;
extern const SrAct sr_act_join_household;
extern const SrAct sr_act_leave;
extern const SrAct sr_act_leave_work;
extern const SrAct sr_act_marry_in;
extern const SrAct sr_act_marry_out;
extern const SrAct sr_act_merge;
extern const SrAct sr_act_merge_persons;
extern const SrAct sr_act_monitor;
extern const SrAct sr_act_move_flat;
extern const SrAct sr_act_move_in;
extern const SrAct sr_act_move_out;
extern const SrAct sr_act_redo;
extern const SrAct sr_act_refer;
extern const SrAct sr_act_restore;
extern const SrAct sr_act_return;
extern const SrAct sr_act_split;
extern const SrAct sr_act_start_work;
extern const SrAct sr_act_undo;
extern const SrAct sr_act_verify_work;
extern const SrAct sr_act_void;
extern const SrAct sr_act_wages;

G_END_DECLS
