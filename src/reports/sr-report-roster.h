/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rosters whose rows are records of one type, as its list has them: the members of a figure, with
 * filters and order, as an official form.
 */
#pragma once

#include "reports/sr-report-build.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* A2 as superiors want it (R2, R4), and the flats of a building (R1, R3); field keys,
 * NULL-terminated. */
extern const char *const sr_report_household_columns[];
extern const char *const sr_report_flat_columns[];

/* The records that FIGURE (key) counts at the dates of the report, in the order of field SORT. */
SrQuery *sr_report_roster_query (const SrReportBuild *build, const char *figure, const char *sort);

/* The records of QUERY as the form SHEET, 户 or whatever UNITS are. TITLE NULL: the settlement and
 * the official title of the record type. NULL on error. */
SrTable *sr_report_roster (SrReportBuild *build,
                           const char *sheet,
                           const char *title,
                           const char *units,
                           const SrQuery *query,
                           const char *const *columns,
                           GError **error);

/* The whole of FIGURE as the sheet SHEET of the report, and the claim that the figure counts as
 * many. FALSE on error. */
gboolean sr_report_take_roster (SrReportBuild *build,
                                const char *sheet,
                                const char *title,
                                const char *units,
                                const char *figure,
                                const char *sort,
                                const char *const *columns,
                                GError **error);

/* What a roster offers besides: 变动表 against a day; to be put among the options. */
#define SR_REPORT_OPTION_SINCE                                                                     \
  {                                                                                                \
    .key = "since", .label = N_ ("Changes since"), .is_date = TRUE                                 \
  }

/* 变动表 of the records of QUERY against the day of the option "since"; nothing when none was said.
 * FALSE on error, among them a day that is not before the report's. */
gboolean sr_report_take_changes (SrReportBuild *build,
                                 const SrQuery *query,
                                 const char *const *columns,
                                 GError **error);

G_END_DECLS
