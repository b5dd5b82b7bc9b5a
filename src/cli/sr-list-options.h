/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which fields of which records in which order: --sort, --fields and --limit of list and export.
 */
#pragma once

#include "cli/sr-cli.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

typedef struct {
  char *sort;
  char *fields;
  int limit;
} SrListOptions;

/* Entries that end with a blank one; free with g_free. */
GOptionEntry *sr_list_entries (SrListOptions *options);

/* Keys of the fields to print: those of --fields, else all, or (not ALL) the columns of the list.
 * NULL and told when one is unknown. Free with g_strfreev. */
char **sr_list_fields (const SrListOptions *options,
                       const SrSchema *schema,
                       gboolean all,
                       SrStatus *status);

/* FIELDS, or those of the saved view that was asked for when --fields was not. Takes FIELDS; NULL
 * and told when there is no such view. */
char **sr_list_saved_fields (const SrListOptions *options,
                             SrCli *cli,
                             const SrSchema *schema,
                             char **fields,
                             SrStatus *status);

/* The query of SELECTION in this order; NULL and told. */
SrQuery *
sr_list_query (const SrListOptions *options, SrCli *cli, const SrSchema *schema, SrStatus *status);

G_END_DECLS
