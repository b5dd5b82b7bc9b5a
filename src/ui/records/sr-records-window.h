/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * All record types of the register in one plain window: buildings, flats, posts, code lists,
 * parameters, operators … for what has no screen of its own. Everything in it comes from the field
 * tables.
 */
#pragma once

#include <adwaita.h>

#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_RECORDS_WINDOW (sr_records_window_get_type ())
G_DECLARE_FINAL_TYPE (SrRecordsWindow, sr_records_window, SR, RECORDS_WINDOW, AdwWindow)

/* Actions: page.new, page.edit, page.end, page.void, page.search, page.export, page.save,
 * page.back, page.next-problem; win.toast and win.fail as in the main window. */

/* Over PARENT (may be NULL). */
GtkWidget *sr_records_window_new (GtkWindow *parent, SrRegister *reg);

/* Shows the list of TYPE that WORDS describe (store/sr-query-words.h), or says why not. */
void sr_records_window_list (SrRecordsWindow *self, const char *type, const char *const *words);

G_END_DECLS
