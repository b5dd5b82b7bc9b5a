/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Closing the window, or opening another register in it, asks once before something unwritten is
 * lost: an import on the preview, a form, an act, an exemption; and does not ask otherwise.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "forms-driver.h"
#include "screen.h"
#include "ui-fixture.h"
#include "ui/checks/sr-checks-page.h"
#include "ui/import/sr-import-page.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/widgets/sr-grid.h"

#define HEAD    "户编号,姓名,证件号码,与户主关系,出生日期\n"
#define NEW_ROW "SR-0001,王承恩,430898201001010017,之孙子,2010-01-01\n"

/* How many windows are there besides that of SCREEN, and the last of them. */
static guint
n_others (Screen *screen, GtkWindow **last)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window == GTK_WINDOW (screen->window) || !gtk_widget_get_visible (GTK_WIDGET (window)))
      continue;
    n++;
    if (last)
      *last = window;
  }
  return n;
}

static gboolean
is_open (Screen *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window == GTK_WINDOW (screen->window))
      return TRUE;
  }
  return FALSE;
}

/* Answers the one question there is. */
static void
answer (Screen *screen, const char *response)
{
  GtkWindow *dialog = NULL;

  g_assert_cmpuint (n_others (screen, &dialog), ==, 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  ui_fixture_settle ();
}

/* The same by its button. */
static void
click (Screen *screen, const char *label)
{
  GtkWindow *dialog = NULL;

  g_assert_cmpuint (n_others (screen, &dialog), ==, 1);
  g_signal_emit_by_name (window_driver_button (GTK_WIDGET (dialog), label), "clicked");
  ui_fixture_settle ();
}

static void
close_window (Screen *screen)
{
  gtk_window_close (GTK_WINDOW (screen->window));
  ui_fixture_settle ();
}

static void
assert_asked (Screen *screen, const char *question)
{
  GtkWindow *dialog = NULL;
  g_autofree char *texts = NULL;

  g_assert_true (is_open (screen));
  g_assert_cmpuint (n_others (screen, &dialog), ==, 1);
  texts = window_driver_texts (GTK_WIDGET (dialog));
  if (strstr (texts, question) == NULL)
    g_error ("%s is not in %s", question, texts);
}

static void
assert_closed (Screen *screen)
{
  g_assert_false (is_open (screen));
  g_assert_cmpuint (n_others (screen, NULL), ==, 0);
  screen_reopen (screen);
}

static void
go (Screen *screen, const char *area)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", area);
  ui_fixture_settle ();
}

/* --- An import --- */

static gboolean
is_idle (gpointer page)
{
  return !sr_import_page_is_busy (page);
}

static GtkWidget *
import_text (Screen *screen, const char *contents)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "名单.csv", NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.import", "(ss)", "", path);
  page = window_driver_part (screen->window, SR_TYPE_IMPORT_PAGE);
  window_driver_await (is_idle, page);
  /* The table knows its width, and so its columns, when it was laid out. */
  ui_fixture_frames (GTK_WINDOW (screen->window), 4);
  return page;
}

/* Once, however often one wants to close; no: all is as it was. */
static void
test_import (Screen *screen, gconstpointer data)
{
  GtkWidget *page = import_text (screen, HEAD NEW_ROW);
  g_autofree char *before = window_driver_texts (page);
  g_autofree char *after = NULL;

  close_window (screen);
  close_window (screen);
  assert_asked (screen, _ ("Give up this import?"));
  assert_asked (screen, _ ("It was compared, and nothing was written yet."));
  answer (screen, "no");
  g_assert_true (is_open (screen));
  after = window_driver_texts (page);
  g_assert_cmpstr (after, ==, before);
  close_window (screen);
  click (screen, _ ("Give Up"));
  assert_closed (screen);
}

/* From another page: it is shown what the question is about. */
static void
test_import_elsewhere (Screen *screen, gconstpointer data)
{
  GtkWidget *page = import_text (screen, HEAD NEW_ROW);

  go (screen, "overview");
  window_driver_counted (screen->window);
  close_window (screen);
  g_assert_true (gtk_widget_get_mapped (page));
  answer (screen, "no");
}

/* Written, or nothing to write: nothing to lose. */
static void
test_import_written (Screen *screen, gconstpointer data)
{
  GtkWidget *page = import_text (screen, HEAD NEW_ROW);

  gtk_widget_activate_action (page, "page.save", NULL);
  window_driver_await (is_idle, page);
  ui_fixture_settle ();
  page = import_text (screen, HEAD NEW_ROW);
  g_assert_nonnull (page);
  close_window (screen);
  assert_closed (screen);
}

/* --- Forms --- */

static GtkWidget *
edit_household (Screen *screen)
{
  GtkWidget *pane;

  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  pane = window_driver_part (screen->window, SR_TYPE_EDIT_PANE);
  driver_fill (pane, "origin_group", "七组");
  return pane;
}

static void
test_form (Screen *screen, gconstpointer data)
{
  GtkWidget *pane = edit_household (screen);

  go (screen, "history");
  close_window (screen);
  assert_asked (screen, _ ("Nothing of it has been written yet."));
  g_assert_true (gtk_widget_get_mapped (pane));
  answer (screen, "no");
  g_assert_true (is_open (screen));
  g_assert_true (sr_edit_pane_has_changes (SR_EDIT_PANE (pane)));
  close_window (screen);
  answer (screen, "yes");
  assert_closed (screen);
}

static void
test_act (Screen *screen, gconstpointer data)
{
  SrActPane *pane;

  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "act", "s", "birth");
  pane = SR_ACT_PANE (window_driver_part (screen->window, SR_TYPE_ACT_PANE));
  driver_fill (GTK_WIDGET (pane), "name", "彭佑安");
  close_window (screen);
  assert_asked (screen, _ ("Discard what was filled in?"));
  answer (screen, "no");
  g_assert_true (sr_act_pane_has_changes (pane));
}

static gboolean
has_run (gpointer page)
{
  return !sr_checks_page_is_running (page);
}

static void
test_exemption (Screen *screen, gconstpointer data)
{
  GtkWidget *page;
  SrActPane *pane;

  go (screen, "checks");
  page = window_driver_part (screen->window, SR_TYPE_CHECKS_PAGE);
  window_driver_await (has_run, page);
  ui_fixture_settle ();
  gtk_widget_activate_action (page, "page.rule", "s", "HS03");
  sr_grid_select (SR_GRID (ui_fixture_find (page, SR_TYPE_GRID, NULL)), 0);
  gtk_widget_activate_action (page, "page.exempt", NULL);
  ui_fixture_settle ();
  pane = SR_ACT_PANE (ui_fixture_find (page, SR_TYPE_ACT_PANE, NULL));
  driver_fill (GTK_WIDGET (pane), "reason", "核实无误");
  go (screen, "households");
  close_window (screen);
  assert_asked (screen, _ ("Discard what was filled in?"));
  g_assert_true (gtk_widget_get_mapped (page));
  answer (screen, "no");
}

/* One thing after the other; the first no is enough. */
static void
test_two (Screen *screen, gconstpointer data)
{
  edit_household (screen);
  import_text (screen, HEAD NEW_ROW);
  close_window (screen);
  assert_asked (screen, _ ("Nothing of it has been written yet."));
  answer (screen, "yes");
  assert_asked (screen, _ ("Give up this import?"));
  answer (screen, "yes");
  assert_closed (screen);
}

/* A form in which nothing was changed goes without a word. */
static void
test_clean (Screen *screen, gconstpointer data)
{
  window_driver_show (screen->window, "household", "SR-0142");
  window_driver_page (screen->window, "edit", NULL);
  close_window (screen);
  assert_closed (screen);
}

/* --- Another register --- */

static void
test_register (Screen *screen, gconstpointer data)
{
  GtkWidget *page = import_text (screen, HEAD NEW_ROW);
  g_autofree char *path = g_strdup (screen->fixture.path);

  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.open-file", "s", path);
  ui_fixture_settle ();
  assert_asked (screen, _ ("Give up this import?"));
  answer (screen, "no");
  g_assert_true (sr_window_page (screen->window) == page);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.open-file", "s", path);
  ui_fixture_settle ();
  answer (screen, "yes");
  g_assert_false (SR_IS_IMPORT_PAGE (sr_window_page (screen->window)));
}

int
main (int argc, char **argv)
{
  screen_init (&argc, &argv);
  screen_test ("/leaving/import", test_import);
  screen_test ("/leaving/import-elsewhere", test_import_elsewhere);
  screen_test ("/leaving/import-written", test_import_written);
  screen_test ("/leaving/form", test_form);
  screen_test ("/leaving/act", test_act);
  screen_test ("/leaving/exemption", test_exemption);
  screen_test ("/leaving/two", test_two);
  screen_test ("/leaving/clean", test_clean);
  screen_test ("/leaving/register", test_register);
  return screen_run ();
}
