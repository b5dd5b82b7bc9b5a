/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A record being edited: a base (or nothing, for a new one), the changes, and what is wrong with
 * the result. Writes nothing by itself; an entry of the store takes it (store/sr-entry.h).
 */
#pragma once

#include "core/sr-record.h"

G_BEGIN_DECLS

#define SR_TYPE_DRAFT (sr_draft_get_type ())
G_DECLARE_FINAL_TYPE (SrDraft, sr_draft, SR, DRAFT, GObject)

/* Emits "changed" (no arguments) after each set and revert. */

SrDraft *sr_draft_new (const SrSchema *schema); /* a new record, all blank */
SrDraft *sr_draft_new_for (SrRecord *base);     /* takes a reference to BASE */

const SrSchema *sr_draft_schema (const SrDraft *draft);
SrRecord *sr_draft_base (const SrDraft *draft); /* NULL for a new record; owned by the draft */

/* Present value: the changed one, else the base's. Owned by the draft, until the field is set
 * again. */
const SrValue *sr_draft_get (const SrDraft *draft, const char *key);
const char *sr_draft_text (const SrDraft *draft, const char *key);

/* Copies VALUE. Setting a field to its base value makes it unchanged. A derived field may not be
 * set. */
void sr_draft_set (SrDraft *draft, const char *key, const SrValue *value);
void sr_draft_set_text_value (SrDraft *draft,
                              const char *key,
                              const char *text); /* stored text as it is */
void sr_draft_set_integer (SrDraft *draft, const char *key, gint64 integer);

/* Reads TEXT by the field's kind (sr_kind_parse). When it cannot be read the value becomes blank,
 * the text is kept and the error is a problem of the field until the next set. Returns FALSE then.
 */
gboolean sr_draft_set_typed (SrDraft *draft, const char *key, const char *text);

/* The value becomes blank, and MESSAGE (translated, copied) is the field's problem until the next
 * set: for texts that somebody else could not read (names of code items, codes of records). */
void sr_draft_set_unread (SrDraft *draft, const char *key, const char *message);

gboolean sr_draft_is_changed (const SrDraft *draft, const char *key);
guint sr_draft_n_changes (const SrDraft *draft);

/* The record that would result: id and version of the base; a new reference. */
SrRecord *sr_draft_result (const SrDraft *draft);

/* Runs field checks, required fields and the schema's check over the result; the problems are owned
 * by the draft. */
const SrProblems *sr_draft_check (SrDraft *draft, const SrCheckContext *context);
const SrProblems *sr_draft_problems (const SrDraft *draft); /* of the last check */

/* Adds to the problems of the last check what only somebody knows who sees more than this record (a
 * number that somebody else has); gone with the next check. As sr_problems_add(). */
void sr_draft_add_problem (
    SrDraft *draft, SrSeverity severity, const char *rule, const char *field, const char *message);

G_END_DECLS
