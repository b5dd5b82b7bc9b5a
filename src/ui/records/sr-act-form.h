/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What an act asks for, as a form made from the act's row: its day, its parameters, its members,
 * and why. Everything goes into a request (acts/sr-act-request.h).
 *
 * Signal: "checked" () after each change, once the problems are known.
 */
#pragma once

#include <gtk/gtk.h>

#include "acts/sr-act-request.h"
#include "store/sr-register.h"
#include "ui/widgets/sr-field-row.h"

G_BEGIN_DECLS

#define SR_TYPE_ACT_FORM (sr_act_form_get_type ())
G_DECLARE_FINAL_TYPE (SrActForm, sr_act_form, SR, ACT_FORM, GtkBox)

/* REQUEST must outlive the form. NULL when its subject cannot be read. */
GtkWidget *sr_act_form_new (SrRegister *reg, SrActRequest *request, GError **error);

/* Reads what was typed last into the request, day and reason too, and checks. STRICT: from now on
 * what is missing counts as well. */
void sr_act_form_check (SrActForm *self, gboolean strict);

/* How many fields are in STATE. */
guint sr_act_form_count (SrActForm *self, SrFieldState state);

/* The next field with a problem gets the focus, after the last one the first again. */
void sr_act_form_next_problem (SrActForm *self);

/* TRUE when something was filled in. */
gboolean sr_act_form_has_changes (SrActForm *self);

G_END_DECLS
