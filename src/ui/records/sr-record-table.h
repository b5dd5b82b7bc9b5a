/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The table of a record type: a grid whose columns are the schema's LISTED fields, or those that
 * were chosen instead, and whose rows are those of a query. Knows nothing of any one type.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-query.h"
#include "ui/records/sr-rows-text.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORD_TABLE (sr_record_table_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordTable, sr_record_table, SR, RECORD_TABLE, GtkWidget)

/* Signals: "selected" (gint64 id): the row of interest, 0 for none. "activated" (gint64 id).
 * "loaded" (): the rows are others. "selection" (): other rows are selected. "failed" (const char
 * *sentence). "busy" (gboolean): the rows have been waited for long, and no longer. "missing"
 * (gint64 id): who was to be selected is not among the rows that have come. */

/* SCOPE: key of the figure whose members are listed ("households"), or NULL: every record that is
 * not void. */
GtkWidget *sr_record_table_new (SrRegister *reg, const SrSchema *schema, const char *scope);

/* The query, to be changed and then loaded. Owned by the table. */
SrQuery *sr_record_table_query (SrRecordTable *self);

/* Another query of the same type, to be loaded; takes QUERY. */
void sr_record_table_set_query (SrRecordTable *self, SrQuery *query);

/* Runs the query again; the rows that are selected, and the one of interest, stay so where they are
 * still among them, else the first is taken. In a large register the old rows stay until the new
 * ones come (sr-record-list.h). */
void sr_record_table_load (SrRecordTable *self);

/* TRUE while rows are on their way. */
gboolean sr_record_table_is_loading (SrRecordTable *self);

/* FALSE while only the first rows of a search are there. */
gboolean sr_record_table_is_whole (SrRecordTable *self);

const SrSchema *sr_record_table_schema (SrRecordTable *self);
guint sr_record_table_n_rows (SrRecordTable *self);

/* All rows in order. A new reference. */
GArray *sr_record_table_ids (SrRecordTable *self);

/* Those selected, in order: ids (gint64, to be freed) and how many. */
GArray *sr_record_table_selection (SrRecordTable *self);
guint sr_record_table_n_selected (SrRecordTable *self);

/* Copies the selected rows as shown. Before that the signal "copy" () → gboolean is emitted; TRUE:
 * somebody else does it, for which the order says what is shown. Free with sr_rows_order_free. */
void sr_record_table_copy (SrRecordTable *self);
SrRowsOrder *sr_record_table_copy_order (SrRecordTable *self);

/* Acts at the head of the table's own menu (right click, Menu, Shift+F10). */
void sr_record_table_set_menu (SrRecordTable *self, GMenuModel *menu);

/* Shows the columns that were chosen meanwhile (sr-list-columns.h). */
void sr_record_table_update_columns (SrRecordTable *self);

/* The row of interest; 0: none. Selecting one that is not in the table does nothing and returns
 * FALSE; while rows are on their way it is selected when they come, or told to be missing. */
gint64 sr_record_table_selected (SrRecordTable *self);
gboolean sr_record_table_select (SrRecordTable *self, gint64 id);

/* Keys of the columns shown now, in order, for export; NULL-terminated, free with g_free. */
const char **sr_record_table_columns (SrRecordTable *self);

void sr_record_table_focus (SrRecordTable *self);

G_END_DECLS
