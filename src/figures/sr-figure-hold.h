/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Who is counted at a date, found once for many figures. Nearly every figure begins with the
 * households in residence or with the persons of them; whoever asks for dozens at one date (the
 * overview) holds these two for so long, and the others are asked beside them. A million persons
 * take some 15 MB meanwhile.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrFigureHold SrFigureHold;

/* Finds the households and persons of AS_OF (NULL: the register's) and keeps them in tables of
 * REG's connection: until the hold is freed every statement of sr_figure_prepare() for that date
 * reads them there. Nothing may be written meanwhile. A hold within a hold changes nothing. NULL on
 * error.
 */
SrFigureHold *sr_figure_hold_new (SrRegister *reg, const char *as_of, GError **error);
void sr_figure_hold_free (SrFigureHold *hold);

/* SQL as it is asked of what REG holds for AS_OF, a new string; NULL when it holds nothing. For
 * sr_figure_prepare(). */
char *sr_figure_hold_sql (SrRegister *reg, const char *as_of, const char *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrFigureHold, sr_figure_hold_free)

G_END_DECLS
