/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The SQL of rosters that is compiled into the program; private to this folder.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of the bundled file sql/NAME.sql with its includes put in (sr-figure-sql.h); it must exist.
 * New string. */
char *sr_report_sql (const char *name);

G_END_DECLS
