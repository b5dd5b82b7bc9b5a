/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The SQL texts of figures and dimensions; they include each other (store/sr-sql-include.h), so
 * that a condition (who is counted as a person) is written once.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
