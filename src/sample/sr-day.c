/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Days as numbers.
 */
#include "sample/sr-day.h"

#include <string.h>

SrDay
sr_day (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (SrDay)g_date_get_julian (&date);
}

static void
put (char *text, int value, int n)
{
  for (int i = n - 1; i >= 0; i--, value /= 10)
    text[i] = (char)('0' + value % 10);
}

void
sr_day_format (SrDay day, char date[SR_DATE_SIZE])
{
  GDate value;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32)day);
  memcpy (date, "0000-00-00", SR_DATE_SIZE);
  put (date, g_date_get_year (&value), 4);
  put (date + 5, g_date_get_month (&value), 2);
  put (date + 8, g_date_get_day (&value), 2);
}

int
sr_day_year (SrDay day)
{
  GDate value;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32)day);
  return g_date_get_year (&value);
}

SrDay
sr_day_years_before (SrDay day, int years)
{
  GDate value;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32)day);
  g_date_subtract_years (&value, (guint)years);
  return (SrDay)g_date_get_julian (&value);
}

int
sr_day_age (SrDay born, SrDay day)
{
  GDate from;
  GDate to;

  if (day < born)
    return -1;
  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_julian (&from, (guint32)born);
  g_date_set_julian (&to, (guint32)day);
  return g_date_get_year (&to) - g_date_get_year (&from) -
         (g_date_get_month (&to) < g_date_get_month (&from) ||
          (g_date_get_month (&to) == g_date_get_month (&from) &&
           g_date_get_day (&to) < g_date_get_day (&from)));
}
