/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A cell of a table as text, as it is written on paper; workbooks and CSV files have numbers of
 * their own.
 */
#pragma once

#include "reports/sr-table.h"

G_BEGIN_DECLS

/* Money as 1,234.50, a percentage as 12.5%, other numbers and texts as they are, without control
 * characters; "" for a blank. New string; NULL when the value is no text (invalid UTF-8) and no
 * number. */
char *sr_cell_text (const SrTableColumn *column, const SrValue *cell);

G_END_DECLS
