/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a filter and a scope of a list are called on their chips.
 */
#pragma once

#include "store/sr-query.h"

G_BEGIN_DECLS

/* "Kind of household 2 values"; WHOLE: with all values. New string. */
char *sr_filter_text (SrRegister *reg, const SrQuery *query, guint index, gboolean whole);

/* "Births 2025-09"; NULL when no word named the scope. New string. */
char *sr_filter_scope_text (SrRegister *reg, const SrQuery *query);

/* A value as it was given to the filter of FIELD, as screens show it. New string. */
char *sr_filter_value_text (SrRegister *reg, const SrField *field, const char *value);

G_END_DECLS
