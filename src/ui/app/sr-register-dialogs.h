/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Choosing register files, making the sample community, and the list of keys.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* PATH of the register that was chosen, or made. */
typedef void (*SrRegisterChosen) (GtkWindow *window, const char *path);

/* Asks for an existing register. */
void sr_register_dialog_open (GtkWindow *window, SrRegisterChosen chosen);

/* Asks for a name and makes a new register there; a failure is told by win.fail. */
void sr_register_dialog_new (GtkWindow *window, SrRegisterChosen chosen);

/* The sample community in the user's data folder, made when it is not there yet. A new string; NULL
 * on error. */
char *sr_register_sample_path (GError **error);

/* The window of keyboard shortcuts. */
void sr_register_dialog_shortcuts (GtkWindow *window);

G_END_DECLS
