/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One row of an import at the right of the preview: what is wrong with it, whom or what it may mean
 * (cards to choose from, a number to type), what would become otherwise, and the rest of its cells.
 *
 * Signals: "choose" (int candidate, const char *number): a card, or -1 and the number that was
 * typed. Activates "rows.tick", "rows.untick", "rows.reveal" and "rows.skip" of the page it is in.
 */
#pragma once

#include "ui/import/sr-preview-rows.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_PANE (sr_import_pane_get_type ())
G_DECLARE_FINAL_TYPE (SrImportPane, sr_import_pane, SR, IMPORT_PANE, GtkBox)

GtkWidget *sr_import_pane_new (void);

/* NULL: nothing is selected. ROW is not kept. */
void sr_import_pane_show (SrImportPane *self, SrPreviewRow *row);

/* Puts the focus to the first thing to choose or do. */
void sr_import_pane_focus (SrImportPane *self);

/* Puts the focus into the entry for a number; FALSE: there is none. */
gboolean sr_import_pane_type (SrImportPane *self);

G_END_DECLS
