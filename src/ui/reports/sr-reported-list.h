/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a report said last, in the pane beside its pages: for which day, when, by whom, and which of
 * its numbers are others now.
 */
#pragma once

#include <gtk/gtk.h>

#include "reports/sr-report-checks.h"

G_BEGIN_DECLS

GtkWidget *sr_reported_list_new (void);

/* Hidden while nothing was reported; CHECKS may be NULL. */
void sr_reported_list_show (GtkWidget *list, const SrReportChecks *checks);

G_END_DECLS
