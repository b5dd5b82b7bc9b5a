/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The right pane while an act is registered (birth, moving in, moving to another flat, ending,
 * making void …): a form of what the act asks for, made from the act's row; then a sheet that says
 * in sentences what will happen, with one verb button. What cannot be is refused in place, with the
 * sentence that says why. An act that asks for nothing begins with the sheet.
 *
 * Keys: Ctrl+S goes on (to the sheet, then does it), Esc goes back, F8 to the next problem.
 * Actions: "pane.save", "pane.close", "pane.next-problem".
 *
 * Signals:
 *   "saved" (gint64 entry, const char *sentence)  done and empty again; SENTENCE is for the toast
 *       with Undo
 *   "closed" ()  left without doing it, and empty again
 */
#pragma once

#include <gtk/gtk.h>

#include "acts/sr-act-request.h"
#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_ACT_PANE (sr_act_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrActPane, sr_act_pane, SR, ACT_PANE, GtkBox)

GtkWidget *sr_act_pane_new (SrRegister *reg);

/* Begins ACT on the record ID of SCHEMA (NULL and 0 for acts without a subject). What was being
 * filled in before is gone (see sr_act_pane_leave). When the subject cannot be read the pane says
 * so. */
void sr_act_pane_start (SrActPane *self, const SrAct *act, const SrSchema *schema, gint64 id);

/* What is being filled in, to be filled in beforehand; NULL when nothing is. Owned by the pane. */
SrActRequest *sr_act_pane_request (SrActPane *self);

gboolean sr_act_pane_has_changes (SrActPane *self);

/* As sr_edit_pane_leave(). */
void sr_act_pane_leave (SrActPane *self, SrConfirmFunc done, gpointer data);

G_END_DECLS
