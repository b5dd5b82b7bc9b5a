/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * "Compare with an earlier date" of the export of a list: the day, and how many came, went and
 * changed since, counted aside as soon as the day can be read. The workbook gets 变动表 then.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"

G_BEGIN_DECLS

#define SR_TYPE_EXPORT_SINCE (sr_export_since_get_type ())
G_DECLARE_FINAL_TYPE (SrExportSince, sr_export_since, SR, EXPORT_SINCE, GtkBox)

/* The rows of QUERY (copied) with the fields COLUMNS (keys, NULL-terminated, copied). */
GtkWidget *sr_export_since_new (SrRegister *reg, const SrQuery *query, const char *const *columns);

/* Only these rows from now on; NULL: all. */
void sr_export_since_set_within (SrExportSince *self, SrIdSet *ids);

/* *DATE gets the day, new string; NULL: nothing is to be compared. FALSE, and told, when it cannot
 * be read or is not before the as-of date. */
gboolean sr_export_since_read (SrExportSince *self, char **date);

/* As if DATE were typed. */
void sr_export_since_set (SrExportSince *self, const char *date);

/* TRUE while something is counted, or waits to be. */
gboolean sr_export_since_is_busy (SrExportSince *self);

G_END_DECLS
