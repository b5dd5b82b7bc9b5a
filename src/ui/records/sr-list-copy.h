/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Copying many rows: read aside with a line of progress that can stop it, then put on the
 * clipboard. Seen only while it works.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-rows-text.h"

G_BEGIN_DECLS

#define SR_TYPE_LIST_COPY (sr_list_copy_get_type ())
G_DECLARE_FINAL_TYPE (SrListCopy, sr_list_copy, SR, LIST_COPY, GtkBox)

GtkWidget *sr_list_copy_new (SrRegister *reg);

/* Takes ORDER. What was being copied before is stopped. Told by win.toast, or win.fail. */
void sr_list_copy_start (SrListCopy *self, SrRowsOrder *order);

void sr_list_copy_stop (SrListCopy *self);
gboolean sr_list_copy_is_busy (SrListCopy *self);

G_END_DECLS
