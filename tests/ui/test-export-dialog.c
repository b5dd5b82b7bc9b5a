/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A table leaves as a list, as a form that others correct, or as an empty one that they fill in:
 * what each is for is said, what is asked fits it, what leaves is written down, and forms come back
 * by the import.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "made-workbook.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/import/sr-import-page.h"
#include "ui/records/sr-export-since.h"
#include "ui/widgets/sr-grid.h"
#include "ui/widgets/sr-segments.h"

#define N_SELECTED 3

/* The other window there is; NULL: none. */
static GtkWidget *
dialog (Screen *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (window != GTK_WIDGET (screen->window) && gtk_widget_get_visible (window))
      found = window;
  }
  return found;
}

static gboolean
is_closed (gpointer screen)
{
  return dialog (screen) == NULL;
}

/* Of N rows that are selected; 0: none. */
static GtkWidget *
open_dialog (Screen *screen, guint n)
{
  GtkWidget *view =
      ui_fixture_find (GTK_WIDGET (window_driver_table (screen->window)), GTK_TYPE_LIST_VIEW, NULL);

  if (n)
    gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (view)), 0, n, TRUE);
  ui_fixture_settle ();
  window_driver_page (screen->window, "export", NULL);
  g_assert_nonnull (dialog (screen));
  return dialog (screen);
}

/* The segments among whose labels there is LABEL. */
static GtkWidget *
segments_with (GtkWidget *widget, const char *label)
{
  if (SR_IS_SEGMENTS (widget))
    return window_driver_button (widget, label) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = segments_with (child, label);

    if (found)
      return found;
  }
  return NULL;
}

static void
export_as (GtkWidget *window, const char *as)
{
  sr_segments_set_selected (SR_SEGMENTS (segments_with (window, _ ("Empty form"))), as);
  ui_fixture_settle ();
}

static void
reveal (GtkWidget *window)
{
  sr_segments_set_selected (SR_SEGMENTS (segments_with (window, _ ("Full numbers"))), "revealed");
}

static gboolean
says (GtkWidget *window, const char *text)
{
  g_autofree char *texts = window_driver_texts (window);

  return strstr (texts, text) != NULL;
}

static char *
path_in (Screen *screen)
{
  return g_build_filename (screen->fixture.folder, "表.xlsx", NULL);
}

/* As if PATH were chosen in the desktop's dialog. */
static void
write_to (GtkWidget *window, const char *path)
{
  gtk_widget_activate_action (window, "export.write", "s", path);
  ui_fixture_settle ();
}

/* What is in the first sheet, a line for each row. New string. */
static char *
write_and_read (Screen *screen, GtkWidget *window)
{
  g_autofree char *path = path_in (screen);
  MadeWorkbook written = {screen->fixture.folder, path};

  write_to (window, path);
  window_driver_await (is_closed, screen);
  return made_workbook_read (&written);
}

static gint64
n_recorded (Screen *screen)
{
  return sr_fixture_integer (&screen->fixture, "SELECT COUNT (*) FROM disclosure");
}

static gboolean
is_idle (gpointer page)
{
  return !sr_import_page_is_busy (page);
}

/* How many rows of what was written come back, and nothing to write. */
static guint
n_same_rows (Screen *screen)
{
  g_autofree char *path = path_in (screen);
  gpointer page;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import", "(ss)", "", path);
  page = window_driver_part (screen->window, SR_TYPE_IMPORT_PAGE);
  window_driver_await (is_idle, page);
  ui_fixture_settle ();
  g_assert_true (says (page, _ ("Every row is as in the register; there is nothing to write")));
  return g_list_model_get_n_items (
      sr_grid_get_model (SR_GRID (ui_fixture_find (page, SR_TYPE_GRID, NULL))));
}

static void
test_list (Screen *screen, gconstpointer data)
{
  GtkWidget *window = open_dialog (screen, N_SELECTED);
  gint64 before = n_recorded (screen);
  g_autofree char *rows = NULL;

  g_assert_true (says (window, _ ("The table as it is here, to be read and handed in; what is "
                                  "corrected in it comes back by Import as well")));
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (window, SR_TYPE_EXPORT_SINCE, NULL)));
  g_assert_true (says (window, _ ("This number of rows is handed in")));
  rows = write_and_read (screen, window);
  g_assert_null (strstr (rows, "（采集表）"));
  g_assert_cmpint (n_recorded (screen), ==, before + 1);
}

/* What stands in it goes out masked, is written down with how many, and comes back by its keys. */
static void
test_form (Screen *screen, gconstpointer data)
{
  GtkWidget *window = open_dialog (screen, N_SELECTED);
  g_autofree char *rows = NULL;

  export_as (window, "form");
  g_assert_true (says (window, _ ("For a building head, who corrects what stands in it, with lists "
                                  "to choose from; it comes back by Import")));
  g_assert_false (gtk_widget_get_mapped (ui_fixture_find (window, SR_TYPE_EXPORT_SINCE, NULL)));
  g_assert_false (says (window, _ ("This number of rows is handed in")));
  rows = write_and_read (screen, window);
  g_assert_true (g_str_has_prefix (rows, "1: A=搬迁户花名册（采集表）\n"));
  g_assert_nonnull (strstr (rows, "=记录号"));
  g_assert_nonnull (strstr (rows, "=SR-0003"));
  g_assert_null (strstr (rows, "=SR-0004"));
  g_assert_cmpint (sr_fixture_integer (&screen->fixture,
                                       "SELECT rows FROM disclosure WHERE kind = 'export' AND "
                                       "type = 'household' AND level = 'masked'"),
                   ==, N_SELECTED);
  g_assert_cmpuint (n_same_rows (screen), ==, N_SELECTED);
}

/* All rows, when the clerk says so. */
static void
test_form_of_all (Screen *screen, gconstpointer data)
{
  GtkWidget *window;
  g_autofree char *rows = NULL;

  sr_record_browser_search (window_driver_browser (screen->window), "6-1-");
  window = open_dialog (screen, 0);
  export_as (window, "form");
  rows = write_and_read (screen, window);
  g_assert_nonnull (rows);
  g_assert_cmpint (
      sr_fixture_integer (&screen->fixture, "SELECT rows FROM disclosure WHERE kind = 'export'"),
      ==, screen_rows (screen));
}

/* Full numbers have a purpose here, too. */
static void
test_form_revealed (Screen *screen, gconstpointer data)
{
  GtkWidget *window = open_dialog (screen, N_SELECTED);
  g_autofree char *path = path_in (screen);
  gint64 before = n_recorded (screen);

  export_as (window, "form");
  reveal (window);
  write_to (window, path);
  g_assert_true (says (window, _ ("Say what the full numbers are needed for")));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (n_recorded (screen), ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* It says nothing of anybody: nothing is asked and nothing written down. */
static void
test_empty_form (Screen *screen, gconstpointer data)
{
  GtkWidget *window = open_dialog (screen, N_SELECTED);
  gint64 before = n_recorded (screen);
  g_autofree char *rows = NULL;

  reveal (window);
  export_as (window, "empty");
  g_assert_true (says (window, _ ("For a building head, who fills it in at the doors, with lists "
                                  "to choose from; it comes back by Import")));
  g_assert_true (says (window, _ ("The columns of the table, and nothing of anybody: there is "
                                  "nothing to record.")));
  g_assert_false (says (window, _ ("Purpose")));
  rows = write_and_read (screen, window);
  g_assert_true (g_str_has_prefix (rows, "1: A=搬迁户花名册（采集表）\n"));
  g_assert_nonnull (strstr (rows, "=户主姓名"));
  g_assert_null (strstr (rows, "=记录号"));
  g_assert_null (strstr (rows, "=SR-"));
  g_assert_cmpint (n_recorded (screen), ==, before);
}

/* What is asked comes back with the other choices. */
static void
test_back_to_list (Screen *screen, gconstpointer data)
{
  GtkWidget *window = open_dialog (screen, N_SELECTED);

  export_as (window, "empty");
  export_as (window, "list");
  g_assert_true (says (window, _ ("Purpose")));
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (window, SR_TYPE_EXPORT_SINCE, NULL)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody corrects a history. */
static void
test_history (Screen *screen, gconstpointer data)
{
  GtkWidget *window;

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "history");
  ui_fixture_settle ();
  window_driver_page (screen->window, "export", NULL);
  window = dialog (screen);
  g_assert_nonnull (window);
  g_assert_null (segments_with (window, _ ("Empty form")));
  g_assert_true (says (window, _ ("Purpose")));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/export-dialog/list", test_list);
  screen_test ("/export-dialog/form", test_form);
  screen_test ("/export-dialog/form-of-all", test_form_of_all);
  screen_test ("/export-dialog/form-revealed", test_form_revealed);
  screen_test ("/export-dialog/empty-form", test_empty_form);
  screen_test ("/export-dialog/back-to-list", test_back_to_list);
  screen_test ("/export-dialog/history", test_history);
  return screen_run ();
}
