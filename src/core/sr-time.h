/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Moments as the register keeps them: UTC, YYYY-MM-DDTHH:MM:SSZ, so that their order as texts is
 * their order in time; read and shown in the time of the desk.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Length of the buffers below, with the final NUL. */
#define SR_TIME_SIZE 21

/* TRUE for a real moment in exactly the form above. */
gboolean sr_time_is_valid (const char *text);

/* Reads the form above; a date and a time of the desk, "2025-09-27 8:15" or "… 08:15:30"; a date
 * alone (as sr_date_parse()) is its first moment. TIME may be TEXT. FALSE when it is none. */
gboolean sr_time_parse (const char *text, char time[SR_TIME_SIZE]);

/* The last moment of the day that TEXT names, if it is a date alone; else as sr_time_parse(). For
 * the upper end of a range. */
gboolean sr_time_parse_end (const char *text, char time[SR_TIME_SIZE]);

/* "2025-09-27 16:15" in the time of the desk. TIME must be valid. A new string. */
char *sr_time_local (const char *time);

G_END_DECLS
