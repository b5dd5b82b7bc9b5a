/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A part of a pane: a 13 px bold dim heading, at its right end a note or an act as a link, below it
 * whatever is appended. No frame.
 *
 * Signal: "act" () when the link is used. Action: "section.act".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_SECTION (sr_section_get_type ())
G_DECLARE_FINAL_TYPE (SrSection, sr_section, SR, SECTION, GtkBox)

GtkWidget *sr_section_new (const char *heading);
void sr_section_set_heading (SrSection *self, const char *heading);

/* A dim text at the right end; NULL clears. */
void sr_section_set_note (SrSection *self, const char *note);

/* The link at the right end ("All 38" gets its own "›"); NULL takes it away. */
void sr_section_set_act (SrSection *self, const char *label);

/* Adds CHILD below the heading. gtk_box_append () does the same. */
void sr_section_append (SrSection *self, GtkWidget *child);

/* Takes away everything but the heading. */
void sr_section_clear (SrSection *self);

G_END_DECLS
