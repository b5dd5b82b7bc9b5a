/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An act: something that a clerk does as a whole (a birth, a household moving in), in one
 * transaction and one entry of the history. Each act is one static row in a file of its own; the
 * form of the window and the command line are both made from that row. What is asked for in one
 * case is a request (sr-act-request.h); previewing and performing it is sr-act-perform.h.
 */
#pragma once

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrAct SrAct;
typedef struct _SrActRun SrActRun;
typedef struct _SrActRequest SrActRequest;

/* What an act asks for: a field of a record type, whose kind, label, limits, mask and check it
 * takes. */
typedef struct {
  const char *key;    /* unique in its act; equal to the field's key wherever that is possible */
  const char *source; /* "person.id_number" */
  const char *label;  /* msgid, when the act calls it otherwise; else NULL */
  SrFieldFlags flags; /* SR_FIELD_REQUIRED or nothing */
  const SrField *own; /* instead of SOURCE: what is no field of any record type */
} SrActParameter;

typedef enum {
  SR_ACT_DATED = 1 << 0,     /* happens on a date */
  SR_ACT_ON_RECORD = 1 << 1, /* has a subject: a record of the type SUBJECT, or of any type */
  SR_ACT_DRAFTS = 1 << 2,    /* takes drafts of records instead of parameters */
  SR_ACT_ON_ENTRY = 1 << 3,  /* has an entry of the history as its subject */
  SR_ACT_OF_FILES = 1 << 4,  /* made from files (src/imports), never asked for by name */
} SrActFlags;

struct _SrAct {
  const char *key;                  /* "birth": identity, in history and on the command line */
  const char *label;                /* msgid: "Birth" */
  const char *verb;                 /* msgid of the button that does it: "Register" */
  const char *note;                 /* msgid: what its form says first; NULL: nothing */
  const char *subject;              /* record type of the subject; NULL: any, or none */
  SrActFlags flags;                 /* */
  const char *date_label;           /* msgid: what its date is called; NULL: "Date" */
  const SrActParameter *parameters; /* */
  guint n_parameters;               /* */
  const SrActParameter *rows;       /* what is asked of each member of a list (move-in), or NULL */
  guint n_rows;                     /* */
  SrRecordCheck check;              /* more about the parameters; NULL: nothing */
  SrRecordCheck check_row;          /* the same of a row */

  /* What parameter KEY holds when a form opens (sr_act_request_begin), as stored text: a new
   * string, or NULL for a blank. NULL: all are blank. */
  char *(*initial) (SrRegister *reg, const SrActRequest *request, const char *key);

  /* Forms only; all three NULL when there is nothing to propose.
   *
   * propose: makes the rows of the request anew, from what it says so far: whom it is about and
   * what is known of them. Such rows are asked as they are, none is added or taken away; the first
   * parameter says what a row is about. Nothing is proposed while the request is not understood.
   * row_title: what a proposed row is about ("彭志强 ・ 之子"). New string.
   * candidates: the records that make sense for the reference KEY; NULL: all. gint64 elements. */
  void (*propose) (SrRegister *reg, SrActRequest *request);
  char *(*row_title) (SrRegister *reg, SrActRequest *request, guint row);
  GArray *(*candidates) (SrRegister *reg, SrActRequest *request, const char *key);

  /* Writes through the run's entry and says what it does (sr-act-run.h). On failure the entry is
   * rolled back. */
  gboolean (*run) (SrActRun *run, GError **error);
};

/* All acts, those of one area together; NULL-terminated. */
const SrAct *const *sr_acts (void);

/* NULL when there is no such act. */
const SrAct *sr_act_find (const char *key);

/* In the language of the desk. */
const char *sr_act_label (const SrAct *act);
const char *sr_act_verb (const SrAct *act);

/* The parameters as a record type of their own, so that drafts, forms and checks work on them as on
 * records; NULL when the act has none. Its key is the act's; the fields are not dated, unique or
 * derived. */
const SrSchema *sr_act_schema (const SrAct *act);

/* The same for the rows of a list. */
const SrSchema *sr_act_row_schema (const SrAct *act);

G_END_DECLS
