/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of totals by groups: all rows together first, then one row for each group, in the order
 * of values or of a number. The objects of the model stand for a row each and are made when they
 * are shown, for a field may have very many values.
 */
#pragma once

#include <gio/gio.h>

#include "store/sr-list-totals.h"

G_BEGIN_DECLS

#define SR_TYPE_TOTALS_ROWS (sr_totals_rows_get_type ())
G_DECLARE_FINAL_TYPE (SrTotalsRows, sr_totals_rows, SR, TOTALS_ROWS, GObject)

/* Orders: of the values, of the rows counted, of the sum number ORDER. */
#define SR_TOTALS_BY_VALUE (-2)
#define SR_TOTALS_BY_COUNT (-1)

SrTotalsRows *sr_totals_rows_new (void);

/* Takes TOTALS; NULL: no rows. */
void sr_totals_rows_set (SrTotalsRows *self, SrListTotals *totals);
void sr_totals_rows_sort (SrTotalsRows *self, int order, gboolean descending);

/* What the object ROW of the model stands for. Owned by the model. */
const SrListGroup *sr_totals_row_group (GObject *row);

/* TRUE for the row of all. */
gboolean sr_totals_row_is_whole (GObject *row);

/* What stands at POSITION; NULL beyond the end. */
const SrListGroup *sr_totals_rows_group (SrTotalsRows *self, guint position);

G_END_DECLS
