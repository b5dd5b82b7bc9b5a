/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files that a command writes: where to, what is recorded of it, and progress.
 */
#pragma once

#include <gio/gio.h>

#include "cli/sr-cli.h"

G_BEGIN_DECLS

/* OUTPUT, or NAME in the folder that OUTPUT is, or in the present folder without OUTPUT. New
 * string. */
char *sr_file_target (const char *output, const char *name);

/* Records the export of ROWS rows of SCHEMA, or of a REPORT (its key), before it is written. On a
 * register that cannot be written, masked ones go unrecorded. REASON: why it disagrees, or NULL. */
gboolean sr_file_disclose (SrCli *cli,
                           const SrSchema *schema,
                           const char *report,
                           gint64 rows,
                           const char *reason,
                           GError **error);

/* The same for anything that leaves: prints. */
gboolean sr_file_disclose_as (SrCli *cli, const SrDisclosure *what, GError **error);

/* Long work tells "41200 / 100000" on a terminal, and Ctrl C (or SIGTERM) cancels it, so that
 * nothing half written stays; a second one kills. Both belong together: the progress is what
 * notices the signal. */
void sr_file_progress (gint64 done, gint64 total, gpointer user_data);
GCancellable *sr_file_cancellable (void); /* owned by the program */

G_END_DECLS
