/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A field of a record type: one static const row that list, form, search, checks, import, export,
 * history and data dictionary all read. No conditions and no expressions in here.
 */
#pragma once

#include "core/sr-kind.h"

G_BEGIN_DECLS

typedef enum {
  SR_FIELD_DATED = 1 << 0,   /* lives in the state table; its past values matter */
  SR_FIELD_DERIVED = 1 << 1, /* computed by TYPE.view.sql; no editor, never written */
  SR_FIELD_DECLARED =
      1
      << 2, /* a number that a form states: stored, compared with the real records, never counted */
  SR_FIELD_SEALED =
      1 << 3, /* ciphertext in table, history and backups; see CONTRIBUTING.md, "Sealed fields" */
  SR_FIELD_UNIQUE = 1 << 4,   /* no two records that are not void share a value */
  SR_FIELD_REQUIRED = 1 << 5, /* may not be blank */
  SR_FIELD_LISTED = 1 << 6,   /* a column of the list by default */
  SR_FIELD_SEARCHED = 1 << 7, /* found by the search entry */
  SR_FIELD_SORTED =
      1 << 8, /* has a stored sort key: column KEY_sort (pinyin order), KEY_search (letters) */
  SR_FIELD_MULTILINE = 1 << 9, /* text with line breaks */
  SR_FIELD_IDENTITY = 1 << 10, /* masked unless revealed: identity and bank numbers, phones
                                  (sr-mask.h by the key's mask) */
} SrFieldFlags;

/* L0 public, L1 internal, L2 personal, L3 sensitive personal information (PIPL art. 28). */
typedef enum { SR_LEVEL_0, SR_LEVEL_1, SR_LEVEL_2, SR_LEVEL_3 } SrSensitivity;

/* How a value is hidden until the clerk reveals it (sr-mask.h). */
typedef enum { SR_MASK_NONE, SR_MASK_ID_NUMBER, SR_MASK_PHONE, SR_MASK_BANK, SR_MASK_ALL } SrMask;

typedef struct _SrField SrField;

/* Says what is wrong with a value that is not blank: returns a translated sentence (owned by the
 * caller), or NULL when it is right. *REPAIR, when REPAIR is not NULL and a repair is certain, gets
 * the text to put instead. */
typedef char *(*SrFieldCheck) (const SrField *field, const SrValue *value, char **repair);

/* A value that is not blank as a clerk reads it on a screen; new string. */
typedef char *(*SrFieldDisplay) (const SrField *field, const SrValue *value);

struct _SrField {
  const char *key;           /* identity: the `en` column of the domain's forms */
  SrKind kind;               /* */
  const char *label;         /* English msgid */
  const char *title;         /* official Chinese column title, as workbooks print it */
  const char *group;         /* English msgid of the group of the form it stands in */
  SrFieldFlags flags;        /* */
  SrSensitivity sensitivity; /* */
  const char
      *target; /* code list of a choice, record type of a reference, unit of a number; else NULL */
  gint64 min,
      max; /* text: characters (0, 0 = at most 200); number: value; date: years; both 0 = free */
  SrMask mask;            /* */
  SrFieldCheck check;     /* NULL: limits of the kind only */
  SrFieldDisplay display; /* NULL: as its kind; what is stored, edited and exported stays plain */
  const char
      *sort; /* derived fields: stored field that orders the same way, '-' before it for reverse */
  int priority; /* LISTED columns leave a narrow table from the highest number down; 0 never */
  int width;    /* list column, px; 0: by kind */
};

/* A blank is fine for every field here (REQUIRED is the record's business). For others: limits,
 * then the field's own check. Returns NULL when right, else a translated sentence owned by the
 * caller, as SrFieldCheck. */
char *sr_field_check (const SrField *field, const SrValue *value, char **repair);

/* TEXT as the field stores it: identity numbers as sr_resident_id_normalise() writes them, phones
 * and bank accounts in half width without spaces; a copy for all other fields. New string. */
char *sr_field_normalise (const SrField *field, const char *text);

/* The label in the language of the desk. */
const char *sr_field_label (const SrField *field);

G_END_DECLS
