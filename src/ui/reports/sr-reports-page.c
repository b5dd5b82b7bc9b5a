/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The page makes the report aside each time something is chosen; a newer wish cancels the older
 * one. Exports go through the same thread as those of tables.
 */
#include "ui/reports/sr-reports-page.h"

#include <glib/gi18n-lib.h>

#include "ui/records/sr-export-job.h"
#include "ui/records/sr-pages-view.h"
#include "ui/reports/sr-report-pane.h"
#include "ui/reports/sr-report-preview.h"
#include "ui/reports/sr-report-print.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-dialogs.h"
#include "ui/widgets/sr-progress-line.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"
#include "ui/widgets/sr-status-line.h"
#include "ui/widgets/sr-text-size.h"

/* Rows of a long roster that the desk shows. */
#define PREVIEW_ROWS 300

#define LIST_WIDTH 216
#define PANE_WIDTH 296
#define MIN_WIDTH  480
#define ALL        "all" /* segment: the sheets one after the other */

/* A failure is told until the same thing went well, or the clerk closes the bar: making the pages
 * anew says nothing of a file that could not be written. */
typedef enum { FAILED_NOTHING, FAILED_MAKING, FAILED_WRITING, FAILED_PRINTING } Failure;

struct _SrReportsPage {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *title;
  GtkWidget *number;
  GtkWidget *parts;
  GtkWidget *bar;
  GtkWidget *working; /* progress of the pages being made */
  GtkWidget *view;
  GtkWidget *status;
  GtkWidget *pane;
  const SrReport *report;
  SrReportPreview *preview; /* its pages belong to the view */
  char *file_name;
  GCancellable *making;  /* the job of the pages, NULL: none */
  GCancellable *writing; /* the export, NULL: none */
  gboolean stale;        /* made before the register changed */
  gboolean exports;      /* as soon as the pages are made */
  Failure failed;        /* what the bar tells */
};

G_DEFINE_FINAL_TYPE (SrReportsPage, sr_reports_page, GTK_TYPE_WIDGET)

static void on_export (SrReportsPage *self);

static void
clear_preview (SrReportsPage *self)
{
  sr_pages_view_set_pages (SR_PAGES_VIEW (self->view), NULL);
  g_clear_pointer (&self->preview, sr_report_preview_free);
}

static void
stop (GCancellable **cancellable)
{
  if (*cancellable)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
sr_reports_page_dispose (GObject *object)
{
  SrReportsPage *self = SR_REPORTS_PAGE (object);

  stop (&self->making);
  stop (&self->writing);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  if (self->box)
    clear_preview (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_reports_page_parent_class)->dispose (object);
}

static SrReportPane *
pane (SrReportsPage *self)
{
  return SR_REPORT_PANE (self->pane);
}

/* --- What is shown --- */

static void
show_status (SrReportsPage *self)
{
  guint n = sr_pages_view_n (SR_PAGES_VIEW (self->view));
  g_autofree char *pages = NULL;

  if (self->preview == NULL) {
    sr_status_line_set_text (SR_STATUS_LINE (self->status), NULL);
    return;
  }
  pages = g_strdup_printf (_ ("Page %u of %u　Numbers open their names"),
                           sr_pages_view_page (SR_PAGES_VIEW (self->view)) + 1, n);
  sr_status_line_set_text (SR_STATUS_LINE (self->status), pages);
}

static void
show_part (SrReportsPage *self)
{
  const char *id = sr_segments_get_selected (SR_SEGMENTS (self->parts));

  if (id)
    sr_pages_view_set_part (SR_PAGES_VIEW (self->view),
                            g_str_equal (id, ALL) ? -1 : (int)g_ascii_strtoll (id, NULL, 10));
  show_status (self);
}

/* The sheets by name, as long as there is room; many rosters are one segment. */
static void
make_parts (SrReportsPage *self)
{
  SrPages *pages = sr_pages_view_pages (SR_PAGES_VIEW (self->view));
  SrSegments *parts = SR_SEGMENTS (self->parts);
  guint n = sr_pages_n_parts (pages);
  g_autofree char *all = g_strdup_printf (_ ("All %u sheets"), n);

  sr_segments_clear (parts);
  if (n > 7)
    sr_segments_add (parts, ALL, all);
  for (guint i = 0; i < n; i++) {
    SrTable *table = sr_pages_table (pages, i);
    gboolean notes = table && sr_table_kind (table) == SR_SHEET_NOTES;
    g_autofree char *id = g_strdup_printf ("%u", i);

    if (n <= 7 || i == 0 || notes)
      sr_segments_add (parts, id, table ? sr_table_text (table, SR_TABLE_SHEET) : "");
  }
  show_part (self);
}

/* What is not yet made looks like nothing else. */
static void
show_nothing (SrReportsPage *self)
{
  clear_preview (self);
  sr_segments_clear (SR_SEGMENTS (self->parts));
  show_status (self);
  sr_status_line_set_note (SR_STATUS_LINE (self->status), NULL, SR_TONE_DIM);
  sr_report_pane_show (pane (self), NULL, NULL, 0);
}

static void
show_preview (SrReportsPage *self, SrReportPreview *preview)
{
  clear_preview (self);
  self->preview = preview;
  self->stale = FALSE;
  sr_pages_view_set_pages (SR_PAGES_VIEW (self->view), g_steal_pointer (&preview->pages));
  make_parts (self);
  sr_report_pane_show (pane (self), sr_workbook_spec_checks (preview->spec), self->file_name,
                       sr_workbook_spec_n_tables (preview->spec));
  sr_status_line_set_note (SR_STATUS_LINE (self->status),
                           preview->cut ? _ ("Long rosters show their beginning; the file is whole")
                                        : NULL,
                           SR_TONE_DIM);
}

static void
fail (SrReportsPage *self, Failure what, const char *sentence)
{
  self->failed = what;
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, sentence, _ ("Close"));
}

static void
went_well (SrReportsPage *self, Failure what)
{
  if (self->failed != what)
    return;
  self->failed = FAILED_NOTHING;
  sr_bar_set (SR_BAR (self->bar), SR_TONE_RED, NULL, NULL);
}

static void
on_close_bar (SrReportsPage *self)
{
  went_well (self, self->failed);
}

/* --- Making the pages aside --- */

typedef struct {
  SrReportsPage *self;
  GCancellable *cancellable; /* of this wish */
  gboolean print;
} Wish;

static void
on_progress (gint64 done, gint64 total, gpointer data)
{
  sr_progress_line_set (SR_PROGRESS_LINE (SR_REPORTS_PAGE (data)->working), (guint64)done,
                        (guint64)MAX (total, 0));
}

static void
print (SrReportsPage *self, SrReportPreview *preview)
{
  sr_report_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), preview,
                   sr_report_label (self->report));
}

static void
take_result (SrReportsPage *self, SrReportPreview *preview, const GError *error, gboolean to_print)
{
  gboolean exports = self->exports && preview;

  self->exports = FALSE;
  gtk_widget_set_visible (self->working, FALSE);
  g_clear_object (&self->making);
  if (preview == NULL && g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_CANCELLED))
    return;
  if (preview == NULL) {
    show_nothing (self);
    fail (self, to_print ? FAILED_PRINTING : FAILED_MAKING, error->message);
  } else if (to_print) {
    went_well (self, FAILED_PRINTING);
    print (self, preview);
  } else {
    went_well (self, FAILED_MAKING);
    show_preview (self, preview);
  }
  if (exports)
    on_export (self);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;
  SrReportPreview *preview = sr_job_finish (result, &error);

  if (wish->self->making == wish->cancellable)
    take_result (wish->self, preview, error, wish->print);
  else if (preview) /* a newer wish is under way */
    sr_report_preview_free (preview);
  g_object_unref (wish->cancellable);
  g_object_unref (wish->self);
  g_free (wish);
}

static void
run (SrReportsPage *self, const SrExportOrder *order, gboolean to_print)
{
  SrJob *job = sr_report_preview_job (self->reg, order, to_print ? -1 : PREVIEW_ROWS);
  Wish *wish = g_new0 (Wish, 1);

  stop (&self->making);
  self->making = g_cancellable_new ();
  wish->self = g_object_ref (self);
  wish->cancellable = g_object_ref (self->making);
  wish->print = to_print;
  sr_job_set_progress (job, on_progress, self);
  gtk_widget_set_visible (self->working, TRUE);
  sr_progress_line_set (SR_PROGRESS_LINE (self->working), 0, 0);
  sr_job_run (job, self->making, on_made, wish);
}

static void
make (SrReportsPage *self)
{
  SrExportOrder *order = sr_report_pane_order (pane (self));

  if (order == NULL)
    return;
  g_free (self->file_name);
  self->file_name = sr_export_order_file_name (self->reg, order);
  run (self, order, FALSE);
  sr_export_order_free (order);
}

static void
on_cancel_making (SrReportsPage *self)
{
  if (self->making)
    g_cancellable_cancel (self->making);
}

/* --- Export --- */

static void
on_write_progress (gint64 done, gint64 total, gpointer data)
{
  sr_progress_line_set (SR_PROGRESS_LINE (sr_report_pane_progress (pane (data))), (guint64)done,
                        (guint64)MAX (total, 0));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SrReportsPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = sr_export_finish (result, &error);
  g_autofree char *sentence = NULL;

  g_clear_object (&self->writing);
  if (self->box == NULL)
    return;
  sr_report_pane_set_busy (pane (self), FALSE);
  if (!done) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      fail (self, FAILED_WRITING, error->message);
    return;
  }
  went_well (self, FAILED_WRITING);
  sr_report_pane_forget_reported (pane (self));
  sentence = g_strdup_printf (_ ("Written: %s"), self->file_name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sx)", sentence, (gint64)0);
}

static SrExportJob *
export_job (SrExportOrder *order, const char *path)
{
  SrExportJob *job = g_new0 (SrExportJob, 1);

  job->path = g_strdup (path);
  job->make = sr_export_order_make;
  job->data = order;
  job->destroy = (GDestroyNotify)sr_export_order_free;
  job->keep = order->reported ? sr_export_order_keep : NULL;
  job->disclosure = (SrDisclosure){
      .kind = SR_DISCLOSURE_EXPORT,
      .field = order->report->key,
      .level = order->reveal ? "revealed" : "masked",
      .purpose = order->purpose,
      .recipient = order->recipient,
      .reason = order->reason,
  };
  return job;
}

void
sr_reports_page_write (SrReportsPage *self, const char *path)
{
  SrExportOrder *order = sr_report_pane_order (pane (self));

  if (order == NULL || self->writing) {
    g_clear_pointer (&order, sr_export_order_free);
    return;
  }
  self->writing = g_cancellable_new ();
  g_free (self->file_name);
  self->file_name = g_path_get_basename (path);
  sr_report_pane_set_busy (pane (self), TRUE);
  sr_export_run (self->reg, export_job (order, path), on_write_progress, self, self->writing,
                 on_written, g_object_ref (self));
}

static void
on_file (GFile *file, gpointer data)
{
  g_autoptr (SrReportsPage) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && self->box)
    sr_reports_page_write (self, path);
}

/* What is chosen may not be what the pages and the comparison show yet: they come first. */
static void
on_export (SrReportsPage *self)
{
  self->exports = self->making != NULL;
  if (self->exports || self->preview == NULL || self->writing ||
      !sr_report_pane_may_export (pane (self)))
    return;
  sr_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), SR_FILE_SAVE, _ ("Export"),
                  _ ("Export"), self->file_name, _ ("Workbooks"), "*.xlsx", on_file,
                  g_object_ref (self));
}

static void
on_cancel_writing (SrReportsPage *self)
{
  if (self->writing)
    g_cancellable_cancel (self->writing);
}

gboolean
sr_reports_page_is_busy (SrReportsPage *self)
{
  return self->making || self->writing;
}

/* --- Choosing --- */

static void
show_report (SrReportsPage *self, const SrReport *report)
{
  self->report = report;
  self->exports = FALSE; /* that was another one */
  gtk_label_set_text (GTK_LABEL (self->title), sr_report_label (report));
  gtk_label_set_text (GTK_LABEL (self->number), report->number);
  sr_report_pane_set_report (pane (self), report);
  show_nothing (self);
  make (self);
}

static void
on_report (SrReportsPage *self)
{
  const char *key = sr_side_list_get_selected (SR_SIDE_LIST (self->list));
  const SrReport *report = key ? sr_report_find (key, NULL) : NULL;

  if (report && report != self->report)
    show_report (self, report);
}

/* What others write is seen when the page is, not while it lies behind a tab. */
static void
on_changed (SrReportsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    make (self);
}

static void
on_map (SrReportsPage *self)
{
  if (self->stale)
    make (self);
}

static gboolean
is_link (SrTable *table, gint64 row, guint column, gpointer data)
{
  g_auto (GStrv) words =
      sr_table_list_words (table, row == SR_PAGES_TOTAL ? SR_TABLE_WHOLE : row, column, NULL);

  return words != NULL;
}

static void
on_opened (SrPagesView *view, guint part, gint64 row, guint column, SrReportsPage *self)
{
  SrTable *table = sr_pages_table (sr_pages_view_pages (view), part);
  const char *type = NULL;
  g_auto (GStrv) words =
      sr_table_list_words (table, row == SR_PAGES_TOTAL ? SR_TABLE_WHOLE : row, column, &type);

  if (words)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.list", "(s^as)", type, words);
}

/* --- Actions --- */

static void
page_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_export (SR_REPORTS_PAGE (widget));
}

/* Recorded before anything is on paper; nothing is printed in full if that fails. */
static gboolean
disclose_print (SrReportsPage *self, const SrExportOrder *order)
{
  const SrDisclosure what = {
      .kind = SR_DISCLOSURE_PRINT,
      .field = order->report->key,
      .level = order->reveal ? "revealed" : "masked",
      .purpose = order->purpose,
      .recipient = order->recipient,
      .reason = order->reason,
  };
  g_autoptr (GError) error = NULL;

  if (sr_disclosure_record (self->reg, &what, &error) ||
      (!order->reveal && g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_READ_ONLY)))
    return TRUE;
  fail (self, FAILED_PRINTING, error->message);
  return FALSE;
}

static void
page_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrReportsPage *self = SR_REPORTS_PAGE (widget);
  SrExportOrder *order = NULL;

  if (self->preview && !self->making && sr_report_pane_may_export (pane (self)))
    order = sr_report_pane_order (pane (self));
  if (order && disclose_print (self, order))
    run (self, order, TRUE);
  g_clear_pointer (&order, sr_export_order_free);
}

static void
page_refresh (GtkWidget *widget, const char *name, GVariant *parameter)
{
  make (SR_REPORTS_PAGE (widget));
}

static void
page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.back", NULL);
}

/* From the reports to their paper, to the options, and round. */
static void
page_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrReportsPage *self = SR_REPORTS_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *panes[] = {self->list, self->view, self->pane};
  guint here = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (panes); i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      here = i;
  gtk_widget_child_focus (panes[(here + 1) % G_N_ELEMENTS (panes)], GTK_DIR_TAB_FORWARD);
}

static void
sr_reports_page_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (SR_REPORTS_PAGE (widget)->box, orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
sr_reports_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SrReportsPage *self = SR_REPORTS_PAGE (widget);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, minimum), height, baseline, NULL);
}

static void
sr_reports_page_class_init (SrReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_reports_page_dispose;
  widget_class->measure = sr_reports_page_measure;
  widget_class->size_allocate = sr_reports_page_size_allocate;
  gtk_widget_class_install_action (widget_class, "page.save", NULL, page_save);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, page_save);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, page_print);
  gtk_widget_class_install_action (widget_class, "page.refresh", NULL, page_refresh);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, page_back);
  gtk_widget_class_install_action (widget_class, "page.next-pane", NULL, page_next_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
sr_reports_page_init (SrReportsPage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
}

/* --- Building it --- */

static GtkWidget *
make_list (SrReportsPage *self)
{
  guint n;
  const SrReport *const *reports = sr_reports (&n);
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *list = sr_side_list_new (_ ("Reports"));

  sr_side_list_set_heading (SR_SIDE_LIST (list), _ ("Reports"), count);
  for (guint i = 0; i < n; i++)
    sr_side_list_append (SR_SIDE_LIST (list), reports[i]->key, reports[i]->number,
                         sr_report_label (reports[i]), NULL);
  sr_text_request (list, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (list, FALSE);
  return list;
}

static GtkWidget *
make_toolbar (SrReportsPage *self)
{
  GtkWidget *toolbar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Print"));

  self->title = gtk_label_new (NULL);
  self->number = gtk_label_new (NULL);
  self->parts = sr_segments_new (_ ("Sheets"));
  gtk_widget_add_css_class (toolbar, "sr-toolbar");
  gtk_widget_add_css_class (self->title, "sr-subtitle");
  gtk_widget_add_css_class (self->number, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (self->parts, GTK_ALIGN_END);
  gtk_widget_set_valign (self->parts, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->parts);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.print");
  gtk_box_append (GTK_BOX (toolbar), self->title);
  gtk_box_append (GTK_BOX (toolbar), self->number);
  gtk_box_append (GTK_BOX (toolbar), scroller);
  gtk_box_append (GTK_BOX (toolbar), button);
  return toolbar;
}

static GtkWidget *
make_status (void)
{
  GtkWidget *status = sr_status_line_new ();

  sr_status_line_add_key (SR_STATUS_LINE (status), "F5", _ ("recompute"));
  sr_status_line_add_key (SR_STATUS_LINE (status), "Ctrl P", _ ("print"));
  sr_status_line_add_key (SR_STATUS_LINE (status), "Ctrl S", _ ("export"));
  return status;
}

static GtkWidget *
make_middle (SrReportsPage *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bar = sr_bar_new ();
  self->working = sr_progress_line_new (_ ("Making the pages"));
  self->view = sr_pages_view_new ();
  self->status = make_status ();
  gtk_widget_set_margin_start (self->working, 16);
  gtk_widget_set_margin_end (self->working, 16);
  gtk_widget_set_margin_bottom (self->working, 8);
  gtk_widget_set_visible (self->working, FALSE);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_widget_set_hexpand (middle, TRUE);
  sr_pages_view_set_links (SR_PAGES_VIEW (self->view), is_link, NULL);
  gtk_box_append (GTK_BOX (middle), make_toolbar (self));
  gtk_box_append (GTK_BOX (middle), self->bar);
  gtk_box_append (GTK_BOX (middle), self->working);
  gtk_box_append (GTK_BOX (middle), self->view);
  gtk_box_append (GTK_BOX (middle), self->status);
  return middle;
}

static void
connect (SrReportsPage *self)
{
  g_signal_connect_object (self->list, "selected", G_CALLBACK (on_report), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "selected", G_CALLBACK (show_part), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "act", G_CALLBACK (on_close_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->working, "cancel", G_CALLBACK (on_cancel_making), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "page-changed", G_CALLBACK (show_status), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "opened", G_CALLBACK (on_opened), self, 0);
  g_signal_connect_object (self->pane, "changed", G_CALLBACK (make), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "export", G_CALLBACK (on_export), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sr_report_pane_progress (pane (self)), "cancel",
                           G_CALLBACK (on_cancel_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

GtkWidget *
sr_reports_page_new (SrRegister *reg)
{
  SrReportsPage *self = g_object_new (SR_TYPE_REPORTS_PAGE, NULL);

  self->reg = g_object_ref (reg);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = make_list (self);
  self->pane = sr_report_pane_new (reg);
  sr_text_request (self->pane, PANE_WIDTH, -1);
  gtk_widget_set_hexpand (self->pane, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), make_middle (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), self->pane);
  connect (self);
  sr_side_list_set_selected (SR_SIDE_LIST (self->list), "townships");
  if (self->report == NULL)
    on_report (self);
  return GTK_WIDGET (self);
}
