/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The thread that writes workbooks.
 */
#include "ui/records/sr-export-job.h"

#include <glib/gi18n-lib.h>

#include "exchange/sr-workbook-writer.h"
#include "reports/sr-report-verify.h"

/* Often enough to be seen to move, seldom enough to cost nothing. */
#define PROGRESS_STEP 2000

typedef struct {
  SrExportJob *job;
  char *register_path;
  char as_of[SR_DATE_SIZE];
  SrExportProgress progress;
  gpointer progress_data;
  gint64 told;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->job->destroy)
    work->job->destroy (work->job->data);
  g_free (work->job->path);
  g_free (work->job);
  g_free (work->register_path);
  g_free (work);
}

typedef struct {
  GTask *task;
  gint64 done, total;
} Tell;

static gboolean
tell_in_main_loop (gpointer data)
{
  Tell *tell = data;
  Work *work = g_task_get_task_data (tell->task);

  if (!g_task_get_completed (tell->task) && work->progress)
    work->progress (tell->done, tell->total, work->progress_data);
  return G_SOURCE_REMOVE;
}

static void
tell_free (gpointer data)
{
  Tell *tell = data;

  g_object_unref (tell->task);
  g_free (tell);
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  GTask *task = data;
  Work *work = g_task_get_task_data (task);
  Tell *tell;

  if (done < work->told + PROGRESS_STEP)
    return;
  work->told = done;
  tell = g_new0 (Tell, 1);
  *tell = (Tell){g_object_ref (task), done, total};
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT_IDLE, tell_in_main_loop, tell, tell_free);
}

/* Before anything is written: what cannot be recorded does not leave, but for masked rows of a
 * register that cannot be written at all. */
static gboolean
disclose (Work *work, gint64 rows, GError **error)
{
  SrDisclosure *disclosure = &work->job->disclosure;
  g_autoptr (GError) failure = NULL;
  g_autoptr (SrRegister) reg = sr_register_open (work->register_path, FALSE, &failure);

  disclosure->rows = MAX (rows, 0);
  if (reg && sr_disclosure_record (reg, disclosure, &failure))
    return TRUE;
  if (g_strcmp0 (disclosure->level, "masked") == 0 &&
      g_error_matches (failure, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The file is there by now. */
static gboolean
keep (Work *work, const SrWorkbookSpec *spec, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SrRegister) reg =
      work->job->keep ? sr_register_open (work->register_path, FALSE, &failure) : NULL;

  if (work->job->keep == NULL || (reg && work->job->keep (reg, spec, work->job->data, &failure)))
    return TRUE;
  g_set_error (error, failure->domain, failure->code,
               _ ("The file was written, but its numbers were not kept as reported: %s"),
               failure->message);
  return FALSE;
}

static gboolean
disclose_form (Work *work, SrRegister *reg, GError **error)
{
  const SrQuery *query = work->job->form.query;
  gint64 rows = query ? sr_query_count (reg, query, error) : 0;

  return query == NULL || (rows >= 0 && disclose (work, rows, error));
}

static gboolean
write_form (GTask *task, SrRegister *reg, GCancellable *cancellable, GError **error)
{
  Work *work = g_task_get_task_data (task);

  return disclose_form (work, reg, error) &&
         sr_collection_form_write (reg, &work->job->form, work->job->path, on_progress, task,
                                   cancellable, error);
}

static gboolean
write_tables (GTask *task, SrRegister *reg, GCancellable *cancellable, GError **error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (SrWorkbookSpec) spec = work->job->make (reg, work->job->data, error);

  return spec && sr_report_verify_explained (spec, work->job->disclosure.reason, error) &&
         disclose (work, sr_workbook_spec_n_rows (spec), error) &&
         sr_workbook_write (spec, work->job->path, on_progress, task, cancellable, error) &&
         keep (work, spec, error);
}

static gboolean
write_workbook (GTask *task, GCancellable *cancellable, GError **error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (SrRegister) reg = sr_register_open (work->register_path, TRUE, error);

  if (reg == NULL)
    return FALSE;
  sr_register_override_as_of (reg, work->as_of);
  return work->job->form.schema ? write_form (task, reg, cancellable, error)
                                : write_tables (task, reg, cancellable, error);
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_workbook (task, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
sr_export_run (SrRegister *reg,
               SrExportJob *job,
               SrExportProgress progress,
               gpointer progress_data,
               GCancellable *cancellable,
               GAsyncReadyCallback done,
               gpointer done_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, done_data);
  Work *work = g_new0 (Work, 1);

  work->job = job;
  work->register_path = g_strdup (sr_register_path (reg));
  g_strlcpy (work->as_of, sr_register_as_of (reg), sizeof work->as_of);
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_task_data (task, work, work_free);
  /* The file is complete or not there at all: a late cancel must not call a written one unwritten.
   */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

gboolean
sr_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
