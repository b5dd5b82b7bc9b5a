/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Columns that several reports about households and persons have in common.
 */
#pragma once

#include "reports/sr-report-summary.h"

G_BEGIN_DECLS

/* 户数, 人口, 年龄, 脱贫户, 劳动力. */
extern const SrSummaryColumn sr_report_people_columns[];
extern const guint sr_report_n_people_columns;

/* 就业: who works where; together they are all who work. */
extern const SrSummaryColumn sr_report_work_columns[];
extern const guint sr_report_n_work_columns;

G_END_DECLS
