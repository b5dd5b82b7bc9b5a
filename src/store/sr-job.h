/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Long work aside, while the window stays usable: in a thread of its own, with a connection of its
 * own, with progress and cancel. One helper for checks, overview, backups, imports, large lists.
 *
 *   static gpointer count (SrJob *job, gpointer data, GError **error)      in the thread
 *   {
 *     SrRegister *reg = sr_job_register (job);                             its own
 *     for (…) {
 *       …                                                                  any code of the store
 *       sr_job_progress (i, n, job);
 *     }
 *     return result;                                                       NULL: failed, ERROR set
 *   }
 *
 *   SrJob *job = sr_job_new (reg, SR_JOB_READS, count, data, free_data);
 *   sr_job_set_progress (job, on_progress, self);
 *   sr_job_run (job, cancellable, on_counted, g_object_ref (self));        back in the main loop:
 *   result = sr_job_finish (task, &error);
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrJob SrJob;

/* READS: the job sees one state of the register from its beginning to its end, whatever is written
 * meanwhile. WRITES: it may begin entries; listeners of the register are told before the job is
 * finished. */
typedef enum { SR_JOB_READS, SR_JOB_WRITES } SrJobKind;

/* Runs in the thread. The result goes to whoever finishes the job; NULL with ERROR set: failed. A
 * job that has nothing to give returns any pointer that is not NULL. DATA must not be touched by
 * anybody else meanwhile. */
typedef gpointer (*SrJobWork) (SrJob *job, gpointer data, GError **error);

/* DATA (may be NULL) is freed with FREE_DATA when the job is over, in the thread that ran it. */
SrJob *sr_job_new (
    SrRegister *reg, SrJobKind kind, SrJobWork work, gpointer data, GDestroyNotify free_data);
void sr_job_free (SrJob *job); /* of a job that was not run */

/* How the result is freed when nobody takes it. */
void sr_job_set_free_result (SrJob *job, GDestroyNotify free_result);

/* PROGRESS is called in the main loop of whoever runs the job, some ten times a second at most and
 * never after the job is finished. */
void sr_job_set_progress (SrJob *job, SrProgress progress, gpointer data);

/* Takes JOB. DONE is called in the main loop of the caller, exactly once, also after failure and
 * cancelling. */
void sr_job_run (SrJob *job, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);

/* The result, owned by the caller, or NULL with ERROR set: what WORK or opening the register said,
 * SR_STORE_ERROR_CANCELLED when it was cancelled. A result that was complete before it could be
 * cancelled is given. */
gpointer sr_job_finish (GAsyncResult *result, GError **error);

/* The same work here and now, on the caller's own connection: for the command line and tests. Takes
 * JOB; CANCELLABLE may be NULL. */
gpointer sr_job_run_here (SrJob *job, GCancellable *cancellable, GError **error);

/* For WORK. The register of the job: at the as-of date, with the account and the desk that the
 * caller's had when the job was run. Statements on it stop with SR_STORE_ERROR_CANCELLED soon after
 * the job is cancelled. */
SrRegister *sr_job_register (SrJob *job);

/* For WORK: DONE of TOTAL units (0: not known). As often as one likes. Fits SrProgress, JOB being
 * the user data. */
void sr_job_progress (gint64 done, gint64 total, gpointer job);

/* For WORK, between its statements: FALSE with ERROR set when the job was cancelled. */
gboolean sr_job_go_on (SrJob *job, GError **error);

/* For WORK: to hand on to functions that take one; NULL when the job cannot be cancelled. */
GCancellable *sr_job_cancellable (SrJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrJob, sr_job_free)

G_END_DECLS
