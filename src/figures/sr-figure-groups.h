/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A figure that counts records, by a dimension, added up by the database: the numbers of a matrix
 * (sr-figures.h) without its rows in memory. For screens over large registers; official tables want
 * every value in order and take the matrix.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

typedef struct {
  char *value;   /* of the dimension; NULL: unknown */
  gint64 number; /* of members */
} SrFigureGroup;

/* SrFigureGroup elements, in no order, freed with the array; values that count nothing are not
 * there. FIGURE counts records (SR_AGGREGATE_COUNT) and has DIMENSION. NULL on error. */
GPtrArray *sr_figure_groups (SrRegister *reg,
                             const SrFigure *figure,
                             const SrDimension *dimension,
                             const SrFigureWhen *when,
                             GError **error);

/* All of GROUPS together. */
gint64 sr_figure_groups_sum (const GPtrArray *groups);

G_END_DECLS
