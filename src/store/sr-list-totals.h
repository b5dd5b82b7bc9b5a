/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Totals of the rows of a list that is there as ids: how many, and the sums of number fields, for
 * each value of a field or for all of them. The ids may be those of a list, or a selection of it.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  char *value;  /* canonical text of the group's value, of a date its month; "" for blank */
  gint64 n;     /* rows */
  double *sums; /* of each field asked for; blanks count nothing */
} SrListGroup;

typedef struct {
  GPtrArray *groups;  /* SrListGroup, ordered by value, blank first */
  SrListGroup *whole; /* of all rows, each counted once; its value is "" */
} SrListTotals;

/* Totals of IDS (gint64, of SCHEMA) by the field GROUP; NULL: no groups. A row with several choices
 * counts in each of them. NULL on error. */
SrListTotals *sr_list_totals (SrRegister *reg,
                              const SrSchema *schema,
                              const GArray *ids,
                              const SrField *group,
                              const SrField *const *sums,
                              guint n_sums,
                              GError **error);
void sr_list_totals_free (SrListTotals *totals);

/* The group of VALUE; NULL when no row is in it. */
const SrListGroup *sr_list_totals_find (const SrListTotals *totals, const char *value);

/* The sum of FIELD as screens show it: money in 元, decimals at most two. New string. */
char *sr_list_sum_text (const SrField *field, double sum);

/* Number fields can be summed up. */
gboolean sr_list_can_sum (const SrField *field);

/* Fields with a list of values or few of them: choices, flags, references, months, dates (by their
 * month), whole numbers. */
gboolean sr_list_can_group (const SrField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrListTotals, sr_list_totals_free)

G_END_DECLS
