/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The catalogue of reports that superiors ask for (domain, 3.4), and how one is made: figures ×
 * dimension and rosters as titled tables. It knows nothing of files; sr_workbook_write() of
 * exchange writes what comes out of here. A new report is one file and one line in sr-report.c.
 */
#pragma once

#include "figures/sr-figures.h"
#include "reports/sr-workbook-spec.h"

G_BEGIN_DECLS

typedef enum {
  SR_REPORT_ERROR_UNKNOWN, /* no such report */
  SR_REPORT_ERROR_OPTION,  /* no such option, or not a value of it: the message names both */
  SR_REPORT_ERROR_DIFFERS, /* numbers that should be equal are not, and nobody says why */
} SrReportError;

#define SR_REPORT_ERROR (sr_report_error_quark ())
GQuark sr_report_error_quark (void);

typedef struct {
  const char *value;
  const char *label; /* English msgid */
} SrReportChoice;

#define SR_REPORT_MAX_CHOICES 6

/* What a clerk may choose. An option has choices, of which the first holds when nothing is said; or
 * it takes several items of a list, by name or code, divided by ',' (nothing said: all of them), or
 * a date. */
typedef struct {
  const char *key;
  const char *label; /* English msgid */
  SrReportChoice choices[SR_REPORT_MAX_CHOICES];
  gboolean saved_lists; /* names of saved lists of LIST are values too */
  const char *list;     /* "township", "building" */
  gboolean is_date;     /* a day, YYYY-MM-DD */
  gboolean narrows;     /* leaves out what is not said: every sheet tells so */
} SrReportOption;

typedef struct _SrReport SrReport;

#define SR_REPORT_MAX_OPTIONS 6

typedef struct _SrReportBuild SrReportBuild;

struct _SrReport {
  const char *key;    /* "townships" */
  const char *number; /* "R2" */
  const char *title;  /* official Chinese title, after the name of the settlement */
  const char *label;  /* English msgid */
  SrReportOption options[SR_REPORT_MAX_OPTIONS]; /* key NULL after the last */
  gboolean has_period;                           /* counts from a day to a day */
  gboolean is_monthly; /* of the month of its end when no beginning is said; else of the year */
  gboolean (*make) (SrReportBuild *build, GError **error);
};

const SrReport *const *sr_reports (guint *n_reports);

/* NULL with SR_REPORT_ERROR_UNKNOWN. */
const SrReport *sr_report_find (const char *key, GError **error);
const char *sr_report_label (const SrReport *report);

/* Values that OPTION of REPORT takes besides items of a list: its choices and the names of saved
 * lists, as labels of the desk. Pairs value, label; NULL-terminated, free with g_strfreev. */
char **sr_report_option_values (SrRegister *reg, const SrReportOption *option);

/* "rows=counting|all", "township=NAME,…", "since=YYYY-MM-DD": how OPTION is written. New string. */
char *sr_report_option_form (const SrReportOption *option);

/* What is asked for. Everything may be NULL. */
typedef struct {
  SrFigureWhen when;
  gboolean reveal; /* personal numbers as they are, and the most sensitive columns */
  const char *purpose, *recipient;
  const char *const *options; /* "rows=all", "by=building" …; NULL-terminated */
  const char *since;          /* lists: tell in 变动表 what is otherwise than on that day */
  const char *reason; /* why something that should be equal is not (sr-report-checks.h); printed on
                         校验结果 */
} SrReportRequest;

/* The report as tables: its summary, rosters and 填报说明. Rosters are read from REG while they are
 * written, so both happen in one thread. Revealing is recorded by whoever writes the file. Errors:
 * SR_REPORT_ERROR_OPTION, SR_STORE_ERROR. */
SrWorkbookSpec *sr_report_make (SrRegister *reg,
                                const SrReport *report,
                                const SrReportRequest *request,
                                GError **error);

/* A name for the file by the register's pattern (meta "file_name", default {单位}{表名}{期}), safe
 * in every file system, with .xlsx; never a person's name. New string. */
char *sr_report_file_name (SrRegister *reg, const SrReport *report, const SrReportRequest *request);

G_END_DECLS
