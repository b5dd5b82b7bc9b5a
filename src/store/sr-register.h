/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An open register: its connection, code lists, parameters, operator and as-of date (截止日), and
 * the signal by which everything on screen learns of changes.
 */
#pragma once

#include "core/sr-code-lists.h"
#include "core/sr-date.h"
#include "core/sr-schema.h"
#include "store/sr-database.h"

G_BEGIN_DECLS

#define SR_TYPE_REGISTER (sr_register_get_type ())
G_DECLARE_FINAL_TYPE (SrRegister, sr_register, SR, REGISTER, GObject)

/* Signals: "changed" (gint64 entry): after each committed entry; what other programs wrote is told
 * of by sr_register_look(), several entries at once with the id of the last. "as-of-changed" ():
 * the as-of date is another. */

/* Makes a new register at PATH (a new folder gets 0700, the file 0600) and seeds the reference
 * data. On failure no file stays. */
SrRegister *sr_register_create (const char *path, GError **error);

/* Opens; an older register is copied beside itself, then migrated. READ_ONLY never writes. Errors:
 * NOT_FOUND, NOT_A_REGISTER, NEWER, DAMAGED, LOCKED, READ_ONLY, NETWORK. */
SrRegister *sr_register_open (const char *path, gboolean read_only, GError **error);

/* $XDG_DATA_HOME/sangrui/register.db. A new string. */
char *sr_register_default_path (void);

SrDatabase *sr_register_database (SrRegister *self);
const char *sr_register_path (SrRegister *self);
gboolean sr_register_is_read_only (SrRegister *self); /* opened so, or the operator may not write */

/* TRUE when other accounts of this computer can read the file: on a stick without permissions, or
 * by mistake. */
gboolean sr_register_is_exposed (SrRegister *self);

/* Facts in table meta: "title" (桑瑞家园), "demo" ("1": fictitious people), "reporting_unit" … NULL
 * when unset. */
const char *sr_register_meta (SrRegister *self, const char *key);
gboolean
sr_register_set_meta (SrRegister *self, const char *key, const char *value, GError **error);
gboolean sr_register_is_demo (SrRegister *self);

/* The as-of date everything is counted at: YYYY-MM-DD, never NULL. Set it to a date, or to NULL for
 * "today"; it is a setting of the register. The override holds for this process only (command line
 * --as-of); NULL ends it. */
const char *sr_register_as_of (SrRegister *self);
gboolean sr_register_as_of_is_today (SrRegister *self);
gboolean sr_register_set_as_of (SrRegister *self, const char *date, GError **error);
void sr_register_override_as_of (SrRegister *self, const char *date);

/* Code lists of the register, townships and villages among them; loaded on first use, again after
 * changes. */
SrCodeLists *sr_register_code_lists (SrRegister *self);

/* Value of a dated parameter at AS_OF (NULL: the register's), or FALLBACK when it is not set. */
char *
sr_register_parameter (SrRegister *self, const char *key, const char *as_of, const char *fallback);
gint64 sr_register_parameter_integer (SrRegister *self,
                                      const char *key,
                                      const char *as_of,
                                      gint64 fallback);

/* What checks of a record may look at: TODAY (filled), AS_OF (NULL: the register's), thresholds.
 * Valid as long as TODAY, AS_OF and the register's date are. */
SrCheckContext
sr_register_check_context (SrRegister *self, const char *as_of, char today[SR_DATE_SIZE]);

/* Binds what shared queries take by name: :as_of (NULL: the register's), :today, :p_KEY for every
 * dated parameter at that date, and :born_KEY for every parameter that is an age (unit 周岁): the
 * latest birth date of somebody who has it. */
void sr_register_bind (SrRegister *self, SrStatement *statement, const char *as_of);

/* Who writes: the operator of the register's list with this desktop account, by name; the account
 * itself when it is not in the list. Valid until it is asked again. */
const char *sr_register_operator (SrRegister *self);

/* Another account than that of the desktop, for this process. */
void sr_register_set_account (SrRegister *self, const char *account);

/* A new id, unique across desks. Within the present transaction. */
gboolean sr_register_new_id (SrRegister *self, gint64 *id, GError **error);

/* The desk that new ids are marked with: 0 for reference data and the sample, so that they are the
 * same everywhere; negative for this installation's own. */
void sr_register_set_desk (SrRegister *self, gint64 desk);

/* Has another program (or another connection of this one) written? Then drops what is cached and
 * emits "changed", and "as-of-changed" when that date is another now, also because a new day has
 * begun. Costs microseconds when nothing was written. TRUE when there was something. */
gboolean sr_register_look (SrRegister *self);

/* Looks twice a second from the main loop for as long as the register is open: for windows. */
void sr_register_watch (SrRegister *self);

/* After an entry has committed: drops what is cached and emits "changed". */
void sr_register_notify (SrRegister *self, gint64 entry);

G_END_DECLS
