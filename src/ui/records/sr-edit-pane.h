/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The right pane while something is edited: who it is, how many changes and problems, a form (for a
 * household one tab for it and one for each member), and at the foot why, from when, and what will
 * be written. Everything is saved as one entry, so that it is undone as one.
 *
 * It belongs into a stack beside the profile. Keys: Ctrl+S saves, Esc leaves (asking when something
 * was changed), F8 goes to the next problem, Ctrl+Page Down and Up to the next and last tab.
 * Actions: "pane.save", "pane.close", "pane.next-problem", "pane.next-tab", "pane.previous-tab".
 *
 * Signals:
 *   "saved" (gint64 entry, const char *sentence)  written and empty again; SENTENCE is for the
 * toast with Undo "closed" ()  left without saving, and empty again
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-draft.h"
#include "store/sr-register.h"
#include "ui/widgets/sr-dialogs.h"

G_BEGIN_DECLS

#define SR_TYPE_EDIT_PANE (sr_edit_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrEditPane, sr_edit_pane, SR, EDIT_PANE, GtkBox)

GtkWidget *sr_edit_pane_new (SrRegister *reg);

/* Begins editing a record as it is at the as-of date; unsaved changes of another one are gone (see
 * sr_edit_pane_leave). A household comes with its members, a person with the membership. When it
 * cannot be read the pane says so. */
void sr_edit_pane_edit (SrEditPane *self, const SrSchema *schema, gint64 id);

/* Begins a new record. The draft (owned by the pane) may be filled in beforehand. */
SrDraft *sr_edit_pane_create (SrEditPane *self, const SrSchema *schema);

/* Shows the tab of a record: a member of the household. FALSE when it is not edited here. */
gboolean sr_edit_pane_select (SrEditPane *self, const SrSchema *schema, gint64 id);

gboolean sr_edit_pane_has_changes (SrEditPane *self);

/* Before something else is shown instead: when there are changes, asks whether they may be lost;
 * when they may, or there are none, the pane closes. DONE (may be NULL) is told which. */
void sr_edit_pane_leave (SrEditPane *self, SrConfirmFunc done, gpointer data);

G_END_DECLS
