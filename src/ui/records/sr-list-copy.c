/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A progress line and one job.
 */
#include "ui/records/sr-list-copy.h"

#include <glib/gi18n-lib.h>

#include "store/sr-job.h"
#include "ui/widgets/sr-progress-line.h"

struct _SrListCopy {
  GtkBox parent_instance;

  SrRegister *reg;
  GtkWidget *line;
  GCancellable *job; /* or NULL */
  guint n;           /* rows */
};

G_DEFINE_FINAL_TYPE (SrListCopy, sr_list_copy, GTK_TYPE_BOX)

static void
sr_list_copy_dispose (GObject *object)
{
  SrListCopy *self = SR_LIST_COPY (object);

  sr_list_copy_stop (self);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_list_copy_parent_class)->dispose (object);
}

static void
sr_list_copy_class_init (SrListCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_list_copy_dispose;
}

static void
sr_list_copy_init (SrListCopy *self)
{
  self->line = sr_progress_line_new (_ ("Copying the selected rows"));
  gtk_widget_set_hexpand (self->line, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-list-work");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (self->line, "cancel", G_CALLBACK (sr_list_copy_stop), self);
  gtk_box_append (GTK_BOX (self), self->line);
}

GtkWidget *
sr_list_copy_new (SrRegister *reg)
{
  SrListCopy *self = g_object_new (SR_TYPE_LIST_COPY, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_list_copy_stop (SrListCopy *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
sr_list_copy_is_busy (SrListCopy *self)
{
  return self->job != NULL;
}

static gpointer
copy_aside (SrJob *job, gpointer data, GError **error)
{
  return sr_rows_text (sr_job_register (job), data, sr_job_progress, job, sr_job_cancellable (job),
                       error);
}

typedef struct {
  SrListCopy *self;
  GCancellable *job;
} Copying;

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  Copying *copying = data;

  if (copying->self->job == copying->job)
    sr_progress_line_set (SR_PROGRESS_LINE (copying->self->line), (guint64)done, (guint64)total);
}

static void
put (SrListCopy *self, const char *text)
{
  g_autofree char *sentence = g_strdup_printf (_ ("%u rows copied"), self->n);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, (gint64)0);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  Copying *copying = data;
  g_autoptr (SrListCopy) self = copying->self;
  g_autoptr (GCancellable) job = copying->job;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sr_job_finish (result, &error);

  g_free (copying);
  if (self->job != job) /* stopped */
    return;
  sr_list_copy_stop (self);
  if (text)
    put (self, text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.fail", "s", error->message);
}

static void
order_free (gpointer order)
{
  sr_rows_order_free (order);
}

void
sr_list_copy_start (SrListCopy *self, SrRowsOrder *order)
{
  SrJob *job = sr_job_new (self->reg, SR_JOB_READS, copy_aside, order, order_free);
  Copying *copying = g_new0 (Copying, 1);

  sr_list_copy_stop (self);
  self->job = g_cancellable_new ();
  self->n = order->ids->len;
  *copying = (Copying){g_object_ref (self), g_object_ref (self->job)};
  sr_progress_line_set (SR_PROGRESS_LINE (self->line), 0, self->n);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  sr_job_set_free_result (job, g_free);
  sr_job_set_progress (job, on_progress, copying);
  sr_job_run (job, self->job, on_copied, copying);
}
