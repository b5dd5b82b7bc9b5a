/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The acts undo and redo, here or in a job.
 */
#include "ui/app/sr-window-undo.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-perform.h"
#include "store/sr-job.h"

/* Lines of the history that are taken back while the clerk waits. */
#define AT_ONCE 200

struct _SrWindowUndo {
  GtkWidget *window;        /* NULL: gone */
  AdwToastOverlay *overlay; /* the window's */
  AdwToast *toast;          /* while a job runs, or NULL */
  GCancellable *job;        /* or NULL */
};

SrWindowUndo *
sr_window_undo_new (GtkWidget *window, AdwToastOverlay *overlay)
{
  SrWindowUndo *self = g_rc_box_new0 (SrWindowUndo);

  self->window = window;
  self->overlay = overlay;
  return self;
}

void
sr_window_undo_stop (SrWindowUndo *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
}

void
sr_window_undo_free (SrWindowUndo *self)
{
  sr_window_undo_stop (self);
  self->window = NULL;
  g_clear_object (&self->job);
  g_clear_object (&self->toast);
  g_rc_box_release (self);
}

gboolean
sr_window_undo_is_busy (SrWindowUndo *self)
{
  return self->job != NULL;
}

static void
tell (SrWindowUndo *self, const char *act, gint64 entry)
{
  gboolean undone = g_str_equal (act, "undo");

  gtk_widget_activate_action (self->window, "win.toast", "(sx)",
                              undone ? _ ("Undone") : _ ("Done again"), undone ? (gint64)0 : entry);
}

static void
tell_failure (SrWindowUndo *self, const GError *error)
{
  if (!g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    gtk_widget_activate_action (self->window, "win.fail", "s", error->message);
}

static gboolean
perform (SrRegister *reg, const char *act, gint64 entry, gint64 *done, GError **error)
{
  g_autoptr (SrActRequest) request = sr_act_request_new_for_entry (sr_act_find (act), entry);

  return sr_act_perform (reg, request, done, error);
}

static void
perform_here (SrWindowUndo *self, SrRegister *reg, const char *act, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  gint64 done = 0;

  if (perform (reg, act, entry, &done, &error))
    tell (self, act, done);
  else
    tell_failure (self, error);
}

/* --- Aside --- */

typedef struct {
  const char *act; /* static */
  gint64 entry;
} Order;

static gpointer
perform_aside (SrJob *job, gpointer data, GError **error)
{
  const Order *order = data;
  gint64 *done = g_new0 (gint64, 1);

  if (perform (sr_job_register (job), order->act, order->entry, done, error))
    return done;
  g_free (done);
  return NULL;
}

static void
end (SrWindowUndo *self)
{
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_clear_object (&self->job);
}

typedef struct {
  SrWindowUndo *undo;
  const char *act;
} Undoing;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Undoing *undoing = data;
  SrWindowUndo *self = undoing->undo;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *done = sr_job_finish (result, &error);

  if (self->window) {
    end (self);
    if (done)
      tell (self, undoing->act, *done);
    else
      tell_failure (self, error);
  }
  g_rc_box_release (self);
}

static void
show_toast (SrWindowUndo *self, const char *act, gint64 n)
{
  g_autofree char *sentence = g_strdup_printf (
      g_str_equal (act, "undo") ? _ ("Undoing %u changes…") : _ ("Doing %u changes again…"),
      (guint)n);

  self->toast = g_object_ref (adw_toast_new (sentence));
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_button_label (self->toast, _ ("Cancel"));
  adw_toast_set_action_name (self->toast, "win.stop-undo");
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
}

static void
start_aside (SrWindowUndo *self, SrRegister *reg, const char *act, gint64 entry)
{
  Order *order = g_new0 (Order, 1);
  Undoing *undoing = g_new0 (Undoing, 1);
  SrJob *job = sr_job_new (reg, SR_JOB_WRITES, perform_aside, order, g_free);

  *order = (Order){g_intern_string (act), entry};
  *undoing = (Undoing){g_rc_box_acquire (self), order->act};
  self->job = g_cancellable_new ();
  sr_job_set_free_result (job, g_free);
  sr_job_run (job, self->job, on_done, undoing);
}

/* Lines of ENTRY. */
static gint64
n_changes (SrRegister *reg, gint64 entry)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (
      sr_register_database (reg), "SELECT COUNT(*) FROM change WHERE entry = :entry", NULL);

  if (statement == NULL)
    return 0;
  sr_statement_bind_integer (statement, ":entry", entry);
  return sr_statement_fetch_integer (statement, 0, NULL);
}

void
sr_window_undo_start (SrWindowUndo *self, SrRegister *reg, const char *act, gint64 entry)
{
  gint64 n = n_changes (reg, entry);

  if (self->job)
    return;
  if (n <= AT_ONCE) {
    perform_here (self, reg, act, entry);
    return;
  }
  show_toast (self, act, n);
  start_aside (self, reg, act, entry);
}
