/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One line of the history whole: of an entry who did what, when and why, and each change; of a
 * disclosure what left the register, for what purpose, to whom.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_HISTORY_PANE (sr_history_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrHistoryPane, sr_history_pane, SR, HISTORY_PANE, GtkWidget)

GtkWidget *sr_history_pane_new (SrRegister *reg);

/* TYPE: "log_entry" or "log_disclosure"; ID 0: nothing is chosen. */
void sr_history_pane_show (SrHistoryPane *self, const char *type, gint64 id);

G_END_DECLS
