/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A row of values of one record type that is filled again and again, for writing millions of
 * records: fields are found once, texts are not copied.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-entry.h"

G_BEGIN_DECLS

#define SR_ROW_MAX_FIELDS 40

typedef struct {
  const SrSchema *schema;
  SrValue *values;
  int index[SR_ROW_MAX_FIELDS]; /* of the N-th key */
} SrRow;

/* KEYS: N fields of TYPE, which must exist; the setters take their place in KEYS. */
void sr_row_init (SrRow *row, const char *type, const char *const *keys, guint n);
void sr_row_clear (SrRow *row);

/* TEXT is borrowed until the row is written; NULL: blank. */
void sr_row_set (SrRow *row, guint key, const char *text);
void sr_row_set_integer (SrRow *row, guint key, gint64 integer);
void sr_row_set_real (SrRow *row, guint key, double real);

/* Writes the row as a new record; its values stay. */
gboolean sr_row_write (SrRow *row, SrEntry *entry, gint64 *id, GError **error);

G_END_DECLS
