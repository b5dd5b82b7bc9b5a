/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the window does about backups: one a day, the dialog, and going back to one.
 */
#pragma once

#include "ui/app/sr-window.h"

G_BEGIN_DECLS

/* Today's backup of the register that is open, aside; tells when it fails. */
void sr_window_backups_daily (SrWindow *window);

/* The dialog for the register PATH, which may be the one that is open or one that cannot be. */
void sr_window_backups_show (SrWindow *window, const char *path);

/* TRUE when there are daily backups of PATH. */
gboolean sr_window_backups_exist (const char *path);

G_END_DECLS
