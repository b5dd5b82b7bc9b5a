/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The queries, migrations and reference data that are compiled into the program.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of a bundled file, "views/household.view.sql", "reference/townships.csv". It must exist
 * unless it is asked for with sr_store_has_file(). Owned by the program. */
const char *sr_store_file (const char *name);
gboolean sr_store_has_file (const char *name);

/* Names of the bundled files in FOLDER ("migrations/sqlite"), ascending; NULL-terminated, free with
 * g_strfreev. */
char **sr_store_files (const char *folder);

G_END_DECLS
