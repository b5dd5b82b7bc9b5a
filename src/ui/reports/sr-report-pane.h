/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is wanted of a report, at the right of its pages: dates, options, masking, purpose; below
 * them what was compared; at the foot the file and its button. It asks and shows; the page does.
 */
#pragma once

#include <gtk/gtk.h>

#include "reports/sr-report-checks.h"
#include "ui/records/sr-export-order.h"

G_BEGIN_DECLS

#define SR_TYPE_REPORT_PANE (sr_report_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrReportPane, sr_report_pane, SR, REPORT_PANE, GtkBox)

/* Signals: "changed": something was chosen that the pages depend on; "export": the button. */
GtkWidget *sr_report_pane_new (SrRegister *reg);

/* Rows for the options of REPORT, nothing chosen. Level, purpose and recipient stay. */
void sr_report_pane_set_report (SrReportPane *self, const SrReport *report);

/* What is wanted; NULL while something cannot be read, which then is said beside it. */
SrExportOrder *sr_report_pane_order (SrReportPane *self);

/* TRUE when the file may be written: a purpose where numbers are shown, a reason where something
 * differs. Else what is missing is said and gets the focus. */
gboolean sr_report_pane_may_export (SrReportPane *self);

/* CHECKS (may be NULL) of the report that the pages show, and the name of its file of N_SHEETS. */
void sr_report_pane_show (SrReportPane *self,
                          const SrReportChecks *checks,
                          const char *file,
                          guint n_sheets);

/* The numbers were handed in: the next export is a new decision. */
void sr_report_pane_forget_reported (SrReportPane *self);

/* While the file is written: nothing can be chosen, the line at the foot moves. */
void sr_report_pane_set_busy (SrReportPane *self, gboolean busy);
GtkWidget *sr_report_pane_progress (SrReportPane *self);

G_END_DECLS
