/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Yes, no or blank ("not asked yet" is a third thing), as three joined toggles. Arrows walk, Space
 * chooses; Delete makes it blank.
 *
 * Signal: "changed" () when the clerk chooses; not for sr_flag_picker_set_value ().
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_FLAG_PICKER (sr_flag_picker_get_type ())
G_DECLARE_FINAL_TYPE (SrFlagPicker, sr_flag_picker, SR, FLAG_PICKER, GtkBox)

typedef enum { SR_FLAG_BLANK = -1, SR_FLAG_NO = 0, SR_FLAG_YES = 1 } SrFlag;

GtkWidget *sr_flag_picker_new (void);
void sr_flag_picker_set_value (SrFlagPicker *self, SrFlag value);
SrFlag sr_flag_picker_get_value (SrFlagPicker *self);

G_END_DECLS
