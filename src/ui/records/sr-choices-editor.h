/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Several codes of one list: a button that names what is chosen and opens the list with a tick
 * before each item. F4 opens it too.
 *
 * Signal: "changed" () after the clerk ticked or unticked something. Action: "choices.open".
 */
#pragma once

#include <adwaita.h>

#include "core/sr-code-lists.h"

G_BEGIN_DECLS

#define SR_TYPE_CHOICES_EDITOR (sr_choices_editor_get_type ())
G_DECLARE_FINAL_TYPE (SrChoicesEditor, sr_choices_editor, SR, CHOICES_EDITOR, AdwBin)

GtkWidget *sr_choices_editor_new (SrCodeLists *lists, const char *list);

/* CODES joined by ',' as SR_KIND_CHOICES stores them; NULL or "" none. A code that is not offered
 * any more is kept. */
void sr_choices_editor_set_codes (SrChoicesEditor *self, const char *codes);

/* In ascending byte order, joined by ','; "" for none. New string. */
char *sr_choices_editor_dup_codes (SrChoicesEditor *self);

G_END_DECLS
