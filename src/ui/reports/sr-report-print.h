/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The pages of a report to a printer.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/reports/sr-report-preview.h"

G_BEGIN_DECLS

/* Asks for the printer over PARENT and prints; takes PREVIEW, called NAME in the queue. */
void sr_report_print (GtkWindow *parent, SrReportPreview *preview, const char *name);

G_END_DECLS
