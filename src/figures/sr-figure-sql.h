/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The SQL texts of figures and dimensions, and the one thing they have beyond SQL: {{name}} stands
 * for the text of another one as a sub-select, so that a condition (who is counted as a person) is
 * written once. Nothing else is replaced: values are only ever bound.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of the file that NAME stands for, or NULL. */
typedef const char *(*SrFigureSqlLookup) (const char *name);

/* SQL with each {{name}} replaced by "(" text ")", and so on within that; leading comments of what
 * is put in are left out. NULL with G_FILE_ERROR_NOENT when there is no such name, or
 * G_FILE_ERROR_LOOP when a text would contain itself. New string. */
char *sr_figure_sql_expand (const char *sql, SrFigureSqlLookup lookup, GError **error);

/* Where {{name}} comes from: members/NAME.sql, else parts/NAME.sql; NULL when there is neither. */
const char *sr_figure_sql_find (const char *name);

/* Whole SQL of the bundled file PATH ("dimensions/person.sex.sql"), expanded; NULL when there is no
 * such file. Owned by the program. May be called from any thread. */
const char *sr_figure_sql_file (const char *path);

/* SELECT record_id, amount of a figure's members: what lists take as their scope
 * (sr_query_set_members). NULL for a ratio, which has no members. Owned by the program. */
const char *sr_figure_members_sql (const char *key);

/* Paths of all bundled texts, ascending; NULL-terminated, free with g_strfreev. */
char **sr_figure_sql_paths (void);

G_END_DECLS
