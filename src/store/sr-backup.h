/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Backups of a register: one a day into a folder of the desk, the latest ones kept; copies to any
 * file; and going back to one. A backup is a register itself and may be opened.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

/* --- Copies --- */

/* Writes a whole, verified copy of the register to PATH, which must not be there yet, 0600. It
 * shows one state of the register, whatever is written meanwhile. On failure no file stays.
 * Errors: EXISTS, NO_SPACE, READ_ONLY, DAMAGED (the register itself is). */
gboolean sr_backup_write (SrRegister *reg, const char *path, GError **error);

/* Reads every page of the register PATH, which is not open. Errors as sr_register_open(). */
gboolean sr_backup_verify (const char *path, GError **error);

/* --- One a day --- */

/* Where the daily backups of the register PATH go: the folder that was set for this desk, in it a
 * folder for each register; else "NAME.backups" beside the register. A new string. */
char *sr_backup_folder (const char *path);

/* Sets the folder for this desk (a file of the user's configuration, because it must be known when
 * the register cannot be read); NULL: beside each register. FOLDER must be there and writable. */
gboolean sr_backup_set_folder (const char *folder, GError **error);
char *sr_backup_chosen_folder (void); /* NULL: none was set. A new string */

typedef struct {
  char *path;
  char day[SR_DATE_SIZE];
  gint64 bytes;
} SrBackup;

/* The daily backups of the register PATH, newest first. SrBackup elements; empty when there are
 * none or the folder cannot be read. */
GPtrArray *sr_backup_list (const char *path);
void sr_backup_free (SrBackup *backup);

/* Today's backup, if there is none yet, and away with those beyond the number to keep (meta
 * "backups_kept", else 14). *WRITTEN (may be NULL) tells whether one was written. */
gboolean sr_backup_daily (SrRegister *reg, gboolean *written, GError **error);

/* --- Going back --- */

/* Puts BACKUP, which is verified first, in the place of the register PATH, which is kept aside
 * (*ASIDE, may be NULL, gets its new name, or NULL when there was none); an entry of the history
 * tells of it. PATH must not be open, here or in another program: LOCKED. Until all is ready
 * nothing is touched, then one file takes the place of the other in one step. Errors besides
 * LOCKED: those of opening BACKUP, NO_SPACE, READ_ONLY, NEWER. */
gboolean sr_backup_restore (const char *backup, const char *path, char **aside, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrBackup, sr_backup_free)

G_END_DECLS
