/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The columns of a wage sheet on a screen, and how the grid asks a sheet for its cells.
 */
#pragma once

#include "acts/sr-wage-sheet.h"
#include "ui/widgets/sr-entry-grid.h"

G_BEGIN_DECLS

#define SR_N_WAGES_COLUMNS (SR_N_WAGE_COLUMNS + 3)

/* Number, name, the columns of the sheet, note. Titles in the language of the desk. */
const SrEntryColumn *sr_wages_columns (void);

/* Its data is a SrWageSheet. */
const SrEntryModel *sr_wages_model (void);

/* The column of the sheet under column AT of the grid; -1: number, name or note. */
int sr_wages_column (guint at);

/* The other way. */
guint sr_wages_place (SrWageColumn column);

G_END_DECLS
