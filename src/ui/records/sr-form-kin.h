/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a person's relation, sex and birth date say of the head and the parents, while a membership
 * or a person is typed: rules RL03 and RL05, whose whole truth is in src/rules/sql.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Adds warnings to the problems of DRAFT, a membership or a person that is there already; nothing
 * for drafts of other types. Only what the clerk has changed can make one. */
void sr_form_check_kin (SrRegister *reg, SrDraft *draft);

G_END_DECLS
