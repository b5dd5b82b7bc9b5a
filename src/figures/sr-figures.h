/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The engine of figures: value, members, and figures broken down by a dimension. All of it reads
 * the database anew; nothing is kept but by who asks for many figures (sr-figure-hold.h).
 */
#pragma once

#include "figures/sr-dimension.h"
#include "figures/sr-figure.h"
#include "figures/sr-figure-sql.h"

G_BEGIN_DECLS

/* When: stocks at AS_OF, flows from FROM to TO (both days count). NULL: the register's as-of date;
 * the beginning; AS_OF. */
typedef struct {
  const char *as_of;
  const char *from, *to;
} SrFigureWhen;

/* A number, or none (a mean of nothing, a ratio of 0): official tables print — then. */
typedef struct {
  gboolean known;
  double number;
} SrFigureValue;

/* What tables and the command line print: 962, 28000.5 (at most 6 decimals), "—" when not known.
 * New string. */
char *sr_figure_value_format (const SrFigureValue *value);

/* FALSE with ERROR set when the database failed. WHEN may be NULL. */
gboolean sr_figure_value (SrRegister *reg,
                          const SrFigure *figure,
                          const SrFigureWhen *when,
                          SrFigureValue *value,
                          GError **error);

/* FIGURE where DIMENSION takes one of VALUES (divided by ' '), to be counted like any other: those
 * of moved_in who married in. The record type must have the dimension. */
SrFigure *sr_figure_slice (const SrFigure *figure, const char *dimension, const char *values);
void sr_figure_slice_free (SrFigure *slice);

/* A statement of SQL, with everything bound that members and dimensions take. FIGURE (NULL: none)
 * says at which event of a flow dimensions are evaluated. */
SrStatement *sr_figure_prepare (SrRegister *reg,
                                const SrFigure *figure,
                                const SrFigureWhen *when,
                                const char *sql,
                                GError **error);

/* What was counted: a record of the figure's type, and its amount (1 when records are counted, the
 * key that is counted once, or what is summed). */
typedef struct {
  gint64 record;
  SrValue amount;
} SrFigureMember;

/* Ordered by record. SrFigureMember elements, cleared with the array. A ratio has the members of
 * its numerator. NULL on error. */
GArray *sr_figure_members (SrRegister *reg,
                           const SrFigure *figure,
                           const SrFigureWhen *when,
                           GError **error);

typedef struct {
  char *value;          /* of the dimension; NULL in the row of the unknown */
  char *name;           /* as official tables call it; "未知" for the unknown */
  SrFigureValue *cells; /* one for each figure */
} SrFigureRow;

/* Figures × dimension. */
typedef struct {
  const SrDimension *dimension;
  const SrFigure **figures;
  guint n_figures;
  GPtrArray *rows; /* SrFigureRow: every value in order, those that count nothing too, the unknown
                      last */
  SrFigureValue *totals; /* of each figure without dimension: not always the sum of the rows */
} SrFigureMatrix;

/* Breaks FIGURES (pointers copied) down by DIMENSION, which each of their record types must have.
 * NULL on error. */
SrFigureMatrix *sr_figure_matrix (SrRegister *reg,
                                  const SrFigure *const *figures,
                                  guint n_figures,
                                  const SrDimension *dimension,
                                  const SrFigureWhen *when,
                                  GError **error);
void sr_figure_matrix_free (SrFigureMatrix *matrix);

/* The row of VALUE (NULL: the unknown), or NULL. */
const SrFigureRow *sr_figure_matrix_row (const SrFigureMatrix *matrix, const char *value);

/* TRUE when nothing is counted in ROW: all its cells are 0 or not known. */
gboolean sr_figure_row_is_empty (const SrFigureMatrix *matrix, const SrFigureRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrFigure, sr_figure_slice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrFigureMatrix, sr_figure_matrix_free)

G_END_DECLS
