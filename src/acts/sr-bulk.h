/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One field of many records: first tried, with what each record had before and which records cannot
 * take it; then corrected, or changed from a date on, in one entry that is undone whole (the acts
 * "correct" and "change").
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  const SrSchema *schema;
  GArray *ids;          /* gint64 */
  const SrField *field; /* sr_bulk_can() */
  SrValue value;        /* blank empties the field */
  char *date;           /* so from this day on; NULL: it was always so */
  char *reason;         /* or NULL */
} SrBulkOrder;

/* How many records had one value before. */
typedef struct {
  char *text; /* as screens show it */
  guint n;
} SrBulkOld;

/* A record that cannot take the value, and why. */
typedef struct {
  gint64 id;
  char *name;
  char *sentence;
} SrBulkRefusal;

typedef struct {
  char *new_text;     /* the value as screens show it */
  guint n_same;       /* records that have it already */
  GArray *ids;        /* those that change */
  GPtrArray *old;     /* SrBulkOld, the most frequent first; of those that change */
  GPtrArray *refused; /* SrBulkRefusal */
  GPtrArray *doubts;  /* SrBulkRefusal: those that take it, but the sentence is doubtful then */
  char *conflict;     /* what the changes together would break between records; NULL: nothing */
} SrBulkPreview;

/* A new order for IDS (copied); the rest to be filled in. */
SrBulkOrder *sr_bulk_order_new (const SrSchema *schema, const GArray *ids, const SrField *field);
SrBulkOrder *sr_bulk_order_copy (const SrBulkOrder *order);
void sr_bulk_order_free (SrBulkOrder *order);

/* TRUE for fields that many records may share: not computed, unique, masked or sealed, no name, no
 * part of what a record is (its spans, the records it joins). */
gboolean sr_bulk_can (const SrSchema *schema, const SrField *field);

/* Tries ORDER and writes nothing. NULL with ERROR set when the register fails, is read only, or was
 * cancelled; refusals are no error. PROGRESS and CANCELLABLE may be NULL. */
SrBulkPreview *sr_bulk_preview (SrRegister *reg,
                                const SrBulkOrder *order,
                                SrProgress progress,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);
void sr_bulk_preview_free (SrBulkPreview *preview);

/* Does it, all or nothing; *ENTRY (may be NULL) gets the entry. */
gboolean sr_bulk_perform (SrRegister *reg,
                          const SrBulkOrder *order,
                          SrProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          gint64 *entry,
                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrBulkOrder, sr_bulk_order_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrBulkPreview, sr_bulk_preview_free)

G_END_DECLS
