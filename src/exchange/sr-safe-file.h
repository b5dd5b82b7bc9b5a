/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A file that takes the place of another only when it is whole: it is made in a private folder
 * beside its place, flushed to the disk and renamed. What an office program has open is not
 * replaced under its feet. Knows nothing of what is in the file.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SrSafeFile SrSafeFile;

/* Makes a folder (0700) beside PATH to work in, and removes those that were left there by a crash
 * more than a day ago. A symbolic link at PATH is followed. Errors
 * (SR_EXCHANGE_ERROR): PLACE (no such folder, not writable, PATH is a folder or write-protected),
 * OPEN (there is a lock file of WPS, LibreOffice or Excel), NO_SPACE, FAILED. */
SrSafeFile *sr_safe_file_begin (const char *path, GError **error);

/* The working folder, for helper files too; and the file to write, an empty one with mode 0600. */
const char *sr_safe_file_folder (const SrSafeFile *file);
const char *sr_safe_file_name (const SrSafeFile *file);

/* Flushes the file and puts it in its place. Same errors. FILE may only be freed after this. */
gboolean sr_safe_file_commit (SrSafeFile *file, GError **error);

/* Removes the working folder and all in it. */
void sr_safe_file_free (SrSafeFile *file);

/* Sets ERROR to what the errno NUMBER means for somebody who writes PATH. */
void sr_safe_file_set_error (GError **error, int number, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrSafeFile, sr_safe_file_free)

G_END_DECLS
