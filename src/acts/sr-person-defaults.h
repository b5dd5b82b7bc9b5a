/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A new person as far as nobody has said otherwise.
 */
#pragma once

#include "core/sr-draft.h"

G_BEGIN_DECLS

/* Fills in what is blank: state "registered", kind of certificate; birth date and sex from the ID
 * number. */
void sr_person_complete (SrDraft *person);

G_END_DECLS
