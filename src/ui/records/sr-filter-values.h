/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The values of one filter: codes to tick with the number of rows of each, from and to of dates and
 * numbers, yes and no, a record, part of a text; filled or not. What is masked can only be filled
 * or not.
 *
 * Signal: "activate" (), Enter in one of its entries.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"

G_BEGIN_DECLS

#define SR_TYPE_FILTER_VALUES (sr_filter_values_get_type ())
G_DECLARE_FINAL_TYPE (SrFilterValues, sr_filter_values, SR, FILTER_VALUES, GtkBox)

/* IDS: the rows shown, to be counted by value; NULL: no counts. */
GtkWidget *sr_filter_values_new (SrRegister *reg,
                                 const SrSchema *schema,
                                 const SrField *field,
                                 const GArray *ids);

/* Fills in the filter INDEX of QUERY. */
void sr_filter_values_show (SrFilterValues *self, const SrQuery *query, guint index);

/* The list word (store/sr-query-words.h) of what was chosen; NULL: nothing. New string. */
char *sr_filter_values_word (SrFilterValues *self);

void sr_filter_values_focus (SrFilterValues *self);

/* TRUE for fields that can be filtered by. */
gboolean sr_filter_values_can (const SrSchema *schema, const SrField *field);

G_END_DECLS
