/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Reconciliation of a report (勾稽校验, domain rules RP01–RP06): what must be equal within it and
 * between it and what was reported before. Reports say what they print while they are made
 * (sr_report_checks_claim() and the like); the lines that come of it stand beside the preview, on
 * the sheet 校验结果, and in the way of an export until a difference is explained in words.
 */
#pragma once

#include "core/sr-date.h"
#include "figures/sr-figures.h"

G_BEGIN_DECLS

/* One line: two numbers that should be equal. */
typedef struct {
  const char *rule; /* "RP03" */
  gboolean holds;
  char *text;     /* official Chinese: 汇总表：男 + 女 = 合计 */
  char *sentence; /* the same in the language of the desk */
  char *left;     /* "497 + 465" */
  char *right;    /* "962" */
} SrReportLine;

/* What is printed for the whole of a figure, or of a list: what "reported" means for it. */
typedef struct {
  const SrFigure *figure; /* NULL: the rows of a list */
  char *key;              /* of the figure; of a list made from what it shows */
  char *title;            /* official Chinese */
  char *label;            /* the same in the language of the desk */
  char *sheet;
  double value;
} SrReportClaim;

/* A number that is no longer what was reported. */
typedef struct {
  char *label;
  double reported, now;
} SrReportedChange;

/* What was reported last, as the desk shows it beside the new numbers (sr-reported.h). */
typedef struct {
  char as_of[SR_DATE_SIZE]; /* the day, the end of a period */
  char *from;               /* the period's first day, or NULL */
  char *at;                 /* when that was written down, UTC */
  char *operator;           /* by whom */
  guint n_figures;
  GPtrArray *changes; /* SrReportedChange: figures with another number now */
} SrReportedBefore;

/* The lines of one report. Owned by its workbook (sr_workbook_spec_checks). */
typedef struct _SrReportChecks SrReportChecks;

SrReportChecks *sr_report_checks_new (void);
void sr_report_checks_free (SrReportChecks *self);

guint sr_report_checks_n_lines (const SrReportChecks *self);
const SrReportLine *sr_report_checks_line (const SrReportChecks *self, guint index);

/* Whose claims they are: the key of a report, or of a list, its day, and the first day of its
 * period (NULL: none). All are copied. */
void sr_report_checks_set_subject (SrReportChecks *self,
                                   const char *report,
                                   const char *as_of,
                                   const char *from);
const char *
sr_report_checks_subject (const SrReportChecks *self, const char **as_of, const char **from);

/* What was reported last, NULL: nothing. Owned by SELF, which takes it. */
void sr_report_checks_take_before (SrReportChecks *self, SrReportedBefore *before);
const SrReportedBefore *sr_report_checks_before (const SrReportChecks *self);

/* How many lines do not hold. With any, the report leaves the register only with a reason in words
 * (SrReportRequest.reason), which 校验结果 prints. */
guint sr_report_checks_n_differences (const SrReportChecks *self);

/* "RP03  汇总表：男 + 女 = 合计：497 + 464 ≠ 962": a line as the command line tells it, in the
 * language of the desk. New string. */
char *sr_report_line_describe (const SrReportLine *line);

/* A line; texts are copied. RULE is a literal. */
void sr_report_checks_add (SrReportChecks *self,
                           const char *rule,
                           gboolean holds,
                           const char *text,
                           const char *sentence,
                           const char *left,
                           const char *right);

/* A line that holds when LEFT is RIGHT. */
void sr_report_checks_equal (SrReportChecks *self,
                             const char *rule,
                             const char *text,
                             const char *sentence,
                             double left,
                             double right);

/* SHEET prints VALUE for the whole of FIGURE. When another sheet has claimed the same figure, both
 * must be equal: a line of RP01. What is printed so is what "reported" means for the figure
 * (RP02, RP05); call it only for the whole, and only at the report's own dates. */
void sr_report_checks_claim (SrReportChecks *self,
                             const char *sheet,
                             const SrFigure *figure,
                             double value);

/* The list TITLE (LABEL on the desk) has N_ROWS rows; KEY tells it from other lists. */
void sr_report_checks_claim_list (
    SrReportChecks *self, const char *key, const char *title, const char *label, gint64 n_rows);

/* SHEET lists N_ROWS records, which must be as many as FIGURE counts (VALUE) and as the list of the
 * figure's members has rows (N_LISTED; -1: not counted): RP04. */
void sr_report_checks_claim_rows (SrReportChecks *self,
                                  const char *sheet,
                                  const SrFigure *figure,
                                  gint64 n_rows,
                                  double value,
                                  gint64 n_listed);

/* What was claimed, each figure once. */
guint sr_report_checks_n_claims (const SrReportChecks *self);
const SrReportClaim *sr_report_checks_claimed (const SrReportChecks *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrReportChecks, sr_report_checks_free)

G_END_DECLS
