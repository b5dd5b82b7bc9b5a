/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A progress line in the middle; it moves to and fro until the job says how far it is.
 */
#include "ui/import/sr-import-work.h"

#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-text-size.h"

#define LINE_WIDTH 420
#define PULSE      100 /* ms */

struct _SrImportWork {
  GtkBox parent_instance;

  GtkWidget *line;
  GCancellable *job; /* while one runs */
  guint pulse;       /* while it does not say how far it is */
};

G_DEFINE_FINAL_TYPE (SrImportWork, sr_import_work, GTK_TYPE_BOX)

static void
sr_import_work_dispose (GObject *object)
{
  SrImportWork *self = SR_IMPORT_WORK (object);

  sr_import_work_cancel (self);
  g_clear_handle_id (&self->pulse, g_source_remove);
  G_OBJECT_CLASS (sr_import_work_parent_class)->dispose (object);
}

static void
sr_import_work_finalize (GObject *object)
{
  g_clear_object (&SR_IMPORT_WORK (object)->job);
  G_OBJECT_CLASS (sr_import_work_parent_class)->finalize (object);
}

static void
sr_import_work_class_init (SrImportWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_import_work_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_import_work_finalize;
}

static void
sr_import_work_init (SrImportWork *self)
{
  self->line = sr_progress_line_new ("");
  sr_text_request (self->line, LINE_WIDTH, -1);
  gtk_widget_set_halign (self->line, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->line, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->line, TRUE);
  gtk_widget_set_vexpand (self->line, TRUE);
  g_signal_connect_swapped (self->line, "cancel", G_CALLBACK (sr_import_work_cancel), self);
  gtk_box_append (GTK_BOX (self), self->line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

GtkWidget *
sr_import_work_new (void)
{
  return g_object_new (SR_TYPE_IMPORT_WORK, NULL);
}

static gboolean
pulse (gpointer data)
{
  sr_progress_line_set (SR_PROGRESS_LINE (SR_IMPORT_WORK (data)->line), 0, 0);
  return G_SOURCE_CONTINUE;
}

GCancellable *
sr_import_work_begin (SrImportWork *self, const char *title)
{
  g_clear_object (&self->job);
  self->job = g_cancellable_new ();
  sr_progress_line_set_title (SR_PROGRESS_LINE (self->line), title);
  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->line), 0);
  if (self->pulse == 0)
    self->pulse = g_timeout_add (PULSE, pulse, self);
  return self->job;
}

void
sr_import_work_end (SrImportWork *self)
{
  g_clear_object (&self->job);
  g_clear_handle_id (&self->pulse, g_source_remove);
}

gboolean
sr_import_work_is_busy (SrImportWork *self)
{
  return self->job != NULL;
}

void
sr_import_work_cancel (SrImportWork *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
}

/* The page may have been closed while its job goes on. */
void
sr_import_work_progress (gint64 done, gint64 total, gpointer work)
{
  SrImportWork *self = work;

  if (total == 0 || gtk_widget_get_parent (GTK_WIDGET (self)) == NULL)
    return;
  g_clear_handle_id (&self->pulse, g_source_remove);
  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->line), (double)done / (double)total);
}
