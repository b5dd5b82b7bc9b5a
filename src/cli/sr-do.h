/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Doing an act from the command line: for set, act, undo and redo.
 */
#pragma once

#include "acts/sr-act-perform.h"
#include "cli/sr-cli.h"

G_BEGIN_DECLS

typedef struct {
  gboolean dry_run;
  char *reason;
  char *date;
} SrDoOptions;

/* --dry-run, --reason, and DATE under the name DATE_OPTION ("on", "from"; NULL: none). Entries that
 * end with a blank one; free with g_free. */
GOptionEntry *sr_do_entries (SrDoOptions *options, const char *date_option, const char *date_help);

/* Reads "KEY=VALUE" arguments into DRAFT, or, when REQUEST has rows, "N.KEY=VALUE" into its Nth
 * row. A masked number is never a value. What cannot be understood is told. */
gboolean sr_do_fill (
    SrCli *cli, SrActRequest *request, SrDraft *draft, int argc, char **argv, SrStatus *status);

/* Previews or performs REQUEST and prints what happens, and the number of the entry. */
SrStatus sr_do (SrCli *cli, SrActRequest *request, const SrDoOptions *options);

G_END_DECLS
