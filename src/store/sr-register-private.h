/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the register share; nobody else includes it.
 */
#pragma once

#include "store/sr-register.h"
#include "store/sr-search-ahead.h"
#include "store/sr-search-index.h"

struct _SrRegister {
  GObject parent_instance;

  SrDatabase *database;
  gboolean read_only;
  GHashTable *meta;              /* key → value, read once */
  char *override_as_of;          /* for this process only, or NULL */
  char as_of[SR_DATE_SIZE];      /* what sr_register_as_of() returned last */
  char *account;                 /* of the desktop */
  char *operator;                /* what sr_register_operator() returned last */
  SrCodeLists *lists;            /* NULL until asked for */
  GHashTable *parameters;        /* as-of date → GHashTable key → value */
  gint64 desk;                   /* high bits of new ids */
  gint64 next_id, id_limit;      /* reserved in the database, not yet given out */
  gint64 data_version;           /* of the database, at the last look */
  gint64 seen_entry;             /* the last one that listeners were told of */
  char told_as_of[SR_DATE_SIZE]; /* the date that listeners were told last */
  guint watch;                   /* source */
  gboolean is_large;             /* sr_list_is_large() once it was */
  SrSearchIndex *search;         /* NULL until it is kept */
  SrSearchAhead *search_ahead;   /* while it is being read */
};

/* The connection to a register of this or an older version, for reading it as it is. Errors as
 * sr_register_open(). */
SrDatabase *sr_register_file_open (const char *path, GError **error);

/* Wraps an open database; takes it. */
SrRegister *sr_register_new (SrDatabase *database, gboolean read_only);

/* What another connection to the same register needs to know; does not touch the register. */
typedef struct {
  char *path;
  char *as_of;
  char *account;
  gint64 desk;
  gboolean read_only;
} SrRegisterFacts;

SrRegisterFacts *sr_register_facts (SrRegister *self);
void sr_register_facts_free (SrRegisterFacts *facts);

/* Another connection, from any thread, at the same as-of date: quick, for what is in the file was
 * looked at when it was opened first. */
SrRegister *
sr_register_open_again (const SrRegisterFacts *facts, gboolean read_only, GError **error);

/* Notes what there is, so that sr_register_look() tells of later things only; and that ENTRY has
 * been told. */
void sr_register_look_first (SrRegister *self);
void sr_register_note_seen (SrRegister *self, gint64 entry);

/* Emits "as-of-changed". */
void sr_register_tell_as_of (SrRegister *self);

/* Reserved ids vanish with the transaction that is rolled back. */
void sr_register_forget_ids (SrRegister *self);

void sr_register_forget_parameters (SrRegister *self);
