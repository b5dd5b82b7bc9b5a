/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One line of a form: label at the left (84 px), editor at the right; under the editor the problem
 * as a sentence with a sign and a small button that repairs it, and a hint. The editor is any
 * widget; its ring and bar are drawn by the style sheet from the row's state.
 *
 * Signals: "repair" () when the small button is used (also the action "field.repair").
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_FIELD_ROW (sr_field_row_get_type ())
G_DECLARE_FINAL_TYPE (SrFieldRow, sr_field_row, SR, FIELD_ROW, GtkBox)

typedef enum { SR_FIELD_PLAIN, SR_FIELD_DOUBT, SR_FIELD_WRONG } SrFieldState;

/* A plain entry that takes whatever width the form leaves it (a GtkEntry asks for more). */
GtkWidget *sr_entry_new (void);

/* LABEL becomes the accessible name of EDITOR as well. */
GtkWidget *sr_field_row_new (const char *label, GtkWidget *editor);

GtkWidget *sr_field_row_get_editor (SrFieldRow *self);

/* Width of the label in px (84 unless told); -1 = its own, for the second of a pair in one line. */
void sr_field_row_set_label_width (SrFieldRow *self, int width);

/* 3 px bar at the left of the editor: differs from what is stored. */
void sr_field_row_set_changed (SrFieldRow *self, gboolean changed);

/* STATE doubt or wrong with its SENTENCE and, where it can be put right with certainty, the text of
 * the button (REPAIR, may be NULL). SR_FIELD_PLAIN clears; the sentence is ignored then. */
void sr_field_row_set_problem (SrFieldRow *self,
                               SrFieldState state,
                               const char *sentence,
                               const char *repair);
SrFieldState sr_field_row_get_state (SrFieldRow *self);

/* A dim line under the editor; NULL clears. */
void sr_field_row_set_hint (SrFieldRow *self, const char *hint);

/* Puts the focus into the editor (F8, next problem). */
gboolean sr_field_row_focus (SrFieldRow *self);

G_END_DECLS
