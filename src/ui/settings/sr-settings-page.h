/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page of settings: what the register says of itself, its exports, backups and reports, who
 * keeps it; and the ways to its code lists, parameters and townships.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_SETTINGS_PAGE (sr_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (SrSettingsPage, sr_settings_page, SR, SETTINGS_PAGE, GtkWidget)

GtkWidget *sr_settings_page_new (SrRegister *reg);

G_END_DECLS
