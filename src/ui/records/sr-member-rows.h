/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of an act that is about several persons (moving in): a compact form for each, to be
 * added and taken away. The first one is proposed as the head of the household. Rows that an act
 * proposes (SrAct.propose) are fixed: each stands under what it is about and asks for the rest.
 *
 * Signal: "checked" () after each change, once the problems are known.
 */
#pragma once

#include <gtk/gtk.h>

#include "acts/sr-act-request.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_MEMBER_ROWS (sr_member_rows_get_type ())
G_DECLARE_FINAL_TYPE (SrMemberRows, sr_member_rows, SR, MEMBER_ROWS, GtkBox)

/* Shows the rows that REQUEST has, at least one unless they are proposed; REQUEST must outlive the
 * widget. */
GtkWidget *sr_member_rows_new (SrRegister *reg, SrActRequest *request);

/* Adds a blank row at the end and puts the focus into it. Also the action "members.add". */
void sr_member_rows_add (SrMemberRows *self);
void sr_member_rows_remove (SrMemberRows *self, guint index);

/* Shows the rows anew after they were proposed anew. */
void sr_member_rows_reload (SrMemberRows *self);

/* As sr_record_form_check(), for every row. */
void sr_member_rows_check (SrMemberRows *self, gboolean strict);

gboolean sr_member_rows_next_problem (SrMemberRows *self, gboolean from_start);

G_END_DECLS
