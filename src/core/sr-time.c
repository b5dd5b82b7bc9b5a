/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Moments: reading, checking, showing.
 */
#include "core/sr-time.h"

#include <stdio.h>
#include <string.h>

#include "core/sr-date.h"

static gboolean
write_utc (GDateTime *moment, char time[SR_TIME_SIZE])
{
  g_autoptr (GDateTime) utc = moment ? g_date_time_to_utc (moment) : NULL;
  g_autofree char *text = utc ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  if (text == NULL || strlen (text) != SR_TIME_SIZE - 1)
    return FALSE;
  g_strlcpy (time, text, SR_TIME_SIZE);
  return TRUE;
}

gboolean
sr_time_is_valid (const char *text)
{
  g_autoptr (GDateTime) moment = NULL;
  char again[SR_TIME_SIZE];

  if (text == NULL || strlen (text) != SR_TIME_SIZE - 1 || text[10] != 'T' || text[19] != 'Z')
    return FALSE;
  moment = g_date_time_new_from_iso8601 (text, NULL);
  return moment && write_utc (moment, again) && strcmp (text, again) == 0;
}

/* HOUR:MINUTE[:SECOND] of DATE at the desk. */
static gboolean
parse_clock (const char *date, const char *clock, char time[SR_TIME_SIZE])
{
  g_autoptr (GTimeZone) desk = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day, hour, minute, second = 0, end = 0, all = 0;

  if (sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      sscanf (clock, "%2d:%2d%n:%2d%n", &hour, &minute, &end, &second, &all) < 2 ||
      clock[MAX (end, all)] != '\0')
    return FALSE;
  moment = g_date_time_new (desk, year, month, day, hour, minute, second);
  return write_utc (moment, time);
}

static gboolean
parse (const char *text, const char *clock, char time[SR_TIME_SIZE])
{
  g_auto (GStrv) parts = NULL;
  char date[SR_DATE_SIZE];

  if (sr_time_is_valid (text)) {
    memmove (time, text, SR_TIME_SIZE);
    return TRUE;
  }
  if (sr_date_parse (text, date))
    return parse_clock (date, clock, time);
  parts = g_strsplit (text, " ", 2);
  return parts[0] && parts[1] && sr_date_parse (parts[0], date) &&
         parse_clock (date, g_strstrip (parts[1]), time);
}

gboolean
sr_time_parse (const char *text, char time[SR_TIME_SIZE])
{
  return parse (text, "00:00:00", time);
}

gboolean
sr_time_parse_end (const char *text, char time[SR_TIME_SIZE])
{
  return parse (text, "23:59:59", time);
}

char *
sr_time_local (const char *time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = moment ? g_date_time_to_local (moment) : NULL;

  g_return_val_if_fail (local != NULL, g_strdup (time));
  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}
