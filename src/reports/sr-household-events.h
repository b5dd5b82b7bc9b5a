/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What happened to a household, by date: who came and went, which flats it had, what it was.
 */
#pragma once

#include "reports/sr-table.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* Rows 日期, 变动, 说明 up to AS_OF, oldest first, added to TABLE, which has these columns. What
 * happened to several on one day for one reason is one row. */
gboolean sr_household_events (
    SrTable *table, SrRegister *reg, gint64 household, const char *as_of, GError **error);

G_END_DECLS
