/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Changing one field of many records: the field, the value, since when; then what would change, how
 * many had which value before, and which records cannot take it; then one verb button. Both run
 * aside with progress, and can be stopped.
 */
#pragma once

#include <adwaita.h>

#include "core/sr-draft.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_TYPE_BULK_DIALOG (sr_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SrBulkDialog, sr_bulk_dialog, SR, BULK_DIALOG, AdwWindow)

/* For the records IDS (gint64, copied) of SCHEMA, over the window of WIDGET, which tells of success
 * by win.toast. */
SrBulkDialog *
sr_bulk_dialog_new (GtkWidget *widget, SrRegister *reg, const SrSchema *schema, const GArray *ids);

/* Goes on with the field KEY. */
void sr_bulk_dialog_choose (SrBulkDialog *self, const char *key);

/* The value to be given, as a draft of SCHEMA in which only the field counts. */
SrDraft *sr_bulk_dialog_draft (SrBulkDialog *self);

/* Goes on: to the preview, then does it. Ctrl+S. */
void sr_bulk_dialog_go_on (SrBulkDialog *self);

/* As if the clerk chose "from a day on" and typed DATE. */
void sr_bulk_dialog_set_date (SrBulkDialog *self, const char *date);

/* TRUE while something runs aside. */
gboolean sr_bulk_dialog_is_busy (SrBulkDialog *self);

G_END_DECLS
