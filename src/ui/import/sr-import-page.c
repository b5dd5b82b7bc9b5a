/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The way from one step to the next.
 */
#include "ui/import/sr-import-page-private.h"

#include <glib/gi18n-lib.h>

#include "ui/import/sr-import-bar.h"
#include "ui/import/sr-import-columns.h"
#include "ui/import/sr-import-preview.h"
#include "ui/import/sr-import-since.h"
#include "ui/import/sr-import-start.h"
#include "ui/import/sr-import-words.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-dialogs.h"

G_DEFINE_FINAL_TYPE (SrImportPage, sr_import_page, GTK_TYPE_WIDGET)

void
sr_import_page_set_session (SrImportPage *self, SrImportSession *session)
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
  if (self->work)
    sr_import_work_cancel (SR_IMPORT_WORK (self->work));
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->session, sr_import_session_unref);
  g_clear_pointer (&self->next, sr_import_session_unref);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_import_page_parent_class)->dispose (object);
}

static void
sr_import_page_finalize (GObject *object)
{
  g_clear_object (&SR_IMPORT_PAGE (object)->work);
  G_OBJECT_CLASS (sr_import_page_parent_class)->finalize (object);
}

gboolean
sr_import_page_is_busy (SrImportPage *self)
{
  return sr_import_work_is_busy (SR_IMPORT_WORK (self->work));
}

/* --- What is shown --- */

gboolean
sr_import_page_shows (SrImportPage *self, const char *name)
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

  if (sr_import_page_shows (self, "columns")) {
    sr_import_bar_set_main (SR_IMPORT_BAR (self->bar), _ ("Preview"), self->session->plan != NULL);
  } else if (sr_import_page_shows (self, "rows")) {
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
  if (sr_import_page_shows (self, "rows"))
    return SR_IMPORT_STEP_PREVIEW;
  if (sr_import_page_shows (self, "columns"))
    return self->session->plan ? SR_IMPORT_STEP_COLUMNS : SR_IMPORT_STEP_HEADER;
  if (sr_import_page_shows (self, "work"))
    return sr_import_bar_step (SR_IMPORT_BAR (self->bar));
  return self->written ? SR_IMPORT_N_STEPS : SR_IMPORT_STEP_FILE;
}

void
sr_import_page_show (SrImportPage *self, const char *name)
{
  gboolean is_wrong;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  is_wrong = sr_import_page_shows (self, "columns") && self->session->refusal != NULL;
  sr_import_bar_set_step (SR_IMPORT_BAR (self->bar), step_of (self), is_wrong);
  sr_import_bar_set_back (SR_IMPORT_BAR (self->bar), sr_import_page_shows (self, "rows") ||
                                                         sr_import_page_shows (self, "columns"));
  if (!sr_import_page_shows (self, "rows"))
    sr_bar_set (SR_BAR (self->stale), SR_TONE_AMBER, NULL, NULL);
  show_title (self);
  show_main (self);
}

void
sr_import_page_show_start (SrImportPage *self)
{
  sr_import_page_set_session (self, NULL);
  sr_import_page_show (self, "start");
  sr_import_start_focus (SR_IMPORT_START (self->start));
}

void
sr_import_page_show_columns (SrImportPage *self)
{
  sr_import_columns_show (SR_IMPORT_COLUMNS (self->columns), self->session);
  sr_import_page_show (self, "columns");
  sr_import_columns_focus (SR_IMPORT_COLUMNS (self->columns));
}

void
sr_import_page_show_rows (SrImportPage *self)
{
  sr_import_page_show (self, "rows");
  sr_import_preview_focus (SR_IMPORT_PREVIEW (self->preview));
}

/* --- Giving up --- */

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

static gboolean
has_ticks (SrImportPage *self)
{
  return self->session && self->session->was_touched;
}

/* What the file would write if the clerk went on. */
static gboolean
is_unwritten (SrImportPage *self)
{
  return has_ticks (self) || (self->session && self->session->is_compared &&
                              sr_import_plan_n_ticked (self->session->plan) > 0);
}

static const char *
loss (SrImportPage *self)
{
  if (self->is_writing)
    return _ ("It is being written. If you give it up now, nothing of it is.");
  return has_ticks (self) ? _ ("What you have ticked and chosen is lost. Nothing was written yet.")
                          : _ ("It was compared, and nothing was written yet.");
}

static void
ask (SrImportPage *self, SrConfirmFunc done, gpointer data)
{
  sr_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Give up this import?"),
              loss (self), NULL, _ ("Give Up"), FALSE, done, data);
}

/* Asks only when ASKS. */
static void
go_after (SrImportPage *self, gboolean asks, Then then)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  *leaving = (Leaving){g_object_ref (self), then};
  if (asks)
    ask (self, on_leave, leaving);
  else
    on_leave (TRUE, leaving);
}

/* For another file, or none. */
static void
leave (SrImportPage *self, Then then)
{
  if (!sr_import_page_is_busy (self))
    go_after (self, is_unwritten (self), then);
}

/* With this file, from the beginning: only ticks and choices are lost. */
static void
begin_again (SrImportPage *self, Then then)
{
  if (!sr_import_page_is_busy (self))
    go_after (self, has_ticks (self), then);
}

void
sr_import_page_leave (GtkWidget *page, SrConfirmFunc done, gpointer data)
{
  SrImportPage *self = SR_IMPORT_PAGE (page);
  gboolean asks = sr_import_page_is_busy (self) ? self->is_writing : is_unwritten (self);

  if (!asks) {
    done (TRUE, data);
    return;
  }
  gtk_widget_activate_action (page, "win.go", "s", "import");
  ask (self, done, data);
}

static void
then_leave (SrImportPage *self)
{
  sr_import_page_show_start (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
then_read_next (SrImportPage *self)
{
  g_autoptr (SrImportSession) next = g_steal_pointer (&self->next);

  sr_import_page_read (self, next, sr_import_start_schema (SR_IMPORT_START (self->start)), NULL);
}

static void
then_read_again (SrImportPage *self)
{
  g_autofree char *sheet = g_strdup (sr_import_columns_sheet (SR_IMPORT_COLUMNS (self->columns)));

  sr_import_page_read (self, self->session,
                       sr_import_columns_schema (SR_IMPORT_COLUMNS (self->columns)), sheet);
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

  if (!sr_import_page_is_busy (self))
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

  if (!sr_import_page_is_busy (self))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text,
                                   g_object_ref (self));
}

static void
page_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);
  const char *type, *path;

  g_variant_get (parameter, "(&s&s)", &type, &path);
  if (sr_import_page_is_busy (self))
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

  if (self->session && !sr_import_page_is_busy (self))
    sr_import_page_show_columns (self);
}

static void
page_step_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (sr_import_page_shows (self, "rows"))
    sr_import_page_show_columns (self);
  else if (sr_import_page_shows (self, "columns"))
    leave (self, sr_import_page_show_start);
}

static void
on_step (GtkWidget *bar, guint step, SrImportPage *self)
{
  if (sr_import_page_is_busy (self) || self->session == NULL)
    return;
  if (step == SR_IMPORT_STEP_FILE)
    leave (self, sr_import_page_show_start);
  else
    sr_import_page_show_columns (self);
}

static void
on_mapped (GtkWidget *columns, SrImportPage *self)
{
  self->is_mapped = TRUE;
}

static void
on_read_again (GtkWidget *columns, SrImportPage *self)
{
  if (!sr_import_page_is_busy (self))
    begin_again (self, then_read_again);
}

static void
ask_and_write (SrImportPage *self)
{
  g_autofree char *what = sr_import_say_ticked (self->session);
  g_autofree char *sentence = g_strdup_printf (
      _ ("%s. Among them are fields whose past matters. Was it always so, or since when?"), what);

  if (sr_import_plan_changes_dated (self->session->plan))
    sr_import_since_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), sentence,
                         _ ("Write"), sr_register_as_of (self->reg), sr_import_page_write,
                         G_OBJECT (self));
  else
    sr_import_page_write (NULL, self);
}

static void
go_on_from_columns (SrImportPage *self)
{
  if (self->session->is_compared && !self->is_mapped)
    sr_import_page_show_rows (self);
  else
    sr_import_page_compare (self);
}

static void
page_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (sr_import_page_shows (self, "columns") && self->session->plan)
    go_on_from_columns (self);
  else if (sr_import_page_shows (self, "rows") && sr_import_plan_n_ticked (self->session->plan))
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

  if (sr_import_page_is_busy (self))
    sr_import_work_cancel (SR_IMPORT_WORK (self->work));
  else if (sr_import_page_shows (self, "columns") && self->session->is_compared)
    go_on_from_columns (self);
  else
    leave (self, then_leave);
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (sr_import_page_shows (self, "rows"))
    begin_again (self, sr_import_page_compare);
}

static void
page_next_problem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (sr_import_page_shows (self, "rows"))
    sr_import_preview_next_doubtful (SR_IMPORT_PREVIEW (self->preview));
}

static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);

  if (sr_import_page_shows (self, "rows"))
    sr_import_preview_next_pane (SR_IMPORT_PREVIEW (self->preview));
  else
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* --- What comes after --- */

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

static void
page_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sr_import_page_write_problems (SR_IMPORT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_problems_file (GFile *file, gpointer data)
{
  g_autoptr (SrImportPage) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && self->box)
    sr_import_page_write_problems (self, path);
}

static void
page_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrImportPage *self = SR_IMPORT_PAGE (widget);
  g_autofree char *file = NULL;

  if (!sr_import_page_shows (self, "rows"))
    return;
  if (sr_import_n_with_problems (self->session) == 0) {
    gtk_widget_activate_action (widget, "win.toast", "(sx)", _ ("No row has a problem"), (gint64)0);
    return;
  }
  file = sr_import_problems_name (self->session);
  sr_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), SR_FILE_SAVE,
                  _ ("Sheet with Its Problems"), _ ("Write"), file, _ ("Workbooks"), "*.xlsx",
                  on_problems_file, g_object_ref (self));
}

/* --- The register --- */

/* Another window or program has written: what the preview says may not hold. */
static void
on_changed (SrRegister *reg, gint64 entry, SrImportPage *self)
{
  if (self->is_writing || self->session == NULL || !self->session->is_compared ||
      sr_import_page_is_busy (self))
    return;
  if (sr_import_page_shows (self, "rows"))
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
  if (sr_import_page_shows (self, "rows"))
    sr_import_preview_focus (SR_IMPORT_PREVIEW (self->preview));
  else if (sr_import_page_shows (self, "start"))
    sr_import_start_focus (SR_IMPORT_START (self->start));
}

/* --- The object --- */

static void
sr_import_page_class_init (SrImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_import_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_import_page_finalize;
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
build_stack (SrImportPage *self)
{
  self->stack = gtk_stack_new ();
  self->start = sr_import_start_new ();
  self->columns = sr_import_columns_new ();
  self->preview = sr_import_preview_new (self->reg);
  self->work = g_object_ref_sink (sr_import_work_new ());
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->start, "start");
  gtk_stack_add_named (GTK_STACK (self->stack), self->work, "work");
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
  sr_import_page_show (self, "start");
  return GTK_WIDGET (self);
}
