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

/* Gives DRAFT, a new record, a code if its type has given ones and it has none. */
gboolean sr_act_give_code (SrRegister *reg, SrDraft *draft, GError **error);

G_END_DECLS
