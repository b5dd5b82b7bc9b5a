/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The foot of every table and pane, 30 px: at the left what is shown (rows, sums of the filtered
 * rows) and perhaps one note in a tone, at the right three to five keys.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_STATUS_LINE (sr_status_line_get_type ())
G_DECLARE_FINAL_TYPE (SrStatusLine, sr_status_line, SR, STATUS_LINE, GtkBox)

GtkWidget *sr_status_line_new (void);

/* TEXT at the left; parts are best parted by two ideographic blanks or " ・ ". NULL clears. */
void sr_status_line_set_text (SrStatusLine *self, const char *text);

/* A second text after the first, in TONE, announced to assistive technology; NULL clears. */
void sr_status_line_set_note (SrStatusLine *self, const char *note, SrTone tone);

/* Adds a key cap at the right end. */
void sr_status_line_add_key (SrStatusLine *self, const char *keys, const char *label);

/* FALSE where a narrow table has room for its text only. */
void sr_status_line_show_keys (SrStatusLine *self, gboolean shown);

G_END_DECLS
