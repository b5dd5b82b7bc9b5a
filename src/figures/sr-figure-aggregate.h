/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A tally: members coming in one by one, their aggregate going out; private to this folder.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* Zeroed memory is a tally of nothing. */
typedef struct {
  gint64 n; /* members with an amount; all of them when members are counted */
  double sum;
  GHashTable *distinct; /* amounts as texts */
  GArray *amounts;      /* of double */
} SrFigureTally;

/* Takes in the member in the present row of a members statement (record_id, amount). */
void sr_figure_tally_add (SrFigureTally *tally, const SrFigure *figure, SrStatement *statement);

/* Of figures of money 分 become 元; others stay. */
SrFigureValue sr_figure_in_unit (const SrFigure *figure, SrFigureValue value);

/* What FIGURE is of the members so far: 0, or no value, when there were none. */
SrFigureValue sr_figure_tally_value (SrFigureTally *tally, const SrFigure *figure);
void sr_figure_tally_clear (SrFigureTally *tally);

/* The SQL of FIGURE's members; FIGURE is not a ratio. */
const char *sr_figure_sql (const SrFigure *figure);

/* No value when the denominator has none, or 0. */
SrFigureValue sr_figure_ratio (const SrFigureValue *numerator, const SrFigureValue *denominator);

G_END_DECLS
