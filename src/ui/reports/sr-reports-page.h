/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The reports: which one at the left, its paper in the middle, what is wanted of it at the right.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_REPORTS_PAGE (sr_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (SrReportsPage, sr_reports_page, SR, REPORTS_PAGE, GtkWidget)

GtkWidget *sr_reports_page_new (SrRegister *reg);

/* Writes the workbook of what is shown to PATH, as the button does after a file was chosen. */
void sr_reports_page_write (SrReportsPage *self, const char *path);

/* TRUE while pages are made or a file is written. */
gboolean sr_reports_page_is_busy (SrReportsPage *self);

G_END_DECLS
