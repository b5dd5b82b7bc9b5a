/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the page has done aside between its steps: reading, comparing, writing, and the sheet with
 * its problems. A page may be closed while a job runs; the job keeps it until then.
 */
#include "ui/import/sr-import-page-private.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-bar.h"
#include "ui/import/sr-import-columns.h"
#include "ui/import/sr-import-preview.h"
#include "ui/import/sr-import-start.h"
#include "ui/import/sr-import-words.h"

/* What is to be cancelled. */
static GCancellable *
begin_job (SrImportPage *self, SrImportStep step, const char *title)
{
  GCancellable *job = sr_import_work_begin (SR_IMPORT_WORK (self->work), title);

  sr_import_bar_set_step (SR_IMPORT_BAR (self->bar), step, FALSE);
  sr_import_page_show (self, "work");
  gtk_widget_child_focus (self->work, GTK_DIR_TAB_FORWARD);
  return job;
}

/* FALSE: the page was closed meanwhile. */
static gboolean
end_job (SrImportPage *self)
{
  sr_import_work_end (SR_IMPORT_WORK (self->work));
  return self->box != NULL;
}

static gboolean
was_cancelled (const GError *error)
{
  return g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
tell (SrImportPage *self, const GError *error)
{
  if (!was_cancelled (error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

/* To what was there before the job: rows, columns, or nothing. */
static void
go_back_to_session (SrImportPage *self)
{
  if (self->session == NULL)
    sr_import_page_show_start (self);
  else if (self->session->is_compared && !self->is_mapped)
    sr_import_page_show_rows (self);
  else
    sr_import_page_show_columns (self);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportSession) session = sr_job_finish (result, &error);

  if (!end_job (self))
    return;
  if (session == NULL) {
    tell (self, error);
    sr_import_page_show_columns (self);
    return;
  }
  self->is_mapped = FALSE;
  if (!session->is_compared) {
    sr_import_page_show_columns (self);
    return;
  }
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), session);
  sr_import_page_show_rows (self);
}

void
sr_import_page_compare (SrImportPage *self)
{
  GCancellable *job;

  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  sr_import_columns_show (SR_IMPORT_COLUMNS (self->columns), NULL);
  job = begin_job (self, SR_IMPORT_STEP_PREVIEW, _ ("Comparing with the register"));
  sr_import_session_compare (self->session, self->reg, sr_import_work_progress, self->work, job,
                             on_compared, g_object_ref (self));
}

/* A file that is no table at all has nothing to choose from. */
static void
refuse (SrImportPage *self, SrImportSession *session)
{
  if (session->sheets->len) {
    sr_import_page_set_session (self, sr_import_session_ref (session));
    sr_import_page_show_columns (self);
    return;
  }
  sr_import_start_set_refusal (SR_IMPORT_START (self->start), session->refusal->message);
  sr_import_page_show_start (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportSession) session = sr_job_finish (result, &error);

  if (!end_job (self))
    return;
  if (session == NULL) {
    tell (self, error);
    go_back_to_session (self);
  } else if (session->plan == NULL) {
    refuse (self, session);
  } else {
    sr_import_page_set_session (self, sr_import_session_ref (session));
    sr_import_page_compare (self);
  }
}

void
sr_import_page_read (SrImportPage *self,
                     SrImportSession *session,
                     const SrSchema *schema,
                     const char *sheet)
{
  g_autofree char *title = g_strdup_printf (_ ("Reading %s"), session->name);
  GCancellable *job;

  self->written = NULL;
  sr_import_start_set_done (SR_IMPORT_START (self->start), NULL);
  sr_import_start_set_refusal (SR_IMPORT_START (self->start), NULL);
  job = begin_job (self, SR_IMPORT_STEP_HEADER, title);
  sr_import_session_read (session, self->reg, schema, sheet, sr_import_work_progress, self->work,
                          job, on_read, g_object_ref (self));
}

/* --- Writing --- */

typedef struct {
  SrImportPage *page;
  char *what;
} Writing;

static void
finish_writing (SrImportPage *self, const char *what, gint64 entry)
{
  g_autofree char *toast = g_strdup_printf (_ ("Imported %s"), what);
  g_autofree char *left = sr_import_say_left (self->session);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s.%s Ctrl Z takes the whole import back."),
                                               self->session->name, what, left);

  self->written = self->session->schema;
  sr_import_start_set_done (SR_IMPORT_START (self->start), sentence);
  sr_import_start_set_schema (SR_IMPORT_START (self->start), NULL);
  sr_import_page_show_start (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", toast, entry);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Writing *writing = data;
  g_autoptr (SrImportPage) self = writing->page;
  g_autofree char *what = writing->what;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *entry = sr_job_finish (result, &error);

  self->is_writing = FALSE;
  if (!end_job (self))
    return;
  if (entry) {
    finish_writing (self, what, *entry);
    return;
  }
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), self->session);
  sr_import_page_show_rows (self);
  tell (self, error);
}

void
sr_import_page_write (const char *since, gpointer data)
{
  SrImportPage *self = data;
  Writing *writing;
  GCancellable *job;

  if (self->box == NULL || sr_import_page_is_busy (self) || self->session == NULL ||
      !sr_import_page_shows (self, "rows"))
    return;
  writing = g_new0 (Writing, 1);
  *writing = (Writing){g_object_ref (self), sr_import_say_ticked (self->session)};
  self->is_writing = TRUE;
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  job = begin_job (self, SR_IMPORT_STEP_WRITE, _ ("Writing"));
  sr_import_session_write (self->session, self->reg, since, sr_import_work_progress, self->work,
                           job, on_written, writing);
}

/* --- The sheet with its problems --- */

static void
on_problems_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SrImportSession) session = sr_job_finish (result, &error);

  if (!end_job (self))
    return;
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), self->session);
  sr_import_page_show_rows (self);
  if (session)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.toast", "(sx)",
        _ ("The problems are written. Correct the coloured cells, and import that file"),
        (gint64)0);
  else
    tell (self, error);
}

void
sr_import_page_write_problems (SrImportPage *self, const char *path)
{
  GCancellable *job;

  if (sr_import_page_is_busy (self) || !sr_import_page_shows (self, "rows"))
    return;
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  job = begin_job (self, SR_IMPORT_STEP_PREVIEW, _ ("Writing the problems"));
  sr_import_session_write_problems (self->session, self->reg, path, sr_import_work_progress,
                                    self->work, job, on_problems_written, g_object_ref (self));
}
