/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What reports share while one is made: the frame of its sheets, its options and 填报说明. Titles,
 * unit, signatures come from the register's meta table, where a town puts its own: reporting_unit,
 * signature, attachment, and report.KEY.title, report.KEY.signature, report.KEY.attachment for one
 * report; report.KEY.columns are the titles of the columns it shows, in order, divided by comma or
 * line break (人口 for all columns below 人口): a sheet that has none of them stays as it is.
 */
#pragma once

#include "reports/sr-form.h"
#include "reports/sr-report.h"

G_BEGIN_DECLS

struct _SrReportBuild {
  SrRegister *reg;
  const SrReport *report;
  const SrReportRequest *request;
  SrFigureWhen when; /* as_of is never NULL */
  SrWorkbookSpec *spec;
  GPtrArray *figures; /* const SrFigure, each once: 填报说明 defines them */
};

/* Value of an option as asked for, else its first choice, else NULL. */
const char *sr_report_build_option (const SrReportBuild *build, const char *key);

/* Codes (ids) chosen by an option that takes items of a list, in the order they were said; NULL
 * when nothing was said. Free with g_strfreev. Errors: SR_REPORT_ERROR_OPTION names what is no
 * item. */
gboolean
sr_report_build_items (const SrReportBuild *build, const char *key, char ***items, GError **error);

/* The same for buildings, as their numbers. */
gboolean sr_report_build_numbers (const SrReportBuild *build,
                                  const char *key,
                                  char ***numbers,
                                  GError **error);

/* Everything is told as it was at the end of the period, which becomes the as-of date. FALSE when
 * the period ends before it begins. */
gboolean sr_report_build_at_end (SrReportBuild *build, GError **error);

/* 统计期间：… as a note under TABLE. */
void sr_report_build_note_period (const SrReportBuild *build, SrTable *table);

/* What the options narrow the report to, as tables print it: 迁出乡镇：澧源镇；楼栋：3; NULL when
 * it is about everybody. New string. */
char *sr_report_build_scope (const SrReportBuild *build);

/* Official title: 桑瑞家园 and the report's, or the town's own. New string. */
char *sr_report_build_title (const SrReportBuild *build);

/* The same followed by WHAT in brackets: …（汇总）. New string. */
char *sr_report_build_title_of (const SrReportBuild *build, const char *what);

/* A form with title, unit, date, signature and stamp; TITLE NULL: the report's. UNITS: 户、人. */
SrTable *sr_report_build_form (const SrReportBuild *build,
                               const char *sheet,
                               const char *title,
                               const char *units);

/* The cells of COLUMN open the members of FIGURE where the window has a list of them: households,
 * persons, and those whom memberships are about. */
void sr_report_build_link (const SrReportBuild *build,
                           SrTable *table,
                           guint column,
                           const SrFigure *figure);

/* The same of the members of FIGURE whose DIMENSION is one of VALUES (divided by ' '). */
void sr_report_build_link_part (const SrReportBuild *build,
                                SrTable *table,
                                guint column,
                                const SrFigure *figure,
                                const char *dimension,
                                const char *values);

/* The word that narrows such a list to a value of DIMENSION (NULL: the unknown) called NAME; NULL
 * when there is none. New string. */
char *sr_report_build_row_word (const SrDimension *dimension, const char *value, const char *name);

/* 脱敏 …，用途 …: what stands small in the footer of every page. New string. */
char *sr_report_build_stamp (const SrReportRequest *request);

/* A form on paper about one record, without blocks yet: the settlement and TITLE, who reports and
 * AS_OF in the line under it, stamp, 演示. */
SrForm *sr_report_build_paper (SrRegister *reg,
                               const SrReportRequest *request,
                               const char *title,
                               const char *as_of);

/* Adds TABLE as a sheet, with the columns that the town wants; takes it. */
void sr_report_build_take (SrReportBuild *build, SrTable *table);

/* FIGURE is used: its definition goes to 填报说明. */
void sr_report_build_uses (SrReportBuild *build, const SrFigure *figure);

/* The sheet (or sheets) SHEET list N_ROWS records: as many as FIGURE (key) counts and as the list
 * of its members has on screen (RP04). FALSE with ERROR set when counting failed. */
gboolean sr_report_build_claim_rows (
    SrReportBuild *build, const char *figure, const char *sheet, gint64 n_rows, GError **error);

/* 填报说明: dates, level, purpose, recipient, and NOTES (NULL-terminated pairs of item and
 * sentence, or NULL), then the figures used. */
SrTable *sr_report_notes (SrRegister *reg,
                          const SrReportRequest *request,
                          const char *title,
                          const char *const *notes,
                          const GPtrArray *figures);

G_END_DECLS
