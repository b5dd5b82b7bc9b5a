/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is shown while a job of the import runs: what it does, how far it is, a button to stop it.
 * It keeps the job's cancellable; what the job does is the page's business.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_IMPORT_WORK (sr_import_work_get_type ())
G_DECLARE_FINAL_TYPE (SrImportWork, sr_import_work, SR, IMPORT_WORK, GtkBox)

GtkWidget *sr_import_work_new (void);

/* A job begins; the cancellable is for it and owned by SELF. */
GCancellable *sr_import_work_begin (SrImportWork *self, const char *title);
void sr_import_work_end (SrImportWork *self);
gboolean sr_import_work_is_busy (SrImportWork *self);
void sr_import_work_cancel (SrImportWork *self);

/* An SrProgress whose data is the SrImportWork. */
void sr_import_work_progress (gint64 done, gint64 total, gpointer work);

G_END_DECLS
