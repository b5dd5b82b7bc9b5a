/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Arithmetic and reading of dates. Days are counted with the civil calendar algorithms that begin
 * the year in March, so that the leap day is its last one; no time zone and no locale is involved,
 * except in "today".
 */
#include "core/sr-date.h"
#include "core/sr-text.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FIRST_YEAR   1
#define LAST_YEAR    9999
#define DAYS_PER_ERA 146097 /* 400 years */

typedef struct {
  int year, month, day; /* 0: not given */
} Parts;

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year, int month)
{
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

static gboolean
month_exists (int year, int month)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

static gboolean
day_exists (int year, int month, int day)
{
  return month_exists (year, month) && day >= 1 && day <= days_in_month (year, month);
}

static gboolean
parts_exist (const Parts *parts)
{
  if (parts->month == 0)
    return parts->year >= FIRST_YEAR && parts->year <= LAST_YEAR;
  if (parts->day == 0)
    return month_exists (parts->year, parts->month);
  return day_exists (parts->year, parts->month, parts->day);
}

/* The N digits at TEXT as a number; -1 when there are fewer. */
static int
fixed_number (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

static void
write_number (char *out, int number, int n)
{
  for (int i = n - 1; i >= 0; i--, number /= 10)
    out[i] = (char)('0' + number % 10);
}

static void
write_month (int year, int month, char result[SR_DATE_SIZE])
{
  write_number (result, year, 4);
  result[4] = '-';
  write_number (result + 5, month, 2);
  result[7] = '\0';
}

static void
write_date (int year, int month, int day, char result[SR_DATE_SIZE])
{
  write_month (year, month, result);
  result[7] = '-';
  write_number (result + 8, day, 2);
  result[10] = '\0';
}

static Parts
split (const char *date)
{
  return (Parts){fixed_number (date, 4), fixed_number (date + 5, 2), fixed_number (date + 8, 2)};
}

/* Days since 1970-01-01. */
static int
day_number (int year, int month, int day)
{
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - 719468;
}

static Parts
parts_of_day_number (int number)
{
  int z = number + 719468;
  int era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int day_of_era = z - era * DAYS_PER_ERA;
  int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted = (5 * day_of_year + 2) / 153;
  int month = shifted < 10 ? shifted + 3 : shifted - 9;

  return (Parts){year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
                 day_of_year - (153 * shifted + 2) / 5 + 1};
}

/* Skips spaces, the first of the separators in SIGNS (a NULL-terminated list) that stands at *P,
 * and spaces again. FALSE when none of them stands there. */
static gboolean
skip_sign (const char **p, const char *const *signs)
{
  const char *at = *p + strspn (*p, " ");

  for (int i = 0; signs[i] != NULL; i++) {
    if (!g_str_has_prefix (at, signs[i]))
      continue;
    at += strlen (signs[i]);
    *p = at + strspn (at, " ");
    return TRUE;
  }
  return FALSE;
}

/* One or two digits. */
static gboolean
skip_number (const char **p, int *number)
{
  int n = (int)strspn (*p, "0123456789");

  if (n < 1 || n > 2)
    return FALSE;
  *number = fixed_number (*p, n);
  *p += n;
  return TRUE;
}

/* 2019, 201909, 20190927. */
static gboolean
parse_digits (const char *text, Parts *parts)
{
  gsize length = strlen (text);

  if (strspn (text, "0123456789") != length || (length != 4 && length != 6 && length != 8))
    return FALSE;
  *parts = (Parts){fixed_number (text, 4), length > 4 ? fixed_number (text + 4, 2) : 0,
                   length > 6 ? fixed_number (text + 6, 2) : 0};
  return (length == 4 || parts->month > 0) && (length < 8 || parts->day > 0);
}

/* 2019年, 2019年9月, 2019年9月27日. */
static gboolean
parse_chinese (const char *text, Parts *parts)
{
  static const char *const year_signs[] = {"年", NULL};
  static const char *const month_signs[] = {"月份", "月", NULL};
  static const char *const day_signs[] = {"日", "号", NULL};
  const char *p = text + 4;

  if (strspn (text, "0123456789") != 4 || !skip_sign (&p, year_signs))
    return FALSE;
  *parts = (Parts){fixed_number (text, 4), 0, 0};
  if (*p == '\0')
    return TRUE;
  if (!skip_number (&p, &parts->month) || parts->month == 0 || !skip_sign (&p, month_signs))
    return FALSE;
  if (*p == '\0')
    return TRUE;
  if (!skip_number (&p, &parts->day) || parts->day == 0)
    return FALSE;
  return (skip_sign (&p, day_signs) || *p == '\0') && *p == '\0';
}

/* 2019-9-27 with the same one of - . / twice; a month without its day. */
static gboolean
parse_separated (const char *text, Parts *parts)
{
  char sign[2] = {0};
  const char *const signs[] = {sign, NULL};
  const char *p = text + 4;

  if (strspn (text, "0123456789") != 4)
    return FALSE;
  sign[0] = p[strspn (p, " ")];
  if (sign[0] == '\0' || strchr ("-./", sign[0]) == NULL || !skip_sign (&p, signs))
    return FALSE;
  *parts = (Parts){fixed_number (text, 4), 0, 0};
  if (!skip_number (&p, &parts->month) || parts->month == 0)
    return FALSE;
  if (*p == '\0')
    return TRUE;
  return skip_sign (&p, signs) && skip_number (&p, &parts->day) && parts->day > 0 && *p == '\0';
}

/* Spreadsheets write the midnight of a date into text files: 2019/9/27 0:00. */
static void
cut_midnight (char *text)
{
  static const char *const midnights[] = {" 00:00:00", " 0:00:00", " 00:00", " 0:00"};

  for (guint i = 0; i < G_N_ELEMENTS (midnights); i++) {
    if (g_str_has_suffix (text, midnights[i])) {
      text[strlen (text) - strlen (midnights[i])] = '\0';
      return;
    }
  }
}

/* A year, a month or a day that exists; what is not given is 0 in PARTS. */
static gboolean
parse_parts (const char *text, Parts *parts)
{
  g_autofree char *clean = sr_text_clean (text, FALSE);
  g_autofree char *half = clean != NULL ? g_strstrip (sr_text_to_half_width (clean)) : NULL;
  Parts found;

  if (half == NULL)
    return FALSE;
  cut_midnight (half);
  if (!parse_digits (half, &found) && !parse_chinese (half, &found) &&
      !parse_separated (half, &found))
    return FALSE;
  if (!parts_exist (&found))
    return FALSE;
  *parts = found;
  return TRUE;
}

gboolean
sr_date_is_valid (const char *text)
{
  Parts parts;

  if (text == NULL || strlen (text) != SR_DATE_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return FALSE;
  parts = split (text);
  return day_exists (parts.year, parts.month, parts.day);
}

gboolean
sr_month_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 7 || text[4] != '-')
    return FALSE;
  return month_exists (fixed_number (text, 4), fixed_number (text + 5, 2));
}

gboolean
sr_date_parse (const char *text, char date[SR_DATE_SIZE])
{
  Parts parts;

  if (!parse_parts (text, &parts) || parts.day == 0)
    return FALSE;
  write_date (parts.year, parts.month, parts.day, date);
  return TRUE;
}

gboolean
sr_month_parse (const char *text, char month[SR_DATE_SIZE])
{
  Parts parts;

  if (!parse_parts (text, &parts) || parts.month == 0)
    return FALSE;
  write_month (parts.year, parts.month, month);
  return TRUE;
}

void
sr_date_today (char date[SR_DATE_SIZE])
{
  const char *replaced = g_getenv ("SANGRUI_TODAY");
  time_t now = time (NULL);
  struct tm day;

  if (sr_date_is_valid (replaced)) {
    memcpy (date, replaced, SR_DATE_SIZE);
    return;
  }
  /* Asked for with every record: GDateTime would look for the time zone's file each time. */
  localtime_r (&now, &day);
  write_date (day.tm_year + 1900, day.tm_mon + 1, day.tm_mday, date);
}

int
sr_date_age (const char *born_on, const char *as_of)
{
  g_return_val_if_fail (sr_date_is_valid (born_on), -1);
  g_return_val_if_fail (sr_date_is_valid (as_of), -1);

  if (strcmp (born_on, as_of) > 0)
    return -1;
  /* "-MM-DD" compares as text: 29 February is reached on 1 March where it does not exist. */
  return fixed_number (as_of, 4) - fixed_number (born_on, 4) -
         (strcmp (as_of + 4, born_on + 4) < 0 ? 1 : 0);
}

void
sr_date_add_days (const char *date, int days, char result[SR_DATE_SIZE])
{
  gint64 number = 0;
  Parts parts;

  g_return_if_fail (sr_date_is_valid (date));

  parts = split (date);
  number = (gint64)day_number (parts.year, parts.month, parts.day) + days;
  number = CLAMP (number, day_number (FIRST_YEAR, 1, 1), day_number (LAST_YEAR, 12, 31));
  parts = parts_of_day_number ((int)number);
  write_date (parts.year, parts.month, parts.day, result);
}

void
sr_date_add_years (const char *date, int years, char result[SR_DATE_SIZE])
{
  gint64 year = 0;
  Parts parts;

  g_return_if_fail (sr_date_is_valid (date));

  parts = split (date);
  year = (gint64)parts.year + years;
  if (year < FIRST_YEAR)
    parts = (Parts){FIRST_YEAR, 1, 1};
  else if (year > LAST_YEAR)
    parts = (Parts){LAST_YEAR, 12, 31};
  else
    parts.year = (int)year;
  write_date (parts.year, parts.month, MIN (parts.day, days_in_month (parts.year, parts.month)),
              result);
}

void
sr_date_birth_limit (const char *as_of, int age, char result[SR_DATE_SIZE])
{
  /* Of 29 February minus a year, 28 February is right: who was born on 1 March is still younger. */
  sr_date_add_years (as_of, -age, result);
}

int
sr_date_days_between (const char *a, const char *b)
{
  Parts from, to;

  g_return_val_if_fail (sr_date_is_valid (a), 0);
  g_return_val_if_fail (sr_date_is_valid (b), 0);

  from = split (a);
  to = split (b);
  return day_number (to.year, to.month, to.day) - day_number (from.year, from.month, from.day);
}

char *
sr_date_official (const char *date)
{
  Parts parts;

  g_return_val_if_fail (sr_date_is_valid (date), g_strdup (""));

  parts = split (date);
  return g_strdup_printf ("%d年%d月%d日", parts.year, parts.month, parts.day);
}

static void
span_of_parts (const Parts *parts, char from[SR_DATE_SIZE], char to[SR_DATE_SIZE])
{
  int last_month = parts->month > 0 ? parts->month : 12;

  write_date (parts->year, MAX (parts->month, 1), MAX (parts->day, 1), from);
  write_date (parts->year, last_month,
              parts->day > 0 ? parts->day : days_in_month (parts->year, last_month), to);
}

/* 2025Q3, 2025q3. */
static gboolean
parse_quarter (const char *text, char from[SR_DATE_SIZE], char to[SR_DATE_SIZE])
{
  int year = fixed_number (text, 4);
  int quarter = 0;

  if (year < FIRST_YEAR || strlen (text) != 6 || (text[4] != 'Q' && text[4] != 'q') ||
      text[5] < '1' || text[5] > '4')
    return FALSE;
  quarter = text[5] - '0';
  write_date (year, quarter * 3 - 2, 1, from);
  write_date (year, quarter * 3, days_in_month (year, quarter * 3), to);
  return TRUE;
}

/* One side of FROM..TO: a day, a month, a quarter or a year; empty takes FALLBACK. */
static gboolean
parse_side (const char *text, const char *fallback, char from[SR_DATE_SIZE], char to[SR_DATE_SIZE])
{
  Parts parts;

  if (*text == '\0') {
    memcpy (from, fallback, SR_DATE_SIZE);
    memcpy (to, fallback, SR_DATE_SIZE);
    return TRUE;
  }
  if (parse_quarter (text, from, to))
    return TRUE;
  if (!parse_parts (text, &parts))
    return FALSE;
  span_of_parts (&parts, from, to);
  return TRUE;
}

gboolean
sr_period_parse (const char *text,
                 const char *as_of,
                 char from[SR_DATE_SIZE],
                 char to[SR_DATE_SIZE])
{
  g_autofree char *half = NULL;
  char *dots = NULL;
  char first[SR_DATE_SIZE], last[SR_DATE_SIZE], unused[SR_DATE_SIZE];

  g_return_val_if_fail (sr_date_is_valid (as_of), FALSE);

  if (text == NULL)
    return FALSE;
  half = g_strstrip (sr_text_to_half_width (text));
  dots = strstr (half, "..");
  if (dots == NULL) {
    if (*half == '\0' || !parse_side (half, as_of, first, last))
      return FALSE;
  } else {
    *dots = '\0';
    if (!parse_side (g_strstrip (half), SR_DATE_BEGINNING, first, unused) ||
        !parse_side (g_strstrip (dots + 2), as_of, unused, last))
      return FALSE;
  }
  if (strcmp (first, last) > 0)
    return FALSE;
  memcpy (from, first, SR_DATE_SIZE);
  memcpy (to, last, SR_DATE_SIZE);
  return TRUE;
}

int
sr_month_between (const char *a, const char *b)
{
  int years = atoi (b) - atoi (a);

  g_return_val_if_fail (sr_month_is_valid (a) && sr_month_is_valid (b), 0);
  return years * 12 + atoi (b + 5) - atoi (a + 5);
}

void
sr_month_add (const char *month, int months, char result[SR_DATE_SIZE])
{
  int n = atoi (month) * 12 + atoi (month + 5) - 1 + months;

  g_return_if_fail (sr_month_is_valid (month) && n >= 12 && n < 10000 * 12);
  g_snprintf (result, SR_DATE_SIZE, "%04d-%02d", n / 12, n % 12 + 1);
}

gboolean
sr_account_period_parse (const char *text,
                         int first_month,
                         char from[SR_DATE_SIZE],
                         char to[SR_DATE_SIZE])
{
  char month[SR_DATE_SIZE], unused[SR_DATE_SIZE];

  g_return_val_if_fail (first_month >= 1 && first_month <= 12, FALSE);

  if (text == NULL || parse_quarter (text, from, to))
    return text != NULL;
  if (strlen (text) != 4 || strspn (text, "0123456789") != 4 || atoi (text) < FIRST_YEAR + 1)
    return FALSE;
  g_snprintf (month, sizeof month, "%s-%02d", text, first_month);
  sr_month_add (month, first_month == 1 ? 0 : -12, month);
  sr_period_parse (month, SR_DATE_BEGINNING, from, unused);
  sr_month_add (month, 11, month);
  return sr_period_parse (month, SR_DATE_BEGINNING, unused, to);
}
