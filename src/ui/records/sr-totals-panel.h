/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Totals of a list by the values of a field, at its foot: one row for all, then rows and sums of
 * each group. A group opens the rows it counts; all can be copied for a spreadsheet. Counted aside.
 *
 * Signals: "group" (const char *word): the rows of a group are wanted; WORD is a filter as a list
 * word ("household_type=rural", "household_type=": those not filled). "closed" ().
 */
#pragma once

#include <gtk/gtk.h>

#include "core/sr-schema.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_TOTALS_PANEL (sr_totals_panel_get_type ())
G_DECLARE_FINAL_TYPE (SrTotalsPanel, sr_totals_panel, SR, TOTALS_PANEL, GtkBox)

GtkWidget *sr_totals_panel_new (SrRegister *reg);

/* Counts IDS (gint64, of SCHEMA, kept) by the field that was chosen last for SCHEMA. SUMS: keys of
 * the fields to be summed up, NULL-terminated. SELECTED: IDS are a selection of the rows. */
void sr_totals_panel_show (SrTotalsPanel *self,
                           const SrSchema *schema,
                           GArray *ids,
                           const char *const *sums,
                           gboolean selected);

/* Nothing is counted any more, and no row is shown. */
void sr_totals_panel_clear (SrTotalsPanel *self);

/* Another field to group by; kept for the next time. */
void sr_totals_panel_group_by (SrTotalsPanel *self, const char *key);

/* TRUE while something is counted. */
gboolean sr_totals_panel_is_busy (SrTotalsPanel *self);

/* What is copied: titles and rows, tab-separated. New string. */
char *sr_totals_panel_text (SrTotalsPanel *self);

/* Puts the focus into the rows. */
void sr_totals_panel_focus (SrTotalsPanel *self);

G_END_DECLS
