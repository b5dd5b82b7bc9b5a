/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the entry share; nobody else includes it.
 */
#pragma once

#include "store/sr-entry.h"

struct _SrEntry {
  SrRegister *reg;
  SrTransaction *transaction;
  gint64 id;
  char *act;
  char *title;
  char *reason;
  char *at;
  gint64 undoes;
  GPtrArray *changes;   /* SrChange; lines of sr_entry_insert() are written but not kept */
  GHashTable *versions; /* ids (gint64) whose version was raised already */
  guint n_lines;
};

/* Writes the history line and keeps it. Takes OLD_TEXT and NEW_TEXT. */
gboolean sr_entry_log_set (SrEntry *entry,
                           const SrSchema *schema,
                           gint64 record,
                           gint64 span,
                           const char *field,
                           char *old_text,
                           char *new_text,
                           GError **error);

/* KEEP: also among sr_entry_changes(). */
gboolean sr_entry_log_create (SrEntry *entry,
                              const SrSchema *schema,
                              gint64 record,
                              gint64 span,
                              gboolean keep,
                              GError **error);

/* Raises the version of a record, once in an entry. */
gboolean sr_entry_raise_version (SrEntry *entry, const SrSchema *schema, gint64 id, GError **error);

/* Sets one field of a record (SPAN 0) or of its state row, with its history; nothing happens when
 * it is so already. */
gboolean sr_entry_set_field (SrEntry *entry,
                             const SrSchema *schema,
                             gint64 id,
                             gint64 span,
                             const SrField *field,
                             const SrValue *value,
                             GError **error);

/* Same for the columns that are no fields: "void", and "since", "until" of a state row. */
gboolean sr_entry_set_column (SrEntry *entry,
                              const SrSchema *schema,
                              gint64 id,
                              gint64 span,
                              const char *column,
                              const SrValue *value,
                              GError **error);

/* A new state row with the dated VALUES (schema order). */
gboolean sr_entry_insert_state (SrEntry *entry,
                                const SrSchema *schema,
                                gint64 owner,
                                const char *since,
                                const char *until,
                                const SrValue *values,
                                gboolean keep,
                                gint64 *span,
                                GError **error);

/* DUPLICATE when another record that is not void has VALUE in the unique FIELD. */
gboolean sr_entry_check_unique (SrEntry *entry,
                                const SrSchema *schema,
                                gint64 id,
                                const SrField *field,
                                const SrValue *value,
                                GError **error);

/* Dated FIELD := VALUE in the run of states around DATE that agree with it now; with FROM_DATE only
 * from DATE on, for which there must be a state row that begins there (sr_entry_split_state). */
gboolean sr_entry_set_run (SrEntry *entry,
                           const SrSchema *schema,
                           gint64 id,
                           const SrField *field,
                           const SrValue *value,
                           const char *date,
                           gboolean from_date,
                           GError **error);

/* Makes a state row begin at DATE, by splitting the one that holds it. */
gboolean sr_entry_split_state (
    SrEntry *entry, const SrSchema *schema, gint64 id, const char *date, GError **error);
