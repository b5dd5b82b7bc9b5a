/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The way from one step to the next, and the jobs between them.
 */
#include "ui/import/sr-import-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/import/sr-import-bar.h"
#include "ui/import/sr-import-columns.h"
#include "ui/import/sr-import-preview.h"
#include "ui/import/sr-import-since.h"
#include "ui/import/sr-import-start.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-text-size.h"

#define WORK_WIDTH 420

struct _SrImportPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *stale; /* SrBar: the register has changed since */
  GtkWidget *stack; /* start, work, columns, rows */
  GtkWidget *start;
  GtkWidget *work; /* progress line */
  GtkWidget *columns;
  GtkWidget *preview;
  SrImportSession *session; /* NULL: no file yet */
  SrImportSession *next;    /* waits for the clerk to give up the one there is; or NULL */
  const SrSchema *written;  /* what the last import was about, or NULL */
  GCancellable *job;        /* while one runs */
  guint pulse;              /* while it does not say how far it is */
  gboolean is_mapped;       /* columns were changed since the rows were compared */
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (SrImportPage, sr_import_page, GTK_TYPE_WIDGET)

static void show (SrImportPage *self, const char *name);
static void compare (SrImportPage *self);

static void
set_session (SrImportPage *self, SrImportSession *session)
{
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  sr_import_columns_show (SR_IMPORT_COLUMNS (self->columns), NULL);
  g_clear_pointer (&self->session, sr_import_session_unref);
  self->session = session;
  self->is_mapped = FALSE;
}

static void
sr_import_page_dispose (GObject *object)
{
  SrImportPage *self = SR_IMPORT_PAGE (object);

  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  if (self->job)
    g_cancellable_cancel (self->job);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->session, sr_import_session_unref);
  g_clear_pointer (&self->next, sr_import_session_unref);
  g_clear_object (&self->job);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_import_page_parent_class)->dispose (object);
}

gboolean
sr_import_page_is_busy (SrImportPage *self)
{
  return self->job != NULL;
}

/* --- What is shown --- */

static gboolean
is_shown (SrImportPage *self, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), name);
}

static void
show_title (SrImportPage *self)
{
  const SrSchema *schema = self->session ? self->session->schema : NULL;
  g_autofree char *title = schema ? g_strdup_printf (_ ("Import %s"), sr_schema_plural (schema))
                                  : g_strdup (_ ("Import"));

  sr_import_bar_set_title (SR_IMPORT_BAR (self->bar), title,
                           self->session ? self->session->name : NULL);
}

static void
show_main (SrImportPage *self)
{
  g_autofree char *label = NULL;
  guint n;

  if (is_shown (self, "columns")) {
    sr_import_bar_set_main (SR_IMPORT_BAR (self->bar), _ ("Preview"), self->session->plan != NULL);
  } else if (is_shown (self, "rows")) {
    n = sr_import_plan_n_ticked (self->session->plan);
    label = g_strdup_printf (_ ("Write %u Rows"), n);
    sr_import_bar_set_main (SR_IMPORT_BAR (self->bar), label, n > 0);
  } else {
    sr_import_bar_set_main (SR_IMPORT_BAR (self->bar), NULL, FALSE);
  }
}

static SrImportStep
step_of (SrImportPage *self)
{
  if (is_shown (self, "rows"))
    return SR_IMPORT_STEP_PREVIEW;
  if (is_shown (self, "columns"))
    return self->session->plan ? SR_IMPORT_STEP_COLUMNS : SR_IMPORT_STEP_HEADER;
  if (is_shown (self, "work"))
    return sr_import_bar_step (SR_IMPORT_BAR (self->bar));
  return self->written ? SR_IMPORT_N_STEPS : SR_IMPORT_STEP_FILE;
}

static void
show (SrImportPage *self, const char *name)
{
  gboolean is_wrong;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  is_wrong = is_shown (self, "columns") && self->session->refusal != NULL;
  sr_import_bar_set_step (SR_IMPORT_BAR (self->bar), step_of (self), is_wrong);
  sr_import_bar_set_back (SR_IMPORT_BAR (self->bar),
                          is_shown (self, "rows") || is_shown (self, "columns"));
  if (!is_shown (self, "rows"))
    sr_bar_set (SR_BAR (self->stale), SR_TONE_AMBER, NULL, NULL);
  show_title (self);
  show_main (self);
}

static void
show_start (SrImportPage *self)
{
  set_session (self, NULL);
  show (self, "start");
  sr_import_start_focus (SR_IMPORT_START (self->start));
}

static void
show_columns (SrImportPage *self)
{
  sr_import_columns_show (SR_IMPORT_COLUMNS (self->columns), self->session);
  show (self, "columns");
  sr_import_columns_focus (SR_IMPORT_COLUMNS (self->columns));
}

static void
show_rows (SrImportPage *self)
{
  show (self, "rows");
  sr_import_preview_focus (SR_IMPORT_PREVIEW (self->preview));
}

/* --- Jobs --- */

static gboolean
pulse (gpointer data)
{
  SrImportPage *self = data;

  sr_progress_line_set (SR_PROGRESS_LINE (self->work), 0, 0);
  return G_SOURCE_CONTINUE;
}

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  SrImportPage *self = data;

  if (total == 0)
    return;
  g_clear_handle_id (&self->pulse, g_source_remove);
  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->work), (double)done / (double)total);
}

static void
begin_job (SrImportPage *self, SrImportStep step, const char *title)
{
  self->job = g_cancellable_new ();
  sr_progress_line_set_title (SR_PROGRESS_LINE (self->work), title);
  sr_progress_line_set_fraction (SR_PROGRESS_LINE (self->work), 0);
  if (self->pulse == 0)
    self->pulse = g_timeout_add (100, pulse, self);
  sr_import_bar_set_step (SR_IMPORT_BAR (self->bar), step, FALSE);
  show (self, "work");
  gtk_widget_child_focus (self->work, GTK_DIR_TAB_FORWARD);
}

/* FALSE: the page was closed meanwhile. */
static gboolean
end_job (SrImportPage *self)
{
  g_clear_object (&self->job);
  g_clear_handle_id (&self->pulse, g_source_remove);
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
    show_start (self);
  else if (self->session->is_compared && !self->is_mapped)
    show_rows (self);
  else
    show_columns (self);
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
    show_columns (self);
    return;
  }
  self->is_mapped = FALSE;
  if (!session->is_compared) {
    show_columns (self);
    return;
  }
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), session);
  show_rows (self);
}

static void
compare (SrImportPage *self)
{
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  sr_import_columns_show (SR_IMPORT_COLUMNS (self->columns), NULL);
  begin_job (self, SR_IMPORT_STEP_PREVIEW, _ ("Comparing with the register"));
  sr_import_session_compare (self->session, self->reg, on_progress, self, self->job, on_compared,
                             g_object_ref (self));
}

/* A file that is no table at all has nothing to choose from. */
static void
refuse (SrImportPage *self, SrImportSession *session)
{
  if (session->sheets->len) {
    set_session (self, sr_import_session_ref (session));
    show_columns (self);
    return;
  }
  sr_import_start_set_refusal (SR_IMPORT_START (self->start), session->refusal->message);
  show_start (self);
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
    set_session (self, sr_import_session_ref (session));
    compare (self);
  }
}

static void
read_session (SrImportPage *self,
              SrImportSession *session,
              const SrSchema *schema,
              const char *sheet)
{
  g_autofree char *title = g_strdup_printf (_ ("Reading %s"), session->name);

  self->written = NULL;
  sr_import_start_set_done (SR_IMPORT_START (self->start), NULL);
  sr_import_start_set_refusal (SR_IMPORT_START (self->start), NULL);
  begin_job (self, SR_IMPORT_STEP_HEADER, title);
  sr_import_session_read (session, self->reg, schema, sheet, on_progress, self, self->job, on_read,
                          g_object_ref (self));
}

static void
on_cancel (GtkWidget *work, SrImportPage *self)
{
  if (self->job)
    g_cancellable_cancel (self->job);
}

/* --- Giving up what the clerk has ticked and chosen --- */

typedef void (*Then) (SrImportPage *self);

typedef struct {
  SrImportPage *page;
  Then then;
} Leaving;

static void
on_leave (gboolean yes, gpointer data)
{
  g_autofree Leaving *leaving = data;
  g_autoptr (SrImportPage) self = leaving->page;

  if (yes && self->box)
    leaving->then (self);
  else
    g_clear_pointer (&self->next, sr_import_session_unref);
}

/* Asks only when something would be lost. */
static void
leave (SrImportPage *self, Then then)
{
  Leaving *leaving;

  if (self->job)
    return;
  if (self->session == NULL || !self->session->was_touched) {
    then (self);
    return;
  }
  leaving = g_new0 (Leaving, 1);
  *leaving = (Leaving){g_object_ref (self), then};
  sr_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Give up this import?"),
              _ ("What you have ticked and chosen is lost. Nothing was written yet."), NULL,
              _ ("Give Up"), FALSE, on_leave, leaving);
}

static void
then_leave (SrImportPage *self)
{
  show_start (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
then_read_next (SrImportPage *self)
{
  g_autoptr (SrImportSession) next = g_steal_pointer (&self->next);

  read_session (self, next, sr_import_start_schema (SR_IMPORT_START (self->start)), NULL);
}

static void
then_read_again (SrImportPage *self)
{
  g_autofree char *sheet = g_strdup (sr_import_columns_sheet (SR_IMPORT_COLUMNS (self->columns)));

  read_session (self, self->session, sr_import_columns_schema (SR_IMPORT_COLUMNS (self->columns)),
                sheet);
}

/* --- Files and texts --- */

static void
take (SrImportPage *self, SrImportSession *session)
{
  g_clear_pointer (&self->next, sr_import_session_unref);
  self->next = session;
  leave (self, then_read_next);
}

static void
take_path (SrImportPage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  take (self, sr_import_session_new (path, NULL, name));
}

static void
on_file (GFile *file, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && self->box)
    take_path (self, path);
}

static void
page_choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (self->job == NULL)
    sr_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), SR_FILE_OPEN, _ ("Import"),
                    _ ("Read"), NULL, _ ("Spreadsheets"),
                    "*.xlsx *.xlsm *.xls *.csv *.tsv *.txt *.et", on_file, g_object_ref (self));
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->box == NULL)
    return;
  if (text && *g_strstrip (text))
    take (self, sr_import_session_new (NULL, text, _ ("Clipboard")));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)",
                                _ ("There is no text to paste. Copy rows of a spreadsheet, with "
                                   "their header, or lines of a chat"),
                                (gint64)0);
}

static void
page_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (self->job == NULL)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text,
                                   g_object_ref (self));
}

static void
page_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);
  const char *type, *path;

  g_variant_get (parameter, "(&s&s)", &type, &path);
  if (self->job)
    return;
  sr_import_start_set_schema (SR_IMPORT_START (self->start), sr_schema_find (type));
  if (*path)
    take_path (self, path);
}

/* --- Steps --- */

static void
page_columns (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (self->session && self->job == NULL)
    show_columns (self);
}

static void
page_step_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (is_shown (self, "rows"))
    show_columns (self);
  else if (is_shown (self, "columns"))
    leave (self, show_start);
}

static void
on_step (GtkWidget *bar, guint step, SrImportPage *self)
{
  if (self->job || self->session == NULL)
    return;
  if (step == SR_IMPORT_STEP_FILE)
    leave (self, show_start);
  else
    show_columns (self);
}

static void
on_mapped (GtkWidget *columns, SrImportPage *self)
{
  self->is_mapped = TRUE;
}

static void
on_read_again (GtkWidget *columns, SrImportPage *self)
{
  if (self->job == NULL)
    leave (self, then_read_again);
}

static void write_now (const char *since, gpointer data);

static char *
what_is_written (SrImportPage *self)
{
  guint n_new = sr_import_session_n_ticked (self->session, SR_IMPORT_NEW);
  guint n_changed = sr_import_session_n_ticked (self->session, SR_IMPORT_CHANGED);
  guint n_doubtful = sr_import_session_n_ticked (self->session, SR_IMPORT_DOUBTFUL);

  return n_doubtful ? g_strdup_printf (_ ("%u rows: new %u, changed %u, doubtful %u"),
                                       n_new + n_changed + n_doubtful, n_new, n_changed, n_doubtful)
                    : g_strdup_printf (_ ("%u rows: new %u, changed %u"), n_new + n_changed, n_new,
                                       n_changed);
}

static void
ask_and_write (SrImportPage *self)
{
  g_autofree char *what = what_is_written (self);
  g_autofree char *sentence = g_strdup_printf (
      _ ("%s. Among them are fields whose past matters. Was it always so, or since when?"), what);

  if (sr_import_plan_changes_dated (self->session->plan))
    sr_import_since_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), sentence,
                         _ ("Write"), sr_register_as_of (self->reg), write_now, G_OBJECT (self));
  else
    write_now (NULL, self);
}

static void
go_on_from_columns (SrImportPage *self)
{
  if (self->session->is_compared && !self->is_mapped)
    show_rows (self);
  else
    compare (self);
}

static void
page_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (is_shown (self, "columns") && self->session->plan)
    go_on_from_columns (self);
  else if (is_shown (self, "rows") && sr_import_plan_n_ticked (self->session->plan))
    ask_and_write (self);
}

static void
page_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (SR_IMPORT_PAGE (widget), then_leave);
}

static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (self->job)
    g_cancellable_cancel (self->job);
  else if (is_shown (self, "columns") && self->session->is_compared)
    go_on_from_columns (self);
  else
    leave (self, then_leave);
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (is_shown (self, "rows"))
    leave (self, compare);
}

static void
page_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (is_shown (self, "rows"))
    sr_import_preview_next_doubtful (SR_IMPORT_PREVIEW (self->preview));
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (is_shown (self, "rows"))
    sr_import_preview_next_pane (SR_IMPORT_PREVIEW (self->preview));
  else
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* --- Writing --- */

typedef struct {
  SrImportPage *page;
  char *what;
} Writing;

static guint
n_with_problems (SrImportPage *self)
{
  return sr_import_plan_count (self->session->plan, SR_IMPORT_DOUBTFUL) +
         sr_import_plan_count (self->session->plan, SR_IMPORT_REJECTED);
}

/* What the clerk has not ticked is still to be done. */
static char *
what_is_left (SrImportPage *self)
{
  guint n = n_with_problems (self) - sr_import_session_n_ticked (self->session, SR_IMPORT_DOUBTFUL);

  return n ? g_strdup_printf (_ (" %u doubtful or rejected rows were not written."), n)
           : g_strdup ("");
}

static void
finish_writing (SrImportPage *self, const char *what, gint64 entry)
{
  g_autofree char *toast = g_strdup_printf (_ ("Imported %s"), what);
  g_autofree char *left = what_is_left (self);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s.%s Ctrl Z takes the whole import back."),
                                               self->session->name, what, left);

  self->written = self->session->schema;
  sr_import_start_set_done (SR_IMPORT_START (self->start), sentence);
  sr_import_start_set_schema (SR_IMPORT_START (self->start), NULL);
  show_start (self);
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
  show_rows (self);
  tell (self, error);
}

static void
write_now (const char *since, gpointer data)
{
  SrImportPage *self = data;
  Writing *writing;

  if (self->box == NULL || self->job || self->session == NULL || !is_shown (self, "rows"))
    return;
  writing = g_new0 (Writing, 1);
  *writing = (Writing){g_object_ref (self), what_is_written (self)};
  self->is_writing = TRUE;
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  begin_job (self, SR_IMPORT_STEP_WRITE, _ ("Writing"));
  sr_import_session_write (self->session, self->reg, since, on_progress, self, self->job,
                           on_written, writing);
}

static void
page_show_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);
  const char *const words[] = {NULL};

  if (self->written == NULL)
    return;
  if (g_str_equal (self->written->key, "person") || g_str_equal (self->written->key, "household"))
    gtk_widget_activate_action (widget, "win.list", "(s^as)", self->written->key, words);
  else
    gtk_widget_activate_action (widget, "win.records-of", "s", self->written->key);
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
  show_rows (self);
  if (session)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.toast", "(sx)",
        _ ("The problems are written. Correct the coloured cells, and import that file"),
        (gint64)0);
  else
    tell (self, error);
}

static void
write_problems (SrImportPage *self, const char *path)
{
  if (self->job || !is_shown (self, "rows"))
    return;
  sr_import_preview_show (SR_IMPORT_PREVIEW (self->preview), NULL);
  begin_job (self, SR_IMPORT_STEP_PREVIEW, _ ("Writing the problems"));
  sr_import_session_write_problems (self->session, self->reg, path, on_progress, self, self->job,
                                    on_problems_written, g_object_ref (self));
}

static void
page_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_problems (SR_IMPORT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_problems_file (GFile *file, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && self->box)
    write_problems (self, path);
}

/* "名单-问题.xlsx": named as the sheet is, in official Chinese. */
static char *
problems_name (SrImportPage *self)
{
  const char *name = self->session->name;
  const char *end = strrchr (name, '.');
  g_autofree char *stem =
      g_strndup (name, end && end != name ? (gsize)(end - name) : strlen (name));

  return g_strconcat (stem, "-问题.xlsx", NULL);
}

static void
page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);
  g_autofree char *file = NULL;

  if (!is_shown (self, "rows"))
    return;
  if (n_with_problems (self) == 0) {
    gtk_widget_activate_action (widget, "win.toast", "(sx)", _ ("No row has a problem"), (gint64)0);
    return;
  }
  file = problems_name (self);
  sr_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), SR_FILE_SAVE,
                  _ ("Sheet with Its Problems"), _ ("Write"), file, _ ("Workbooks"), "*.xlsx",
                  on_problems_file, g_object_ref (self));
}

/* --- The register --- */

/* Another window or program has written: what the preview says may not hold. */
static void
on_changed (SrRegister *reg, gint64 entry, SrImportPage *self)
{
  if (self->is_writing || self->session == NULL || !self->session->is_compared || self->job)
    return;
  if (is_shown (self, "rows"))
    sr_bar_set (SR_BAR (self->stale), SR_TONE_AMBER,
                _ ("The register has changed since the rows were compared"), _ ("Compare Again"));
}

static void
on_compare_again (GtkWidget *bar, SrImportPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.refresh", NULL);
}

static void
on_ticked (GtkWidget *preview, SrImportPage *self)
{
  show_main (self);
}

static void
on_map (SrImportPage *self)
{
  if (is_shown (self, "rows"))
    sr_import_preview_focus (SR_IMPORT_PREVIEW (self->preview));
  else if (is_shown (self, "start"))
    sr_import_start_focus (SR_IMPORT_START (self->start));
}

/* --- The object --- */

static void
sr_import_page_class_init (SrImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_import_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "page.choose", NULL, page_choose);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, page_paste);
  gtk_widget_class_install_action (widget_class, "page.import", "(ss)", page_import);
  gtk_widget_class_install_action (widget_class, "page.columns", NULL, page_columns);
  gtk_widget_class_install_action (widget_class, "page.forward", NULL, page_forward);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, page_forward);
  gtk_widget_class_install_action (widget_class, "page.step-back", NULL, page_step_back);
  gtk_widget_class_install_action (widget_class, "page.leave", NULL, page_leave);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.next-problem", NULL, page_next_problem);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, page_export);
  gtk_widget_class_install_action (widget_class, "page.problems", "s", page_problems);
  gtk_widget_class_install_action (widget_class, "page.show-list", NULL, page_show_list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste",
                                       NULL);
}

static void
sr_import_page_init (SrImportPage *self)
{
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

static GtkWidget *
build_work (SrImportPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->work = sr_progress_line_new ("");
  sr_text_request (self->work, WORK_WIDTH, -1);
  gtk_widget_set_halign (self->work, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->work, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (self->work, TRUE);
  g_signal_connect (self->work, "cancel", G_CALLBACK (on_cancel), self);
  gtk_box_append (GTK_BOX (box), self->work);
  gtk_widget_add_css_class (box, "sr-pane");
  return box;
}

static GtkWidget *
build_stack (SrImportPage *self)
{
  self->stack = gtk_stack_new ();
  self->start = sr_import_start_new ();
  self->columns = sr_import_columns_new ();
  self->preview = sr_import_preview_new (self->reg);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->start, "start");
  gtk_stack_add_named (GTK_STACK (self->stack), build_work (self), "work");
  gtk_stack_add_named (GTK_STACK (self->stack), self->columns, "columns");
  gtk_stack_add_named (GTK_STACK (self->stack), self->preview, "rows");
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->columns, "mapped", G_CALLBACK (on_mapped), self);
  g_signal_connect (self->columns, "read-again", G_CALLBACK (on_read_again), self);
  g_signal_connect (self->preview, "ticked", G_CALLBACK (on_ticked), self);
  return self->stack;
}

GtkWidget *
sr_import_page_new (SrRegister *reg)
{
  SrImportPage *self = g_object_new (SR_TYPE_IMPORT_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bar = sr_import_bar_new ();
  self->stale = sr_bar_new ();
  g_signal_connect (self->bar, "step", G_CALLBACK (on_step), self);
  g_signal_connect (self->stale, "act", G_CALLBACK (on_compare_again), self);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), self->stale);
  gtk_box_append (GTK_BOX (self->box), build_stack (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (reg, "changed", G_CALLBACK (on_changed), self);
  show (self, "start");
  return GTK_WIDGET (self);
}
