/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A GTask around the work. What belongs to the caller (its register, its callbacks) is touched in
 * the caller's main loop only, what belongs to the work in the thread only.
 */
#include "store/sr-job.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>

#include "store/sr-register-private.h"

/* Work that may have taken much memory. */
#define LONG_MICROSECONDS 500000

/* Seldom enough to cost nothing, often enough to be seen to move. */
#define PROGRESS_MICROSECONDS 100000

struct _SrJob {
  SrRegister *caller; /* dropped in the main loop */
  SrJobKind kind;
  SrJobWork work;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  SrProgress progress;
  gpointer progress_data;
  GAsyncReadyCallback done;
  gpointer done_data;

  /* Of the thread. */
  SrRegisterFacts *facts;
  SrRegister *reg;
  GCancellable *cancellable;
  GTask *task; /* NULL: runs here */
  gint64 told; /* monotonic time */
};

SrJob *
sr_job_new (
    SrRegister *reg, SrJobKind kind, SrJobWork work, gpointer data, GDestroyNotify free_data)
{
  SrJob *job = g_new0 (SrJob, 1);

  job->caller = g_object_ref (reg);
  job->kind = kind;
  job->work = work;
  job->data = data;
  job->free_data = free_data;
  return job;
}

static void
drop_data (SrJob *job)
{
  if (job->data && job->free_data)
    job->free_data (job->data);
  job->data = NULL;
}

void
sr_job_free (SrJob *job)
{
  drop_data (job);
  g_clear_pointer (&job->facts, sr_register_facts_free);
  g_clear_object (&job->cancellable);
  g_clear_object (&job->caller);
  g_free (job);
}

void
sr_job_set_free_result (SrJob *job, GDestroyNotify free_result)
{
  job->free_result = free_result;
}

void
sr_job_set_progress (SrJob *job, SrProgress progress, gpointer data)
{
  job->progress = progress;
  job->progress_data = data;
}

SrRegister *
sr_job_register (SrJob *job)
{
  return job->reg;
}

GCancellable *
sr_job_cancellable (SrJob *job)
{
  return job->cancellable;
}

gboolean
sr_job_go_on (SrJob *job, GError **error)
{
  if (!g_cancellable_is_cancelled (job->cancellable))
    return TRUE;
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED, _ ("Cancelled"));
  return FALSE;
}

static gboolean
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/* --- Progress --- */

typedef struct {
  GTask *task;
  gint64 done, total;
} Tell;

static void
tell_free (gpointer data)
{
  Tell *tell = data;

  g_object_unref (tell->task);
  g_free (tell);
}

static gboolean
tell_in_main_loop (gpointer data)
{
  Tell *tell = data;
  SrJob *job = g_task_get_task_data (tell->task);

  if (!g_task_get_completed (tell->task))
    job->progress (tell->done, tell->total, job->progress_data);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(), which may call at once in the thread. */
static void
tell_later (SrJob *job, gint64 done, gint64 total)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Tell *tell = g_new0 (Tell, 1);

  *tell = (Tell){g_object_ref (job->task), done, total};
  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, tell_in_main_loop, tell, tell_free);
  g_source_attach (source, g_task_get_context (job->task));
}

void
sr_job_progress (gint64 done, gint64 total, gpointer data)
{
  SrJob *job = data;
  gint64 now;

  if (job->progress == NULL)
    return;
  now = g_get_monotonic_time ();
  if (now - job->told < PROGRESS_MICROSECONDS)
    return;
  job->told = now;
  if (job->task)
    tell_later (job, done, total);
  else
    job->progress (done, total, job->progress_data);
}

/* --- The thread --- */

static gpointer
work_in_one_state (SrJob *job, GError **error)
{
  SrDatabase *database = sr_register_database (job->reg);
  gpointer result;

  if (!sr_database_execute (database, "BEGIN", error))
    return NULL;
  result = job->work (job, job->data, error);
  sr_database_execute (database, "ROLLBACK", NULL);
  return result;
}

static gpointer
work_aside (SrJob *job, GError **error)
{
  gpointer result;

  if (!sr_job_go_on (job, error))
    return NULL;
  job->reg = sr_register_open_again (job->facts, job->kind == SR_JOB_READS, error);
  if (job->reg == NULL)
    return NULL;
  if (job->cancellable)
    sr_database_set_interrupt (sr_register_database (job->reg), is_cancelled, job->cancellable);
  result = job->kind == SR_JOB_READS ? work_in_one_state (job, error)
                                     : job->work (job, job->data, error);
  g_clear_object (&job->reg);
  return result;
}

/* What long work took goes back to the system at once and not when this thread needs it again. */
static void
give_back (gint64 began)
{
  if (g_get_monotonic_time () - began > LONG_MICROSECONDS)
    malloc_trim (0);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SrJob *job = task_data;
  GError *error = NULL;
  gint64 began = g_get_monotonic_time ();
  gpointer result = work_aside (job, &error);

  drop_data (job);
  give_back (began);
  if (result)
    g_task_return_pointer (task, result, job->free_result);
  else
    g_task_return_error (task, error);
}

/* --- The caller --- */

/* The caller's register goes here: its last reference must not be dropped in the thread. */
static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  SrJob *job = g_task_get_task_data (G_TASK (result));

  if (job->kind == SR_JOB_WRITES)
    sr_register_look (job->caller);
  g_clear_object (&job->caller);
  if (job->done)
    job->done (NULL, result, job->done_data);
}

static void
job_free (gpointer job)
{
  sr_job_free (job);
}

void
sr_job_run (SrJob *job, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_done, NULL);

  job->done = done;
  job->done_data = data;
  job->facts = sr_register_facts (job->caller);
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  job->task = task;
  g_task_set_name (task, "job");
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread);
}

gpointer
sr_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
sr_job_run_here (SrJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (SrJob) owned = job;
  SrDatabase *database = sr_register_database (job->caller);
  gpointer result;

  job->reg = job->caller;
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  if (!sr_job_go_on (job, error))
    return NULL;
  if (cancellable)
    sr_database_set_interrupt (database, is_cancelled, cancellable);
  result = job->work (job, job->data, error);
  if (cancellable)
    sr_database_set_interrupt (database, NULL, NULL);
  return result;
}
