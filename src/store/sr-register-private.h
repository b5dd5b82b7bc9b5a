/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the files of the register share; nobody else includes it.
 */
#pragma once

#include "store/sr-register.h"

struct _SrRegister {
  GObject parent_instance;

  SrDatabase *database;
  gboolean read_only;
  GHashTable *meta;         /* key → value, read once */
  char *override_as_of;     /* for this process only, or NULL */
  char as_of[SR_DATE_SIZE]; /* what sr_register_as_of() returned last */
  char *account;            /* of the desktop */
  char *operator;           /* what sr_register_operator() returned last */
  SrCodeLists *lists;       /* NULL until asked for */
  GHashTable *parameters;   /* as-of date → GHashTable key → value */
  gint64 desk;              /* high bits of new ids */
  gint64 next_id, id_limit; /* reserved in the database, not yet given out */
};

/* Wraps an open database; takes it. */
SrRegister *sr_register_new (SrDatabase *database, gboolean read_only);

/* Reserved ids vanish with the transaction that is rolled back. */
void sr_register_forget_ids (SrRegister *self);

void sr_register_forget_parameters (SrRegister *self);
