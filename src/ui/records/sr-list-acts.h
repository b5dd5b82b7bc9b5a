/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What can be done with a list beside looking at it, and the menus that offer it: the one of the
 * tool bar and the table's own (right click, Menu, Shift+F10).
 *
 * Actions of the browser: list.filter, list.columns, list.bulk, list.copy, list.totals.
 */
#pragma once

#include "ui/records/sr-record-browser.h"

G_BEGIN_DECLS

/* For the class of the browser. */
void sr_list_acts_install (GtkWidgetClass *klass);

/* The menu of the tool bar, a GtkMenuButton. */
GtkWidget *sr_list_acts_button (void);

/* What stands at the head of the table's own menu. A new reference. */
GMenuModel *sr_list_acts_menu (void);

G_END_DECLS
