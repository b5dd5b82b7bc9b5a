/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rosters whose rows come from one statement, sql/NAME.sql, read while they are written: forms that
 * show more of a row than its record has.
 */
#pragma once

#include "reports/sr-report-build.h"
#include "reports/sr-statement-rows.h"

G_BEGIN_DECLS

typedef struct {
  const char *type, *field;
  const SrField *own;  /* instead of a field of a type: what the statement makes */
  const char *name;    /* in the statement; NULL: as FIELD */
  const char *title;   /* header path; NULL: the field's */
  SrColumnFlags flags; /* SR_COLUMN_SUM: the sheet has a total */
  gboolean is_age;     /* the statement gives the birth date */
} SrRosterColumn;

typedef struct {
  const char *sql;   /* of sql/NAME.sql; ends with its conditions, of which there is one at least */
  const char *where; /* one more condition, or NULL */
  const char *order; /* ORDER BY … */
  const char *sheet;
  const char *title; /* whole; NULL: the report's */
  const char *units;
  const SrRosterColumn *columns; /* those withheld without revealing are left out */
  guint n_columns;
  const char *factory;    /* column of the statement that is the workshop */
  char *const *factories; /* ids: only these; NULL: all */
} SrStatementRoster;

/* WHAT (an aggregate over r, the rows: "COUNT(*)") of ROSTER; -1 on error. */
gint64 sr_statement_roster_count (SrReportBuild *build,
                                  const SrStatementRoster *roster,
                                  const char *what,
                                  GError **error);

/* The sheet, to be taken with sr_report_build_take(). NULL on error. */
SrTable *
sr_statement_roster_table (SrReportBuild *build, const SrStatementRoster *roster, GError **error);

G_END_DECLS
