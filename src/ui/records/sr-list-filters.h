/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The filters of a table in its tool bar: scope and filters of a query as chips, and "+ Filter",
 * which adds one by any field. A chip opens its values again; × or Delete takes it away.
 *
 * Signal: "changed" (), when the clerk changed the query.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"

G_BEGIN_DECLS

#define SR_TYPE_LIST_FILTERS (sr_list_filters_get_type ())
G_DECLARE_FINAL_TYPE (SrListFilters, sr_list_filters, SR, LIST_FILTERS, GtkBox)

GtkWidget *sr_list_filters_new (SrRegister *reg);

/* Shows the filters of QUERY, which the table owns and which is changed in place. SCOPE: key of the
 * figure that is listed without a scope of its own, or NULL. To be called again when the query is
 * another one or was changed elsewhere. */
void sr_list_filters_show (SrListFilters *self, SrQuery *query, const char *scope);

/* Gives the ids of the rows shown (a new reference), or NULL when they are too many to be counted
 * at once. */
typedef GArray *(*SrListIds) (gpointer data);
void sr_list_filters_set_ids (SrListFilters *self, SrListIds ids, gpointer data);

/* Opens "+ Filter". */
void sr_list_filters_open (SrListFilters *self);

/* A filter of FIELD by one value has a place of its own on the page, so no chip. */
void sr_list_filters_hide_field (SrListFilters *self, const char *field);

/* Takes all filters and the scope away, without the signal. */
void sr_list_filters_reset (SrListFilters *self);

/* TRUE when something is filtered, or another scope shown. */
gboolean sr_list_filters_active (SrListFilters *self);

G_END_DECLS
