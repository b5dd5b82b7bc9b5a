/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One line of a list of codes as SrCodePicker shows it. What matches a text is the caller's
 * knowledge (pinyin, conditions); this is only the answer.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *code;      /* "07"; "" where only names are used */
  char *name;      /* "granddaughter" */
  char *condition; /* "female", or NULL */
  char *contrary;  /* why it contradicts another field ("not with this sex"), or NULL */
} SrCodeLine;

/* Copies its texts; NULL stays NULL, except CODE and NAME which must not be. */
SrCodeLine *
sr_code_line_new (const char *code, const char *name, const char *condition, const char *contrary);
void sr_code_line_free (SrCodeLine *item);

/* An empty array that frees its items. */
GPtrArray *sr_code_lines_new (void);

/* Moves what contradicts to the end and keeps the order otherwise. */
void sr_code_lines_sort (GPtrArray *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrCodeLine, sr_code_line_free)

G_END_DECLS
