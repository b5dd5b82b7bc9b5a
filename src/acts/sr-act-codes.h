/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Business codes that the register gives itself: household SR-0285, person R-000963.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* TRUE for record types whose codes are given: household and person. */
gboolean sr_act_gives_codes (const SrSchema *schema);

/* One more than the highest ever given (void records keep theirs). New string; NULL on error. */
char *sr_act_next_code (SrRegister *reg, const SrSchema *schema, GError **error);

/* The highest codes so far, while many records are written in one entry: the register is asked once
 * for each type. */
typedef struct {
  char *last[2]; /* NULL: not asked yet; "": none */
} SrActCodes;

void sr_act_codes_clear (SrActCodes *codes);

/* Gives DRAFT, a new record, a code if its type has given ones and it has none. */
gboolean sr_act_give_code (SrActCodes *codes, SrRegister *reg, SrDraft *draft, GError **error);

/* DRAFT, new or changed, is written with a code of its own: later ones are higher. */
void sr_act_note_code (SrActCodes *codes, SrDraft *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SrActCodes, sr_act_codes_clear)

G_END_DECLS
