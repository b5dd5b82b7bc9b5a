/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The sheet before an act is done: what will happen, in sentences, "back" and one button with the
 * act's own verb. Its buttons do "pane.close" and "pane.save" of the pane it stands in.
 */
#pragma once

#include <gtk/gtk.h>

#include "acts/sr-act-perform.h"

G_BEGIN_DECLS

#define SR_TYPE_ACT_SHEET (sr_act_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SrActSheet, sr_act_sheet, SR, ACT_SHEET, GtkBox)

GtkWidget *sr_act_sheet_new (void);

void sr_act_sheet_show (SrActSheet *self, const SrActPreview *preview, const char *verb);

/* Puts the focus on the button that does it. */
void sr_act_sheet_focus (SrActSheet *self);

G_END_DECLS
