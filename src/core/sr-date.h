/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dates as the register keeps them: ISO text, YYYY-MM-DD and YYYY-MM, proleptic Gregorian,
 * years 1..9999. "Today" is asked for here and nowhere else.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `since` of a state whose beginning nobody knows: it was always so. */
#define SR_DATE_BEGINNING "0001-01-01"

/* Length of the buffers below, with the final NUL. */
#define SR_DATE_SIZE 11

/* TRUE for a real date in exactly the form YYYY-MM-DD (no 2026-02-30); months: exactly YYYY-MM. */
gboolean sr_date_is_valid (const char *text);
gboolean sr_month_is_valid (const char *text);

/* Reads what clerks and workbooks write: 2019-09-27, 20190927, 2019年9月27日, 2019.9.27, 2019/9/27,
 * full-width digits, surrounding space, a midnight behind it (2019/9/27 0:00). DATE may be TEXT.
 * Returns FALSE when it is not a whole real date: a month alone is none. */
gboolean sr_date_parse (const char *text, char date[SR_DATE_SIZE]);

/* Same for months: 2019-09, 201909, 2019年9月, 2019.9, 2019/9; a whole date gives its month. MONTH
 * gets YYYY-MM. */
gboolean sr_month_parse (const char *text, char month[SR_DATE_SIZE]);

/* Today in local time. SANGRUI_TODAY=YYYY-MM-DD in the environment replaces it in tests. */
void sr_date_today (char date[SR_DATE_SIZE]);

/* Completed years (周岁) at AS_OF of somebody born on BORN_ON: one more on the birthday itself;
 * born on 29 February counts on 1 March in other years. -1 when not yet born. */
int sr_date_age (const char *born_on, const char *as_of);

/* The date DAYS later (or earlier), or YEARS later; 29 February gives 28 February in a common year.
 * Stops at 0001-01-01 and 9999-12-31. RESULT may be DATE. */
void sr_date_add_days (const char *date, int days, char result[SR_DATE_SIZE]);
void sr_date_add_years (const char *date, int years, char result[SR_DATE_SIZE]);

/* The latest birth date of somebody who is at least AGE full years old at AS_OF: the limit that SQL
 * binds for ages. */
void sr_date_birth_limit (const char *as_of, int age, char result[SR_DATE_SIZE]);

/* Days from A to B. */
int sr_date_days_between (const char *a, const char *b);

/* Months from A to B, both YYYY-MM; and the month MONTHS later or earlier (RESULT may be MONTH). */
int sr_month_between (const char *a, const char *b);
void sr_month_add (const char *month, int months, char result[SR_DATE_SIZE]);

/* The period of an income account: 2025 is a year that begins in the month FIRST_MONTH, of the year
 * before unless that is January (收入核算年度 10月—9月: 2024-10-01 to 2025-09-30); 2025Q2 is a
 * quarter of the calendar. FALSE when it is neither. */
gboolean sr_account_period_parse (const char *text,
                                  int first_month,
                                  char from[SR_DATE_SIZE],
                                  char to[SR_DATE_SIZE]);

/* 2019年9月27日, as official papers write it. A new string. */
char *sr_date_official (const char *date);

/* A period: 2025-09 | 2025Q3 | 2025 | one day | FROM..TO, where a side is any of these or empty
 * (the beginning, AS_OF). Sets the first and the last day, both inclusive and not cut at AS_OF.
 * FALSE when it is none of these or ends before it begins. */
gboolean sr_period_parse (const char *text,
                          const char *as_of,
                          char from[SR_DATE_SIZE],
                          char to[SR_DATE_SIZE]);

G_END_DECLS
