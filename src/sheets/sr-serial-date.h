/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dates as spreadsheets count them: days since a beginning, the time of day behind the point.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SR_SERIAL_DATE_SIZE 24

/* "2019-09-27", "2019-09-27 14:30", or "14:30" for a time alone. IS_1904: days since 1904-01-01
 * (workbooks of old Macs), else since 1900-01-01, with a 29 February 1900 that never was (serial
 * 60, which is given as such). FALSE when it is before the beginning or after the year 9999. */
gboolean sr_serial_date (double serial, gboolean is_1904, char text[SR_SERIAL_DATE_SIZE]);

G_END_DECLS
