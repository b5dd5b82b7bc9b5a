/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What stands under a list: the totals by groups when they are open, the progress of copying many
 * rows, and the status line with rows and sums of the list and of the rows selected. Everything is
 * counted aside.
 *
 * Signals: "group" (const char *word): the rows of a group of the totals are wanted, as a list word
 * that filters by it. "closed" (): the totals were closed with the keyboard in them.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-record-table.h"

G_BEGIN_DECLS

#define SR_TYPE_LIST_FOOT (sr_list_foot_get_type ())
G_DECLARE_FINAL_TYPE (SrListFoot, sr_list_foot, SR, LIST_FOOT, GtkBox)

GtkWidget *sr_list_foot_new (SrRegister *reg);

/* Adds a key cap at the right end. */
void sr_list_foot_add_key (SrListFoot *self, const char *keys, const char *label);

/* TABLE is shown above, or has other rows. UNIT: msgid ("households"). SUMS: fields summed up,
 * NULL-terminated, owned by the caller for the life of the program. */
void sr_list_foot_show (SrListFoot *self,
                        SrRecordTable *table,
                        const char *unit,
                        const char *const *sums);

/* Other rows of the table are selected: told when the clerk pauses. */
void sr_list_foot_selection (SrListFoot *self);

/* The rows are still being waited for. */
void sr_list_foot_wait (SrListFoot *self);

/* Opens or closes the totals by groups; kept for the next time. */
void sr_list_foot_toggle_totals (SrListFoot *self);

/* Copies the selected rows of the table aside. */
void sr_list_foot_copy (SrListFoot *self);

/* TRUE while something is counted or copied, or waits to be. */
gboolean sr_list_foot_is_busy (SrListFoot *self);

G_END_DECLS
