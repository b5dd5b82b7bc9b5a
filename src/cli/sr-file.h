/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files that a command writes: where to, what is recorded of it, and progress.
 */
#pragma once

#include "cli/sr-cli.h"
#include "core/sr-progress.h"

G_BEGIN_DECLS

/* OUTPUT, or NAME in the folder that OUTPUT is, or in the present folder without OUTPUT. New
 * string. */
char *sr_file_target (const char *output, const char *name);

/* Records the export of ROWS rows before it is written. On a register that may only be read,
 * masked ones go unrecorded. */
gboolean sr_file_disclose (SrCli *cli, const SrSchema *schema, gint64 rows, GError **error);

/* Tells "41200 / 100000" on a terminal; NULL when standard error is none. */
SrProgress sr_file_progress (void);

G_END_DECLS
