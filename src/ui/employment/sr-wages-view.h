/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The section Wages: the sheet of a workshop and month, filled in like a spreadsheet and saved as a
 * whole or not at all; at the right what has to be looked at.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_WAGES_VIEW (sr_wages_view_get_type ())
G_DECLARE_FINAL_TYPE (SrWagesView, sr_wages_view, SR, WAGES_VIEW, GtkBox)

/* SEGMENTS: of the desk, for the tool bar. Actions: view.save, view.refresh, view.copy-last-month,
 * view.paste, view.fill-down, view.next-problem, sheet.undo. */
GtkWidget *sr_wages_view_new (SrRegister *reg, GtkWidget *segments);

/* Shows the sheet of FACTORY (an id) for MONTH; what is unsaved is gone (see leave). */
void sr_wages_view_show (SrWagesView *self, gint64 factory, const char *month);

/* As SrArea.leave. */
void sr_wages_view_leave (GtkWidget *view, SrConfirmFunc done, gpointer data);

G_END_DECLS
