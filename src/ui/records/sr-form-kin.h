/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a person's relation, sex and birth date say of the head and the parents, while a membership
 * or a person is typed: rules RL03 and RL05, decided by core/sr-kin.h.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"
#include "ui/records/sr-field-editor.h"

G_BEGIN_DECLS

/* Adds to the problems of DRAFT, with the severity of the catalogue. Ages are held against each
 * other in a membership, or a person that is there already, as far as the clerk has changed them.
 * LOOKUP (may be NULL) knows the fields of what is edited together with DRAFT. */
void sr_form_check_kin (SrRegister *reg, SrDraft *draft, SrFieldLookup lookup, gpointer data);

G_END_DECLS
