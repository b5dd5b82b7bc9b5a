/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Values of fields as JSON: numbers and flags as such, money in 元, codes as they are stored, lists
 * of codes as arrays, references as texts, blanks as null, what is masked as its masked text.
 */
#pragma once

#include "cli/sr-json.h"
#include "store/sr-record-store.h"

G_BEGIN_DECLS

void sr_field_json (
    SrJson *json, SrRegister *reg, const SrField *field, const SrValue *value, gboolean reveal);

G_END_DECLS
