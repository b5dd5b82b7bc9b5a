/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How the cells of a table are set on paper. Their texts are made by sr_cell_text().
 */
#pragma once

#include "exchange/sr-page-text.h"
#include "reports/sr-cell-text.h"

G_BEGIN_DECLS

/* Texts left, codes and dates in the middle, numbers right; only texts wrap. */
SrPageStyle sr_page_cell_style (const SrTableColumn *column, const SrValue *cell, double size);

G_END_DECLS
