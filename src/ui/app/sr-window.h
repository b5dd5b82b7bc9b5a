/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window: header with register, tabs, as-of date, search and menu; below it the page of the
 * chosen area, or the welcome page while no register is open.
 */
#pragma once

#include "store/sr-register.h"
#include "ui/app/sr-application.h"

G_BEGIN_DECLS

#define SR_TYPE_WINDOW (sr_window_get_type ())
G_DECLARE_FINAL_TYPE (SrWindow, sr_window, SR, WINDOW, AdwApplicationWindow)

SrWindow *sr_window_new (SrApplication *application);

/* Opens the register PATH and shows it; a failure is told in a bar and what was open stays open. */
gboolean sr_window_open (SrWindow *self, const char *path);

/* The same as soon as the window has been painted once: at the start of the program the window
 * comes first, and the register a moment later. */
void sr_window_open_soon (SrWindow *self, const char *path);

/* NULL while none is open. */
SrRegister *sr_window_register (SrWindow *self);

/* The page of the chosen tab, or NULL. */
GtkWidget *sr_window_page (SrWindow *self);

/* Tells of something done, with a button that undoes ENTRY (0: nothing to undo). */
void sr_window_toast (SrWindow *self, const char *sentence, gint64 entry);

/* TRUE while something that changed many records is being undone, or done again. */
gboolean sr_window_is_undoing (SrWindow *self);

/* Closes the register, every page of it, and says why (SENTENCE) until another one is opened. */
void sr_window_close_register (SrWindow *self, const char *sentence);

/* Says what the clerk should mind, in an amber bar. */
void sr_window_warn (SrWindow *self, const char *sentence);

/* Says what could not be done; stays until it is closed or something else is said. */
void sr_window_fail (SrWindow *self, const char *sentence);

G_END_DECLS
