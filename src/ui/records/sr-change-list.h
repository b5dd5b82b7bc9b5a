/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What will be written: one line for each changed field of some drafts, the old value struck
 * through, an arrow, the new one. Masked as the fields say.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_CHANGE_LIST (sr_change_list_get_type ())
G_DECLARE_FINAL_TYPE (SrChangeList, sr_change_list, SR, CHANGE_LIST, GtkBox)

GtkWidget *sr_change_list_new (SrRegister *reg);

void sr_change_list_clear (SrChangeList *self);

/* Adds the changes of DRAFT, under HEADING (may be NULL) when there are any. */
void sr_change_list_add (SrChangeList *self, SrDraft *draft, const char *heading);

/* Adds one line of texts; NULL or "" is said to be blank. THEIRS, when not NULL, stands between the
 * two: what somebody else has written meanwhile. */
void sr_change_list_add_line (
    SrChangeList *self, const char *label, const char *old, const char *theirs, const char *mine);

G_END_DECLS
