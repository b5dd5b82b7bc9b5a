/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Writing a workbook while the window stays usable: in a thread of its own, with a connection of
 * its own, with progress and cancel; what leaves is recorded before it is written.
 */
#pragma once

#include <gio/gio.h>

#include "exchange/sr-collection-form.h"
#include "reports/sr-workbook-spec.h"
#include "store/sr-history.h"

G_BEGIN_DECLS

/* Makes the tables, in the thread, from REG, a connection of the thread's own at the same as-of
 * date. NULL with ERROR set on failure. */
typedef SrWorkbookSpec *(*SrMakeSpec) (SrRegister *reg, gpointer data, GError **error);

/* What is to be written down of SPEC when its file is there, in the thread, in REG, which can be
 * written. */
typedef gboolean (*SrKeepSpec) (SrRegister *reg,
                                const SrWorkbookSpec *spec,
                                gpointer data,
                                GError **error);

/* Rows DONE of TOTAL (0: not known), in the main loop. */
typedef void (*SrExportProgress) (gint64 done, gint64 total, gpointer data);

typedef struct {
  char *path;            /* the workbook */
  SrMakeSpec make;       /* */
  SrCollectionForm form; /* with a schema: this, and nothing of MAKE; what it names lives as long as
                            DATA */
  gpointer data;         /* for MAKE; freed with DESTROY when the job is over */
  GDestroyNotify destroy;
  SrKeepSpec keep;         /* NULL: nothing */
  SrDisclosure disclosure; /* texts owned by the caller of DATA: they live as long as DATA */
} SrExportJob;

/* Takes JOB (g_new'd). A form without records tells of nobody and is not written down. What does
 * not agree is written only with a reason in its disclosure (SR_REPORT_ERROR_DIFFERS). PROGRESS is
 * called with PROGRESS_DATA until DONE. */
void sr_export_run (SrRegister *reg,
                    SrExportJob *job,
                    SrExportProgress progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback done,
                    gpointer done_data);

/* FALSE with ERROR set when nothing was written; or when the file was, but not what should be kept
 * of it: ERROR says so. */
gboolean sr_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
