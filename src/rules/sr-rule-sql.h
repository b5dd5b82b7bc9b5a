/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The SQL of the rules across records: sql/KEY.sql, with the {{parts}} of figures and its own put
 * in.
 */
#pragma once

#include "core/sr-rule.h"

G_BEGIN_DECLS

/* SELECT record_id, … : one row or more for each offender, with what its sentence needs. Takes what
 * sr_register_bind() binds; also the scope of a list (sr_query_set_members). NULL for rules that
 * are not SR_RULE_SQL. Owned by the program; may be called from any thread. */
const char *sr_rule_members_sql (const SrRule *rule);

/* Names of all bundled texts, ascending; NULL-terminated, free with g_strfreev. */
char **sr_rule_sql_names (void);

/* Text of the bundled file NAME ("RL01"), expanded; NULL when there is none. */
const char *sr_rule_sql_file (const char *name);

G_END_DECLS
