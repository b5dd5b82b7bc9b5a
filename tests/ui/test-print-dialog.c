/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Ctrl P on the sample community: what is offered and previewed, that full numbers need a purpose,
 * what is written and recorded, and that printer and PDF file get the same pages.
 */
#include "screen.h"
#include "store/sr-record-store.h"
#include "ui-fixture.h"
#include "ui/records/sr-pages-view.h"
#include "ui/records/sr-print-dialog.h"
#include "ui/records/sr-print-operation.h"
#include "ui/widgets/sr-field-row.h"
#include "ui/widgets/sr-segments.h"

#include <glib/gstdio.h>
#include <string.h>

static GtkWidget *
dialog (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWidget) one = g_list_model_get_item (all, i);

    if (ui_fixture_find (one, SR_TYPE_PAGES_VIEW, NULL) != NULL)
      return one;
  }
  return NULL;
}

static SrPagesView *
view (void)
{
  return SR_PAGES_VIEW (ui_fixture_find (dialog (), SR_TYPE_PAGES_VIEW, NULL));
}

static gboolean
has_pages (gpointer data)
{
  return sr_pages_view_n (view ()) > 0;
}

static void
open_dialog (Screen *screen)
{
  window_driver_show (screen->window, "household", "SR-0007");
  window_driver_page (screen->window, "print", NULL);
  window_driver_await (has_pages, NULL);
}

static GtkWidget *
kind (guint index)
{
  GtkWidget *button = ui_fixture_find (dialog (), GTK_TYPE_CHECK_BUTTON, NULL);

  while (index-- > 0)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
choose (guint index)
{
  sr_pages_view_set_pages (view (), NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (kind (index)), TRUE);
  window_driver_await (has_pages, NULL);
}

static void
test_preview (Screen *screen, gconstpointer data)
{
  double width, height;

  open_dialog (screen);
  g_assert_cmpuint (sr_pages_view_n (view ()), ==, 2);
  g_assert_null (sr_pages_table (sr_pages_view_pages (view ()), 0));
  /* Nothing is selected but the row of interest. */
  g_assert_false (gtk_widget_get_sensitive (kind (SR_PRINT_SELECTION)));
  choose (SR_PRINT_LIST);
  g_assert_cmpuint (sr_pages_view_n (view ()), >, 5);
  g_assert_cmpint (sr_table_n_rows (sr_pages_table (sr_pages_view_pages (view ()), 0)), ==,
                   screen_rows (screen));
  sr_pages_size (sr_pages_view_pages (view ()), 0, &width, &height);
  g_assert_cmpfloat (width, >, height);
  choose (SR_PRINT_BUILDING);
  g_assert_cmpuint (sr_pages_n_parts (sr_pages_view_pages (view ())), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog ()));
}

static void
test_closed_early (Screen *screen, gconstpointer data)
{
  window_driver_show (screen->window, "household", "SR-0007");
  gtk_widget_activate_action (window_driver_part (screen->window, SR_TYPE_RECORD_BROWSER),
                              "page.print", NULL);
  gtk_window_close (GTK_WINDOW (dialog ()));
  for (guint i = 0; i < 200; i++)
    ui_fixture_settle ();
  g_assert_null (dialog ());
}

static void
test_purpose (Screen *screen, gconstpointer data)
{
  GtkWidget *row, *print;

  open_dialog (screen);
  sr_segments_set_selected (SR_SEGMENTS (ui_fixture_find (dialog (), SR_TYPE_SEGMENTS, NULL)),
                            "revealed");
  print = ui_fixture_find (dialog (), GTK_TYPE_BUTTON, "suggested-action");
  g_signal_emit_by_name (print, "clicked");
  ui_fixture_settle ();
  row = ui_fixture_find (dialog (), SR_TYPE_FIELD_ROW, NULL);
  for (guint n = 0; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (SR_IS_FIELD_ROW (row) && sr_field_row_get_state (SR_FIELD_ROW (row)) == SR_FIELD_WRONG)
      break;
    else
      g_assert_cmpuint (n++, <, 20);
  g_assert_nonnull (row);
  gtk_window_destroy (GTK_WINDOW (dialog ()));
}

/* --- What leaves --- */

static SrPrintOrder *
new_order (Screen *screen, gboolean reveal)
{
  SrPrintOrder *order = g_new0 (SrPrintOrder, 1);

  order->kind = SR_PRINT_HOUSEHOLD;
  order->household = window_driver_show (screen->window, "household", "SR-0007");
  order->reveal = reveal;
  order->purpose = reveal ? g_strdup ("入户核对") : NULL;
  return order;
}

typedef struct {
  gboolean done;
  GError *error;
} Outcome;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  sr_job_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *)data)->done;
}

static void
write_order (Screen *screen, SrPrintOrder *order, const char *path, Outcome *outcome)
{
  *outcome = (Outcome){0};
  sr_job_run (sr_print_order_write_job (order, screen->fixture.reg, path), NULL, on_done, outcome);
  window_driver_await (is_done, outcome);
}

static void
test_written (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "out.pdf", NULL);
  g_autofree char *content = NULL;
  g_autofree char *row = NULL;
  Outcome outcome;

  write_order (screen, new_order (screen, TRUE), path, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  row = sr_fixture_text (&screen->fixture,
                         "SELECT kind || ' ' || level || ' ' || purpose FROM disclosure "
                         "WHERE kind = 'print'");
  g_assert_cmpstr (row, ==, "print revealed 入户核对");
}

static void
test_write_fails (Screen *screen, gconstpointer data)
{
  Outcome outcome;

  write_order (screen, new_order (screen, FALSE), "/nowhere/out.pdf", &outcome);
  g_assert_nonnull (outcome.error);
  g_assert_nonnull (strstr (outcome.error->message, "/nowhere/out.pdf"));
  g_clear_error (&outcome.error);
}

/* Several selected rows are what is printed first, in their order; one is no selection. */
static void
test_selection (Screen *screen, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  static const char *const columns[] = {"household_code", "head_name", NULL};
  SrPrintOrder *order = new_order (screen, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrPages) pages = NULL;
  gint64 id = window_driver_show (screen->window, "household", "SR-0009");

  order->query = sr_query_new (sr_schema_find ("household"));
  order->columns = g_strdupv ((char **)columns);
  g_array_append_val (ids, id);
  sr_print_order_select (order, ids);
  g_assert_cmpint (order->kind, ==, SR_PRINT_HOUSEHOLD);
  g_array_append_val (ids, order->household);
  sr_print_order_select (order, ids);
  g_assert_cmpint (order->kind, ==, SR_PRINT_SELECTION);
  pages = sr_print_order_make (order, screen->fixture.reg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sr_table_n_rows (sr_pages_table (pages, 0)), ==, 2);
  sr_print_order_free (order);
}

/* Files of several households in one document, each with pages of its own. */
static void
test_files (Screen *screen, gconstpointer data)
{
  SrPrintOrder *order = new_order (screen, FALSE);
  const gint64 ids[] = {window_driver_show (screen->window, "household", "SR-0009"),
                        order->household};
  g_autoptr (GError) error = NULL;
  g_autoptr (SrPages) pages = NULL, all = NULL;
  g_autofree char *name = NULL;

  order->query = sr_query_new (sr_schema_find ("household"));
  order->kind = SR_PRINT_FILES;
  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->ids, ids, G_N_ELEMENTS (ids));
  pages = sr_print_order_make (order, screen->fixture.reg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sr_pages_n_parts (pages), ==, 2);
  g_assert_cmpuint (sr_pages_first_of (pages, 1), >=, 1);
  name = sr_print_order_file_name (order, screen->fixture.reg);
  g_assert_cmpstr (name, ==, "一户一档_2025年9月27日.pdf");
  g_assert_true (sr_print_order_disclose (order, screen->fixture.reg, NULL));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture, "SELECT rows FROM disclosure "
                                                         "ORDER BY id DESC LIMIT 1"),
                   ==, 2);
  /* Without a selection: of all that the list shows. */
  g_clear_pointer (&order->ids, g_array_unref);
  sr_query_set_search (order->query, "SR-000");
  all = sr_print_order_make (order, screen->fixture.reg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sr_pages_n_parts (all), ==, 9);
  sr_print_order_free (order);
}

/* --- Buildings --- */

static gboolean
has_all_buildings (gpointer drop_down)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)) == 1 + 12;
}

/* The one that is printed is there at once, the others come later and leave it chosen. */
static void
test_buildings (Screen *screen, gconstpointer data)
{
  SrPrintOrder *order = g_new0 (SrPrintOrder, 1);
  GtkDropDown *drop_down;

  order->kind = SR_PRINT_BUILDING;
  g_assert_true (sr_record_find_id (screen->fixture.reg, sr_schema_find ("building"), "7",
                                    &order->building, NULL));
  sr_print_dialog_open (sr_window_page (screen->window), screen->fixture.reg, order);
  drop_down = GTK_DROP_DOWN (ui_fixture_find (dialog (), GTK_TYPE_DROP_DOWN, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 1);
  window_driver_await (has_all_buildings, drop_down);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 7);
  window_driver_await (has_pages, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog ()));
}

/* The printer gets what the file gets: GTK's own writer stands for it. */
static void
test_printed (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "printed.pdf", NULL);
  SrPrintOrder *order = new_order (screen, FALSE);
  g_autoptr (GError) error = NULL;
  SrPages *pages = sr_print_order_make (order, screen->fixture.reg, NULL, NULL, NULL, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *name = sr_print_order_file_name (order, screen->fixture.reg);
  g_autofree char *output = NULL;
  const char *arguments[] = {"pdftotext", "-raw", path, "-", NULL};

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "一户一档_SR-0007_2025年9月27日.pdf");
  operation = sr_print_operation_new (pages, name);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (screen->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  sr_print_order_free (order);
  if (!g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                     NULL, NULL)) {
    g_test_skip ("no pdftotext");
    return;
  }
  g_assert_nonnull (strstr (output, "SR-0007"));
  g_assert_nonnull (strstr (output, "第 2 页，共 2 页"));
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/print-dialog/preview", test_preview);
  screen_test ("/print-dialog/closed-early", test_closed_early);
  screen_test ("/print-dialog/purpose", test_purpose);
  screen_test ("/print-dialog/written", test_written);
  screen_test ("/print-dialog/write-fails", test_write_fails);
  screen_test ("/print-dialog/selection", test_selection);
  screen_test ("/print-dialog/files", test_files);
  screen_test ("/print-dialog/printed", test_printed);
  screen_test ("/print-dialog/buildings", test_buildings);
  return screen_run ();
}
