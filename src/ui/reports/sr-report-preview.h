/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A report made aside, as pages: for the desk, of which long rosters only show their beginning, or
 * whole for the printer.
 */
#pragma once

#include "exchange/sr-pages.h"
#include "store/sr-job.h"
#include "ui/records/sr-export-order.h"

G_BEGIN_DECLS

typedef struct {
  SrPages *pages;
  SrWorkbookSpec *spec; /* the whole report: its tables and checks */
  gboolean cut;         /* some roster has more rows than the pages show */
} SrReportPreview;

/* ORDER is copied. LIMIT: rows of a table that is not in memory; -1 for all. The job's result is an
 * SrReportPreview. */
SrJob *sr_report_preview_job (SrRegister *reg, const SrExportOrder *order, gint64 limit);

void sr_report_preview_free (SrReportPreview *preview);

G_END_DECLS
