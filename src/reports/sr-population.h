/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The numbers of R20: for every month of a period, or every township or building, how many
 * households and persons there were at its beginning, who came and went, and how many there are at
 * its end. Private to this folder.
 */
#pragma once

#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* A number of a row. Opening + in − out (+ moves within) = closing. */
typedef enum {
  SR_POPULATION_OPENING_HOUSEHOLDS,
  SR_POPULATION_OPENING_PERSONS,
  SR_POPULATION_HOUSEHOLDS_IN,
  SR_POPULATION_HOUSEHOLDS_SPLIT,
  SR_POPULATION_HOUSEHOLDS_OUT,
  SR_POPULATION_HOUSEHOLDS_MERGED,
  SR_POPULATION_BIRTHS,
  SR_POPULATION_MARRIED_IN,
  SR_POPULATION_MOVED_IN,
  SR_POPULATION_OTHER_IN,
  SR_POPULATION_DEATHS,
  SR_POPULATION_MARRIED_OUT,
  SR_POPULATION_MOVED_OUT,
  SR_POPULATION_OTHER_OUT,
  SR_POPULATION_WITHIN_IN_HOUSEHOLDS, /* from another row of the settlement */
  SR_POPULATION_WITHIN_IN_PERSONS,
  SR_POPULATION_WITHIN_OUT_HOUSEHOLDS,
  SR_POPULATION_WITHIN_OUT_PERSONS,
  SR_POPULATION_UNEXPLAINED, /* persons whose coming or going has no reason in the register */
  SR_POPULATION_CLOSING_HOUSEHOLDS,
  SR_POPULATION_CLOSING_PERSONS,
  SR_POPULATION_N
} SrPopulationNumber;

typedef struct {
  char *value; /* of the dimension; NULL: unknown */
  char *name;  /* 2025年9月, 澧源镇, 3栋, 未知 */
  gint64 numbers[SR_POPULATION_N];
} SrPopulationRow;

/* FROM..TO (both days count) by DIMENSION: month, township or building. SrPopulationRow elements,
 * freed with the array; without rows in which nothing ever was, but for months. NULL on error. */
GPtrArray *sr_population (SrRegister *reg,
                          const SrDimension *dimension,
                          const char *from,
                          const char *to,
                          GError **error);

/* The flow that NUMBER counts: its figure, or a part of it (DIMENSION is one of VALUES); NULL for
 * stocks and for what moves within. */
const char *
sr_population_flow (SrPopulationNumber number, const char **dimension, const char **values);

/* The figures that the numbers come from: keys, NULL-terminated. */
extern const char *const sr_population_figures[];

G_END_DECLS
