/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Whether the totals at the foot of a list are open, and by which field, as this desk had them
 * last: kept for each record type.
 */
#pragma once

#include "core/sr-schema.h"

G_BEGIN_DECLS

gboolean sr_totals_choice_is_open (const SrSchema *schema);

/* The field chosen last, else the first that suits: a code list rather than anything else. NULL
 * when records of SCHEMA cannot be grouped at all. */
const SrField *sr_totals_choice_field (const SrSchema *schema);

void sr_totals_choice_set (const SrSchema *schema, gboolean open, const SrField *field);

G_END_DECLS
