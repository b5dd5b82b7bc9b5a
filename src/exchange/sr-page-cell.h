/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A cell of a table as text: how its value is written on paper, and where it stands.
 */
#pragma once

#include "exchange/sr-page-text.h"
#include "reports/sr-table.h"

G_BEGIN_DECLS

/* Money as 1,234.50, a percentage as 12.5%, other numbers and texts as they are, without control
 * characters; "" for a blank. New string; NULL when the value is no text (invalid UTF-8) and no
 * number. */
char *sr_page_cell_text (const SrTableColumn *column, const SrValue *cell);

/* Texts left, codes and dates in the middle, numbers right; only texts wrap. */
SrPageStyle sr_page_cell_style (const SrTableColumn *column, const SrValue *cell, double size);

G_END_DECLS
