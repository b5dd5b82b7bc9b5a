/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What to print, masked or not, a preview of it, and out: to the printer or to a PDF file.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-print-order.h"

G_BEGIN_DECLS

/* Opens over the window of WIDGET (which is told of success by win.toast). ORDER is what can be
 * printed: its household (0: none), its query and columns (NULL: no list), its ids (NULL: no
 * selection), its building; its kind is chosen first. Takes ORDER. Returns the dialog. */
GtkWindow *sr_print_dialog_open (GtkWidget *widget, SrRegister *reg, SrPrintOrder *order);

G_END_DECLS
