/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The reports as a clerk uses them: which one, its sheets and options, the numbers that were
 * compared, the workbook, the names behind a number.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "read-back.h"
#include "reports/sr-report.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/records/sr-pages-view.h"
#include "ui/reports/sr-report-pane.h"
#include "ui/reports/sr-reports-page.h"
#include "ui/widgets/sr-bar.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-side-list.h"

static gboolean
is_idle (gpointer page)
{
  return !sr_reports_page_is_busy (page);
}

static SrReportsPage *
page_of (Screen *screen)
{
  return SR_REPORTS_PAGE (sr_window_page (screen->window));
}

static GtkWidget *
find (Screen *screen, GType type)
{
  return ui_fixture_find (sr_window_page (screen->window), type, NULL);
}

static void
wait_idle (Screen *screen)
{
  window_driver_await (is_idle, page_of (screen));
  ui_fixture_settle ();
}

static void
open_report (Screen *screen, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "reports");
  ui_fixture_settle ();
  sr_side_list_set_selected (SR_SIDE_LIST (find (screen, SR_TYPE_SIDE_LIST)), key);
  g_signal_emit_by_name (find (screen, SR_TYPE_SIDE_LIST), "selected", key);
  wait_idle (screen);
}

static SrPagesView *
view (Screen *screen)
{
  return SR_PAGES_VIEW (find (screen, SR_TYPE_PAGES_VIEW));
}

static SrTable *
shown_table (Screen *screen, guint part)
{
  return sr_pages_table (sr_pages_view_pages (view (screen)), part);
}

/* The field row below WIDGET whose label is TEXT. */
static GtkWidget *
labelled (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return gtk_widget_get_ancestor (widget, SR_TYPE_FIELD_ROW);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = labelled (child, text);

    if (found)
      return found;
  }
  return NULL;
}

/* The field row of the pane with LABEL (a msgid of this program). */
static GtkWidget *
row (Screen *screen, const char *label)
{
  GtkWidget *found = labelled (find (screen, SR_TYPE_REPORT_PANE), _ (label));

  g_assert_nonnull (found);
  return found;
}

static GtkWidget *
editor (Screen *screen, const char *label)
{
  return sr_field_row_get_editor (SR_FIELD_ROW (row (screen, label)));
}

static void
type_in (Screen *screen, const char *label, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (editor (screen, label)), text);
  g_signal_emit_by_name (editor (screen, label), "activate");
  wait_idle (screen);
}

static guint
index_of (Screen *screen, const char *sheet)
{
  SrPages *pages = sr_pages_view_pages (view (screen));

  for (guint i = 0; i < sr_pages_n_parts (pages); i++)
    if (g_strcmp0 (sr_table_text (sr_pages_table (pages, i), SR_TABLE_SHEET), sheet) == 0)
      return i;
  g_error ("no sheet %s", sheet);
}

static void
test_every_report (Screen *screen, gconstpointer data)
{
  guint n;
  const SrReport *const *reports = sr_reports (&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *texts = NULL;

    open_report (screen, reports[i]->key);
    g_test_message ("%s", reports[i]->key);
    texts = window_driver_texts (GTK_WIDGET (page_of (screen)));
    g_assert_nonnull (sr_pages_view_pages (view (screen)));
    g_assert_nonnull (strstr (texts, reports[i]->number));
    g_assert_nonnull (strstr (texts, ".xlsx"));
    g_assert_nonnull (strstr (texts, "✓"));
  }
}

static GtkWindow *
file_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }
  return NULL;
}

/* While a report is made nothing of the one before is on the page; Ctrl+S waits for it. */
static void
test_between_reports (Screen *screen, gconstpointer data)
{
  g_autofree char *texts = NULL;

  open_report (screen, "townships");
  sr_side_list_set_selected (SR_SIDE_LIST (find (screen, SR_TYPE_SIDE_LIST)), "population-changes");
  g_signal_emit_by_name (find (screen, SR_TYPE_SIDE_LIST), "selected", "population-changes");
  g_assert_true (sr_reports_page_is_busy (page_of (screen)));
  g_assert_null (sr_pages_view_pages (view (screen)));
  texts = window_driver_texts (GTK_WIDGET (page_of (screen)));
  g_assert_null (strstr (texts, ".xlsx"));
  gtk_widget_activate_action (GTK_WIDGET (page_of (screen)), "page.save", NULL);
  g_assert_null (file_dialog ());
  wait_idle (screen);
  g_assert_nonnull (sr_pages_view_pages (view (screen)));
  g_assert_nonnull (file_dialog ());
  gtk_window_close (file_dialog ());
  ui_fixture_settle ();
}

/* Who asks for a file and turns to another report before it comes does not get one of the other. */
static void
test_another_report (Screen *screen, gconstpointer data)
{
  GtkWidget *list;

  open_report (screen, "townships");
  list = find (screen, SR_TYPE_SIDE_LIST);
  sr_side_list_set_selected (SR_SIDE_LIST (list), "population-changes");
  g_signal_emit_by_name (list, "selected", "population-changes");
  gtk_widget_activate_action (GTK_WIDGET (page_of (screen)), "page.save", NULL);
  sr_side_list_set_selected (SR_SIDE_LIST (list), "buildings");
  g_signal_emit_by_name (list, "selected", "buildings");
  wait_idle (screen);
  g_assert_nonnull (sr_pages_view_pages (view (screen)));
  g_assert_null (file_dialog ());
}

/* A sheet is chosen above the paper; an option at the right makes other sheets. */
static void
test_sheets_and_options (Screen *screen, gconstpointer data)
{
  guint all;

  open_report (screen, "townships");
  all = sr_pages_n (sr_pages_view_pages (view (screen)));
  g_assert_cmpuint (sr_pages_view_n (view (screen)), ==, 1);
  sr_segments_set_selected (SR_SEGMENTS (find (screen, SR_TYPE_SEGMENTS)), "1");
  g_assert_cmpuint (sr_pages_view_n (view (screen)), >, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor (screen, "Roster")), 1);
  wait_idle (screen);
  g_assert_cmpuint (sr_pages_n (sr_pages_view_pages (view (screen))), <, all);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor (screen, "Townships")), 1);
  wait_idle (screen);
  g_assert_cmpint (sr_table_n_rows (shown_table (screen, 0)), ==, 23);
  type_in (screen, "Only these, in this order", "澧源镇，官地坪镇");
  g_assert_cmpint (sr_table_n_rows (shown_table (screen, 0)), ==, 3);
}

static gboolean
is_failing (Screen *screen)
{
  return gtk_widget_get_visible (find (screen, SR_TYPE_BAR));
}

/* What cannot be read or is no value is said, and goes away when it is put right. */
static void
test_bad_options (Screen *screen, gconstpointer data)
{
  open_report (screen, "townships");
  type_in (screen, "Only these, in this order", "火星");
  g_assert_true (is_failing (screen));
  g_assert_null (sr_pages_view_pages (view (screen)));
  type_in (screen, "Only these, in this order", "");
  g_assert_false (is_failing (screen));
  g_assert_nonnull (sr_pages_view_pages (view (screen)));
  type_in (screen, "As of", "2025-02-30");
  g_assert_cmpint (sr_field_row_get_state (SR_FIELD_ROW (row (screen, "As of"))), ==,
                   SR_FIELD_WRONG);
  type_in (screen, "As of", "2024-12-31");
  g_assert_cmpint (sr_field_row_get_state (SR_FIELD_ROW (row (screen, "As of"))), ==,
                   SR_FIELD_PLAIN);
  g_assert_nonnull (strstr (sr_table_note (shown_table (screen, 0), 0), "2024年12月31日"));
}

static void
test_period (Screen *screen, gconstpointer data)
{
  open_report (screen, "population-changes");
  g_assert_cmpint (sr_table_n_rows (shown_table (screen, 0)), ==, 9);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor (screen, "Period")), 2);
  wait_idle (screen);
  g_assert_cmpint (sr_table_n_rows (shown_table (screen, 0)), ==, 1);
  g_assert_nonnull (strstr (sr_table_note (shown_table (screen, 0), 1), "2025年8月31日"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (editor (screen, "Period")), 5);
  type_in (screen, "From..to", "2024Q4");
  g_assert_cmpint (sr_table_n_rows (shown_table (screen, 0)), ==, 3);
  type_in (screen, "From..to", "soon");
  g_assert_cmpint (sr_field_row_get_state (SR_FIELD_ROW (row (screen, "From..to"))), ==,
                   SR_FIELD_WRONG);
}

/* Masked unless it is asked for, and then only for a purpose. */
static void
test_masking (Screen *screen, gconstpointer data)
{
  SrReportPane *pane;

  open_report (screen, "households");
  pane = SR_REPORT_PANE (find (screen, SR_TYPE_REPORT_PANE));
  g_assert_true (sr_report_pane_may_export (pane));
  sr_segments_set_selected (SR_SEGMENTS (editor (screen, "Masking")), "revealed");
  wait_idle (screen);
  g_assert_false (sr_report_pane_may_export (pane));
  g_assert_cmpint (sr_field_row_get_state (SR_FIELD_ROW (row (screen, "Purpose"))), ==,
                   SR_FIELD_WRONG);
  type_in (screen, "Purpose", "县局调度");
  g_assert_true (sr_report_pane_may_export (pane));
  g_assert_nonnull (strstr (sr_table_text (shown_table (screen, 0), SR_TABLE_STAMP), "县局调度"));
}

static void
test_export (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "R2.xlsx", NULL);
  gint64 before;

  open_report (screen, "townships");
  type_in (screen, "Purpose", "月报");
  before = sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure");
  sr_reports_page_write (page_of (screen), path);
  wait_idle (screen);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT COUNT(*) FROM disclosure"), ==,
                   before + 1);
  g_assert_cmpint (sr_fixture_integer (&screen->fixture,
                                       "SELECT COUNT(*) FROM disclosure WHERE purpose = '月报' AND "
                                       "level = 'masked' AND field = 'townships'"),
                   ==, 1);
  g_unlink (path);
  sr_reports_page_write (page_of (screen), "/nowhere/R2.xlsx");
  wait_idle (screen);
  g_assert_true (is_failing (screen));
  /* It is told until the file could be written, or the clerk has read it. */
  gtk_widget_activate_action (GTK_WIDGET (page_of (screen)), "page.refresh", NULL);
  wait_idle (screen);
  g_assert_true (is_failing (screen));
  sr_reports_page_write (page_of (screen), path);
  wait_idle (screen);
  g_assert_false (is_failing (screen));
  g_unlink (path);
  sr_reports_page_write (page_of (screen), "/nowhere/R2.xlsx");
  wait_idle (screen);
  gtk_widget_activate_action (find (screen, SR_TYPE_BAR), "bar.act", NULL);
  g_assert_false (is_failing (screen));
}

static GtkCheckButton *
handed_in (Screen *screen)
{
  return GTK_CHECK_BUTTON (find (screen, GTK_TYPE_CHECK_BUTTON));
}

static void
write_to (Screen *screen, const char *path)
{
  sr_reports_page_write (page_of (screen), path);
  wait_idle (screen);
}

static gint64
count (Screen *screen, const char *sql)
{
  return sr_fixture_integer (&screen->fixture, sql);
}

/* Somebody of the settlement was never there: one person less than was reported. */
static void
lose_somebody (Screen *screen)
{
  g_autoptr (GError) error = NULL;

  /* What the export wrote aside is seen now and not in the midst of the next one. */
  sr_register_look (screen->fixture.reg);
  wait_idle (screen);
  sr_database_execute (sr_register_database (screen->fixture.reg),
                       "UPDATE membership SET void = 1 WHERE id = (SELECT MAX (id) FROM membership "
                       "WHERE until IS NULL AND void = 0 AND since < '2025-01-01')",
                       &error);
  g_assert_no_error (error);
  sr_register_notify (screen->fixture.reg, 0);
  wait_idle (screen);
}

/* Handed in from the window: the numbers are kept, stand beside the next report, and a number that
 * is another one for the same day has to be explained in words, which are recorded and printed. */
static void
test_handed_in (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "R2.xlsx", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *workbook = NULL;
  SrReportPane *pane;

  open_report (screen, "townships");
  pane = SR_REPORT_PANE (find (screen, SR_TYPE_REPORT_PANE));
  before = window_driver_texts (GTK_WIDGET (page_of (screen)));
  g_assert_null (strstr (before, _ ("Reported last")));
  write_to (screen, path);
  g_assert_cmpint (count (screen, "SELECT COUNT(*) FROM reported_figure"), ==, 0);
  gtk_check_button_set_active (handed_in (screen), TRUE);
  write_to (screen, path);
  g_assert_cmpint (count (screen, "SELECT COUNT(*) FROM reported_figure WHERE void = 0 AND "
                                  "report_key = 'townships' AND as_of = '2025-09-27' AND "
                                  "figure_key = 'persons' AND value = 962"),
                   ==, 1);
  g_assert_false (gtk_check_button_get_active (handed_in (screen)));
  lose_somebody (screen);
  after = window_driver_texts (GTK_WIDGET (page_of (screen)));
  g_assert_nonnull (strstr (after, _ ("Reported last")));
  g_assert_nonnull (strstr (after, "962 → 961"));
  g_assert_false (sr_report_pane_may_export (pane));
  write_to (screen, path);
  g_assert_true (is_failing (screen));
  type_in (screen, "Reason", "更正登记");
  g_assert_true (sr_report_pane_may_export (pane));
  write_to (screen, path);
  g_assert_cmpint (
      count (screen,
             "SELECT COUNT(*) FROM disclosure WHERE reason = '更正登记' AND kind = 'export'"),
      ==, 1);
  workbook = inspect (path);
  if (workbook)
    g_assert_nonnull (strstr (workbook, "更正登记"));
  g_unlink (path);
}

/* The number of households of a township opens them. */
static void
test_numbers_open (Screen *screen, gconstpointer data)
{
  g_autoptr (SrTableRows) rows = NULL;
  const SrValue *cells;
  gint64 households;
  guint part;

  open_report (screen, "townships");
  part = index_of (screen, "汇总表");
  rows = sr_table_open (shown_table (screen, part), NULL);
  g_assert_true (sr_table_rows_next (rows, &cells, NULL));
  households = cells[1].integer;
  g_assert_cmpint (households, >, 0);
  g_signal_emit_by_name (view (screen), "opened", part, (gint64)0, 1U);
  ui_fixture_settle ();
  g_assert_false (SR_IS_REPORTS_PAGE (sr_window_page (screen->window)));
  g_assert_cmpint (screen_rows (screen), ==, households);
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/reports/every", test_every_report);
  screen_test ("/reports/sheets-and-options", test_sheets_and_options);
  screen_test ("/reports/between", test_between_reports);
  screen_test ("/reports/another", test_another_report);
  screen_test ("/reports/bad-options", test_bad_options);
  screen_test ("/reports/period", test_period);
  screen_test ("/reports/masking", test_masking);
  screen_test ("/reports/export", test_export);
  screen_test ("/reports/handed-in", test_handed_in);
  screen_test ("/reports/numbers-open", test_numbers_open);
  return screen_run ();
}
