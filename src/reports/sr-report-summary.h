/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A summary: figures × dimension as an official form. No cell has SQL of its own.
 */
#pragma once

#include "reports/sr-report-build.h"

G_BEGIN_DECLS

/* A column: the figure or a slice of it, or what a whole lacks of its parts; or a text that is told
 * of each value of the dimension. */
typedef struct {
  const char *figure;  /* key; the whole of a rest; NULL for a text */
  const char *title;   /* header path, 人口→男 */
  const char *rest_of; /* NULL, or keys of the parts, divided by ' ', or "work_scope=" for all
                          slices of FIGURE by it: the column is the whole less them and stands only
                          when some row of it is not 0 */
  const char *slice;   /* NULL, or "flat_state=public": dimension and values (sr_figure_slice) */
  const char *text;    /* sql/TEXT.sql: value of the dimension and what stands in its row (several
                          are joined by 、); in: :as_of */
  SrCellType type;     /* of a text; TEXT for numbers of other columns means INTEGER */
} SrSummaryColumn;

typedef enum {
  SR_SUMMARY_ALL,      /* every value of the dimension */
  SR_SUMMARY_COUNTING, /* those that count something in the first figure */
  SR_SUMMARY_LISTED,   /* those of a list, in its order */
} SrSummaryRows;

/* The form SHEET with a row for each value of DIMENSION, the unknown at the end when it counts
 * something, 合计 and 备注. What a list leaves out is summed in a row 其他, so that 合计 is the
 * whole all the same. LISTED: codes, for SR_SUMMARY_LISTED. NULL on error. */
SrTable *sr_report_summary (SrReportBuild *build,
                            const char *sheet,
                            const char *title,
                            const SrDimension *dimension,
                            const SrSummaryColumn *columns,
                            guint n_columns,
                            SrSummaryRows rows,
                            const char *const *listed,
                            GError **error);

G_END_DECLS
