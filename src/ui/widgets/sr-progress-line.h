/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Long work in one line: what is done, rows done of all, a button to stop, a thin bar. The window
 * stays usable meanwhile.
 *
 * Signal: "cancel" (). Action: "progress.cancel".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_PROGRESS_LINE (sr_progress_line_get_type ())
G_DECLARE_FINAL_TYPE (SrProgressLine, sr_progress_line, SR, PROGRESS_LINE, GtkBox)

GtkWidget *sr_progress_line_new (const char *title);
void sr_progress_line_set_title (SrProgressLine *self, const char *title);

/* TOTAL 0 = not known: the bar moves to and fro with each call. */
void sr_progress_line_set (SrProgressLine *self, guint64 done, guint64 total);

/* For work that is not counted in rows; 0 to 1. */
void sr_progress_line_set_fraction (SrProgressLine *self, double fraction);

G_END_DECLS
