/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The five steps of an import in a line: those done with a tick and a way back, the present one
 * bold, those to come in outline.
 *
 * Signal: "step" (guint step) when the clerk goes back to one that is done.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  SR_IMPORT_STEP_FILE,
  SR_IMPORT_STEP_HEADER,
  SR_IMPORT_STEP_COLUMNS,
  SR_IMPORT_STEP_PREVIEW,
  SR_IMPORT_STEP_WRITE,
  SR_IMPORT_N_STEPS
} SrImportStep;

#define SR_TYPE_IMPORT_STEPS (sr_import_steps_get_type ())
G_DECLARE_FINAL_TYPE (SrImportSteps, sr_import_steps, SR, IMPORT_STEPS, GtkBox)

GtkWidget *sr_import_steps_new (void);

/* PRESENT is being done; SR_IMPORT_N_STEPS: all are done. IS_WRONG: it waits for the clerk. */
void sr_import_steps_set (SrImportSteps *self, SrImportStep present, gboolean is_wrong);
SrImportStep sr_import_steps_get (SrImportSteps *self);

/* Only the present step says its name: for narrow windows. */
void sr_import_steps_set_brief (SrImportSteps *self, gboolean is_brief);

G_END_DECLS
