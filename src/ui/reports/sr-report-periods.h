/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Periods that reports are usually about, seen from a day.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pairs of a period as sr_period_parse() reads it and its name in the language of the desk: the
 * year so far, this month, last month, last quarter, last year; NULL-terminated, free with
 * g_strfreev. */
char **sr_report_periods (const char *as_of);

G_END_DECLS
