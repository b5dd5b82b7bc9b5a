/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One figure aggregated in the database, whole or by the values of a dimension; private to this
 * folder.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* VALUE: of the dimension, NULL for the unknown (and for the whole, which is one call). */
typedef void (*SrFigureVisit) (const char *value, const SrFigureValue *number, gpointer data);

/* Calls VISIT for each value of DIMENSION that has members, or once when DIMENSION is NULL. FIGURE
 * is not a ratio. */
gboolean sr_figure_aggregate (SrRegister *reg,
                              const SrFigure *figure,
                              const SrDimension *dimension,
                              const SrFigureWhen *when,
                              SrFigureVisit visit,
                              gpointer data,
                              GError **error);

const char *sr_figure_sql (const SrFigure *figure);

/* No value when that is what the denominator has, or 0. */
SrFigureValue sr_figure_ratio (const SrFigureValue *numerator, const SrFigureValue *denominator);

/* What a figure is where it has no members: 0, or no value. */
SrFigureValue sr_figure_nothing (const SrFigure *figure);

G_END_DECLS
