/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list at the left of a screen: a heading with a count, rows of a name with a count at the
 * right, thin rules between groups; one row is chosen (townships, kinds of a report, results of an
 * import). Arrows walk and choose; typing is left to the search entry.
 *
 * Signal: "selected" (const char *id) when the clerk chooses another row; not for
 * sr_side_list_set_selected ().
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_SIDE_LIST (sr_side_list_get_type ())
G_DECLARE_FINAL_TYPE (SrSideList, sr_side_list, SR, SIDE_LIST, GtkBox)

GtkWidget *sr_side_list_new (const char *heading);

/* The heading, and the count at its right; COUNT may be NULL. */
void sr_side_list_set_heading (SrSideList *self, const char *heading, const char *count);

/* As high as its rows: what is above and below scrolls, this does not. */
void sr_side_list_set_fits (SrSideList *self);

/* A row. CODE (a short dim text before the label, "R1") and COUNT may be NULL. */
void sr_side_list_append (
    SrSideList *self, const char *id, const char *code, const char *label, const char *count);
void sr_side_list_append_rule (SrSideList *self);
void sr_side_list_append_group (SrSideList *self, const char *heading);

/* Removes rows, rules and groups; nothing is selected then and no signal is emitted. */
void sr_side_list_clear (SrSideList *self);

/* COUNT NULL clears; TONE amber or red for what asks for work. Unknown ids are ignored. */
void sr_side_list_set_count (SrSideList *self, const char *id, const char *count, SrTone tone);

/* NULL or an unknown id selects nothing. get: NULL when nothing is. */
void sr_side_list_set_selected (SrSideList *self, const char *id);
const char *sr_side_list_get_selected (SrSideList *self);

G_END_DECLS
