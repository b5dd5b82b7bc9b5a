/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Backups in the window. Going back closes the register first, for nothing may have it open, and
 * opens what is there afterwards: the backup, or, if it failed, what was there before.
 */
#include "ui/app/sr-window-backups.h"

#include <glib/gi18n-lib.h>

#include "store/sr-backup.h"
#include "store/sr-job.h"
#include "ui/app/sr-backups-dialog.h"

/* --- One a day --- */

static gpointer
back_up (SrJob *job, gpointer data, GError **error)
{
  return sr_backup_daily (sr_job_register (job), NULL, error) ? data : NULL;
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  sr_job_finish (result, &error);
  if (error == NULL)
    return;
  sentence = g_strdup_printf (_ ("There is no backup of today: %s"), error->message);
  sr_window_warn (window, sentence);
}

void
sr_window_backups_daily (SrWindow *window)
{
  SrRegister *reg = sr_window_register (window);

  if (sr_register_is_read_only (reg))
    return;
  sr_job_run (sr_job_new (reg, SR_JOB_READS, back_up, window, NULL), NULL, on_backed_up,
              g_object_ref (window));
}

gboolean
sr_window_backups_exist (const char *path)
{
  g_autoptr (GPtrArray) list = sr_backup_list (path);

  return list->len > 0;
}

/* --- Going back --- */

typedef struct {
  char *backup;
  char *path;
} Going;

static void
going_free (gpointer data)
{
  Going *going = data;

  g_free (going->backup);
  g_free (going->path);
  g_free (going);
}

/* What this window was still counting aside lets go of the register when it notices. */
#define ATTEMPTS 4

static void
go_back (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Going *going = data;
  GError *error = NULL;
  gboolean done = FALSE;

  for (guint i = 0; i < ATTEMPTS && !done; i++) {
    g_clear_error (&error);
    done = sr_backup_restore (going->backup, going->path, NULL, &error);
    if (!done && !g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_LOCKED))
      break;
  }
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_gone_back (GObject *source, GAsyncResult *result, gpointer data)
{
  SrWindow *window = SR_WINDOW (source);
  Going *going = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean opened = sr_window_open (window, going->path);

  if (!done)
    sr_window_fail (window, error->message);
  else if (opened)
    sr_window_toast (window, _ ("The register is as it was in the backup"), 0);
}

static void
on_chosen (GtkWindow *window, const char *backup, const char *path)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, on_gone_back, NULL);
  Going *going = g_new0 (Going, 1);

  going->backup = g_strdup (backup);
  going->path = g_strdup (path);
  sr_window_close_register (SR_WINDOW (window), _ ("Going back to the backup…"));
  g_task_set_task_data (task, going, going_free);
  g_task_run_in_thread (task, go_back);
}

void
sr_window_backups_show (SrWindow *window, const char *path)
{
  SrRegister *reg = sr_window_register (window);
  gboolean is_open = reg && g_strcmp0 (sr_register_path (reg), path) == 0;

  gtk_window_present (GTK_WINDOW (
      sr_backups_dialog_new (GTK_WINDOW (window), path, is_open ? reg : NULL, on_chosen)));
}
