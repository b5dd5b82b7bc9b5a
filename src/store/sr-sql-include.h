/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The one thing that bundled SQL has beyond SQL: {{name}} stands for the text of another file in
 * brackets, a sub-select or a condition, so that what is said in many places is written once.
 * Nothing else is replaced: values are only ever bound.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of the file that NAME stands for, or NULL. */
typedef const char *(*SrSqlLookup) (const char *name);

/* SQL with each {{name}} replaced by "(" text ")", and so on within that. NULL with
 * G_FILE_ERROR_NOENT when there is no such name, or G_FILE_ERROR_LOOP when a text would contain
 * itself. New string. */
char *sr_sql_expand (const char *sql, SrSqlLookup lookup, GError **error);

/* SQL as it stands where it is put in: without the comments before it and space after it. New
 * string. */
char *sr_sql_body (const char *sql);

G_END_DECLS
