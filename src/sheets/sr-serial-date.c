/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-serial-date.h"

#include <math.h>

#define SECONDS_A_DAY   86400
#define LAST_DAY        2958465 /* 9999-12-31, since 1900 */
#define FALSE_DAY       60      /* the 29 February 1900 */
#define DAY_BEFORE_1900 693595  /* 1899-12-31, as GDate counts */
#define DAYS_TO_1904    1462    /* between the two beginnings */

/* TEXT of N digits. */
static char *
put (char *text, guint number, guint n)
{
  for (guint i = n; i-- > 0; number /= 10)
    text[i] = (char)('0' + number % 10);
  return text + n;
}

static char *
put_day (char *text, guint year, guint month, guint day)
{
  text = put (text, year, 4);
  *text++ = '-';
  text = put (text, month, 2);
  *text++ = '-';
  return put (text, day, 2);
}

/* Day 1 of GDate is 0001-01-01; that of spreadsheets is 1900-01-01. */
static char *
print_day (gint64 day, char *text)
{
  GDate date;

  if (day == FALSE_DAY)
    return put_day (text, 1900, 2, 29);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, DAY_BEFORE_1900 + (guint32)(day > FALSE_DAY ? day - 1 : day));
  return put_day (text, g_date_get_year (&date), (guint)g_date_get_month (&date),
                  g_date_get_day (&date));
}

gboolean
sr_serial_date (double serial, gboolean is_1904, char text[SR_SERIAL_DATE_SIZE])
{
  gint64 seconds, day;

  if (!isfinite (serial) || serial < 0 || serial >= LAST_DAY + 1)
    return FALSE;
  seconds = llround (serial * SECONDS_A_DAY);
  day = seconds / SECONDS_A_DAY + (is_1904 ? DAYS_TO_1904 : 0);
  seconds %= SECONDS_A_DAY;
  if (day > LAST_DAY)
    return FALSE;
  if (day > 0)
    text = print_day (day, text);
  if (day > 0 && seconds > 0)
    *text++ = ' ';
  if (day == 0 || seconds > 0) {
    text = put (text, (guint)(seconds / 3600), 2);
    *text++ = ':';
    text = put (text, (guint)(seconds / 60 % 60), 2);
  }
  *text = '\0';
  return TRUE;
}
