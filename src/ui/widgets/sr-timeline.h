/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What happened, newest first: date, dot on a line, kind, sentence. Each line is a row of a list,
 * so it is read and walked like one.
 *
 * Signal: "activated" (const char *id) for lines that were added with an id.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_TIMELINE (sr_timeline_get_type ())
G_DECLARE_FINAL_TYPE (SrTimeline, sr_timeline, SR, TIMELINE, GtkBox)

GtkWidget *sr_timeline_new (const char *label);

/* CATEGORY: 1–5, a category colour of the palette for the dot; 0 = grey. ID may be NULL. */
void sr_timeline_add (SrTimeline *self,
                      const char *id,
                      const char *date,
                      guint category,
                      const char *kind,
                      const char *text);

G_END_DECLS
