/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The records that --all, --search, --where, --township, --building and --factory choose.
 */
#pragma once

#include "cli/sr-options.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* The query that SELECTION describes: the rows that the type's figure counts at the as-of date,
 * with --all every record that is not void. Errors: G_OPTION_ERROR, naming field and value. */
SrQuery *sr_selection_query (const SrOptions *options,
                             SrRegister *reg,
                             const SrSchema *schema,
                             GError **error);

/* Whether the options choose anything at all. */
gboolean sr_selection_is_given (const SrOptions *options);

G_END_DECLS
