/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Figures flat by flat: how many members of a figure live where, for plans of buildings. One
 * building at a time, because nobody looks at all of a large register.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* TRUE when members of FIGURE (flats, households, persons) can be found in flats. */
gboolean sr_figure_has_homes (const SrFigure *figure);

/* Members of FIGURE in each flat of BUILDING: id of the flat (a gint64 *) → number, by
 * GPOINTER_TO_UINT; flats without any are not in it. Households and persons are where they moved in
 * last. NULL on error. */
GHashTable *sr_figure_by_flat (SrRegister *reg,
                               const SrFigure *figure,
                               gint64 building,
                               const SrFigureWhen *when,
                               GError **error);

/* SQL of the flats of a building (homes/plan.sql): :as_of, :building → flat_id, unit_number,
 * floor_number, room_number, household_id. Owned by the program. */
const char *sr_figure_plan_sql (void);

G_END_DECLS
