/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The right pane: who the selected household or person is, at one glance, and what happened to
 * them.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_PROFILE_PANE (sr_profile_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrProfilePane, sr_profile_pane, SR, PROFILE_PANE, GtkWidget)

/* Activates page.edit, page.act and page.show of the page it stands on. */

GtkWidget *sr_profile_pane_new (SrRegister *reg);

/* ID 0: nobody is selected. */
void sr_profile_pane_show (SrProfilePane *self, const SrSchema *schema, gint64 id);

/* Opens the menu of what can be done for who is shown; nothing when nobody is, or while a form
 * covers the pane. */
void sr_profile_pane_open_acts (SrProfilePane *self);

/* The household that is shown, or that the shown person belongs to; 0 when there is none. */
gint64 sr_profile_pane_household (SrProfilePane *self);

G_END_DECLS
