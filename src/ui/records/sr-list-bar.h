/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The tool bar over a list: what is listed, search, filters, saved lists, the list's menu, export
 * and new. It holds the parts; what they do is the browser's.
 *
 * Signal: "search" (): the clerk pauses after typing other text.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-list-filters.h"
#include "ui/widgets/sr-segments.h"

G_BEGIN_DECLS

#define SR_TYPE_LIST_BAR (sr_list_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrListBar, sr_list_bar, SR, LIST_BAR, GtkBox)

/* NEW_LABEL: msgid of the button that makes a record; NULL: clerks make none. */
GtkWidget *sr_list_bar_new (SrRegister *reg, const char *new_label);
void sr_list_bar_set_new_label (SrListBar *self, const char *new_label);

SrSegments *sr_list_bar_segments (SrListBar *self);
SrListFilters *sr_list_bar_filters (SrListBar *self);
GtkWidget *sr_list_bar_saved (SrListBar *self); /* SrSavedViewsButton */

/* Text of the search entry; set without the signal, NULL: none. */
const char *sr_list_bar_text (SrListBar *self);
void sr_list_bar_set_text (SrListBar *self, const char *text);
void sr_list_bar_focus (SrListBar *self);

/* POPOVER is shown under the button of the menu, in the place of the last one. */
void sr_list_bar_popup (SrListBar *self, GtkWidget *popover);

/* WIDGET stands before the search entry. */
void sr_list_bar_add_tool (SrListBar *self, GtkWidget *widget);

G_END_DECLS
