/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page of the history: what was done, and what was seen or taken out, as lists with filters and
 * export; beside them one entry with its lines.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_HISTORY_PAGE (sr_history_page_get_type ())
G_DECLARE_FINAL_TYPE (SrHistoryPage, sr_history_page, SR, HISTORY_PAGE, GtkWidget)

GtkWidget *sr_history_page_new (SrRegister *reg);

G_END_DECLS
