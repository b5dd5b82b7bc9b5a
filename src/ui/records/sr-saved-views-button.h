/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The drop-down of saved lists in a tool bar: those of the type shown, and a name to save the
 * present one by.
 *
 * Signals: "open" (const char *name), "save" (const char *name), "remove" (const char *name).
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_SAVED_VIEWS_BUTTON (sr_saved_views_button_get_type ())
G_DECLARE_FINAL_TYPE (SrSavedViewsButton, sr_saved_views_button, SR, SAVED_VIEWS_BUTTON, GtkBox)

GtkWidget *sr_saved_views_button_new (SrRegister *reg);

/* The type whose lists are offered. */
void sr_saved_views_button_set_schema (SrSavedViewsButton *self, const SrSchema *schema);

/* Opens the drop-down, ready to type a name. */
void sr_saved_views_button_open (SrSavedViewsButton *self);

G_END_DECLS
