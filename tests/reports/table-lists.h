/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Numbers of a table that open lists.
 */
#pragma once

#include "reports/sr-table.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* The test fails when a cell or a total opens a list of another length than it says. How many open
 * one. */
guint table_check_lists (SrRegister *reg, const SrTable *table);

G_END_DECLS
