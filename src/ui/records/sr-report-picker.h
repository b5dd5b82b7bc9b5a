/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which report, and its options, as drop-downs.
 */
#pragma once

#include <gtk/gtk.h>

#include "reports/sr-report.h"

G_BEGIN_DECLS

#define SR_TYPE_REPORT_PICKER (sr_report_picker_get_type ())
G_DECLARE_FINAL_TYPE (SrReportPicker, sr_report_picker, SR, REPORT_PICKER, GtkBox)

GtkWidget *sr_report_picker_new (SrRegister *reg);

const SrReport *sr_report_picker_get (SrReportPicker *self);

/* "rows=all" …, NULL-terminated, free with g_strfreev. */
char **sr_report_picker_options (SrReportPicker *self);

G_END_DECLS
