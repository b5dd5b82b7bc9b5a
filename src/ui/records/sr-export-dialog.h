/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Taking a table out of the register as a workbook: masked or not, for what purpose, to whom; then
 * the file, progress and cancel. Every export is recorded.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"

G_BEGIN_DECLS

/* The rows of QUERY (copied) with the fields COLUMNS (keys, NULL-terminated, copied), over the
 * window of WIDGET. SELECTED: ids of the rows that are selected (copied); of several the clerk is
 * asked whether only those are meant. May be NULL. */
void sr_export_dialog_table (GtkWidget *widget,
                             SrRegister *reg,
                             const SrQuery *query,
                             const char *const *columns,
                             const GArray *selected);

G_END_DECLS
