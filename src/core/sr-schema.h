/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A record type: its table of fields and the few facts that every layer needs. The list of all
 * record types is in records/sr-records.c; a new one is one file there, one line in that list and
 * one migration.
 */
#pragma once

#include "core/sr-code-lists.h"
#include "core/sr-field.h"
#include "core/sr-problems.h"

G_BEGIN_DECLS

typedef struct _SrSchema SrSchema;
typedef struct _SrRecord SrRecord;

/* What a check of a whole record may look at besides the record. */
typedef struct {
  const char *today; /* YYYY-MM-DD, real today: the limit of "in the future" */
  const char *as_of; /* YYYY-MM-DD */
  /* The dated parameter KEY as a number; FALSE: not set. NULL without a register: no threshold is
   * known then, and what needs one is not checked. sr_register_check_context() fills both. */
  gboolean (*threshold) (gpointer data, const char *key, const char *as_of, gint64 *number);
  gpointer data;
  SrCodeLists *code_lists; /* what codes are called; NULL: sentences show the codes */
} SrCheckContext;

/* What an item is called in a sentence: its name, else CODE itself. */
const char *sr_check_code_name (const SrCheckContext *context, const char *list, const char *code);

/* Asks CONTEXT for a threshold. */
gboolean sr_check_threshold (const SrCheckContext *context, const char *key, gint64 *number);

/* Rules of one record (domain rules ID…, RL…): adds what is wrong or doubtful to PROBLEMS. */
typedef void (*SrRecordCheck) (const SrRecord *record,
                               const SrCheckContext *context,
                               SrProblems *problems);

struct _SrSchema {
  const char *key;       /* "household": table name and identity */
  const char *label;     /* English msgid, "Household" */
  const char *plural;    /* English msgid, "Households" */
  const char *title;     /* official Chinese title of a list of them, "搬迁户花名册" */
  const SrField *fields; /* */
  guint n_fields;        /* */
  const char *code;      /* key of the business code field, or NULL */
  const char *name;      /* key of the field a clerk calls it by, or NULL: the code */
  const char *owner; /* sub-table: key of the reference to the record it is part of, else NULL */
  gboolean span;     /* has `since` and `until`: itself a dated fact, half-open */
  /* Itself a fact of whole months instead: its two month fields, half-open as since and until. */
  const char *month_since, *month_until;
  gboolean has_view;   /* TYPE.view.sql gives its derived fields */
  SrRecordCheck check; /* NULL: field checks only */
  gboolean is_log;     /* written by the program as things happen; acts refuse it. KEY is a view */
};

/* All record types in their order of creation (a reference points to an earlier one or to itself);
 * NULL-terminated. */
const SrSchema *const *sr_schemas (void);

/* NULL when there is no such record type. */
const SrSchema *sr_schema_find (const char *key);

const char *sr_schema_label (const SrSchema *schema);
const char *sr_schema_plural (const SrSchema *schema);

/* NULL / -1 when there is no such field. */
const SrField *sr_schema_field (const SrSchema *schema, const char *key);
int sr_schema_index (const SrSchema *schema, const char *key);

/* TRUE when some stored field is dated: then there is a table KEY_state. */
gboolean sr_schema_has_state (const SrSchema *schema);

G_END_DECLS
