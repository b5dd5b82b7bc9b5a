/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The overview beside its numbers: what Ctrl P prints, that it follows what is written and stops
 * when it is left, many buildings, the menu of a flat, a register with nothing in it.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "screen.h"
#include "ui-fixture.h"
#include "ui/overview/sr-buildings-view.h"
#include "ui/overview/sr-overview-checks.h"
#include "ui/overview/sr-overview-head.h"
#include "ui/overview/sr-overview-page.h"
#include "ui/records/sr-pages-view.h"
#include "ui/widgets/sr-building-plan.h"
#include "ui/widgets/sr-empty-state.h"

#include "store/sr-entry.h"
#include "store/sr-record-store.h"

#define MANY 60 /* buildings more than the sample's twelve */

static GtkWidget *
overview (Screen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "overview");
  window_driver_counted (screen->window);
  return window_driver_part (screen->window, SR_TYPE_OVERVIEW_PAGE);
}

static SrBuildingsView *
buildings (Screen *screen)
{
  overview (screen);
  window_driver_page (screen->window, "buildings", NULL);
  window_driver_counted (screen->window);
  return SR_BUILDINGS_VIEW (window_driver_part (screen->window, SR_TYPE_BUILDINGS_VIEW));
}

static gboolean
heads_say (Screen *screen, const char *text)
{
  g_autofree char *texts =
      window_driver_texts (window_driver_part (screen->window, SR_TYPE_OVERVIEW_HEAD));

  return strstr (texts, text) != NULL;
}

static gint64
flat_of (Screen *screen, const char *label)
{
  gint64 id = 0;

  g_assert_true (
      sr_record_find_id (screen->fixture.reg, sr_schema_find ("flat"), label, &id, NULL));
  return id;
}

/* --- Printing --- */

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

static gboolean
has_pages (gpointer data)
{
  GtkWidget *view = dialog () ? ui_fixture_find (dialog (), SR_TYPE_PAGES_VIEW, NULL) : NULL;

  return view && sr_pages_view_n (SR_PAGES_VIEW (view)) > 0;
}

/* Prints what is shown; returns how many pages the preview has. */
static guint
print (Screen *screen)
{
  guint n_pages;

  window_driver_page (screen->window, "print", NULL);
  window_driver_await (has_pages, NULL);
  n_pages = sr_pages_view_n (SR_PAGES_VIEW (ui_fixture_find (dialog (), SR_TYPE_PAGES_VIEW, NULL)));
  gtk_window_destroy (GTK_WINDOW (dialog ()));
  ui_fixture_settle ();
  return n_pages;
}

/* The settlement on a page; all buildings' sheets, or the one in which a flat is selected. */
static void
test_print (Screen *screen, gconstpointer data)
{
  SrBuildingsView *view;

  overview (screen);
  g_assert_cmpuint (print (screen), ==, 1);
  view = buildings (screen);
  g_assert_cmpuint (print (screen), >=, 12);
  g_assert_true (sr_buildings_view_select (view, flat_of (screen, "3-1-502")));
  g_assert_cmpuint (print (screen), <=, 2);
}

/* --- Many buildings --- */

static void
add_buildings (Screen *screen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SrEntry) entry = sr_entry_begin (screen->fixture.reg, "create", &error);

  g_assert_no_error (error);
  for (int i = 0; i < MANY; i++) {
    g_autofree char *number = g_strdup_printf ("%d", 13 + i);
    g_autoptr (SrDraft) draft = sr_fixture_draft ("building", "building_number", number, NULL);
    gint64 id;

    g_assert_true (sr_entry_create (entry, draft, NULL, &id, &error));
  }
  g_assert_true (sr_entry_commit (entry, NULL, &error));
  g_assert_no_error (error);
  window_driver_counted (screen->window);
}

static gint64
first_number (SrBuildingsView *view)
{
  const SrPlanPage *page = sr_buildings_view_page (view);

  return ((const SrPlanBuilding *)g_ptr_array_index (page->buildings, 0))->number;
}

static void
go (Screen *screen, SrBuildingsView *view, gint64 number)
{
  sr_buildings_view_go (view, number);
  window_driver_counted (screen->window);
}

static void
test_many (Screen *screen, gconstpointer data)
{
  SrBuildingsView *view;

  add_buildings (screen);
  view = buildings (screen);
  g_assert_cmpuint (sr_buildings_view_page (view)->n_all, ==, 12 + MANY);
  g_assert_cmpuint (sr_buildings_view_page (view)->buildings->len, ==, SR_PLAN_PAGE);
  g_assert_true (sr_buildings_view_search (view));
  go (screen, view, 50);
  g_assert_cmpint (first_number (view), ==, 50);
  go (screen, view, 999);
  g_assert_cmpint (first_number (view), ==, 50);
  g_assert_true (window_driver_says (screen->window, "999"));
  gtk_widget_activate_action (GTK_WIDGET (view), "buildings.backward", NULL);
  window_driver_counted (screen->window);
  g_assert_cmpint (first_number (view), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (view), "buildings.forward", NULL);
  window_driver_counted (screen->window);
  g_assert_cmpint (first_number (view), ==, 50);
}

/* Where all stand on one page there is no number to type: the search is that of the households. */
static void
test_few (Screen *screen, gconstpointer data)
{
  g_assert_false (sr_buildings_view_search (buildings (screen)));
}

/* --- Changes --- */

/* Somebody writes: the numbers follow; what is selected stays selected. */
static void
test_follows (Screen *screen, gconstpointer data)
{
  SrBuildingsView *view = buildings (screen);
  gint64 flat = flat_of (screen, "3-1-502");

  sr_buildings_view_select (view, flat);
  add_buildings (screen);
  g_assert_cmpint (sr_buildings_view_selected (view), ==, flat);
  g_assert_cmpuint (sr_buildings_view_page (view)->n_all, ==, 12 + MANY);
  window_driver_page (screen->window, "today", NULL);
  window_driver_counted (screen->window);
  g_assert_true (heads_say (screen, "72"));
}

/* What is left alone stops counting, and is counted anew when it is looked at again. */
static void
test_left (Screen *screen, gconstpointer data)
{
  GtkWidget *page = overview (screen);

  gtk_widget_activate_action (page, "page.refresh", NULL);
  g_assert_true (sr_overview_page_is_counting (SR_OVERVIEW_PAGE (page)));
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "households");
  g_assert_false (sr_overview_page_is_counting (SR_OVERVIEW_PAGE (page)));
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.go", "s", "overview");
  g_assert_true (sr_overview_page_is_counting (SR_OVERVIEW_PAGE (page)));
  window_driver_counted (screen->window);
  g_assert_true (heads_say (screen, "962"));
}

/* --- The check-up --- */

static gboolean
is_not_run (Screen *screen)
{
  GtkWidget *checks = ui_fixture_find (GTK_WIDGET (screen->window), SR_TYPE_OVERVIEW_CHECKS, NULL);
  g_autofree char *texts = window_driver_texts (checks);

  return strstr (texts, _ ("Not run yet")) != NULL;
}

/* A town says up to how many persons the rules are run without being asked. */
static void
test_checkup_most (Screen *screen, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  overview (screen);
  g_assert_false (is_not_run (screen));
  g_assert_true (sr_database_execute (
      sr_register_database (screen->fixture.reg),
      "UPDATE parameter SET value = '961' WHERE parameter_key = 'checkup_most_persons'", &error));
  sr_register_notify (screen->fixture.reg, 0);
  window_driver_counted (screen->window);
  g_assert_true (is_not_run (screen));
}

/* --- A flat --- */

static void
test_menu (Screen *screen, gconstpointer data)
{
  SrBuildingsView *view = buildings (screen);
  GtkWidget *plan = ui_fixture_find (GTK_WIDGET (view), SR_TYPE_BUILDING_PLAN, NULL);
  GtkWidget *menu;

  g_assert_true (ui_fixture_press (plan, GDK_KEY_Down, 0));
  g_assert_cmpint (sr_buildings_view_selected (view), !=, 0);
  gtk_widget_activate_action (plan, "plan.menu", NULL);
  menu = ui_fixture_find (GTK_WIDGET (view), GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_true (menu && gtk_widget_get_visible (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  ui_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (view), "buildings.open", NULL);
  ui_fixture_settle ();
  g_assert_false (SR_IS_OVERVIEW_PAGE (sr_window_page (screen->window)));
}

/* --- Nothing --- */

static void
test_empty (Screen *screen, gconstpointer data)
{
  g_autofree char *path = g_build_filename (screen->fixture.folder, "empty.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRegister) reg = sr_register_create (path, &error);
  SrWindow *window;
  GtkWidget *page;

  g_assert_no_error (error);
  g_clear_object (&reg);
  window = window_driver_open_overview (path, 1024, 700);
  page = window_driver_part (window, SR_TYPE_OVERVIEW_PAGE);
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (page, SR_TYPE_EMPTY_STATE, NULL)));
  gtk_widget_activate_action (page, "page.buildings", NULL);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (ui_fixture_find (page, SR_TYPE_EMPTY_STATE, NULL)));
  window_driver_close (window);
}

int
main (int argc, char *argv[])
{
  screen_init (&argc, &argv);
  screen_test ("/overview/print", test_print);
  screen_test ("/overview/many", test_many);
  screen_test ("/overview/few", test_few);
  screen_test ("/overview/follows", test_follows);
  screen_test ("/overview/left", test_left);
  screen_test ("/overview/checkup-most", test_checkup_most);
  screen_test ("/overview/menu", test_menu);
  screen_test ("/overview/empty", test_empty);
  return screen_run ();
}
