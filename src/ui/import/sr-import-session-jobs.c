/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The jobs of a session and what they leave.
 */
#include "ui/import/sr-import-session.h"

#include <glib/gi18n-lib.h>

#include "exchange/sr-import-problems.h"
#include "imports/sr-import-paste.h"
#include "ui/import/sr-import-topics.h"

static void
unref_session (gpointer session)
{
  sr_import_session_unref (session);
}

/* --- Reading --- */

static void
take_sheets (SrImportSession *self, SrSheetFile *file)
{
  const GPtrArray *infos = sr_sheet_file_sheets (file);

  for (guint i = 0; i < infos->len; i++) {
    const SrSheetInfo *info = g_ptr_array_index (infos, i);
    SrSessionSheet *sheet = g_new0 (SrSessionSheet, 1);

    *sheet = (SrSessionSheet){g_strdup (info->name), info->is_hidden};
    g_ptr_array_add (self->sheets, sheet);
  }
}

static void
take_notices (SrImportSession *self, const GPtrArray *notices)
{
  for (guint i = 0; notices && i < notices->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->notices, g_ptr_array_index (notices, i),
                                           g_str_equal, NULL))
      g_ptr_array_add (self->notices, g_strdup (g_ptr_array_index (notices, i)));
}

static SrSheetFile *
open_source (const SrImportSession *self, GError **error)
{
  return self->text ? sr_import_paste (self->text, self->name, error)
                    : sr_sheet_file_open (self->path, error);
}

static SrImportPlan *
read_sheets (
    SrImportSession *self, SrJob *job, SrSheetFile *file, const char *sheet, GPtrArray **notices)
{
  g_clear_error (&self->refusal);
  return sr_import_read (sr_job_register (job), file, self->schema, sheet, notices, sr_job_progress,
                         job, sr_job_cancellable (job), &self->refusal);
}

/* The one whose columns are shown when none has enough of them. */
static const char *
first_sheet (const SrImportSession *self)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const SrSessionSheet *sheet = g_ptr_array_index (self->sheets, i);

    if (!sheet->is_hidden)
      return sheet->name;
  }
  return ((const SrSessionSheet *)g_ptr_array_index (self->sheets, 0))->name;
}

static void
read_plan (SrImportSession *self, SrJob *job, SrSheetFile *file)
{
  g_autoptr (GPtrArray) notices = NULL;

  take_sheets (self, file);
  if (self->schema == NULL)
    self->schema = sr_import_guess (sr_job_register (job), file, sr_job_progress, job,
                                    sr_job_cancellable (job), &self->refusal);
  if (self->refusal)
    return;
  if (self->schema == NULL) {
    g_set_error (
        &self->refusal, SR_IMPORT_ERROR, SR_IMPORT_ERROR_NO_HEADER,
        _ ("%s: no sheet has a header that is known. Choose at the left what the rows are"),
        self->name);
    return;
  }
  self->plan = read_sheets (self, job, file, self->sheet, &notices);
  if (self->plan == NULL && self->sheet == NULL &&
      g_error_matches (self->refusal, SR_IMPORT_ERROR, SR_IMPORT_ERROR_MAPPING))
    self->plan = read_sheets (self, job, file, first_sheet (self), &notices);
  take_notices (self, sr_sheet_file_notices (file));
  take_notices (self, notices);
}

/* What was refused is a result as well: another sheet or another type may do. */
static gpointer
read_aside (SrJob *job, gpointer data, GError **error)
{
  SrImportSession *self = data;
  g_autoptr (SrSheetFile) file = open_source (self, &self->refusal);

  if (file)
    read_plan (self, job, file);
  if (!sr_job_go_on (job, error))
    return NULL;
  return sr_import_session_ref (self);
}

static void
run (SrJob *job,
     SrProgress progress,
     gpointer progress_data,
     GCancellable *cancellable,
     GAsyncReadyCallback done,
     gpointer data)
{
  sr_job_set_progress (job, progress, progress_data);
  sr_job_run (job, cancellable, done, data);
}

void
sr_import_session_read (SrImportSession *self,
                        SrRegister *reg,
                        const SrSchema *schema,
                        const char *sheet,
                        SrProgress progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback done,
                        gpointer data)
{
  SrImportSession *next = sr_import_session_new (self->path, self->text, self->name);
  SrJob *job;

  next->schema = schema;
  next->sheet = g_strdup (sheet);
  job = sr_job_new (reg, SR_JOB_READS, read_aside, next, unref_session);
  sr_job_set_free_result (job, unref_session);
  run (job, progress, progress_data, cancellable, done, data);
}

/* --- Comparing --- */

static gboolean
find_topics (SrImportSession *self, SrJob *job, GError **error)
{
  guint n = sr_import_plan_n_rows (self->plan);

  sr_import_topics_clear (self);
  for (guint row = 0; row < n; row++) {
    if (row % 256 == 0 && !sr_job_go_on (job, error))
      return FALSE;
    sr_import_topics_add (self, sr_job_register (job), row);
  }
  sr_import_topics_sort (self);
  return TRUE;
}

static void
forget (SrImportSession *self)
{
  self->is_compared = FALSE;
  self->was_touched = FALSE;
  g_clear_error (&self->refusal);
  g_hash_table_remove_all (self->choices);
  gtk_bitset_remove_all (self->revealed);
}

static gpointer
compare_aside (SrJob *job, gpointer data, GError **error)
{
  SrImportSession *self = data;
  GError *refusal = NULL;

  forget (self);
  if (!sr_import_plan_compare (self->plan, sr_job_register (job), sr_job_progress, job,
                               sr_job_cancellable (job), &refusal)) {
    if (!g_error_matches (refusal, SR_IMPORT_ERROR, SR_IMPORT_ERROR_MAPPING)) {
      g_propagate_error (error, refusal);
      return NULL;
    }
    self->refusal = refusal;
    return sr_import_session_ref (self);
  }
  if (!find_topics (self, job, error))
    return NULL;
  self->is_compared = TRUE;
  return sr_import_session_ref (self);
}

void
sr_import_session_compare (SrImportSession *self,
                           SrRegister *reg,
                           SrProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback done,
                           gpointer data)
{
  SrJob *job =
      sr_job_new (reg, SR_JOB_READS, compare_aside, sr_import_session_ref (self), unref_session);

  sr_job_set_free_result (job, unref_session);
  run (job, progress, progress_data, cancellable, done, data);
}

/* --- Writing --- */

typedef struct {
  SrImportSession *session;
  char *since; /* or NULL */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  sr_import_session_unref (writing->session);
  g_free (writing->since);
  g_free (writing);
}

/* Before the import, so that undoing takes back the import and not what was said of columns. */
static gboolean
remember (SrImportPlan *plan, SrRegister *reg, GError **error)
{
  for (guint i = 0; i < sr_import_plan_n_sheets (plan); i++)
    if (!sr_import_map_remember (sr_import_plan_map (plan, i), reg, error))
      return FALSE;
  return TRUE;
}

static gpointer
write_aside (SrJob *job, gpointer data, GError **error)
{
  const Writing *writing = data;
  SrImportPlan *plan = writing->session->plan;
  g_autofree gint64 *entry = g_new0 (gint64, 1);

  if (!remember (plan, sr_job_register (job), error) ||
      !sr_import_plan_write (plan, sr_job_register (job), writing->since, writing->session->name,
                             FALSE, entry, sr_job_progress, job, sr_job_cancellable (job), error))
    return NULL;
  return g_steal_pointer (&entry);
}

void
sr_import_session_write (SrImportSession *self,
                         SrRegister *reg,
                         const char *since,
                         SrProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback done,
                         gpointer data)
{
  Writing *writing = g_new0 (Writing, 1);
  SrJob *job;

  *writing = (Writing){sr_import_session_ref (self), g_strdup (since)};
  job = sr_job_new (reg, SR_JOB_WRITES, write_aside, writing, writing_free);
  sr_job_set_free_result (job, g_free);
  run (job, progress, progress_data, cancellable, done, data);
}

/* --- Problems --- */

typedef struct {
  SrImportSession *session;
  char *path;
} Problems;

static void
problems_free (gpointer data)
{
  Problems *problems = data;

  sr_import_session_unref (problems->session);
  g_free (problems->path);
  g_free (problems);
}

static gpointer
write_problems_aside (SrJob *job, gpointer data, GError **error)
{
  const Problems *problems = data;
  SrImportSession *session = problems->session;
  g_autoptr (SrSheetFile) file = open_source (session, error);

  if (file == NULL ||
      !sr_import_problems_write (session->plan, file, session->path, problems->path,
                                 sr_job_progress, job, sr_job_cancellable (job), error))
    return NULL;
  return sr_import_session_ref (session);
}

void
sr_import_session_write_problems (SrImportSession *self,
                                  SrRegister *reg,
                                  const char *path,
                                  SrProgress progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback done,
                                  gpointer data)
{
  Problems *problems = g_new0 (Problems, 1);
  SrJob *job;

  *problems = (Problems){sr_import_session_ref (self), g_strdup (path)};
  job = sr_job_new (reg, SR_JOB_READS, write_problems_aside, problems, problems_free);
  sr_job_set_free_result (job, unref_session);
  run (job, progress, progress_data, cancellable, done, data);
}
