/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The queries of this folder that are compiled into the program.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of "invariants/one-head.sql" or "queries/household-persons.sql"; it must exist. Owned by the
 * program. */
const char *sr_act_file (const char *name);

G_END_DECLS
