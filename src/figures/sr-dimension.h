/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Standard dimensions: townships, buildings, sexes, ages … by which every figure can be broken
 * down. A dimension says its title and its values in order; which value a record has is told by
 * dimensions/RECORD.DIMENSION.sql (SELECT record_id, value), of a flow's member at the event. NULL
 * or no row there is "unknown". Months have no values of their own: those in which something
 * happened.
 */
#pragma once

#include "figures/sr-figure.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  const char *key;       /* "township" */
  const char *label;     /* English msgid */
  const char *title;     /* official Chinese title, 迁出乡镇 */
  const char *list;      /* values are the items of this code list in its order, or NULL */
  const char *only;      /* …of these codes only, divided by ' ', or NULL: all active ones */
  gboolean has_values;   /* values are the rows of dimensions/values.KEY.sql (value, name) */
  const char *parameter; /* values are bands 1, 2 … ending below parameters PARAMETER_1, _2 … */
  const char *unknown;   /* name of what has no value, or NULL: 未知 */
  int years, last;       /* values are the first ages of groups of YEARS; the LAST is open */
} SrDimension;

/* A value that a dimension can take. */
typedef struct {
  char *value; /* code, or number as text */
  char *name;  /* as official tables call it */
} SrDimensionValue;

/* NULL when there is no such dimension. */
const SrDimension *sr_dimension_find (const char *key);

/* The label in the language of the desk. */
const char *sr_dimension_label (const SrDimension *dimension);

/* SELECT record_id, value for records of type RECORD; NULL when the type has no such dimension.
 * What a record is at an EVENT may be told by a text of its own, RECORD.DIMENSION.event.sql. Owned
 * by the program. */
const char *sr_dimension_sql (const SrDimension *dimension, const char *record, SrEvent event);

/* All values in order, at AS_OF (NULL: the register's). SrDimensionValue elements, freed with the
 * array. NULL on error. */
GPtrArray *sr_dimension_values (SrRegister *reg,
                                const SrDimension *dimension,
                                const char *as_of,
                                GError **error);

/* The name of a value that is not among these (an item that is no longer offered): by the code
 * list, else VALUE itself. Owned by the register or by VALUE. */
const char *sr_dimension_name (SrRegister *reg, const SrDimension *dimension, const char *value);

SrDimensionValue *sr_dimension_value_new (const char *value, const char *name);
void sr_dimension_value_free (SrDimensionValue *value);

G_END_DECLS
