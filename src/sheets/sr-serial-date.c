/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-serial-date.h"

#include <math.h>

#define SECONDS_A_DAY 86400
#define LAST_DAY      2958465 /* 9999-12-31, since 1900 */
#define FALSE_DAY     60      /* the 29 February 1900 */
#define DAYS_TO_1904  1462    /* between the two beginnings */

/* Day 1 of GDate is 0001-01-01. */
static guint32
julian (gint64 day)
{
  g_autoptr (GDate) first = g_date_new_dmy (31, G_DATE_DECEMBER, 1899);

  return g_date_get_julian (first) + (guint32)(day > FALSE_DAY ? day - 1 : day);
}

static void
print_day (gint64 day, char text[SR_SERIAL_DATE_SIZE])
{
  g_autoptr (GDate) date = g_date_new_julian (julian (day));

  g_snprintf (text, SR_SERIAL_DATE_SIZE, "%04u-%02u-%02u", g_date_get_year (date),
              (guint)g_date_get_month (date), g_date_get_day (date));
}

gboolean
sr_serial_date (double serial, gboolean is_1904, char text[SR_SERIAL_DATE_SIZE])
{
  gint64 seconds, day;
  gsize length = 0;

  if (!isfinite (serial) || serial < 0 || serial >= LAST_DAY + 1)
    return FALSE;
  seconds = llround (serial * SECONDS_A_DAY);
  day = seconds / SECONDS_A_DAY + (is_1904 ? DAYS_TO_1904 : 0);
  seconds %= SECONDS_A_DAY;
  if (day > LAST_DAY)
    return FALSE;
  text[0] = '\0';
  if (day == FALSE_DAY)
    g_strlcpy (text, "1900-02-29", SR_SERIAL_DATE_SIZE);
  else if (day > 0)
    print_day (day, text);
  if (seconds == 0 && day > 0)
    return TRUE;
  length = day > 0 ? 10 : 0;
  g_snprintf (text + length, SR_SERIAL_DATE_SIZE - length, "%s%02d:%02d", length ? " " : "",
              (int)(seconds / 3600), (int)(seconds / 60 % 60));
  return TRUE;
}
