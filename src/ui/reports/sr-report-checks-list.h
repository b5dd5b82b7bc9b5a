/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The lines of a reconciliation with both numbers: what differs first, in amber, then what agrees.
 */
#pragma once

#include <gtk/gtk.h>

#include "reports/sr-report-checks.h"

G_BEGIN_DECLS

/* A section to be filled. */
GtkWidget *sr_report_checks_list_new (void);

/* CHECKS NULL: nothing was compared yet. */
void sr_report_checks_list_show (GtkWidget *list, const SrReportChecks *checks);

G_END_DECLS
