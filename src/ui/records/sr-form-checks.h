/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What forms say of the problems of a draft: when they are looked for, which of them stand in the
 * way of saving, and what an ID number tells by itself.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"
#include "ui/records/sr-field-editor.h"
#include "ui/widgets/sr-field-row.h"

G_BEGIN_DECLS

/* Checks DRAFT as of the register's date; its problems are then in the draft. Besides the record's
 * own rules: that nobody else has a value that has to be unique, and that a relation goes with the
 * sex. LOOKUP (may be NULL) knows the fields of what is edited together with it. */
void sr_form_check (SrRegister *reg, SrDraft *draft, SrFieldLookup lookup, gpointer data);

/* How a form shows PROBLEM. An error in a field that was wrong before and is left as it was does
 * not stand in the way: it is a doubt. A blank field of a new record that was not touched yet is
 * plain, unless STRICT (the clerk asked to save). */
SrFieldState sr_form_state (SrDraft *draft, const SrProblem *problem, gboolean strict);

/* The worst problem of a field that is to be shown, with its state; NULL: none, state PLAIN. KEY
 * NULL: of the whole record. */
const SrProblem *
sr_form_problem (SrDraft *draft, const char *key, gboolean strict, SrFieldState *state);

/* How many fields are in STATE. */
guint sr_form_count (SrDraft *draft, SrFieldState state, gboolean strict);

/* When the ID number is another right one than FILLED and sex or birth date are blank, or were
 * filled from FILLED, sets them; a kind of ID that says there is none
 * becomes the resident card. FILLED keeps the number this was done for; it begins as NULL. */
void sr_form_fill_from_id (SrDraft *draft, char **filled);

/* TRUE when the draft has an ID number that is right and agrees with sex and birth date. */
gboolean sr_form_id_agrees (SrDraft *draft);

G_END_DECLS
