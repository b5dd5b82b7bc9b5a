/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the window shows while no register is open: the sample community, a new register, an
 * existing one, and those opened lately.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its buttons activate win.sample, win.new and win.open. */
GtkWidget *sr_welcome_new (void);

G_END_DECLS
