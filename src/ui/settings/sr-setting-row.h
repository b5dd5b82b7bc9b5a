/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One setting as a line: its label, an entry, the button that takes it over (or Enter), and what is
 * wrong below it. It follows the register.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-settings.h"

G_BEGIN_DECLS

#define SR_TYPE_SETTING_ROW (sr_setting_row_get_type ())
G_DECLARE_FINAL_TYPE (SrSettingRow, sr_setting_row, SR, SETTING_ROW, GtkBox)

/* KEY: of meta, sr_setting_find() knows it. */
GtkWidget *sr_setting_row_new (SrRegister *reg, const char *key);

G_END_DECLS
