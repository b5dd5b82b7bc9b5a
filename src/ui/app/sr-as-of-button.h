/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The as-of date (截止日) in the header: a button that says it and a popover that sets it to today
 * or to a day.
 */
#pragma once

#include <gtk/gtk.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_AS_OF_BUTTON (sr_as_of_button_get_type ())
G_DECLARE_FINAL_TYPE (SrAsOfButton, sr_as_of_button, SR, AS_OF_BUTTON, GtkWidget)

/* Signal "failed" (char *sentence): the setting could not be written. */

GtkWidget *sr_as_of_button_new (void);

/* NULL: none, the button is insensitive. */
void sr_as_of_button_set_register (SrAsOfButton *self, SrRegister *reg);

/* The date alone, without its label: for narrow windows. */
void sr_as_of_button_set_short (SrAsOfButton *self, gboolean is_short);

/* Opens the popover with the focus in its entry (F9). */
void sr_as_of_button_popup (SrAsOfButton *self);

G_END_DECLS
