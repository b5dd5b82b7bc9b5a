/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The bar over an import: leaving it, what is imported, the steps, one step back, the main button.
 *
 * Activates "page.leave", "page.step-back" and "page.forward" of the page it is in. Signal: "step"
 * (guint): the clerk goes back to a step.
 */
#pragma once

#include "ui/import/sr-import-steps.h"

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_BAR (sr_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (SrImportBar, sr_import_bar, SR, IMPORT_BAR, GtkWidget)

GtkWidget *sr_import_bar_new (void);

/* What is imported ("Import persons") and the file's name; NAME NULL: none yet, nothing to leave.
 */
void sr_import_bar_set_title (SrImportBar *self, const char *title, const char *name);

void sr_import_bar_set_step (SrImportBar *self, SrImportStep step, gboolean is_wrong);
SrImportStep sr_import_bar_step (SrImportBar *self);

/* The main button; NULL: none. IS_READY FALSE greys it. */
void sr_import_bar_set_main (SrImportBar *self, const char *label, gboolean is_ready);

/* FALSE while there is no step to go back to. */
void sr_import_bar_set_back (SrImportBar *self, gboolean can_go_back);

G_END_DECLS
