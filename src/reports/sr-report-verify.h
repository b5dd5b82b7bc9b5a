/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The end of making a report or list: the checks that read finished tables and the register, and
 * the sheet 校验结果 that tells all of them.
 */
#pragma once

#include "reports/sr-report.h"
#include "store/sr-query.h"

G_BEGIN_DECLS

/* Adds the lines that need the finished tables of SPEC: RP06, no 余, 左右 and the like in a cell of
 * a column of numbers. Tables that are not in memory hold fields of records, which have no such
 * texts, and are not read. */
void sr_report_verify_tables (SrWorkbookSpec *spec);

/* TRUE when SPEC may leave the register: everything agrees, or REASON says why not. Else
 * SR_REPORT_ERROR_DIFFERS, naming what differs. */
gboolean
sr_report_verify_explained (const SrWorkbookSpec *spec, const char *reason, GError **error);

/* 校验结果: every line with both numbers, the reason given for what does not hold, and the rules
 * over the households, persons and flats that FIGURES count, with what is exempt. The rules are run
 * when the sheet is read. NULL on error. */
SrTable *sr_report_verify_sheet (SrRegister *reg,
                                 const SrWorkbookSpec *spec,
                                 const SrReportRequest *request,
                                 const GPtrArray *figures,
                                 GError **error);

/* The same for a list: the rules over its rows. */
SrTable *sr_report_verify_list (SrRegister *reg,
                                const SrWorkbookSpec *spec,
                                const SrReportRequest *request,
                                const SrQuery *query,
                                GError **error);

G_END_DECLS
