/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reading the history, and recording what left the register: reveals, copies, prints and exports.
 */
#pragma once

#include "store/sr-entry.h"

G_BEGIN_DECLS

typedef struct {
  gint64 id;
  char *at;         /* UTC, 2025-09-27T08:15:00Z */
  char *operator;   /* */
  char *act;        /* */
  char *title;      /* */
  char *reason;     /* or NULL */
  gint64 undoes;    /* or 0 */
  gint64 undone_by; /* or 0; by the latest entry that undoes it and is not itself undone */
} SrHistoryEntry;

/* Newest first. SCHEMA and ID narrow to one record with its parts and the dated facts that name it
 * (NULL, 0: all). LIMIT 0: all. SrHistoryEntry elements. */
GPtrArray *sr_history_entries (
    SrRegister *reg, const SrSchema *schema, gint64 id, guint limit, GError **error);
SrHistoryEntry *sr_history_entry (SrRegister *reg, gint64 entry, GError **error);
void sr_history_entry_free (SrHistoryEntry *entry);

/* The line of the history written last (SrChange), 0: none yet; -1 with ERROR set on failure. */
gint64 sr_history_last_change (SrRegister *reg, GError **error);

/* Lines of one entry in the order they were written. SrChange elements. */
GPtrArray *sr_history_changes (SrRegister *reg, gint64 entry, GError **error);

/* Later entries still in force that touched what ENTRY wrote (the same field of the same row, or a
 * record that refers to one it created): they must be undone first. SrHistoryEntry elements, oldest
 * first. */
GPtrArray *sr_history_dependents (SrRegister *reg, gint64 entry, GError **error);

/* A line as a clerk reads it: "Relation 其他 → 之孙女", codes by name, numbers masked. New string.
 */
char *sr_history_describe (SrRegister *reg, const SrChange *change);

typedef enum {
  SR_DISCLOSURE_REVEAL,
  SR_DISCLOSURE_COPY,
  SR_DISCLOSURE_EXPORT,
  SR_DISCLOSURE_PRINT,
} SrDisclosureKind;

/* What left the register. LEVEL: "masked" or "revealed". Texts may be NULL, RECORD 0 for a list of
 * ROWS rows. */
typedef struct {
  SrDisclosureKind kind;
  const SrSchema *schema;
  gint64 record;
  const char *field;
  const char *level;
  const char *purpose;
  const char *recipient;
  gint64 rows;
  const char *reason; /* why a report that disagreed was exported all the same */
} SrDisclosure;

/* Who (the operator), when, and what; in a transaction of its own. On a register opened read-only
 * it fails: then nothing may be revealed. */
gboolean sr_disclosure_record (SrRegister *reg, const SrDisclosure *disclosure, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrHistoryEntry, sr_history_entry_free)

G_END_DECLS
