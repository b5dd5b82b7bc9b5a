/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Backups of a register, also of one that cannot be opened: the daily ones, a copy to any file, the
 * folder they go to, and going back to one.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

/* What the clerk decided: to put BACKUP in the place of the register. */
typedef void (*SrBackupChosen) (GtkWindow *window, const char *backup, const char *path);

/* PATH: of the register. REG: the open register, or NULL when it cannot be opened; then there is
 * nothing to copy. */
GtkWidget *
sr_backups_dialog_new (GtkWindow *window, const char *path, SrRegister *reg, SrBackupChosen chosen);

G_END_DECLS
