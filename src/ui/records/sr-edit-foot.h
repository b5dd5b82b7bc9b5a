/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The foot of what is being edited: whether it was always so or is so from a day on (asked only
 * when something with a dated past was changed), why, and the list of what will be written.
 *
 * Signal: "changed" () when the date became right or wrong, or another one.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-edit-set.h"

G_BEGIN_DECLS

#define SR_TYPE_EDIT_FOOT (sr_edit_foot_get_type ())
G_DECLARE_FINAL_TYPE (SrEditFoot, sr_edit_foot, SR, EDIT_FOOT, GtkBox)

GtkWidget *sr_edit_foot_new (SrRegister *reg);

/* Empties it for another record. */
void sr_edit_foot_reset (SrEditFoot *self);

/* Shows the changes of SET; hides itself when there are none. */
void sr_edit_foot_show (SrEditFoot *self, SrEditSet *set);

/* NULL when it was always so. */
const char *sr_edit_foot_since (SrEditFoot *self);

/* "change" from a date on, or "correct"; as the clerk does by hand. DATE NULL: left as it is. */
void sr_edit_foot_choose (SrEditFoot *self, const char *act, const char *date);

/* FALSE while a date is asked for and what was typed is none, or one to come. */
gboolean sr_edit_foot_is_ready (SrEditFoot *self);

/* NULL when not said. Owned by the entry. */
const char *sr_edit_foot_reason (SrEditFoot *self);

G_END_DECLS
