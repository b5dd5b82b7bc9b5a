/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Days as numbers, for reckoning with the dates of invented people; the register's own dates are
 * core/sr-date.h.
 */
#pragma once

#include "core/sr-date.h"

G_BEGIN_DECLS

/* Days since 0001-01-01, which is 1. */
typedef gint32 SrDay;

SrDay sr_day (int year, int month, int day);
void sr_day_format (SrDay day, char date[SR_DATE_SIZE]);
int sr_day_year (SrDay day);

/* The day YEARS years before, 29 February falling back to the 28th. */
SrDay sr_day_years_before (SrDay day, int years);

/* Completed years at DAY of somebody born on BORN. */
int sr_day_age (SrDay born, SrDay day);

G_END_DECLS
