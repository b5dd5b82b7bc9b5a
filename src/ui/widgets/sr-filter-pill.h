/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One active filter of a table as an accent pill: its text opens it again, its × takes it away.
 * Delete on the pill removes it too. The "+ Filter" button beside it is any button or menu button
 * with the style class "sr-add-pill".
 *
 * Signals: "edit" (), "remove" (). Action: "pill.remove".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_FILTER_PILL (sr_filter_pill_get_type ())
G_DECLARE_FINAL_TYPE (SrFilterPill, sr_filter_pill, SR, FILTER_PILL, GtkBox)

GtkWidget *sr_filter_pill_new (const char *label);

G_END_DECLS
