/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One record as it was read: immutable, every field of its schema in order, blank being a value.
 * Editing goes through SrDraft. Dated and derived fields hold what was valid at the as-of date it
 * was read for.
 */
#pragma once

#include <glib-object.h>
#include "core/sr-schema.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORD (sr_record_get_type ())
G_DECLARE_FINAL_TYPE (SrRecord, sr_record, SR, RECORD, GObject)

/* VALUES: n_fields values, taken (the array with g_free, each value with sr_value_clear). ID 0: not
 * stored yet. */
SrRecord *sr_record_new (
    const SrSchema *schema, gint64 id, gint64 version, gboolean is_void, SrValue *values);

const SrSchema *sr_record_schema (const SrRecord *record);
gint64 sr_record_id (const SrRecord *record);
gint64 sr_record_version (const SrRecord *record);
gboolean sr_record_is_void (const SrRecord *record);

/* Never NULL; owned by the record. */
const SrValue *sr_record_value (const SrRecord *record, guint index);

/* By key. The field must exist in the schema (a caller's bug otherwise). */
const SrValue *sr_record_get (const SrRecord *record, const char *key);
const char *sr_record_text (const SrRecord *record, const char *key); /* NULL when blank */
gint64 sr_record_integer (const SrRecord *record, const char *key, gint64 fallback);

/* Business code or "", and what a clerk calls it (name, else code, else ""). Owned by the record.
 */
const char *sr_record_code (const SrRecord *record);
const char *sr_record_name (const SrRecord *record);

G_END_DECLS
