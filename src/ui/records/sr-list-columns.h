/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which columns a list has, in which order: those of its record type, or what was chosen at this
 * desk, which is kept across starts (a setting of the desk, not of the register).
 */
#pragma once

#include "core/sr-schema.h"

G_BEGIN_DECLS

/* Keys of the columns, in order; never empty. Free with g_strfreev. */
char **sr_list_columns (const SrSchema *schema);

/* TRUE when they are not those of the record type. */
gboolean sr_list_columns_chosen (const SrSchema *schema);

/* KEYS NULL: those of the record type again. Unknown keys are left out. */
void sr_list_columns_set (const SrSchema *schema, const char *const *keys);

G_END_DECLS
