/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The header of the window: the register's name with its menu and the mark of a demonstration, the
 * tabs, the as-of date, search and the main menu.
 */
#pragma once

#include <adwaita.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_HEADER (sr_header_get_type ())
G_DECLARE_FINAL_TYPE (SrHeader, sr_header, SR, HEADER, GtkWidget)

/* Signals: "tab" (const char *key): another tab was chosen. "failed" (const char *sentence). */

GtkWidget *sr_header_new (void);

/* NULL: no register; no tabs and no as-of date then. */
void sr_header_set_register (SrHeader *self, SrRegister *reg);

/* Marks a tab as the chosen one, without the signal. */
void sr_header_select (SrHeader *self, const char *key);

/* Opens the popover of the as-of date. */
void sr_header_popup_as_of (SrHeader *self);

/* PX of the window: a narrow header drops the search's key, then the label of the date. */
void sr_header_set_width (SrHeader *self, int px);

G_END_DECLS
