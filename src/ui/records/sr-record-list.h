/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of a list on screen: a GListModel of SrRecord over a vector of ids. A row is read when
 * it is shown and kept for a while; sorting and filtering are the query's business
 * (store/sr-query.h), never the model's.
 */
#pragma once

#include <gio/gio.h>

#include "store/sr-query.h"
#include "store/sr-record-store.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORD_LIST (sr_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordList, sr_record_list, SR, RECORD_LIST, GObject)

SrRecordList *sr_record_list_new (SrRegister *reg, const SrSchema *schema);

/* Runs QUERY and replaces the rows. On error they stay as they were. Made for SrGrid: a view of GTK
 * itself would read every row of such a replacement. */
gboolean sr_record_list_load (SrRecordList *self, const SrQuery *query, GError **error);

/* The same for a screen: the rows come at once when they are few, else they are read aside while
 * the old ones stay; the first rows of a search come at once and the rest after them. A later load
 * takes the place of one that is not done. The signal "loaded" (gboolean whole) is emitted each
 * time there are other rows, WHOLE FALSE: more will come; "failed" (const char *sentence) when they
 * stay as they were. Both may be emitted before this returns. "exchange" () is emitted before rows
 * are taken away for others, while they can still be asked for. */
void sr_record_list_start (SrRecordList *self, const SrQuery *query);

/* TRUE while rows are being read aside. */
gboolean sr_record_list_is_loading (SrRecordList *self);

/* TRUE while rows are taken away and others put in their place: a moment without any. */
gboolean sr_record_list_is_exchanging (SrRecordList *self);

/* TRUE when ID is in the list only for what it was before (sr_search_index_find ()). */
gboolean sr_record_list_is_former (SrRecordList *self, gint64 id);

/* All of them, or NULL. Owned by the list. */
SrIdSet *sr_record_list_former (SrRecordList *self);

/* GTK_INVALID_LIST_POSITION (G_MAXUINT) when it is not in the list. */
guint sr_record_list_position (SrRecordList *self, gint64 id);

/* Id at POSITION; 0 beyond the end. */
gint64 sr_record_list_id (SrRecordList *self, guint position);

/* All ids in order, for export and copying. A new reference. */
GArray *sr_record_list_ids (SrRecordList *self);

G_END_DECLS
