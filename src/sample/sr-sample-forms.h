/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the forms of the sample community say: the fields of each record as it is first entered.
 * References to other records are set by the writer, which knows their ids.
 */
#pragma once

#include "core/sr-draft.h"
#include "sample/sr-community.h"

G_BEGIN_DECLS

void sr_sample_fill_person (SrCommunity *community, guint index, SrDraft *draft);
void sr_sample_fill_household (SrCommunity *community, guint index, SrDraft *draft);

/* STATE: code of flat_state when first entered. */
void sr_sample_fill_flat (SrCommunity *community, guint index, const char *state, SrDraft *draft);

/* The amounts of an account; the household is set by the writer. */
void sr_sample_fill_account (SrCommunity *community, const SrAccount *account, SrDraft *draft);

G_END_DECLS
