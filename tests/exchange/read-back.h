/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * For tests of writers: a scratch folder, and what another program finds in a workbook.
 */
#pragma once

#include "exchange/sr-workbook-writer.h"

G_BEGIN_DECLS

typedef struct {
  char *folder;
  char *path; /* FOLDER/out.xlsx */
} Scratch;

void scratch_set_up (Scratch *scratch, gconstpointer data);

/* Fails when something is left in the folder besides what the tests put there by name. */
void scratch_tear_down (Scratch *scratch, gconstpointer data);

/* Names in the folder, sorted, joined by a blank. */
char *scratch_names (const Scratch *scratch);

/* Writes TABLE alone, which must succeed, and reads it back: the lines of inspect-workbook.py.
 * NULL when that is not possible here; the test is skipped then. */
char *write_and_inspect (const Scratch *scratch, SrTable *table);
char *inspect (const char *path);

/* LINE stands in DUMP as a whole line. */
void assert_line (const char *dump, const char *line);
void assert_no_line (const char *dump, const char *line);

G_END_DECLS
