/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry: everything that one act writes, in one transaction with its history. Nothing else
 * writes records. Freeing an entry that is not committed rolls it back, which is how an act is
 * previewed.
 */
#pragma once

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrEntry SrEntry;

/* One line of history. A creation is one line for a record (span 0) or for a state row; all others
 * are per field. "void" counts as a field here, and so do "since" and "until" of a state row. */
typedef struct {
  gboolean create;
  const SrSchema *schema; /* NULL: a setting of the register, FIELD being its key */
  gint64 record;
  gint64 span;       /* id of the state row, or 0 */
  const char *field; /* interned; NULL for a creation */
  char *old_text;    /* canonical text (sr_kind_format), NULL for blank */
  char *new_text;
} SrChange;

/* ACT: key of the act ("birth"). READ_ONLY for a register that may not be written, LOCKED when
 * another one writes. */
SrEntry *sr_entry_begin (SrRegister *reg, const char *act, GError **error);
SrRegister *sr_entry_register (SrEntry *entry);

/* One sentence for history and toast ("Moved 彭大明 to 3-1-502"): names, never numbers. And why
 * (NULL: not said). */
void sr_entry_set_title (SrEntry *entry, const char *title);
void sr_entry_set_reason (SrEntry *entry, const char *reason);
void sr_entry_set_undoes (SrEntry *entry, gint64 undone);

/* A new record. SINCE: start of its first state, NULL: always. Errors: INVALID (first problem),
 * DUPLICATE. */
gboolean
sr_entry_create (SrEntry *entry, SrDraft *draft, const char *since, gint64 *id, GError **error);

/* Same without draft and checks, for generated and already checked data. VALUES in schema order,
 * not taken. */
gboolean sr_entry_insert (SrEntry *entry,
                          const SrSchema *schema,
                          const SrValue *values,
                          const char *since,
                          gint64 *id,
                          GError **error);

/* Correct: it was always so. A dated field is set in the whole run of states around AS_OF (NULL:
 * the register's) that had the old value. Errors: CONFLICT (the base is stale), INVALID (a changed
 * field is wrong), DUPLICATE. */
gboolean sr_entry_correct (SrEntry *entry, SrDraft *draft, const char *as_of, GError **error);

/* Change: dated fields are so from SINCE on, until a later change of the same field; plain fields
 * are corrected. */
gboolean sr_entry_change (SrEntry *entry, SrDraft *draft, const char *since, GError **error);

/* Entered wrongly: out of every list, index and figure, kept in the history. And back. */
gboolean sr_entry_set_void (
    SrEntry *entry, const SrSchema *schema, gint64 id, gboolean is_void, GError **error);

/* A fact of table meta; its line has no schema. VALUE NULL removes it. */
gboolean sr_entry_set_meta (SrEntry *entry, const char *key, const char *value, GError **error);

/* When it is said to have happened, UTC "2025-09-27T08:15:00Z"; by default now. For generated
 * registers. */
void sr_entry_set_time (SrEntry *entry, const char *at);

/* Takes one earlier line of history back: what was created becomes void, what was set gets its old
 * value. */
gboolean sr_entry_revert (SrEntry *entry, const SrChange *change, GError **error);

/* Lines so far, SrChange elements; owned by the entry. */
const GPtrArray *sr_entry_changes (SrEntry *entry);

/* Commits and tells the register's listeners. ID (may be NULL) gets the entry's id. Free the entry
 * afterwards. */
gboolean sr_entry_commit (SrEntry *entry, gint64 *id, GError **error);
void sr_entry_free (SrEntry *entry);

void sr_change_free (SrChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrEntry, sr_entry_free)

G_END_DECLS
