/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which ways of showing a number show a date (ECMA-376 part 1, 18.8.30; the same in .xls).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of the formats that have a number and no code in the file. */
gboolean sr_number_format_is_known_date (guint number);

/* TRUE when the format code shows a date or a time. */
gboolean sr_number_format_is_date (const char *code);

G_END_DECLS
