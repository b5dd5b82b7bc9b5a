/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files that are dropped on the window: a register is opened, anything else is imported.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "win.open-file" or "win.import" of WINDOW, and "win.toast" where a file is of no use.
 */
void sr_window_drop_install (GtkWidget *window);

/* The same with FILES (GFile elements) as if they had been dropped. TRUE: one of them was taken. */
gboolean sr_window_drop_files (GtkWidget *window, GSList *files);

G_END_DECLS
